"""What a cell takes from the row above it: merged cells, marks of repetition, a column named once. Pure."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from surveys.cells.reading import Cell, clean, is_blank, text_of
from surveys.columns.fields import Field
from surveys.columns.layout import Layout
from surveys.sheets.lines import Line

# Longer than any of these marks, a cell is content.
_LONGEST_MARK = 22
_MARK = re.compile(
    r"[\s\-/.]*(?:[\"”“„〃″]|''|,,|//)[\s\-/.\"”“„〃″',]*|s\.?\s?d\.?\s?a\.?|idem|ditto|dto\.?"
    r"|sama(?: dengan)?(?: yang)?(?: di)? ?atas(?:nya)?|sama dgn di ?atas",
    re.IGNORECASE,
)
_FIRST = frozenset("\"”“„〃″'-/,. sSiIdD")
_PLACES = (Field.VILLAGE, Field.DISTRICT)
# Of the rows, how many leave a column empty that is named once for a group.
_EMPTY = 0.3


class Above:
    """Completes the rows of one table, in their order."""

    def __init__(self, layout: Layout, merged: Iterable[tuple[int, int, int]] = ()) -> None:
        self._mapped = [column.index for column in layout.columns if column.field]
        known = layout.at(Field.NAME) or layout.at(Field.OWNER)
        self._name_at = known.index if known else -1
        self._merged: dict[int, list[tuple[int, int]]] = {}
        for index, first, last in merged:
            if index in self._mapped and first > layout.last:
                for number in range(first + 1, min(last, first + 10_000) + 1):
                    self._merged.setdefault(number, []).append((index, first))
        self._tops: dict[tuple[int, int], Cell] = {}
        self._wanted = {(index, first) for cells in self._merged.values() for index, first in cells}
        self._carried: dict[int, Cell] = {}
        self._last: Sequence[Cell] = ()

    def carry(self, layout: Layout, firms: Sequence[Sequence[Cell]]) -> None:
        """See from rows which columns name a place once for all rows below it."""
        for held in _PLACES:
            column = layout.at(held)
            if column and _names_once([_at(cells, column.index) for cells in firms]):
                self._carried[column.index] = None

    def belongs_to_above(self, number: int) -> bool:
        """Whether the firm's name is merged with the row above: another line of the same firm."""
        return any(index == self._name_at for index, _ in self._merged.get(number, ()))

    def complete(self, number: int, cells: Sequence[Cell]) -> tuple[Sequence[Cell], frozenset[int]]:
        """Return the row with what it takes from above, and the columns that an empty cell took over."""
        merged = self._merged.get(number, ())
        filled = dict(self._from_merged(merged)) if merged else {}
        for index in self._mapped:
            cell = cells[index] if index < len(cells) else None
            if (
                type(cell) is str
                and len(cell) <= _LONGEST_MARK
                and cell[:1] in _FIRST
                and _MARK.fullmatch(cell.strip())
            ):
                filled[index] = _at(self._last, index)
        carried = self._from_carried(cells, filled) if self._carried else frozenset()
        if filled:
            row = list(cells) + [None] * (max(filled) + 1 - len(cells))
            for index, cell in filled.items():
                row[index] = cell
            cells = row
        return cells, carried

    def keep(self, number: int, cells: Sequence[Cell]) -> None:
        """Remember a firm's row for those below it."""
        self._last = cells
        for index in self._carried:
            if not is_blank(text_of(_at(cells, index))):
                self._carried[index] = _at(cells, index)
        if self._wanted:
            for index in self._mapped:
                if (index, number) in self._wanted:
                    self._tops[index, number] = _at(cells, index)

    def forget(self) -> None:
        """Let go of what is carried: another group begins."""
        self._carried = dict.fromkeys(self._carried)

    def _from_merged(self, merged: Iterable[tuple[int, int]]) -> Iterable[tuple[int, Cell]]:
        for index, first in merged:
            if self._tops.get((index, first)) is not None:
                yield index, self._tops[index, first]

    def _from_carried(self, cells: Sequence[Cell], filled: dict[int, Cell]) -> frozenset[int]:
        took = set()
        for index, cell in self._carried.items():
            if index not in filled and cell is not None and _at(cells, index) is None:
                filled[index] = cell
                took.add(index)
        return frozenset(took)


def _is_mark(cell: str) -> bool:
    return len(cell) <= _LONGEST_MARK and _MARK.fullmatch(cell.strip()) is not None


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None


def _names_once(cells: Sequence[Cell]) -> bool:
    """Whether a column begins filled, is often empty, and never says twice in a row what it said."""
    if len(cells) < 3 or is_blank(text_of(cells[0])):
        return False
    said = [clean(text_of(cell)).lower() for cell in cells if not is_blank(text_of(cell))]
    empty = sum(cell is None for cell in cells)
    return empty >= _EMPTY * len(cells) and all(one != other for one, other in pairwise(said))


def filled_downward(lines: Sequence[Line], merged: Iterable[tuple[int, int, int]]) -> list[Sequence[Cell]]:
    """Return the rows of some lines with what cells merged downward say in each of them."""
    rows = {line.number: line.cells for line in lines}
    for index, first, last in merged:
        said = _at(rows[first], index) if first in rows else None
        for number in range(first + 1, last + 1) if said is not None else ():
            if number not in rows:
                if number > lines[-1].number:
                    break
                continue
            cells = list(rows[number])
            cells += [None] * (index + 1 - len(cells))
            cells[index] = said
            rows[number] = cells
    return list(rows.values())
