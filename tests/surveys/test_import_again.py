"""Repeats of faulty rows, firms that were kept and saved again, and whose doing history tells."""

import pghistory
import pytest

from clusters.models import Firm, FirmFigures
from surveys.actions import imports
from tests.factories import UserFactory

HEAD = ["Nama IKM", "Pemilik", "NIK", "Kelurahan", "HP", "Omzet per bulan"]
WRONG, RIGHT = "entah", "12 juta"


def row(name="UD Maju", owner="Budi", nik="3575041302650112", phone="081233344451", output=RIGHT):
    return [name, owner, nik, "Mayangan", phone, output]


@pytest.fixture
def colleague(official):
    """Sits at the same office as the official."""
    return UserFactory(role=official.role, office=official.office)


def plan(workbook):
    return workbook.counts["create"], workbook.counts["update"]


@pytest.mark.parametrize("size", [1, 2_000])
@pytest.mark.parametrize("repeats", [1, 2])
def test_repeat_of_a_faulty_row_is_saved_in_its_place_once(checked, table, done, monkeypatch, repeats, size):
    monkeypatch.setattr("surveys.actions.imports.committing.BATCH", size)
    workbook = checked(table(HEAD, row(output=WRONG), *[row() for _ in range(repeats)]))
    assert (workbook.faulty, plan(workbook)) == (1, (1, 0))
    done(imports.commit_import, workbook)
    assert (Firm.objects.count(), FirmFigures.objects.get().output_rupiah) == (1, 12_000_000)
    assert (workbook.created, workbook.updated, workbook.skipped) == (1, 0, repeats)


@pytest.mark.parametrize("size", [1, 2_000])
def test_repeat_of_a_faulty_row_updates_the_firm_that_both_repeat(checked, table, done, monkeypatch, size):
    done(imports.commit_import, checked(table(HEAD, row(output="5 juta"))))
    monkeypatch.setattr("surveys.actions.imports.committing.BATCH", size)
    workbook = checked(table(HEAD, row(output=WRONG), row()))
    assert plan(workbook) == (0, 1)
    done(imports.commit_import, workbook)
    assert (Firm.objects.count(), workbook.created, workbook.updated) == (1, 0, 1)


@pytest.mark.parametrize("size", [1, 2_000])
def test_update_of_a_row_of_the_file_reaches_its_firm_and_is_undone(checked, table, done, monkeypatch, official, size):
    monkeypatch.setattr("surveys.actions.imports.committing.BATCH", size)
    workbook = checked(table(HEAD, row(output="5 juta"), row()))
    imports.decide_row(row=workbook.lines.get(number=3), by=official, action="update")
    workbook.refresh_from_db()
    assert plan(workbook) == (1, 1)
    done(imports.commit_import, workbook)
    assert (workbook.created, workbook.updated) == (1, 1)
    assert FirmFigures.objects.get().output_rupiah == 12_000_000
    done(imports.undo_import, workbook)
    assert (Firm.objects.count(), workbook.state) == (0, "undone")


@pytest.mark.parametrize("nik", ["3575041302650112", ""])
def test_firm_that_was_kept_is_not_doubled_when_the_import_is_saved_again(checked, table, done, nik):
    workbook = done(
        imports.commit_import, checked(table(HEAD, row(nik=nik), row("UD Lain", "Siti", "", "081299990000")))
    )
    firm = Firm.objects.get(name="UD Maju")
    firm.address = "Jl. Baru 1"
    firm.save()
    done(imports.undo_import, workbook, keep_edited=True)
    assert (workbook.kept, workbook.ready + workbook.faulty + workbook.duplicates) == (1, workbook.rows)
    done(imports.commit_import, workbook)
    assert list(Firm.objects.order_by("name").values_list("name", flat=True)) == ["UD Lain", "UD Maju"]
    assert workbook.created + workbook.updated + workbook.skipped == workbook.rows


def test_history_names_who_saved_and_not_who_sent(checked, table, done, colleague):
    done(imports.commit_import, checked(table(HEAD, row(output="5 juta"))))
    workbook = done(imports.commit_import, checked(table(HEAD, row(output="9 juta"))), by=colleague)
    events = pghistory.models.Events.objects.tracks(Firm.objects.get())
    assert {event.pgh_context["user"] for event in events} == {str(colleague.pk)}
    assert (workbook.by != colleague, FirmFigures.objects.get().recorded_by) == (True, colleague)
