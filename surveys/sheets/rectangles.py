"""Reads .xls and .ods. The library holds a sheet whole, which the bound on this process covers."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from surveys.cells.reading import Cell, CellError
from surveys.sheets.limits import MOST_COLUMNS, NotReadable, bound_memory
from surveys.sheets.lines import Line, Sheet
from surveys.sheets.merged_ods import merged_in_ods

# More cells than this are a sheet with two of them at its far corners.
_MOST_CELLS = 8_000_000
# A sheet of 200,000 firms takes 700 MB; one that asks for more is ended before the machine feels it.
_MEMORY = 1024 * 1024 * 1024
_MOST_MERGED = 20_000


def read_rectangles(path: Path, noticed: dict[str, Any]) -> Iterator[Sheet | Line]:
    """Yield the sheets of a workbook and their rows."""
    bound_memory(_MEMORY)
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        # Of an .ods the library tells no merged cells.
        merged = merged_in_ods(path) if noticed.get("kind") == "ods" else {}
        for meta in workbook.sheets_metadata:
            if meta.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(meta.name)
            known = merged.get(meta.name) or _merged_downward(sheet)
            yield Sheet(meta.name, meta.visible is not SheetVisibleEnum.Visible, known)
            yield from _rows(sheet)
    except CalamineError as error:
        locked = "password" in str(error).lower() or "encrypt" in str(error).lower()
        raise NotReadable("file_locked" if locked else "file_cut") from error


def _merged_downward(sheet: Any) -> tuple[tuple[int, int, int], ...]:
    """Return the cells merged over several rows, as far as the kind of file tells them."""
    ranges = sheet.merged_cell_ranges or ()
    return tuple((left, top + 1, bottom + 1) for (top, left), (bottom, _) in ranges if top != bottom)[:_MOST_MERGED]


def _rows(sheet: Any) -> Iterator[Line]:
    if sheet.height * sheet.width > _MOST_CELLS:
        raise NotReadable("sheet_scattered")
    if sheet.width > MOST_COLUMNS:
        raise NotReadable("columns_many", most=MOST_COLUMNS)
    # The library gives the rows from the first of the sheet on, and in them the cells from the first one used.
    _, start = sheet.start or (0, 0)
    for number, cells in enumerate(sheet.iter_rows(), 1):
        values = [None] * start + [_cell(cell) for cell in cells]
        while values and values[-1] is None:
            values.pop()
        if len(values) > MOST_COLUMNS:
            raise NotReadable("columns_many", most=MOST_COLUMNS)
        if values:
            yield Line(number, False, values)


def _cell(cell: Any) -> Cell:
    if cell == "" or cell is None:
        return None
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and abs(cell) < 2**53 else cell
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, (str, bool, int, date)):
        return (
            CellError(cell)
            if isinstance(cell, str) and cell.startswith("#") and cell.endswith(("!", "?", "/A"))
            else cell
        )
    return str(cell)
