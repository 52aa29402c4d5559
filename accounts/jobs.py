"""Work in the worker that is an action."""

from celery import shared_task

from accounts import actions
from accounts.models import Export


@shared_task
def write_export(pk: str) -> int:
    export = Export.objects.select_related("user__office__region").filter(pk=pk).first()
    return actions.write_export(export=export) if export else 0
