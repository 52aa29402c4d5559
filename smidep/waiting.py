"""How long the oldest job has been waiting: a worker that has stopped shows here first."""

from datetime import datetime

from django.utils import timezone

from accounts.models import Export, Notice
from dashboards.models import TallyDelta
from surveys.import_states import ImportState
from surveys.models import WorkbookImport

AT_WORK = [ImportState.UPLOADED, ImportState.COMMITTING, ImportState.UNDOING]


def oldest_waiting() -> datetime | None:
    """The moment since when something that a worker must do has been lying.

    That is news to count, notices to send, lists to write, and workbooks to read, save or take back.
    """
    news = TallyDelta.objects.order_by("id").values_list("noted_at", flat=True).first()
    due = Notice.objects.filter(next_try_at__lt=timezone.now()).order_by("next_try_at")
    notice = due.values_list("next_try_at", flat=True).first()
    asked = Export.objects.filter(state=Export.State.WAITING).order_by("created_at")
    export = asked.values_list("created_at", flat=True).first()
    at_work = WorkbookImport.objects.filter(state__in=AT_WORK).order_by("touched_at")
    workbook = at_work.values_list("touched_at", flat=True).first()
    return min(filter(None, [news, notice, export, workbook]), default=None)
