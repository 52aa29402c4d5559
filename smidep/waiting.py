"""How long the oldest job has been waiting: a worker that has stopped shows here first."""

from datetime import datetime

from dashboards.models import TallyDelta


def oldest_waiting() -> datetime | None:
    """The moment since when something that a worker must do has been lying."""
    return TallyDelta.objects.order_by("id").values_list("noted_at", flat=True).first()
