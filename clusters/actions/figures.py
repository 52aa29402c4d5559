"""Recording what a firm is and does in a year."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.models import User
from clusters.actions.news import state_of, tell_of
from clusters.models import Firm, FirmFigures, Machine, Product
from clusters.permissions import can_record_firm

Rows = Iterable[Mapping[str, Any]]


@transaction.atomic
def record_figures(
    *,
    firm: Firm,
    year: int,
    by: User,
    source: str,
    products: Rows | None = None,
    machines: Rows | None = None,
    **figures: Any,
) -> FirmFigures:
    """Record figures of a firm and year over those that are known; what is not named stays as it is.

    `products` and `machines` take the place of those of the year; None leaves them.
    Raises PermissionDenied outside the region or the clusters of `by`, and ValidationError.
    """
    # The firm is held until the commit, so that two who record at once do so one after the other.
    firm = Firm.objects.select_for_update(of=["self"]).select_related("cluster").get(pk=firm.pk)
    if not can_record_firm(by, firm):
        raise PermissionDenied
    before = state_of(firm)
    recorded = FirmFigures.objects.filter(firm=firm, year=year).first() or FirmFigures(firm=firm, year=year)
    for name, value in {**told_once(figures), "source": source, "recorded_by": by}.items():
        setattr(recorded, name, value)
    recorded.full_clean(exclude=["firm", "recorded_by"], validate_unique=False)
    recorded.save()
    _replace(recorded, Product, products)
    _replace(recorded, Machine, machines)
    tell_of(firm, before)
    return recorded


def told_once(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Return the figures with what they put in the place of: men and women apart, or both together."""
    apart = [name for name in ("workers_male", "workers_female") if figures.get(name) is not None]
    if apart and figures.get("workers_total") is None:
        return {**figures, "workers_total": None}
    if not apart and figures.get("workers_total") is not None:
        return {**figures, "workers_male": None, "workers_female": None}
    return dict(figures)


def _replace(figures: FirmFigures, model: type[Product] | type[Machine], rows: Rows | None) -> None:
    if rows is None:
        return
    made = [model(figures=figures, **row) for row in rows]
    for one in made:
        one.full_clean(exclude=["figures"])
    model.objects.filter(figures=figures).delete()
    model.objects.bulk_create(made)
