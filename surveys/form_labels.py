"""The labels of a form, "Nama Usaha :" beside or above what is filled in, and how a sheet is laid out by them. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from surveys.cells.reading import Cell, clean
from surveys.columns.fields import Field
from surveys.columns.heads import recognise
from surveys.columns.layout import find_layout
from surveys.head_rows import IDENTITY, LONGEST_LABEL, is_head, is_of_heads, labels_of
from surveys.sheets.lines import Line

_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]|[-–•*])\s*", re.IGNORECASE)
_COLON = re.compile(r"^(?P<label>[^:=]{2,60}?)\s*[:=]\s*(?P<value>.*)$", re.DOTALL)
_ONLY_COLON = re.compile(r"\s*[:=]\s*")
# A form asks for that much; a table's titles name less.
_FEWEST = 4
# A column of labels may hold their answers, too, one below the other.
_OF_COLUMN = 0.4
# Of the labels of a table that lies on its side, how many a firm answers.
_ANSWERED = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    """What a cell asks for, and the answer where it stands behind a colon in the same cell."""

    text: str
    field: Field | None
    sure: float
    answer: str = ""
    has_colon: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a sheet's labels stand; `firms` are the columns of firms, where a table lies on its side."""

    labels: frozenset[int]
    firms: tuple[int, ...] = ()


def label_of(cell: Cell) -> Label | None:
    """Return what a cell asks for, or None for one that is filled in."""
    return _label_in(cell) if isinstance(cell, str) and len(cell) < 4 * LONGEST_LABEL else None


@lru_cache(maxsize=2048)
def _label_in(cell: str) -> Label | None:
    text = clean(cell)
    parted = _COLON.match(text)
    words = _NUMBERING.sub("", parted["label"] if parted else text).strip(" .")
    if not words or len(words) > LONGEST_LABEL:
        return None
    known = recognise(words, mending=False)
    if not known.known or not (is_of_heads(words) or (parted and known.field)):
        return None
    answer = parted["value"] if parted else ""
    return Label(words, known.field, known.sure, answer, parted is not None)


def shape_of(lines: Sequence[Line]) -> Shape | None:
    """Return how the first lines of a sheet are a form, or None for those of a table or of nothing."""
    if any(is_head(labels_of(line.cells), line) for line in lines):
        return None
    found: dict[int, list[tuple[Line, Label]]] = defaultdict(list)
    filled: Counter[int] = Counter()
    for line in lines:
        for at, cell in enumerate(line.cells):
            filled[at] += is_answer(cell)
            label = label_of(cell)
            if label:
                found[at].append((line, label))
    asked = {label.field for labels in found.values() for _, label in labels if label.field}
    if len(asked) < _FEWEST or not asked & IDENTITY:
        return None
    columns = frozenset(
        at
        for at, labels in found.items()
        if len({label.text for _, label in labels}) > 1 and len(labels) >= _OF_COLUMN * filled[at]
    )
    first = min((at for at in columns if _asks_who(found[at])), default=None)
    if first is None:
        return None
    table = find_layout([(line.number, line.cells) for line in lines])
    if table and len(table.fields) >= len(asked):
        return None
    return Shape(columns, _columns_of_firms(found, columns, first))


def _asks_who(labels: Iterable[tuple[Line, Label]]) -> bool:
    return any(label.field in IDENTITY for _, label in labels)


def _columns_of_firms(
    found: dict[int, list[tuple[Line, Label]]], columns: frozenset[int], first: int
) -> tuple[int, ...]:
    """Return the columns right of the labels in which most of them are answered, if there are several."""
    if any(label.answer for _, label in found[first]):
        return ()
    begin = first + 1
    while begin in columns:
        begin += 1
    end = min((at for at in columns if at > begin), default=None)
    rows = {line.number: line for at in range(first, begin) for line, _ in found[at]}
    answers: Counter[int] = Counter()
    for line in rows.values():
        for at in range(begin, len(line.cells) if end is None else min(end, len(line.cells))):
            answers[at] += is_answer(line.cells[at])
    firms = tuple(at for at in sorted(answers) if answers[at] >= _ANSWERED * len(rows))
    return firms if len(firms) > 1 else ()


def is_answer(cell: Cell) -> bool:
    """Whether a cell holds more than the colon between a label and its answer."""
    if cell is None:
        return False
    return not isinstance(cell, str) or not (not cell.strip() or _ONLY_COLON.fullmatch(cell))


def answer_in(cell: Cell) -> Cell:
    """Return an answer without the colon before it."""
    if isinstance(cell, str) and cell.lstrip().startswith((":", "=")):
        return cell.lstrip()[1:].strip() or None
    return cell
