"""Streams .xlsx and .xlsm. Macros are never run, links never followed, results of formulas taken as stored."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.datetime import from_excel
from openpyxl.worksheet._reader import (
    CELL_TAG,
    FORMULA_TAG,
    INLINE_STRING,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from surveys.cells.reading import BareFormula, Cell, CellError
from surveys.sheets.limits import MOST_COLUMNS, NotReadable
from surveys.sheets.lines import Line, Sheet
from surveys.sheets.slices import elements_of

_TEXT = f"{{{SHEET_MAIN_NS}}}t"
_PHONETIC = f"{{{SHEET_MAIN_NS}}}rPh"
_LETTERS = re.compile(r"[A-Z]+")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
# Beyond some 50,000 rows nobody merges cells by hand, and a second reading costs.
_MERGED_BY_HAND = 48 * 1024 * 1024
_MOST_MERGED = 20_000
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(path: Path, noticed: dict[str, Any]) -> Iterator[Sheet | Line]:
    """Yield the sheets of a workbook and their rows."""
    reader = ExcelReader(str(path), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    names = set(reader.archive.namelist())
    noticed["macros"] = any(name.endswith("vbaProject.bin") for name in names)
    noticed["links"] = any(name.startswith("xl/externalLinks/") for name in names)
    apply_stylesheet(reader.archive, reader.wb)
    strings = _shared_strings(reader)
    for sheet, relation in reader.parser.find_sheets():
        if "worksheet" in relation.Type and relation.target in names:
            yield Sheet(sheet.name, sheet.state != "visible", merged_downward(reader.archive, relation.target))
            rows = elements_of(reader.archive, relation.target, "worksheet", "sheetData", "row")
            yield from _Parser(strings, reader.wb).lines(rows)


def merged_downward(archive: ZipFile, part: str) -> tuple[tuple[int, int, int], ...]:
    """Return the cells of a sheet that are merged over several rows: column, first row, last row.

    The file names them behind the rows, so that this is a reading of its own, by bytes and not by marks.
    """
    if archive.getinfo(part).file_size > _MERGED_BY_HAND:
        return ()
    found: dict[tuple[int, int, int], None] = {}
    rest = b""
    with archive.open(part) as source:
        while block := source.read(1024 * 1024):
            for left, first, last in _MERGED.findall(rest + block):
                if first != last and len(found) < _MOST_MERGED:
                    found[_index_of(left.decode()), int(first), int(last)] = None
            rest = block[-100:]
    return tuple(found)


def _index_of(letters: str) -> int:
    known = 0
    for letter in letters:
        known = known * 26 + ord(letter) - 64
    return known - 1


def _shared_strings(reader: ExcelReader) -> list[str]:
    part = reader.package.find(SHARED_STRINGS)
    if part is None or part.PartName[1:] not in reader.archive.namelist():
        return []
    return [_text_in(element) for element in elements_of(reader.archive, part.PartName[1:], "sst", "sst", "si")]


def _text_in(element: Any) -> str:
    """Join the runs of a text; the reading aid over Asian words is no part of it."""
    if len(element) == 1 and element[0].tag == _TEXT:
        text = element[0].text or ""
        return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text
    for aid in element.findall(_PHONETIC):
        element.remove(aid)
    text = "".join(node.text or "" for node in element.iter(_TEXT))
    return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


class _Parser(WorkSheetParser):
    """The library's parser, cut down to what a list of firms needs."""

    def __init__(self, strings: list[str], workbook: Any) -> None:
        super().__init__(
            None,
            strings,
            data_only=True,
            epoch=workbook.epoch,
            date_formats=workbook._date_formats,
            timedelta_formats=workbook._timedelta_formats,
        )
        self._columns: dict[str, int] = {}

    def lines(self, rows: Iterator[Any]) -> Iterator[Line]:
        """Yield the rows that hold anything."""
        for row in rows:
            line = self._line(row)
            if line:
                yield line

    def _line(self, row: Any) -> Line | None:
        self.row_counter = int(float(row.get("r", self.row_counter + 1)))
        cells: list[Cell] = []
        place = 0
        for element in row:
            if element.tag != CELL_TAG:
                continue
            place = self._place(element.get("r"), place + 1)
            value = self._value(element)
            if value is None or value == "":
                continue
            if place > MOST_COLUMNS:
                raise NotReadable("columns_many", most=MOST_COLUMNS)
            cells.extend([None] * (place - 1 - len(cells)))
            cells.append(value)
        return Line(self.row_counter, row.get("hidden") in ("1", "true"), cells) if cells else None

    def _place(self, coordinate: str | None, following: int) -> int:
        known = self._columns.get(coordinate.rstrip("0123456789")) if coordinate else following
        if known is None:
            letters = _LETTERS.match(coordinate or "")
            if letters is None:
                return following
            known = self._columns[letters[0]] = _index_of(letters[0]) + 1
        return known

    def _value(self, element: Any) -> Cell:
        kind = element.get("t", "n")
        if kind == "inlineStr":
            inline = element.find(INLINE_STRING)
            return None if inline is None else _text_in(inline)
        written = element.findtext(VALUE_TAG)
        if not written:
            return BareFormula("=") if kind != "s" and element.find(FORMULA_TAG) is not None else None
        if kind == "s":
            return self.shared_strings[int(written)]
        if kind == "n":
            return self._number(written, int(element.get("s", 0)))
        if kind == "b":
            return written == "1"
        if kind == "e":
            return CellError(written)
        return written

    def _number(self, written: str, style: int) -> Cell:
        number = float(written) if "." in written or "E" in written or "e" in written else int(written)
        if style not in self.date_formats:
            if isinstance(number, float) and number.is_integer() and abs(number) < 2**53:
                return int(number)
            return number
        try:
            moment = from_excel(number, self.epoch)
        except (OverflowError, ValueError):
            return number
        if isinstance(moment, datetime):
            return moment.date()
        return number if isinstance(moment, time) or not isinstance(moment, date) else moment
