"""The year in which a firm began: a number, a date, words, a serial number."""

import math
import re
from datetime import date, timedelta

from surveys.cells.numbers import loose, without_hedges
from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    is_blank,
    refuse_broken,
    text_of,
)

_EARLIEST = 1850
_DAY_ZERO = date(1899, 12, 30)
_FOUR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|2[1-9]\d\d)(?!\d)")
_SHORT_DATE = re.compile(r"(?<!\d)\d{1,2}[/.\- ](?:\d{1,2}|[a-z]{3,9})[/.\- ](\d\d)(?!\d)")
_TWO = re.compile(r"['`’]?(\d\d)")
_AGE = re.compile(r"\d+\s*(?:tahun|thn|th)\b(?!\s*\d)")


def read_year(cell: Cell, this_year: int) -> Read:
    """Read the year of a beginning; the day and the month are let go.

    Raises Unreadable when there is none, several, or one still to come.
    """
    refuse_broken(cell)
    if isinstance(cell, date):
        return _of_date(cell, this_year)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _of_number(cell, this_year)
    text = text_of(cell)
    if is_blank(text):
        return NOTHING
    text, notes = without_hedges(loose(text))
    plain_number = re.fullmatch(r"(\d{4,5})(?:[.,]0+)?", text)
    if plain_number:
        return _of_number(int(plain_number[1]), this_year)
    return _of_words(text, this_year, notes)


def _of_words(text: str, this_year: int, notes: tuple[Note, ...]) -> Read:
    text = re.sub(r"(?<=\d{4})\s*-?an\b", " ", text)
    years = list(dict.fromkeys(_FOUR.findall(text)))
    if len(years) > 1:
        raise Unreadable("year_two", suggest=years)
    if years:
        return _checked(int(years[0]), this_year, notes)
    if _AGE.search(text):
        raise Unreadable("year_age")
    short = _SHORT_DATE.search(text) or _TWO.fullmatch(text)
    if not short:
        raise Unreadable("year_words")
    year = int(short[1])
    year += 2000 if year <= this_year % 100 else 1900
    return _checked(year, this_year, (*notes, Note("year_guess", {"read": year})))


def _of_date(day: date, this_year: int) -> Read:
    serial = (date(day.year, day.month, day.day) - _DAY_ZERO).days
    # The year 1985 in a cell that is formatted as a date shows as a day of 1905.
    if _EARLIEST <= serial <= this_year:
        return Read(serial, (Note("year_guess", {"read": serial}),))
    return _checked(day.year, this_year, ())


def _of_number(number: float, this_year: int) -> Read:
    if number == 0:
        return NOTHING
    if not math.isfinite(number):
        raise Unreadable("year_words")
    whole = int(number)
    if 18_264 <= number < 80_000:
        # The serial number of a day from 1950 on.
        year = (_DAY_ZERO + timedelta(days=whole)).year
        return _checked(year, this_year, (Note("year_guess", {"read": year}),))
    if whole != number:
        raise Unreadable("year_words")
    if 0 < whole < 100:
        year = whole + (2000 if whole <= this_year % 100 else 1900)
        return _checked(year, this_year, (Note("year_guess", {"read": year}),))
    return _checked(whole, this_year, ())


def _checked(year: int, this_year: int, notes: tuple[Note, ...]) -> Read:
    if year > this_year:
        turned = int(f"{str(year)[:2]}{str(year)[3]}{str(year)[2]}") if year < 10_000 else 0
        raise Unreadable("year_future", suggest=[str(turned)] if _EARLIEST < turned <= this_year else [])
    if year < _EARLIEST:
        raise Unreadable("year_early")
    return Read(year, notes)
