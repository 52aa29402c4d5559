"""All workers of a firm in one number: kept as such, counted, mended, taken back and exported again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from clusters.models import FirmFigures
from clusters.size_class import SizeClass, Thresholds
from surveys.actions import imports
from surveys.exports import template

HEAD = ["Nama Usaha", "Pemilik", "Desa", "HP", "L", "P", "Jumlah Tenaga Kerja", "Nilai Investasi"]


def line(name, men, women, both):
    return [name, f"Pak {name}", "Mayangan", "", men, women, both, "25 jt"]


@pytest.fixture
def committed(checked, done, table):
    """Bring rows of men, women and both into the register; return the figures."""

    def commit(*people):
        rows = [line(f"Usaha {'ABCDEFG'[at]}{at}{at}", *counts) for at, counts in enumerate(people)]
        workbook = done(imports.commit_import, checked(table(HEAD, *rows)))
        found = FirmFigures.objects.order_by("firm__name")
        return workbook, [(one.workers_male, one.workers_female, one.workers_total, one.workers) for one in found]

    return commit


def test_sum_is_kept_where_men_and_women_are_not_told_apart(committed):
    _, people = committed(("", "", "12 orang"), (4, 2, 6), (5, "", 7), (3, 1, ""))
    assert people == [(None, None, 12, 12), (4, 2, None, 6), (5, 2, None, 7), (3, 1, None, 4)]


def test_sum_that_is_not_that_of_its_parts_is_a_warning(checked, table):
    row = checked(table(HEAD, line("Usaha A", 4, 2, 9))).lines.get()
    assert (row.faults, row.values["workers_male"], [note["code"] for note in row.warnings][:1]) == (
        [],
        4,
        ["workers_sum"],
    )


def test_sum_counts_for_the_size_class_and_the_sums_of_a_cluster(committed):
    committed(("", "", 30))
    limits = [Thresholds(FirmFigures.objects.get().firm.created_at.date().replace(year=2000), 19, 10**9, 15 * 10**9)]
    assert FirmFigures.objects.of_size(SizeClass.MEDIUM, limits).exists()
    assert FirmFigures.objects.summed()["together"] == 30


def test_men_and_women_take_the_place_of_a_sum_and_undoing_brings_it_back(committed, checked, done, table):
    committed(("", "", 12))
    later = done(imports.commit_import, checked(table(HEAD, line("Usaha A00", 7, 5, ""))), on_duplicate="update")
    figures = FirmFigures.objects.get()
    assert (figures.workers_male, figures.workers_female, figures.workers_total) == (7, 5, None)
    done(imports.undo_import, later)
    figures.refresh_from_db()
    assert (figures.workers_male, figures.workers_female, figures.workers_total) == (None, None, 12)


def test_same_sum_over_known_men_and_women_changes_nothing(committed, checked, done, table):
    committed((4, 2, ""))
    later = done(imports.commit_import, checked(table(HEAD, line("Usaha A00", "", "", 6))), on_duplicate="update")
    assert (later.updated, FirmFigures.objects.get().workers_male) == (0, 4)


def test_mended_sum_is_read_as_people_write_it(checked, table, official):
    workbook = checked(table(HEAD, line("Usaha A", "", "", "banyak")))
    row = workbook.lines.get()
    assert [fault["field"] for fault in row.faults] == ["workers"]
    row = imports.mend_row(row=row, by=official, values={"workers": "4 L / 2 P"})
    assert (row.faults, row.values["workers_male"], row.values["workers_female"]) == ([], 4, 2)


def test_exported_sum_comes_back_unchanged(committed, checked, done, cluster):
    workbook, _ = committed(("", "", 12), (4, 2, ""))
    file = SimpleUploadedFile("ikm.xlsx", template(cluster, year=workbook.year, filled=True).read())
    again = done(imports.commit_import, checked(file), on_duplicate="update")
    assert (again.rows, again.unchanged, again.updated, again.created) == (2, 2, 0, 0)
