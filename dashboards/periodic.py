"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

from celery import shared_task

from dashboards import actions


@shared_task
def sweep_tallies() -> int:
    """Fold what a broker that was away left lying."""
    return actions.fold_tallies()
