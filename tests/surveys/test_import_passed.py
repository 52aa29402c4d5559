"""What is in no firm is named by sheet and row, and each firm by the row in which a spreadsheet shows it."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from surveys.actions import imports
from surveys.left_out import MOST, LeftOut
from surveys.sheets.lines import Line
from tests.surveys.offices_of_forms import FORMS
from tests.surveys.offices_on_paper import Page, xlsx

HEAD = ["No", "Nama IKM", "Nama Pemilik", "NIK", "Kelurahan", "No HP"]


def firm(at):
    return [at, f"UD Maju {at}", f"Slamet {at}", f"357504010180{at:04}", "Mayangan", f"0812334455{at:02}"]


def two_sheets():
    """Two sheets of firms side by side and one below another, and one of something else."""
    first, second, third = Page(), Page(), Page()
    first.line("DAFTAR IKM")
    first.line(*HEAD, "", *HEAD)
    for at in (1, 2, 3):
        first.line(*firm(at), "", *firm(at + 10))
    first.line("", "JUMLAH", 3)
    second.line(*HEAD)
    second.line(*firm(21))
    second.line("", "Mengetahui, Kepala Dinas")
    third.line("Anggaran", "Rupiah")
    third.line("ATK", 250_000)
    return SimpleUploadedFile("ikm.xlsx", xlsx({"Satu": first, "Dua": second, "Lain": third}))


@pytest.fixture
def workbook(checked):
    return checked(two_sheets())


def test_rows_in_no_firm_are_named_with_their_sheet(workbook):
    said = {(one["sheet"], one["kind"], one["first"], one["last"]) for one in workbook.passed_over}
    assert said >= {("Satu", "head", 1, 2), ("Satu", "total", 6, 6), ("Dua", "note", 3, 3), ("Lain", "sheet", 1, 2)}
    assert next(one["text"] for one in workbook.passed_over if one["sheet"] == "Lain") == "Anggaran · Rupiah"


def test_firm_is_named_by_the_row_that_a_spreadsheet_shows(workbook):
    places = [(row.values["name"], workbook.place_of(row.number)) for row in workbook.lines.all()]
    assert places == [
        *((f"UD Maju {at}", f"{at + 2} (Satu)") for at in (1, 2, 3)),
        *((f"UD Maju {at + 10}", f"{at + 2} (Satu)") for at in (1, 2, 3)),
        ("UD Maju 21", "2 (Dua)"),
    ]


def test_page_and_api_say_what_was_passed_over(workbook, client_of, api_of, official):
    page = client_of(official).get(workbook.get_absolute_url() + "?show=all").content.decode()
    assert "Tidak ada daftar IKM pada lembar ini" in page
    assert "Mengetahui, Kepala Dinas" in page
    assert "2 (Dua)" in page
    answer = api_of(official).get(f"/api/v1/imports/{workbook.pk}/").json()
    assert answer["passed_over"] == workbook.passed_over


def test_what_rows_said_is_purged_with_them(workbook, time_machine):
    time_machine.move_to(workbook.touched_at + imports.upkeep.KEPT_FOR * 1.1)
    imports.purge_imports()
    workbook.refresh_from_db()
    assert workbook.passed_over == []


def test_list_of_what_is_passed_over_is_bounded():
    left = LeftOut()
    for number in range(1, 3 * MOST * 4, 4):
        left.add("Data", "note", Line(number, False, ["Catatan"]))
    assert len(left.stretches) == MOST


@pytest.mark.parametrize("layout", FORMS[:5], ids=lambda layout: layout.__name__)
def test_forms_have_a_row_each_that_the_report_shows(layout, checked, client_of, official):
    office = layout()
    workbook = checked(SimpleUploadedFile(office.name, office.content))
    numbers = list(workbook.lines.values_list("number", flat=True))
    assert numbers == sorted(set(numbers))
    assert len(numbers) == len(office.truth)
    answer = client_of(official).get(reverse("surveys:import_report", args=[workbook.pk]))
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    told = [row for sheet in book.worksheets for row in sheet.iter_rows(min_row=2, values_only=True) if row[1]]
    assert len(told) == len(office.truth)
    assert all(firm["owner"] in row for firm, row in zip(office.truth, told, strict=True))


def test_column_of_two_fields_says_both_and_shows_no_digit_of_a_nik(checked, table, client_of, official):
    rows = [["No", "Nama IKM", "Nama Pemilik / NIK", "Kelurahan"]]
    rows += [[at, f"UD Maju {at}", f"Slamet / 357504010180{at:04}", "Mayangan"] for at in (1, 2, 3)]
    workbook = checked(table(*rows))
    assert set(workbook.lines.values_list("values__nik", flat=True)) == {f"357504010180{at:04}" for at in (1, 2, 3)}
    page = client_of(official).get(workbook.get_absolute_url()).content.decode()
    assert "+ NIK" in page
    assert "35750401018" not in page
