"""The lines that the reading process writes and the portal reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import orjson

from surveys.cells.reading import BareFormula, Cell, CellError


@dataclass(frozen=True, slots=True)
class Sheet:
    """The start of a sheet; `merged` are its cells merged downward: column, first row, last row."""

    name: str
    hidden: bool = False
    merged: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row that holds something."""

    number: int
    hidden: bool
    cells: Sequence[Cell]


def dump_sheet(sheet: Sheet) -> bytes:
    """Return the line that starts a sheet."""
    return orjson.dumps({"sheet": sheet.name, "hidden": sheet.hidden, "merged": sheet.merged}) + b"\n"


def dump_row(number: int, hidden: bool, cells: Sequence[Cell]) -> bytes:
    """Return the line of a row."""
    plain = [cell if type(cell) in _AS_THEY_ARE else _dumped(cell) for cell in cells]
    return orjson.dumps([number, int(hidden), plain], option=orjson.OPT_NON_STR_KEYS) + b"\n"


def dump_end(**said: Any) -> bytes:
    """Return the last line: `done` with what was noticed, or `failed` with a code."""
    return orjson.dumps(said) + b"\n"


_AS_THEY_ARE = frozenset({str, float, bool, type(None)})
# JSON keeps whole numbers of 64 bits; a longer one is no amount of anything.
_WHOLE = 2**63


def _dumped(cell: Any) -> Any:
    if isinstance(cell, int):
        return cell if abs(cell) < _WHOLE else float(cell)
    if isinstance(cell, CellError):
        return {"e": str(cell)}
    if isinstance(cell, BareFormula):
        return {"f": str(cell)[:200]}
    if isinstance(cell, (datetime, date)):
        return {"d": cell.isoformat()[:10]}
    if isinstance(cell, (time, timedelta)):
        return str(cell)
    return str(cell)


def load(line: bytes) -> Sheet | Line | dict[str, Any]:
    """Return what a line says; a dict is the end."""
    said = orjson.loads(line)
    if isinstance(said, dict):
        return _loaded_sheet(said) if "sheet" in said else said
    number, hidden, cells = said
    for at, cell in enumerate(cells):
        if type(cell) is dict:
            cells[at] = _loaded(cell)
    return Line(number, bool(hidden), cells)


def _loaded_sheet(said: dict[str, Any]) -> Sheet:
    # A spool that was written before cells were followed downward names none.
    return Sheet(said["sheet"], said["hidden"], tuple(tuple(cells) for cells in said.get("merged", ())))


def _loaded(cell: dict[str, str]) -> Cell:
    ((kind, text),) = cell.items()
    if kind == "d":
        return date.fromisoformat(text)
    return CellError(text) if kind == "e" else BareFormula(text)


def load_all(lines: Iterator[bytes]) -> Iterator[Sheet | Line | dict[str, Any]]:
    """Return what all the lines say, one by one."""
    return map(load, lines)
