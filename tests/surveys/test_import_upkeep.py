"""What survives: a killed worker, a dead broker, a second worker, and time."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from clusters.models import Firm, FirmFigures
from common.errors import DomainError
from surveys import periodic
from surveys.actions import imports
from surveys.actions.imports import committing, undoing
from surveys.import_states import ImportState
from surveys.models import ImportRow, WorkbookImport

LOGAM = "ikm-logam-kota-pasuruan.xlsx"


class Killed(BaseException):
    """As when the system ends the worker: nobody catches it."""


def register():
    """All that an import writes, without the keys that chance gives."""
    firms = Firm.objects.order_by("name", "nik", "phone").values_list("name", "owner_name", "nik", "phone", "region")
    figures = FirmFigures.objects.order_by("firm__name", "firm__nik", "firm__phone")
    return list(firms), list(figures.values_list("workers_male", "capacity", "output_rupiah", "year"))


def killed_in_batch(monkeypatch, module, name, number, work):
    """Do the work, and be killed in its batch of that number, before the batch is committed."""
    plain, count = getattr(module, name), iter(range(1, 1000))

    def deadly(*args):
        answer = plain(*args)
        if next(count) == number:
            raise Killed
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(module, name, deadly)
        with pytest.raises(Killed):
            work()


@pytest.mark.parametrize("batch", [1, 2, 4])
def test_commit_killed_in_any_batch_goes_on_with_nothing_twice_and_nothing_missing(
    checked, sample, done, monkeypatch, batch
):
    first = done(imports.commit_import, checked(sample(LOGAM)))
    once = register()
    done(imports.undo_import, first)
    monkeypatch.setattr(committing, "BATCH", 15)
    workbook = checked(sample(LOGAM))
    imports.commit_import(workbook=workbook, by=workbook.by)
    pk = str(workbook.pk)
    killed_in_batch(monkeypatch, committing, "_save_batch", batch, lambda: imports.commit_batches(pk))
    workbook.refresh_from_db()
    assert (workbook.state, workbook.done) == (ImportState.COMMITTING, 15 * (batch - 1))
    assert workbook.created + workbook.updated + workbook.skipped == workbook.done
    imports.commit_batches(pk)
    imports.commit_batches(pk)
    workbook.refresh_from_db()
    assert (workbook.state, register()) == (ImportState.COMMITTED, once)
    assert workbook.created + workbook.updated + workbook.skipped == workbook.rows


@pytest.mark.parametrize("batch", [1, 3])
def test_undo_killed_in_any_batch_leaves_nothing_behind_once_it_went_on(checked, sample, done, monkeypatch, batch):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    monkeypatch.setattr(undoing, "BATCH", 10)
    imports.undo_import(workbook=workbook, by=workbook.by)
    pk = str(workbook.pk)
    killed_in_batch(monkeypatch, undoing, "_take_back", batch, lambda: imports.undo_batches(pk))
    imports.undo_batches(pk)
    workbook.refresh_from_db()
    assert (workbook.state, Firm.objects.count(), FirmFigures.objects.count()) == (ImportState.UNDONE, 0, 0)


def test_check_begun_again_counts_no_row_twice(checked, sample):
    workbook = checked(sample(LOGAM))
    WorkbookImport.objects.update(state=ImportState.UPLOADED)
    imports.check_workbook(str(workbook.pk))
    workbook.refresh_from_db()
    assert (workbook.rows, ImportRow.objects.filter(workbook=workbook).count()) == (61, 61)


def test_import_that_a_dead_broker_left_lying_is_taken_up(checked, sample, django_capture_on_commit_callbacks):
    workbook = checked(sample(LOGAM))
    long_ago = timezone.now() - timedelta(minutes=10)
    WorkbookImport.objects.update(state=ImportState.UPLOADED, touched_at=long_ago)
    with django_capture_on_commit_callbacks(execute=True):
        assert periodic.resume_imports() == 1
    workbook.refresh_from_db()
    assert workbook.state == ImportState.CHECKED
    assert periodic.resume_imports() == 0


def test_file_and_rows_go_after_thirty_days_and_counts_stay(
    checked, sample, done, official, django_capture_on_commit_callbacks
):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    folder = Path(settings.MEDIA_ROOT) / "imports" / str(workbook.pk)
    assert sorted(file.name for file in folder.iterdir()) == ["rows.jsonl.gz", "workbook.xlsx"]
    assert periodic.purge_imports() == 0
    WorkbookImport.objects.update(touched_at=timezone.now() - timedelta(days=31))
    with django_capture_on_commit_callbacks(execute=True):
        assert periodic.purge_imports() == 1
    workbook.refresh_from_db()
    assert (folder.exists(), ImportRow.objects.count(), workbook.rows) == (False, 0, 61)
    assert {str(column["samples"]) for column in workbook.columns} == {"[]"}
    with pytest.raises(DomainError):
        imports.undo_import(workbook=workbook, by=official)


def test_two_who_commit_at_once_are_told_apart(checked, sample, official, colleague):
    workbook = checked(sample(LOGAM))
    imports.commit_import(workbook=workbook, by=official)
    with pytest.raises(DomainError):
        imports.commit_import(workbook=workbook, by=colleague)
