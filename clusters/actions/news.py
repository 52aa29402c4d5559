"""What the tallies above count of a firm, before and after it changed."""

from clusters.models import Firm, FirmFigures
from clusters.signals import firms_changed
from clusters.states import FirmState


def state_of(firm: Firm) -> FirmState:
    """Where the firm is counted now."""
    years = FirmFigures.objects.filter(firm=firm).order_by("year").values_list("year", flat=True)
    return FirmState(firm.region_id, firm.cluster_id, firm.status, tuple(years))


def tell_of(firm: Firm, before: FirmState | None) -> None:
    """Send the news that the firm is counted elsewhere, if it is."""
    after = state_of(firm)
    if after != before:
        firms_changed.send(sender=Firm, changes=[(before, after)])
