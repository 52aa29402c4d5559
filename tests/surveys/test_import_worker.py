"""Imports by a real worker, which may be killed in the middle of its work."""

from datetime import timedelta

import pytest
from django.utils import timezone

from clusters.models import Firm
from surveys.actions import imports
from surveys.import_states import ImportState
from surveys.models import WorkbookImport
from tests.waiting import wait_until

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
ROWS = 4_000


@pytest.fixture
def many(table):
    """A workbook that takes several batches."""
    rows = ([f"UD Maju {at}", f"Pemilik {at}", f"0812{at:08}"] for at in range(ROWS))
    return table(["Nama IKM", "Pemilik", "HP"], *rows)


def reaches(workbook, state):
    """Wait until the import is in the state."""
    wait_until(lambda: WorkbookImport.objects.filter(pk=workbook.pk, state=state).exists(), 60)
    workbook.refresh_from_db()


def test_worker_that_is_killed_goes_on_with_nothing_twice_and_nothing_missing(
    celery_worker_process, cluster, villages, official, many
):
    workbook = imports.start_import(cluster=cluster, file=many, by=official)
    reaches(workbook, ImportState.CHECKED)
    assert (workbook.rows, workbook.faulty) == (ROWS, 0)
    imports.commit_import(workbook=workbook, by=official)
    wait_until(lambda: WorkbookImport.objects.get().done >= 1_000)
    celery_worker_process.process.kill()
    celery_worker_process.process.wait()
    workbook.refresh_from_db()
    assert workbook.created == workbook.done == Firm.objects.count()
    WorkbookImport.objects.update(touched_at=timezone.now() - timedelta(minutes=10))
    celery_worker_process.start()
    imports.resume_imports()
    reaches(workbook, ImportState.COMMITTED)
    assert (workbook.created, Firm.objects.count()) == (ROWS, ROWS)
