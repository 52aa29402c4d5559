"""The report of an import: at once for a short workbook, by the worker for a long one."""

import io
import uuid

import openpyxl
import pytest
from django.urls import reverse

from accounts import actions as accounts
from accounts.models import Export, Notice
from surveys import exports
from surveys.actions import imports
from surveys.models import WorkbookImport

LOGAM = "ikm-logam-kota-pasuruan.xlsx"
EXPORTS = "/api/v1/exports/"


@pytest.fixture
def long(checked, sample, done, monkeypatch):
    """A committed import that is too long for a request."""
    monkeypatch.setattr(exports, "AT_ONCE", 10)
    return done(imports.commit_import, checked(sample(LOGAM)))


def rows_of(answer):
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    return list(book.active.iter_rows(min_row=2, values_only=True))


def test_long_report_is_written_by_the_worker_and_fetched(
    long, client_of, official, django_capture_on_commit_callbacks
):
    desk = client_of(official)
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.get(reverse("surveys:import_report", args=[long.pk]))
    assert answer.url == reverse("accounts:export_list")
    export = Export.objects.get()
    assert (export.state, export.page) == ("done", exports.REPORT)
    assert Notice.objects.filter(user=official, kind="export.done").exists()
    rows = rows_of(desk.get(reverse("accounts:export_file", args=[export.pk])))
    said = {row[0]: row[1] for row in rows if row[1]}
    assert len(said) == long.rows
    assert said[11] == "Mengulang baris 10; tidak disimpan"


def test_only_the_faulty_rows_of_a_long_report(long, client_of, official, django_capture_on_commit_callbacks):
    desk = client_of(official)
    with django_capture_on_commit_callbacks(execute=True):
        desk.get(reverse("surveys:import_report", args=[long.pk]) + "?faulty=1")
    rows = rows_of(desk.get(reverse("accounts:export_file", args=[Export.objects.get().pk])))
    assert sum(bool(row[1]) for row in rows) == long.faulty


@pytest.mark.parametrize("key", ["own", "unknown", "no key at all"])
def test_report_of_what_a_person_does_not_see_is_refused(long, api_of, official_makassar, key):
    wanted = {"own": long.pk, "unknown": uuid.uuid4()}.get(key, key)
    sent = {"list": exports.REPORT, "query": f"import={wanted}", "format": "xlsx"}
    assert api_of(official_makassar).post(EXPORTS, sent).status_code == 400


def test_report_whose_rows_are_gone_meanwhile_fails_and_is_not_tried_for_ever(long, official):
    export = accounts.ask_export(by=official, listing=exports.REPORT, query=f"import={long.pk}")
    WorkbookImport.objects.update(tables=[])
    assert accounts.write_export(export=export) == 0
    assert Export.objects.get().state == Export.State.FAILED
