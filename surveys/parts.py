"""The tables of a workbook, where a sheet holds several: one below the other, or side by side. Pure.

A part is what one head says: the lines from its titles to the next head of another kind. Side by side,
the right half follows the left one, as if it were a sheet of its own.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from surveys.cards import turned
from surveys.cells.reading import clean
from surveys.columns.fields import Field
from surveys.columns.layout import NUMBER_HEADS
from surveys.head_rows import CONTENT, IDENTITY, Labels, is_head, labels_of
from surveys.sheets.lines import Line, Sheet

_HEAD_WITHIN = 60
# The rows above a head that may be its titles, or the groups over its labels.
_ABOVE = 4
_FEWEST_LABELS = 3
_SIDES = 3
# Right halves are held until the left one is read; nobody puts more side by side by hand.
_MOST_BESIDE = 50_000


@dataclass(frozen=True, slots=True)
class Part:
    """One table's share of a sheet; `goes_on` when its rows are counted on from the part before."""

    sheet: Sheet
    goes_on: bool = False
    # Of forms: the lines between them that say nothing of a firm.
    left: tuple[Line, ...] = ()


@dataclass(slots=True)
class _Side:
    """The right half of a sheet with two tables, and where it begins."""

    at: int
    lines: list[Line] = field(default_factory=list)


def parts_of(said: Iterator[Sheet | Line]) -> Iterator[tuple[Part, Iterator[Line]]]:
    """Yield each table's share and its lines; the lines that a reader leaves are passed over."""
    for sheet, lines in _by_sheet(said):
        first = list(islice(lines, _HEAD_WITHIN))
        forms = turned(first, lines)
        if forms:
            yield Part(sheet, left=tuple(forms.left)), iter(forms.lines)
            continue
        at = second_table_at(first)
        side = _Side(at) if at else None
        yield from _one_below_another(sheet, _left_of(side, chain(first, lines)) if side else chain(first, lines))
        if side and side.lines:
            yield from _one_below_another(sheet, iter(side.lines))


def _by_sheet(said: Iterator[Sheet | Line]) -> Iterator[tuple[Sheet, Iterator[Line]]]:
    following: list[Sheet] = []

    def lines() -> Iterator[Line]:
        for one in said:
            if isinstance(one, Sheet):
                following.append(one)
                return
            yield one

    first = next(said, None)
    sheet = first if isinstance(first, Sheet) else None
    while sheet is not None:
        rest = lines()
        yield sheet, rest
        for _ in rest:
            pass
        sheet = following.pop() if following else None


def _left_of(side: _Side, lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        right = line.cells[side.at :]
        if any(cell is not None for cell in right) and len(side.lines) < _MOST_BESIDE:
            side.lines.append(replace(line, cells=[None] * side.at + list(right)))
        yield replace(line, cells=line.cells[: side.at])


def second_table_at(lines: Iterable[Line]) -> int | None:
    """Return the column at which a second table begins, when a row holds the same labels twice."""
    for line in lines:
        labels = labels_of(line.cells)
        places: dict[Field, list[int]] = {}
        for at, held in labels.items():
            if held:
                places.setdefault(held, []).append(at)
        twice = [found for found in places.values() if len(found) == 2]
        if len(twice) < _SIDES or not IDENTITY & {held for held, found in places.items() if len(found) == 2}:
            continue
        if max(left for left, _ in twice) < min(right for _, right in twice):
            at = min(right for _, right in twice)
            before = line.cells[at - 1]
            return at - 1 if isinstance(before, str) and clean(before).lower().strip(" .") in NUMBER_HEADS else at
    return None


def _one_below_another(sheet: Sheet, lines: Iterator[Line]) -> Iterator[tuple[Part, Iterator[Line]]]:
    rest: list[Line] = []
    goes_on = False
    while True:
        part = _until_other_head(chain(rest, lines), rest := [])
        yield Part(sheet, goes_on), part
        for _ in part:
            pass
        if not rest:
            return
        goes_on = True


def _until_other_head(lines: Iterator[Line], rest: list[Line]) -> Iterator[Line]:
    """Yield lines up to a head of other columns; that head and what stands over it go to `rest`."""
    held: deque[Line] = deque()
    # A head may be of several rows, each of which comes again on the next page.
    heads: list[Labels] = []
    has_rows = False
    for line in lines:
        labels = labels_of(line.cells)
        begins = is_head(labels, line)
        if begins and not has_rows:
            heads.append(labels)
        elif labels and has_rows and all(_differs(labels, head) for head in heads):
            another = _is_set_apart(held, line) or len(labels) >= 5 if begins else _begins_another(labels, line, held)
            if another:
                rest.extend([*_over(held), line])
                yield from held
                return
        # A second head can only follow what stands under the first.
        has_rows = has_rows or (bool(heads) and not _is_title(line))
        held.append(line)
        if len(held) > _ABOVE:
            yield held.popleft()
    yield from held


def _begins_another(labels: Labels, line: Line, held: deque[Line]) -> bool:
    """Whether a row is the head of a short table of something else, which a gap or a title sets apart."""
    if len(labels) < _FEWEST_LABELS or not set(labels.values()) & IDENTITY:
        return False
    if len(labels) < 0.6 * sum(cell is not None for cell in line.cells):
        return False
    return not held or line.number - held[-1].number > 1 or sum(cell is not None for cell in held[-1].cells) <= 1


def _differs(labels: Labels, head: Labels) -> bool:
    same = sum(head.get(at, at) == held for at, held in labels.items())
    return same < 0.7 * len(labels)


def _is_set_apart(held: deque[Line], line: Line) -> bool:
    return not held or line.number - held[-1].number > 1 or _is_title(held[-1])


def _over(held: deque[Line]) -> list[Line]:
    """Take the titles and groups over a head from the lines that are held."""
    over: list[Line] = []
    while held and _is_title(held[-1]):
        over.insert(0, held.pop())
    return over


def _is_title(line: Line) -> bool:
    filled = [cell for cell in line.cells if cell is not None]
    return len(filled) <= 2 or all(isinstance(cell, str) and not CONTENT.match(cell) for cell in filled)
