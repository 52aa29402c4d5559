"""The line of a plan through the months: where each bar stands, in units of an SVG. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

WIDTH = 1000
ROW = 34


class Bar(NamedTuple):
    """One activity between two days, with what of it is done."""

    key: str
    starts_on: date
    ends_on: date
    progress: int = 0


class Placed(NamedTuple):
    """A bar on the drawing: left edge and width, the width of what is done, and its row."""

    key: str
    x: float
    width: float
    done: float
    y: int


class Month(NamedTuple):
    first: date
    x: float


def placed(bars: Sequence[Bar], start: date, end: date) -> list[Placed]:
    """Return where the bars stand between `start` and `end`; what lies outside is cut off."""
    return [_placed(bar, row, start, end) for row, bar in enumerate(bars)]


def _placed(bar: Bar, row: int, start: date, end: date) -> Placed:
    left = place_of(max(bar.starts_on, start), start, end)
    right = place_of(min(bar.ends_on, end) + timedelta(days=1), start, end)
    width = max(round(right - left, 1), 4.0)
    return Placed(bar.key, left, width, round(width * bar.progress / 100, 1), row * ROW)


def place_of(day: date, start: date, end: date) -> float:
    """Return how far right a day stands, from 0 to WIDTH."""
    days = (end - start).days + 1
    return round(min(max((day - start).days, 0), days) / days * WIDTH, 1)


def months(start: date, end: date) -> list[Month]:
    """Return the first days of the months that begin between two days, with their places."""
    found, day = [], date(start.year, start.month, 1)
    while day <= end:
        if day >= start:
            found.append(Month(day, place_of(day, start, end)))
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return found
