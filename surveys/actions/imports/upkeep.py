"""Going on with what a dead worker or broker left lying, and deleting rows after their time."""

import shutil
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from common.put_off import put_off
from surveys.import_states import WORKING, ImportState
from surveys.models import ImportRow, WorkbookImport

KEPT_FOR = timedelta(days=30)
_STILL_AFTER = timedelta(minutes=3)
_JOBS = {
    ImportState.UPLOADED: "surveys.jobs.check_import",
    ImportState.COMMITTING: "surveys.jobs.commit_import",
    ImportState.UNDOING: "surveys.jobs.undo_import",
}


def resume_imports() -> int:
    """Put off anew the work on imports at which no worker has been for minutes."""
    lying = WorkbookImport.objects.left_lying_since(timezone.now() - _STILL_AFTER)
    number = 0
    for pk, state in lying.values_list("pk", "state"):
        with transaction.atomic():
            WorkbookImport.objects.filter(pk=pk).update(touched_at=timezone.now())
            put_off(_JOBS[ImportState(state)], str(pk))
        number += 1
    return number


def purge_imports() -> int:
    """Delete files and rows 30 days after an import ended or was last worked on; counts stay."""
    late = timezone.now() - KEPT_FOR
    old = WorkbookImport.objects.filter(purged_at=None, touched_at__lt=late).exclude(Q(state__in=WORKING))
    number = 0
    for workbook in old:
        with transaction.atomic():
            ImportRow.objects.filter(workbook=workbook).delete()
            folder = Path(settings.MEDIA_ROOT) / "imports" / str(workbook.pk)
            workbook.tables = [_without_samples(table) for table in workbook.tables]
            workbook.file, workbook.purged_at, workbook.passed_over = "", timezone.now(), []
            workbook.save(update_fields=["tables", "passed_over", "file", "purged_at"])
            transaction.on_commit(lambda folder=folder: shutil.rmtree(folder, ignore_errors=True))
        number += 1
    return number


def _without_samples(table: dict) -> dict:
    return {**table, "columns": [{**column, "samples": []} for column in table["columns"]]}
