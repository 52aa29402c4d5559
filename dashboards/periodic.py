"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

from celery import shared_task
from django.utils import timezone

from dashboards import actions, publishing


@shared_task
def sweep_tallies() -> int:
    """Fold what a broker that was away left lying."""
    return actions.fold_tallies()


@shared_task
def publish_last_quarter() -> int:
    """Freeze the table of the last whole quarter, once."""
    return publishing.publish_if_new(*publishing.quarter_before(timezone.localdate()))
