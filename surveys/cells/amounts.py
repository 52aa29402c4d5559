"""A capacity: a number, with its unit in the same cell or beside it."""

import re
from decimal import Decimal
from typing import NamedTuple

from surveys.cells.numbers import (
    NO_HABIT,
    NUMBER,
    Habit,
    exact,
    loose,
    number_of,
    refuse_span,
    without_hedges,
)
from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    read_text,
    refuse_broken,
    says_none,
    text_of,
)
from surveys.cells.spoken import SAYS_NUMBER, spoken

_AMOUNT = re.compile(rf"^\W*({NUMBER})(?:\s*(rb|ribu|jt|juta)\b)?\s*(.*)$", re.DOTALL)
_SCALE = {"rb": 1_000, "ribu": 1_000, "jt": 1_000_000, "juta": 1_000_000}
_HALVES = re.compile(r"(\d*) ?([½¼¾])")
_PARTS = {"½": ".5", "¼": ".25", "¾": ".75"}
# "100an kg": about a hundred.
_ROUND = re.compile(r"(?<=\d)\s*-?an\b")
_MOST = Decimal(10) ** 11
_LONGEST_UNIT = 30


class Amount(NamedTuple):
    """A quantity and, where the cell names one, its unit as written."""

    quantity: int | float
    unit: str | None


def read_amount(cell: Cell, habit: Habit = NO_HABIT) -> Read:
    """Read "2.5 ton/bln" into 2.5 and "ton/bln".

    Raises Unreadable when there is no single number.
    """
    refuse_broken(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return Read(_checked(exact(cell), None))
    written = text_of(cell)
    if says_none(written):
        return NOTHING
    text, notes = without_hedges(_HALVES.sub(_in_decimals, loose(written)))
    text, rounded = _ROUND.subn(" ", text)
    if rounded and not notes:
        notes = (Note("number_about"),)
    refuse_span(re.sub(r"(?<=\d)\s*/\s*(?=[a-z])", " per ", text))
    match = _AMOUNT.match(text)
    said = None if match else spoken(text)
    if said:
        return Read(_checked(Decimal(str(said.number)), _unit_as_written(written, said.rest)), notes)
    if not match or re.match(r"\s*-\s*\d", written):
        raise Unreadable("number_negative" if match else "amount_words")
    value, more = number_of(match[1], habit)
    value *= _SCALE.get(match[2] or "", 1)
    unit = _unit_as_written(written, match[3])
    return Read(_checked(value, unit), (*notes, *more))


def _in_decimals(written: re.Match[str]) -> str:
    return (written[1] or "0") + _PARTS[written[2]]


def _unit_as_written(written: str, tail: str) -> str | None:
    tail = tail.strip()
    if not tail:
        return None
    if re.match(rf"(?:\+|dan|x|\*)\s*{NUMBER}", tail) or SAYS_NUMBER.search(tail):
        raise Unreadable("amount_words")
    found = written[-len(tail) :] if written.lower().endswith(tail) else tail
    return re.sub(r"^(?:/|per)\s*(?=[a-z])", lambda part: part[0], found.strip(" .,;()")) or None


def _checked(value: Decimal, unit: str | None) -> Amount:
    if not value.is_finite() or value > _MOST:
        raise Unreadable("amount_huge")
    if value < 0:
        raise Unreadable("number_negative")
    if value != round(value, 2):
        raise Unreadable("amount_fine")
    if unit and len(unit) > _LONGEST_UNIT:
        raise Unreadable("text_long", longest=_LONGEST_UNIT)
    return Amount(int(value) if value == value.to_integral_value() else float(value), unit)


def read_unit(cell: Cell) -> Read:
    """Read a unit as it is written."""
    return read_text(cell, longest=30)
