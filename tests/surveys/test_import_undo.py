"""What an undo leaves behind: history with its author, and other imports that knew the firms."""

import pghistory
import pytest
from django.db.models import Q

from clusters.models import Firm
from issues.models import Comment, Problem
from surveys.actions import imports
from surveys.models import ImportRow

LOGAM = "ikm-logam-kota-pasuruan.xlsx"
HEADS = ["Nama IKM", "Pemilik", "NIK", "HP", "Kendala"]
MAJU = ["UD Maju", "Budi", "3575042612805123", "081233344455", "Modal kurang"]


def test_deleted_firms_and_drafts_stay_in_the_history_with_their_author(checked, table, done, official):
    workbook = done(imports.commit_import, checked(table(HEADS, MAJU)))
    firm, draft = Firm.objects.get(), Problem.objects.get()
    done(imports.undo_import, workbook)
    assert (Firm.objects.count(), Problem.objects.count()) == (0, 0)
    for gone in (firm, draft):
        event = pghistory.models.Events.objects.tracks(gone).get(pgh_label="delete")
        assert event.pgh_context["user"] == str(official.pk)
        assert event.pgh_context["workbook_import"] == str(workbook.pk)


def test_other_import_forgets_a_firm_that_is_taken_back(checked, table, done):
    first = done(imports.commit_import, checked(table(HEADS, MAJU)))
    second = done(imports.commit_import, checked(table(HEADS, MAJU)))
    assert second.unchanged == 1
    done(imports.undo_import, first)
    row = ImportRow.objects.get(workbook=second)
    assert (row.firm, row.duplicate_firm) == (None, None)


def test_draft_on_which_somebody_wrote_goes_with_its_words(checked, table, done, official):
    workbook = done(imports.commit_import, checked(table(HEADS, MAJU)))
    Comment.objects.create(problem=Problem.objects.get(), by=official, text="Sudah ditelepon.", visibility="internal")
    done(imports.undo_import, workbook)
    assert (Firm.objects.count(), Problem.objects.count(), Comment.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("batch", [7, 1_000])
def test_undo_of_several_batches_takes_back_every_row(checked, sample, done, monkeypatch, batch):
    monkeypatch.setattr("surveys.actions.imports.undoing.BATCH", batch)
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    done(imports.undo_import, workbook)
    assert not Firm.objects.exists()
    assert not ImportRow.objects.filter(Q(firm__isnull=False) | Q(done_at__isnull=False)).exists()
    assert workbook.done == workbook.created
