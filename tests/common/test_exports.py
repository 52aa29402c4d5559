"""Lists as files: nothing is reckoned by a spreadsheet, and nothing is kept in memory."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from clusters.models import Firm
from common import exports
from common.exports import Column, TooManyRows, csv_lines, in_batches, list_file, workbook
from tests.factories import FirmFactory

COLUMNS = [Column("what", "What", lambda row: row)]


def read_book(rows, columns=COLUMNS, title="Contoh"):
    return load_workbook(BytesIO(workbook(columns, rows, title=title).read()))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_looks_like_a_formula_is_a_text(sign):
    text = f"{sign}HYPERLINK(1)"
    line = [*csv_lines(COLUMNS, [text])][1]
    assert line.strip('"').startswith("'")
    cell = read_book([text]).active["A2"]
    assert cell.data_type == "s"


def test_figures_days_and_truths_keep_their_kind():
    rows = [3, Decimal("2.50"), date(2026, 11, 24), None]
    sheet = read_book(rows).active
    assert [cell.value for (cell,) in sheet.iter_rows(min_row=2, max_row=4)][:2] == [3, 2.5]
    assert sheet["A4"].value.date() == date(2026, 11, 24)
    assert [*csv_lines(COLUMNS, rows)][1:] == ["3\r\n", "2.50\r\n", "2026-11-24\r\n", "\r\n"]
    assert [*csv_lines(COLUMNS, [-5])][1] == "-5\r\n"


@given(st.lists(st.text(alphabet='ab",;\n', max_size=8), max_size=5))
def test_lines_can_be_read_back(texts):
    import csv

    body = "".join(csv_lines(COLUMNS, texts)).removeprefix("\ufeff")
    read = [row[0] if row else "" for row in csv.reader(body.splitlines(keepends=True))]
    assert read == ["What", *texts]


def test_full_sheet_goes_on_in_another(monkeypatch):
    monkeypatch.setattr(exports, "ROWS_OF_A_SHEET", 2)
    book = read_book(range(5), title="A/B:[c]")
    assert [sheet.max_row for sheet in book] == [3, 3, 2]


def test_rows_come_in_batches_and_each_once(db, django_assert_num_queries):
    FirmFactory.create_batch(7)
    with django_assert_num_queries(3):
        found = [*in_batches(Firm.objects.all(), ["name", "id"], size=3)]
    assert len({firm.pk for firm in found}) == len(found) == 7


def test_endless_list_is_refused_in_words(db, monkeypatch):
    monkeypatch.setattr(exports, "MOST_ROWS", 2)
    FirmFactory.create_batch(3)
    with pytest.raises(TooManyRows):
        list_file("csv", name="x", columns=COLUMNS, queryset=Firm.objects.all(), order=["name", "id"])
