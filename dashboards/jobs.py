"""Work in the worker that is an action."""

from celery import shared_task

from dashboards import actions


@shared_task
def fold_tallies() -> int:
    return actions.fold_tallies()
