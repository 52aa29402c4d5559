"""Cells merged downward are known of every kind of workbook, and each row where it stands."""

import io
import zipfile

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from surveys.sheets import merged_ods
from tests.surveys.clerk import lines_of

# From the fourth row and the second column on; "Mayangan" is merged over three rows, "TK" over two columns.
HEAD = ["Kelurahan", "Nama IKM", "TK"]
FIRMS = ["UD Jaya", "UD Maju", "UD Karya"]
ROWS = [(4, [None, *HEAD]), (5, [None, None, None, "L", "P"]), (6, [None, "Mayangan", FIRMS[0], 4, 2])]


def as_xlsx():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for place, text in zip(("B4", "C4", "D4", "D5", "E5", "B6"), (*HEAD, "L", "P", "Mayangan"), strict=True):
        sheet[place] = text
    for at, name in enumerate(FIRMS):
        sheet.cell(6 + at, 3, name)
        sheet.cell(6 + at, 4, 4)
        sheet.cell(6 + at, 5, 2)
    for merged in ("B4:B5", "C4:C5", "D4:E4", "B6:B8"):
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_xls():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    sheet.write_merge(3, 4, 1, 1, HEAD[0])
    sheet.write_merge(3, 4, 2, 2, HEAD[1])
    sheet.write_merge(3, 3, 3, 4, HEAD[2])
    sheet.write(4, 3, "L")
    sheet.write(4, 4, "P")
    sheet.write_merge(5, 7, 1, 1, "Mayangan")
    for at, name in enumerate(FIRMS):
        for place, cell in enumerate([name, 4, 2], 2):
            sheet.write(5 + at, place, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cell(value, **spans):
    kind = {"valuetype": "float", "value": value} if isinstance(value, int) else {"valuetype": "string"}
    held = TableCell(**kind, **spans)
    held.addElement(P(text=str(value)))
    return held


def as_ods():
    document, sheet = OpenDocumentSpreadsheet(), Table(name="Data")
    covered = [CoveredTableCell] * 2
    down, right = {"numberrowsspanned": 2}, {"numbercolumnsspanned": 2}
    rows = [[TableCell(), cell(HEAD[0], **down), cell(HEAD[1], **down), cell(HEAD[2], **right), CoveredTableCell()]]
    rows.append([TableCell(), *[kind() for kind in covered], cell("L"), cell("P")])
    rows.append([TableCell(), cell("Mayangan", numberrowsspanned=3), cell(FIRMS[0]), cell(4), cell(2)])
    rows += [[TableCell(), CoveredTableCell(), cell(name), cell(4), cell(2)] for name in FIRMS[1:]]
    sheet.addElement(TableRow(numberrowsrepeated=3))
    for cells in rows:
        row = TableRow()
        for one in cells:
            row.addElement(one)
        sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


@pytest.mark.parametrize(["ending", "content"], [(".xlsx", as_xlsx), (".xls", as_xls), (".ods", as_ods)])
def test_merged_cells_and_rows_stand_where_they_are(ending, content, tmp_path):
    path = tmp_path / f"ikm{ending}"
    path.write_bytes(content())
    sheet, *lines, _ = lines_of(path)
    assert set(sheet.merged) == {(1, 4, 5), (2, 4, 5), (1, 6, 8)}
    assert [(line.number, list(line.cells)) for line in lines[:3]] == ROWS
    assert [line.number for line in lines] == [4, 5, 6, 7, 8]


def rewritten(path, change):
    content = as_ods()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part) if name == "content.xml" else part)
    return path


def test_document_type_in_an_ods_is_refused(tmp_path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'
    path = rewritten(tmp_path / "ikm.ods", lambda xml: bomb.join(xml.partition(b"?>")[:2]) + xml.partition(b"?>")[2])
    assert lines_of(path)[-1]["failed"] in ("file_bomb", "file_cut")


def test_ods_that_merges_nothing_is_not_read_twice(tmp_path, monkeypatch):
    monkeypatch.setattr(merged_ods, "make_parser", lambda: pytest.fail("read twice"))
    path = rewritten(tmp_path / "ikm.ods", lambda xml: xml.replace(b"number-rows-spanned", b"number-columns-spanned"))
    assert merged_ods.merged_in_ods(path) == {}


def test_spans_beyond_any_sheet_are_bounded(tmp_path):
    path = rewritten(tmp_path / "ikm.ods", lambda xml: xml.replace(b'spanned="3"', b'spanned="99999999999"'))
    assert merged_ods.merged_in_ods(path)["Data"][-1] == (1, 6, 5 + 2**20)
