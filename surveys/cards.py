"""Forms turned into tables: a firm on each sheet or in each block, or the firms side by side in columns. Pure.

All that reads tables reads them then. A firm's row has the number of the first line of its form; where the firms
stand side by side, the numbers go on from there, one for each column.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from surveys.cells.reading import Cell, clean, is_blank, text_of
from surveys.columns.fields import PEOPLE, Field
from surveys.columns.heads import recognise
from surveys.form_labels import Label, Shape, answer_in, is_answer, label_of, shape_of
from surveys.head_rows import LONGEST_LABEL
from surveys.sheets.lines import Line

# Nobody fills in more forms by hand; what lies below is no form.
_MOST_LINES = 100_000
# A label that says so surely what it asks for needs no heading over it.
_SURE = 0.9
_BEGINS = {Field.NAME, Field.NIK}
# A label without an answer that may be the heading over the labels that follow.
_MAY_HEAD = {None, Field.NAME, Field.OWNER, Field.CAPACITY, Field.OUTPUT, Field.PROBLEM, Field.INVESTMENT, *PEOPLE}
# An answer may go on in the lines below.
_GOES_ON = {Field.ADDRESS: ", ", Field.PROBLEM: "; ", Field.PRODUCT: "; "}

_LONGEST_NUMBER = 2

Key = tuple[str, str]


@dataclass(slots=True)
class Turned:
    """The lines of a table made of forms, and the lines of the sheet that went into none."""

    lines: list[Line] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Card:
    """What one form says, by heading and label."""

    number: int
    hidden: bool
    answers: dict[Key, Cell] = field(default_factory=dict)


def turned(first: Sequence[Line], rest: Iterator[Line]) -> Turned | None:
    """Return the table that the forms of a sheet make, or None for a sheet that is none."""
    shape = shape_of(first)
    if shape is None:
        return None
    lines = chain(first, islice(rest, _MOST_LINES))
    reader = _Sideways(shape) if shape.firms else _Cards(shape)
    for line in lines:
        reader.read(line)
    return _as_table(reader) if reader.cards else None


class _Reader(ABC):
    """What both ways of reading remember: the cards, their keys in order, and the lines before and beside them."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.cards: list[_Card] = []
        self.keys: dict[Key, None] = {}
        self.titles: list[Line] = []
        self.left: list[Line] = []
        self.group = ""

    @abstractmethod
    def read(self, line: Line) -> None:
        """Take in the next line."""

    def pass_over(self, line: Line) -> None:
        (self.left if self.keys else self.titles).append(line)

    def key(self, label: Label, taken: Iterable[Key]) -> Key:
        """Return the label with the heading over it, and told from one that asked the same before."""
        group = self.group if self._needs_heading(label) else ""
        key, count = (group, label.text), 1
        while key in taken:
            count += 1
            key = (group, f"{label.text} {count}")
        return key

    def _needs_heading(self, label: Label) -> bool:
        """Whether the heading makes another thing of a label: the owner of "Nama", a problem of "Modal"."""
        if not self.group or (label.field and label.sure >= _SURE):
            return False
        both = recognise(f"{self.group} {label.text}", mending=False).field
        if label.field is Field.NAME:
            return both in (Field.NAME, Field.OWNER)
        return both is not None if not label.sure else both is Field.PROBLEM


class _Cards(_Reader):
    """Reads label after label, each with the answer right of it or below it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self.begins: set[Key] = set()
        # Those that some form answered, and so are questions.
        self.told: set[Key] = set()
        # Labels whose answer may stand in the next line, by place.
        self.open: dict[int, tuple[Label, Key]] = {}
        # The answer that may go on: its key, what joins it, and the line and the place where more would stand.
        self.last: tuple[Key, str, int, int] | None = None

    def read(self, line: Line) -> None:
        used = self._answers_below(line)
        filled = [at for at, cell in enumerate(line.cells) if is_answer(cell)]
        if not used and len(filled) == 1 and self._goes_on(line, filled[0]):
            return
        at = 0
        while at < len(line.cells):
            label = self._label(line, at) if at not in used else None
            if label and (at in self.shape.labels or label.has_colon):
                at = self._answered(line, at, label)
                used.add(at)
            at += 1
        if used:
            return
        if len(filled) == 1 and isinstance(line.cells[filled[0]], str):
            self.group = clean(str(line.cells[filled[0]])).strip(" :")
        self.pass_over(line)

    def _label(self, line: Line, at: int) -> Label | None:
        """Return the label in a cell; under a heading, among labels, also one that says nothing without it."""
        cell = line.cells[at]
        label = label_of(cell)
        if label or not (self.group and at in self.shape.labels and isinstance(cell, str)):
            return label
        has_answer = at + 1 < len(line.cells) and any(map(is_answer, line.cells[at + 1 :]))
        return Label(clean(cell).strip(" :"), None, 0.0) if has_answer and len(cell) <= LONGEST_LABEL else None

    def _goes_on(self, line: Line, at: int) -> bool:
        """Take a line with nothing but more of the answer above it."""
        if self.last is None or (line.number, at) != self.last[2:] or label_of(line.cells[at]) is not None:
            return False
        key, joint, number, place = self.last
        card = self.cards[-1]
        card.answers[key] = f"{text_of(card.answers[key])}{joint}{text_of(line.cells[at])}"
        self.last = key, joint, number + 1, place
        return True

    def _answers_below(self, line: Line) -> set[int]:
        used = set()
        for at, (label, key) in self.open.items():
            cell = line.cells[at] if at < len(line.cells) else None
            if is_answer(cell) and label_of(cell) is None:
                self.cards[-1].answers[key] = answer_in(cell)
                self.told.add(key)
                self.last = self._may_go_on(label, key, line, at)
                used.add(at)
        if len(self.open) == 1 and not used:
            at, (label, key) = next(iter(self.open.items()))
            if key not in self.told and self._is_heading(label, at, line):
                self.group = label.text
                self._forget(key)
        self.open = {}
        return used

    def _forget(self, key: Key) -> None:
        """Take back a label that turned out to be a heading."""
        self.cards[-1].answers.pop(key, None)
        self.keys.pop(key, None)
        self.begins.discard(key)
        if not self.cards[-1].answers:
            self.cards.pop()

    def _is_heading(self, label: Label, at: int, line: Line) -> bool:
        """Whether a label without an answer is the heading over those in the next line, and no question left open."""
        below = [place for place, cell in enumerate(line.cells) if label_of(cell)]
        if not below or label.field not in _MAY_HEAD:
            return False
        # Under "Kendala", left open, "Modal" still asks for the capital; indented, it is ticked.
        return label.field is not Field.PROBLEM or min(below) > at

    def _answered(self, line: Line, at: int, label: Label) -> int:
        """Keep the answer to a label; return the place of the last cell that belongs to it."""
        parts: list[Cell] = [label.answer] if label.answer else []
        place = answered = at
        for right in range(at + 1, len(line.cells)):
            cell = line.cells[right]
            other = label_of(cell)
            if other and (right in self.shape.labels or other.has_colon) and (parts or right in self.shape.labels):
                break
            place = right
            if is_answer(cell) and (answer := answer_in(cell)) is not None:
                parts.append(answer)
                answered = answered if answered > at else right
        key = self._keep(
            line, label, (parts[0] if len(parts) == 1 else " ".join(map(text_of, parts))) if parts else None
        )
        if parts:
            # In the cell of its label an answer is whole: what follows is another label, or none.
            self.last = self._may_go_on(label, key, line, answered) if answered > at else None
        elif not label.has_colon:
            self.open[at] = (label, key)
        return place

    def _may_go_on(self, label: Label, key: Key, line: Line, at: int) -> tuple[Key, str, int, int] | None:
        joint = _GOES_ON.get(label.field) if label.field else None
        return (key, joint, line.number + 1, at) if joint and self.cards[-1].answers[key] is not None else None

    def _keep(self, line: Line, label: Label, answer: Cell) -> Key:
        key = self.key(label, ())
        card = self.cards[-1] if self.cards else None
        if card is None or (key in self.begins and key in card.answers):
            card = _Card(line.number, line.hidden)
            self.cards.append(card)
        if not card.answers or label.field in _BEGINS:
            self.begins.add(key)
        key = self.key(label, card.answers)
        self.keys.setdefault(key)
        card.answers[key] = answer
        if answer is not None:
            self.told.add(key)
        return key


class _Sideways(_Reader):
    """Reads a table that lies on its side: a label in each line, and a firm in each column."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self.band: list[_Card] = []
        self.first: Key | None = None
        # Where the group over a label stands; a heading over all of them stands nowhere.
        self.group_at = -1

    def read(self, line: Line) -> None:
        labels = [(at, text_of(cell)) for at, cell in enumerate(line.cells[: self.shape.firms[0]]) if is_answer(cell)]
        if not labels or not any(is_answer(cell) for cell in line.cells[self.shape.firms[0] :]):
            if len(labels) == 1:
                self.group_at, self.group = -1, labels[0][1].strip(" :")
            self.pass_over(line)
            return
        at, text = labels[-1]
        if len(labels) > 1 and len(labels[-2][1].strip(" .)(")) > _LONGEST_NUMBER:
            self.group_at, self.group = labels[-2][0], labels[-2][1].strip(" :")
        elif at <= self.group_at:
            self.group_at, self.group = -1, ""
        label = label_of(line.cells[at]) or Label(text.strip(" :"), None, 0.0)
        key = self.key(label, ())
        if not self.band or key == self.first:
            self._begin(line, key)
        key = self.key(label, self.band[0].answers)
        self.keys.setdefault(key)
        for card, place in zip(self.band, self.shape.firms, strict=True):
            card.answers[key] = answer_in(line.cells[place]) if place < len(line.cells) else None

    def _begin(self, line: Line, key: Key) -> None:
        """Begin a band of firms; their numbers go on from its first line, or from the band before."""
        self.first = self.first or key
        number = max(line.number, self.cards[-1].number + 1 if self.cards else 0)
        self.band = [_Card(number + count, line.hidden) for count in range(len(self.shape.firms))]
        self.cards += self.band


def _as_table(reader: _Reader) -> Turned:
    cards = [card for card in reader.cards if not all(is_blank(text_of(answer)) for answer in card.answers.values())]
    if not cards:
        return Turned(left=[*reader.titles, *reader.left])
    keys = list(reader.keys)
    # The head stands right over the first form, and what was said above it over the head.
    head = cards[0].number - 1
    over = [Line(head - 1, line.hidden, line.cells) for line in reader.titles]
    rows = [[label for _, label in keys]]
    if any(group for group, _ in keys):
        rows.insert(0, [group or label for group, label in keys])
    heads = [Line(head, False, row) for row in rows]
    firms = [Line(card.number, card.hidden, [card.answers.get(key) for key in keys]) for card in cards]
    return Turned([*over, *heads, *firms], reader.left)
