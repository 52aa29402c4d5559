"""Which clusters and firms, and who may see them. The apps above chain `Firm.objects.visible_to`."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import add

from django.apps import apps
from django.contrib.postgres.search import TrigramSimilarity
from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.functions import Coalesce, Upper
from django.utils import timezone

from accounts.models import Role
from clusters.size_class import SizeClass, Thresholds
from clusters.validators import digits_of, normal_phone
from regions.querysets import within

# From here on two names are likely one, written differently; the higher one suffices without the owner's name.
ALIKE, ALMOST_THE_SAME = 0.45, 0.7
PARTS_OF_DISTRICT = 3
FIGURES_OF_LISTS = ("firm", "year", "workers_male", "workers_female", "workers_total", "investment_rupiah")
SAME = ("nik", "npwp", "nib", "phone")


def placed_clusters(user):
    """The clusters at which a facilitator is placed today, as a subquery of their keys."""
    today = timezone.localdate()
    placements = apps.get_model("clusters", "Placement").objects.filter(
        facilitator=user, starts_on__lte=today, ends_on__gte=today
    )
    return placements.values("cluster")


def seen_through_region(user, *, region: str, cluster: str) -> Q | None:
    """What a person of the administration sees of rows about firms, by the row's region and cluster.

    The one rule of scope: officials and surveyors inside their office's region, facilitators their
    clusters, the ministry and administrators all. None for owners, providers, observers and visitors,
    who see nothing by region.
    """
    if not user.is_authenticated or user.role == Role.OBSERVER:
        return None
    if user.scope is not None:
        return within(region, user.scope)
    if user.role == Role.FACILITATOR:
        return Q(**{f"{cluster}__in": placed_clusters(user)})
    return None


class ClusterQuerySet(models.QuerySet):
    def in_scope_of(self, user):
        """The clusters that a person works for. All clusters are public to look at."""
        if not user.is_authenticated:
            return self.none()
        if user.scope is not None:
            return self.filter(within("region_id", user.scope))
        if user.role == Role.FACILITATOR:
            return self.filter(pk__in=placed_clusters(user))
        if user.role == Role.OWNER:
            firms = apps.get_model("clusters", "Firm").objects.owned_by(user)
            return self.filter(pk__in=firms.values("cluster"))
        return self.none()

    def for_rows(self):
        return self.select_related("region")

    def with_firms(self):
        """With `many_firms`, the number of firms that are not closed."""
        firms = apps.get_model("clusters", "Firm").objects.filter(cluster=OuterRef("pk")).exclude(status="closed")
        counted = firms.order_by().values("cluster").annotate(many=Count("pk")).values("many")
        return self.annotate(many_firms=Coalesce(Subquery(counted), 0))

    def found_by(self, words: str):
        found = self
        for word in words.split():
            found = found.filter(Q(name__icontains=word) | Q(product_line__icontains=word))
        return found


class FirmQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Firms inside the person's region or clusters, and those they own."""
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.OWNER:
            return self.owned_by(user)
        seen = seen_through_region(user, region="region_id", cluster="cluster_id")
        return self.none() if seen is None else self.filter(seen)

    def owned_by(self, user):
        # A subquery rather than a join, so that no firm comes twice.
        owners = self.model.owners.through.objects.filter(firm=OuterRef("pk"), user=user)
        return self.filter(Exists(owners))

    def for_rows(self):
        return self.select_related("cluster", "region", "kbli")

    def with_latest(self, *, whole=False):
        """With `latest_figures`, a list of the newest figures or of none, in one query for any number of firms.

        Of the figures, what a list shows; `whole` reads all of them, some fifty a firm.
        """
        figures = apps.get_model("clusters", "FirmFigures").objects.latest()
        figures = figures if whole else figures.only(*FIGURES_OF_LISTS)
        return self.prefetch_related(Prefetch("figures", queryset=figures, to_attr="latest_figures"))

    def found_by(self, words: str):
        """Firms by the words of their name or owner, or by code, NIB or phone in full."""
        named = Q()
        for word in words.split():
            named &= Q(name__icontains=word) | Q(owner_name__icontains=word)
        known = Q(code=words.strip().upper())
        if digits_of(words).lstrip("+").isdigit():
            known |= Q(nib=digits_of(words)) | Q(phone=normal_phone(words))
        return self.filter(named | known)

    def surveyed_in(self, year: int, *, yes: bool = True):
        """Firms with figures of a year, or those without."""
        surveyed = Exists(self._figures().filter(year=year))
        return self.filter(surveyed if yes else ~surveyed)

    def exporting(self, *, yes: bool = True):
        """Firms that exported in the newest year that is known of them, or those that did not."""
        exported = Exists(self._figures().latest().filter(exports=True))
        return self.filter(exported if yes else ~exported)

    def of_size(self, size: str, table: Sequence[Thresholds]):
        """Firms whose newest figures make them of this size class."""
        return self.filter(Exists(self._figures().latest().of_size(size, table)))

    def _figures(self):
        return apps.get_model("clusters", "FirmFigures").objects.filter(firm=OuterRef("pk"))

    def similar_to(
        self, *, name: str = "", owner_name: str = "", region: str = "", cluster=None, most: int = 5, **numbers: str
    ) -> list:
        """Firms that are likely the same one: a number equal anywhere, or names alike in the same place.

        `numbers` are those of SAME; `region` is a code. Each firm found says `why`: the names of what agrees.
        """
        equal = Q(pk__in=[])
        for field, value in numbers.items():
            equal |= Q(**{field: value}) if value else Q(pk__in=[])
        found = {firm.pk: firm for firm in self.filter(equal).for_rows()[:most]}
        if len(found) < most and name:
            alike = self._alike(name, owner_name).filter(_near(region, cluster))
            found |= {firm.pk: firm for firm in alike.for_rows()[:most] if firm.pk not in found}
        for firm in found.values():
            firm.why = [field for field in SAME if numbers.get(field) and getattr(firm, field) == numbers[field]]
            firm.why = firm.why or ["name"]
        return list(found.values())[:most]

    def _alike(self, name: str, owner_name: str):
        measured = self.annotate(
            name_alike=TrigramSimilarity(Upper("name"), name.upper()),
            owner_alike=TrigramSimilarity(Upper("owner_name"), owner_name.upper()),
        )
        both = Q(name_alike__gte=ALIKE, owner_alike__gte=ALIKE)
        return measured.filter(both | Q(name_alike__gte=ALMOST_THE_SAME)).order_by("-name_alike", "pk")


def _near(region: str, cluster) -> Q:
    """In the same district, or in the same cluster."""
    parts = region.split(".")
    district = ".".join(parts[:PARTS_OF_DISTRICT]) if len(parts) >= PARTS_OF_DISTRICT else region
    here = within("region_id", district) if district else Q(pk__in=[])
    return here | Q(cluster=cluster) if cluster else here


class KbliQuerySet(models.QuerySet):
    def found_by(self, words: str):
        """Activities whose code begins so, or in whose title every word occurs; the newer classification first."""
        words = words.strip()
        if not words:
            return self.none()
        if words[:1].isdigit():
            return self.filter(code__startswith=words[:5]).order_by("-version", "code")
        found = self
        for word in words.split():
            found = found.filter(title__icontains=word)
        return found.order_by("-version", "code")


class ThresholdQuerySet(models.QuerySet):
    def as_table(self) -> list[Thresholds]:
        return [row.as_thresholds() for row in self]


class FiguresQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(firm__in=apps.get_model("clusters", "Firm").objects.visible_to(user))

    def before(self, firm, year: int):
        """The newest figures of a firm from the years before, or None."""
        return self.filter(firm=firm, year__lt=year).order_by("-year").first()

    def latest(self):
        """The newest figures of each firm."""
        newer = self.model.objects.filter(firm=OuterRef("firm"), year__gt=OuterRef("year"))
        return self.filter(~Exists(newer))

    def summed(self) -> dict:
        """Workers, and value of output and raw material a month, over all figures that are known."""
        return self.aggregate(
            firms=Count("pk"),
            men=Sum("workers_male"),
            women=Sum("workers_female"),
            together=Sum("workers_total"),
            output=Sum("output_rupiah"),
            materials=Sum("materials_rupiah"),
        )

    def of_size(self, size: str, table: Sequence[Thresholds]):
        """Figures of one size class: the same rule as `size_class.size_class_of_year`, in the database."""
        known = Q(workers_male__isnull=False) | Q(workers_female__isnull=False) | Q(workers_total__isnull=False)
        people = (Coalesce(name, 0) for name in ("workers_male", "workers_female", "workers_total"))
        counted = self.filter(known).annotate(many=reduce(add, people))
        rows = sorted(table, key=lambda row: row.valid_from)
        ruled = Q(pk__in=[])
        for limits, following in pairwise([*rows, None]):
            years = Q(year__gte=limits.valid_from.year)
            if following is not None:
                years &= Q(year__lt=following.valid_from.year)
            ruled |= years & _limits_of(size, limits)
        return counted.filter(ruled)


def _limits_of(size: str, limits: Thresholds) -> Q:
    few, many = Q(many__lte=limits.most_workers_of_small), Q(many__gt=limits.most_workers_of_small)
    if size == SizeClass.SMALL:
        return few & Q(investment_rupiah__lt=limits.investment_below_of_small)
    if size == SizeClass.LARGE:
        return many & Q(investment_rupiah__gt=limits.most_investment_of_medium)
    invested = few & Q(investment_rupiah__gte=limits.investment_below_of_small)
    return invested | (many & Q(investment_rupiah__lte=limits.most_investment_of_medium))
