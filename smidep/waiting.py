"""How long the oldest job has been waiting: a worker that has stopped shows here first."""

from datetime import datetime

from django.utils import timezone

from accounts.models import Notice
from dashboards.models import TallyDelta


def oldest_waiting() -> datetime | None:
    """The moment since when something that a worker must do has been lying: news to count, notices to send."""
    news = TallyDelta.objects.order_by("id").values_list("noted_at", flat=True).first()
    due = Notice.objects.filter(next_try_at__lt=timezone.now()).order_by("next_try_at")
    notice = due.values_list("next_try_at", flat=True).first()
    return min(filter(None, [news, notice]), default=None)
