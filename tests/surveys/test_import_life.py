"""From the upload to the register, back, and again."""

import json

import pytest

from clusters.models import Firm, FirmFigures
from surveys.actions import imports
from surveys.import_states import ImportState
from surveys.models import ImportRow
from tests.surveys.conftest import SAMPLES

LOGAM = "ikm-logam-kota-pasuruan.xlsx"


def truth(stem="ikm-logam-kota-pasuruan"):
    return [json.loads(line) for line in (SAMPLES / f"{stem}.truth.jsonl").read_text().splitlines()]


def test_dry_run_counts_rows_and_changes_nothing(checked, sample):
    workbook = checked(sample(LOGAM))
    assert workbook.state == ImportState.CHECKED, workbook.failure
    faulty = sum(bool(row["faults"]) for row in truth())
    assert (workbook.rows, workbook.faulty, workbook.duplicates, workbook.year) == (61, faulty, 1, 2018)
    assert not Firm.objects.exists()


def test_repeat_inside_the_file_is_found_and_no_other(checked, sample):
    workbook = checked(sample(LOGAM))
    doubled = ImportRow.objects.filter(workbook=workbook).exclude(duplicate_row=None, duplicate_firm=None)
    assert list(doubled.values_list("number", "duplicate_row")) == [(11, 10)]


def test_commit_fills_the_register_with_what_the_truth_says(checked, sample, done, cluster, official):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    assert workbook.state == ImportState.COMMITTED
    assert workbook.created + workbook.updated + workbook.skipped == workbook.rows
    sound = [row for row in truth() if not row["faults"] and "duplicate_of" not in row]
    assert workbook.created == len(sound) == Firm.objects.filter(cluster=cluster).count()
    for row in sound:
        firm = Firm.objects.get(name=row["name"], phone=row["phone"])
        figures = FirmFigures.objects.get(firm=firm, year=2018)
        assert (firm.nik, firm.region_id, firm.created_by) == (row["nik"] or "", row["village_code"], official)
        assert (figures.workers_male, figures.output_rupiah) == (row["workers_male"], row["output_rupiah"])


def test_undo_takes_all_back_and_the_same_commit_fills_it_again(checked, sample, done):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    created = workbook.created
    done(imports.undo_import, workbook)
    assert (workbook.state, Firm.objects.count(), FirmFigures.objects.count()) == (ImportState.UNDONE, 0, 0)
    done(imports.commit_import, workbook)
    assert (workbook.state, workbook.created, Firm.objects.count()) == (ImportState.COMMITTED, created, created)


def test_same_workbook_again_changes_nothing(checked, sample, done):
    done(imports.commit_import, checked(sample(LOGAM)))
    before = list(Firm.objects.order_by("pk").values())
    again = done(imports.commit_import, checked(sample(LOGAM)))
    assert (again.created, again.updated) == (0, 0)
    assert again.unchanged == len(before)
    assert list(Firm.objects.order_by("pk").values()) == before


def test_edited_firm_stops_the_undo_and_can_be_kept(checked, sample, done, official):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    firm = Firm.objects.order_by("name").first()
    firm.address = "Jl. Baru 1"
    firm.save()
    with pytest.raises(imports.EditedSince) as refused:
        imports.undo_import(workbook=workbook, by=official)
    assert refused.value.more["firms"] == [{"code": firm.code, "name": firm.name}]
    done(imports.undo_import, workbook, keep_edited=True)
    assert list(Firm.objects.all()) == [firm]
    assert workbook.kept == 1
