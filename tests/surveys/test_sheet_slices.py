"""The rows of a workbook are the same, in slices of any length and however its XML is spelt."""

import re
import zipfile

import openpyxl
import pytest
from defusedxml.common import DefusedXmlException

from surveys.sheets import slices
from surveys.sheets.lines import Line
from surveys.sheets.xlsx import read_xlsx

SHEET = "xl/worksheets/sheet1.xml"
ROWS = [[at, f"UD <Maju> & {at}", "x_x000D_y" if at % 7 else None, 2.5, "0012", "</row>"] for at in range(1, 300)]


def _prefixed(xml):
    return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", xml.replace(b"xmlns=", b"xmlns:x="))


SPELLINGS = {
    "as it is": lambda xml: xml,
    "comment": lambda xml: xml.replace(b'<row r="200"', b'<!-- </row><row r="9"> --><row r="200"'),
    "quoted": lambda xml: xml.replace(b"<v>2.5</v>", b"<v><![CDATA[2.5]]></v>"),
    "prefixed": _prefixed,
    "spaced": lambda xml: xml.replace(b"<sheetData>", b"<sheetData >").replace(b"<row ", b"<row\n "),
    "empty rows": lambda xml: xml.replace(b'<row r="200"', b'<row r="199"/>' * 5_000 + b'<row r="200"'),
    "declared": lambda xml: (
        b'<?xml version="1.0" encoding="UTF-8"?>\n' + xml.partition(b"?>")[2].lstrip()
        if xml.startswith(b"<?xml")
        else b'<?xml version="1.0" encoding="UTF-8"?>\n' + xml
    ),
}


@pytest.fixture
def workbook(tmp_path):
    """Write the rows into a workbook whose sheet is spelt otherwise, and return its path."""

    def write(spell):
        book = openpyxl.Workbook()
        for row in ROWS:
            book.active.append(row)
        book.save(tmp_path / "plain.xlsx")
        with zipfile.ZipFile(tmp_path / "plain.xlsx") as old, zipfile.ZipFile(tmp_path / "spelt.xlsx", "w") as new:
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, spell(part) if name == SHEET else part)
        return tmp_path / "spelt.xlsx"

    return write


def rows_of(path):
    return [(line.number, list(line.cells)) for line in read_xlsx(path, {}) if isinstance(line, Line)]


@pytest.mark.parametrize("length", [64, 1_000, 1_000_000])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_rows_are_the_same_however_they_are_spelt(workbook, monkeypatch, spelling, length):
    monkeypatch.setattr(slices, "_SLICE", length)
    wanted = [(row[0], [row[0], row[1], row[2] and "x\ry", *row[3:]]) for row in ROWS]
    assert rows_of(workbook(SPELLINGS[spelling])) == wanted


def test_sheet_without_rows_has_none(workbook):
    assert rows_of(workbook(lambda xml: re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", xml))) == []


def test_plain_sheet_is_read_by_the_fast_parser(workbook, monkeypatch):
    monkeypatch.setattr(slices, "_safe", lambda *_: pytest.fail("read by the safe one"))
    assert len(rows_of(workbook(SPELLINGS["as it is"]))) == len(ROWS)


def test_document_type_is_left_to_the_safe_reader(workbook):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'
    with pytest.raises(DefusedXmlException):
        rows_of(workbook(lambda xml: bomb + xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else bomb + xml))
