"""Numbers as people write them, with the habit of their column for what one cell leaves open."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from surveys.cells.reading import Cell, Note, Unreadable, plain

NUMBER = r"\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?"
_GROUPED_BY = {sep: re.compile(rf"\d{{1,3}}(?:{re.escape(sep)}\d{{3}})+") for sep in ".,' "}
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
# "8.000.000.00": the last dot can only stand before the cents.
_NO_CENTS = re.compile(r"(?<=\d\.\d{3}\.\d{3})\.00$")
_MANY_DOTS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?!\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d")
_MANY_COMMAS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?!\d)|(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d")
_COMMA_DECIMAL = re.compile(r"(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d.,])(?!-)|(?<![\d.,])0,\d+")
_DOT_DECIMAL = re.compile(r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])(?!-)|(?<![\d.,])0\.\d+")


@dataclass(frozen=True, slots=True)
class Habit:
    """How often a column shows, beyond doubt, each meaning of dot and comma."""

    dot_groups: int = 0
    comma_groups: int = 0
    dot_decimals: int = 0
    comma_decimals: int = 0

    @property
    def one_dot_is_decimal(self) -> bool:
        """`1.500` is fifteen hundred in Indonesia, unless the column groups by commas."""
        return self.comma_groups > self.dot_groups

    @property
    def one_comma_is_decimal(self) -> bool:
        """`1,500` is a decimal where the column writes `2,5` or groups by dots."""
        return self.comma_groups == 0 and (self.dot_groups + self.comma_decimals) > 0

    def __add__(self, other: "Habit") -> "Habit":
        return Habit(
            self.dot_groups + other.dot_groups,
            self.comma_groups + other.comma_groups,
            self.dot_decimals + other.dot_decimals,
            self.comma_decimals + other.comma_decimals,
        )

    def leaves_open(self, separator: str) -> bool:
        """Whether nothing in the column says what the single separator means."""
        if separator == ".":
            return not (self.dot_groups or self.comma_groups or self.comma_decimals)
        return not (self.comma_groups or self.dot_groups or self.dot_decimals)


NO_HABIT = Habit()


def habit_of(cells: Iterable[Cell]) -> Habit:
    """Learn a column's habit from its texts; cells that are numbers already tell nothing."""
    dots = commas = dot_decimals = comma_decimals = 0
    for cell in cells:
        if not isinstance(cell, str) or not ("." in cell or "," in cell):
            continue
        dots += _MANY_DOTS.search(cell) is not None
        commas += _MANY_COMMAS.search(cell) is not None
        dot_decimals += _DOT_DECIMAL.search(cell) is not None
        comma_decimals += _COMMA_DECIMAL.search(cell) is not None
    return Habit(dots, commas, dot_decimals, comma_decimals)


def number_of(text: str, habit: Habit = NO_HABIT) -> tuple[Decimal, tuple[Note, ...]]:
    """Return the number written as `text`, and a note when it could mean another.

    Raises Unreadable when dots and commas do not group by three.
    """
    text = _NO_CENTS.sub("", text.strip())
    if text.isdigit() and text.isascii():
        return Decimal(text), ()
    if _ONE_GROUP.fullmatch(text):
        return _one_group(text, habit)
    for separator in " '":
        if separator in text:
            return number_of(_ungroup(text, separator), habit)
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        return _both(text), ()
    separator = "." if dots else ","
    if dots + commas > 1:
        return Decimal(_ungroup(text, separator)), ()
    whole, _, part = text.partition(separator)
    if not (whole.isdigit() and part.isdigit()):
        raise Unreadable("number_malformed")
    return Decimal(f"{whole}.{part}"), ()


def _one_group(text: str, habit: Habit) -> tuple[Decimal, tuple[Note, ...]]:
    separator = "." if "." in text else ","
    is_decimal = habit.one_dot_is_decimal if separator == "." else habit.one_comma_is_decimal
    value = Decimal(text.replace(separator, "." if is_decimal else ""))
    if habit.leaves_open(separator):
        return value, (Note("number_guess", {"read": f"{value:f}"}),)
    return value, ()


def _ungroup(text: str, separator: str) -> str:
    """Take the separators of thousands out; the part behind the other separator stays."""
    other = {".": ",", ",": "."}.get(separator, "")
    whole, mark, part = text.partition(other) if other else (text, "", "")
    if separator in " '":
        cut = max(whole.rfind(separator) + 4, 0)
        whole, part = whole[:cut], whole[cut:]
    if not _GROUPED_BY[separator].fullmatch(whole):
        raise Unreadable("number_malformed")
    return whole.replace(separator, "") + mark + part


def _both(text: str) -> Decimal:
    decimal = max(".,", key=text.rfind)
    group = "," if decimal == "." else "."
    whole, _, part = text.rpartition(decimal)
    if text.count(decimal) > 1 or not _GROUPED_BY[group].fullmatch(whole) or not part.isdigit():
        raise Unreadable("number_malformed")
    if len(part) == 3 and whole.count(group) == 1:
        # `1.500,000`: both marks could be the one for thousands.
        raise Unreadable("number_malformed")
    return Decimal(whole.replace(group, "") + "." + part)


def exact(cell: int | float) -> Decimal:
    """Return the number a spreadsheet shows, without the tail of binary fractions."""
    return Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)


APPROXIMATE = re.compile(
    r"[±~≈]|\+/-|\bsekitar\b|\bkira(?:-kira)?\b|\bkurang lebih\b|\bkurleb\b|\brata(?:-rata)?\b|\bkl\b|\bca\b\.?"
    r"|\blebih$"
)
BOUND = re.compile(
    r"[<>≤≥]|\blebih dari\b|\bkurang dari\b|\bdi ?atas\b|\bdi ?bawah\b|\bminimal\b|\bmaksimal\b|\bmin\b|\bmaks?\b"
)
_BETWEEN = re.compile(
    rf"({NUMBER})[a-z.\s/]*?(?:-|/|\bs\s*[/.]?\s*d\b|\bsampai\b|\bhingga\b|\batau\b)\s*(?:rp\.?\s*)?({NUMBER})"
)


def without_hedges(text: str) -> tuple[str, tuple[Note, ...]]:
    """Take "sekitar", "±" and the like away. Raises Unreadable for "lebih dari" and the like."""
    if BOUND.search(text):
        raise Unreadable("number_bound")
    loose, found = APPROXIMATE.subn(" ", text)
    return loose.strip(), (Note("number_about"),) if found else ()


def refuse_span(text: str) -> None:
    """Raise Unreadable when the text is a span or a choice of two numbers."""
    match = _BETWEEN.search(text)
    if match:
        raise Unreadable("number_two", suggest=[match[1], match[2]])


def loose(text: str) -> str:
    """Prepare text for the search of numbers."""
    return plain(text)
