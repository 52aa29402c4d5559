"""The columns of lists of firms, as page and file show them."""

from types import SimpleNamespace

from django.utils.translation import gettext_lazy as _

from clusters.filters import FirmFilter
from clusters.models import Firm, SizeThreshold
from clusters.size_class import SizeClass, size_class_of_year
from common.exports import Column
from common.listings import Listing


def newest(firm: Firm):
    """The newest figures of a firm loaded by `with_latest`, or None."""
    return firm.latest_figures[0] if firm.latest_figures else None


def size_of(firm: Firm, table) -> SizeClass | None:
    figures = newest(firm)
    if figures is None:
        return None
    found = size_class_of_year(
        figures.year, workers=figures.workers, investment_rupiah=figures.investment_rupiah, table=table
    )
    return SizeClass(found) if found else None


def firm_columns(table) -> list[Column]:
    """What the list of firms shows; `table` are the thresholds of the size classes."""
    return [
        Column("code", _("Code"), lambda firm: firm.code),
        Column("name", _("Name"), lambda firm: firm.name),
        Column("owner_name", _("Owner"), lambda firm: firm.owner_name),
        Column("products", _("Products"), lambda firm: firm.products),
        Column("cluster", _("Cluster"), lambda firm: firm.cluster.name if firm.cluster else ""),
        Column("region", _("Region"), lambda firm: firm.region.path),
        Column("region_code", _("Region code"), lambda firm: firm.region_id),
        Column("kbli", "KBLI", lambda firm: firm.kbli.code if firm.kbli else ""),
        Column("nib", "NIB", lambda firm: firm.nib),
        Column("size_class", _("Size class"), lambda firm: _label(size_of(firm, table))),
        Column("workers", _("Workers"), lambda firm: newest(firm).workers if newest(firm) else None),
        Column("year", _("Newest survey"), lambda firm: newest(firm).year if newest(firm) else None),
        Column("status", _("Status"), lambda firm: str(firm.get_status_display())),
    ]


def _label(size: SizeClass | None) -> str:
    return str(size.label) if size else ""


def read_firms(user, query) -> Listing:
    """The list of firms as the page shows it to a person."""
    found = FirmFilter(query, queryset=Firm.objects.visible_to(user), request=SimpleNamespace(user=user))
    return Listing(firm_columns(SizeThreshold.objects.as_table()), found.qs.for_rows().with_latest(), found.order)
