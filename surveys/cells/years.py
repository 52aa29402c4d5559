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
    refuse_broken,
    says_none,
    text_of,
)
from surveys.cells.spoken import spoken

_EARLIEST = 1850
_DAY_ZERO = date(1899, 12, 30)
_FOUR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|2[1-9]\d\d)(?!\d)")
# What stands before a year and says only that it is one.
_LEADING = re.compile(
    r"^(?:(?:mulai|sejak|sjk|dari|berdiri|didirikan|dibuka|dirintis|pada|di|dlm|dalam|bln|bulan|awal|akhir|pertengahan"
    r"|tahun|thn|th|since|year|est)(?=\b|[\d'`’])\s*[.:]*\s*)+"
)
_MONTHS = (
    r"jan|januari|feb|peb|februari|pebruari|mar|maret|apr|april|mei|jun|juni|jul|juli|agu|ags|agt|agust|agustus|aug|sep"
    r"|sept|september|okt|oktober|oct|nov|nop|november|nopember|des|desember|dec"
)
# "Mei 98", "08/98": no month is above twelve, so what stands behind it is the year.
_MONTH_AND_YEAR = re.compile(
    rf"(?:(?:{_MONTHS})[\s.\-/']*(?:(?:tahun|thn|th)[\s.]*)?|(?:0?[1-9]|1[0-2])\s*[/.\-]\s*(?=1[3-9]|[2-9]\d))['`’]?(\d\d)"
)
_BOUND = re.compile(r"\b(?:sebelum|sblm|setelah|sesudah|ke ?atas|ke ?bawah|before|after)\b")
# A spreadsheet that puts dots between thousands does not ask whether it is a year.
_GROUPED = re.compile(r"(?<![\d.,])([12])[.,](\d{3})(?![\d.,])")
_DECADE = re.compile(r"['`’]?([3-9]0|00|10|20)\s*-?an")
_SHORT_DATE = re.compile(r"(?<!\d)\d{1,2}[/.\- ](?:\d{1,2}|[a-z]{3,9})[/.\- ](\d\d)(?!\d)")
_TWO = re.compile(r"['`’]?(\d\d)")
_AGE = re.compile(r"\d+\s*(?:tahun|thn|th|years?|yrs?|bulan|bln)\b(?!\s*['`’]?\d)")


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
    if says_none(text):
        return NOTHING
    text, notes = without_hedges(loose(text))
    plain_number = re.fullmatch(r"(\d{4,5})(?:[.,]0+)?", text)
    if plain_number:
        return _of_number(int(plain_number[1]), this_year)
    return _of_words(text, this_year, notes)


def _of_words(text: str, this_year: int, notes: tuple[Note, ...]) -> Read:
    if _BOUND.search(text):
        raise Unreadable("number_bound")
    text, rounded = re.subn(r"(?<=\d{4})\s*-?an\b", " ", text)
    if rounded and not notes:
        notes = (Note("number_about"),)
    text = _GROUPED.sub(r"\1\2", text)
    years = list(dict.fromkeys(_FOUR.findall(text)))
    if len(years) > 1:
        raise Unreadable("year_two", suggest=years)
    if years:
        return _checked(int(years[0]), this_year, notes)
    if _AGE.search(text):
        raise Unreadable("year_age")
    return _short(_LEADING.sub("", text).strip(" .,()"), this_year, notes)


def _short(text: str, this_year: int, notes: tuple[Note, ...]) -> Read:
    """Read a year of two digits or in words."""
    said = spoken(text)
    if said and not said.rest and said.number >= _EARLIEST:
        return _checked(int(said.number), this_year, notes)
    decade = _DECADE.fullmatch(text)
    if decade:
        # Some year of ten: which one, only the firm knows.
        raise Unreadable("year_words", suggest=[str(_with_century(int(decade[1]), this_year))])
    short = _SHORT_DATE.search(text) or _TWO.fullmatch(text) or _MONTH_AND_YEAR.fullmatch(text)
    if not short:
        raise Unreadable("year_words")
    year = _with_century(int(short[1]), this_year)
    return _checked(year, this_year, (*notes, Note("year_guess", {"read": year})))


def _with_century(year: int, this_year: int) -> int:
    return year + (2000 if year <= this_year % 100 else 1900)


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
        year = _with_century(whole, this_year)
        return _checked(year, this_year, (Note("year_guess", {"read": year}),))
    return _checked(whole, this_year, ())


def _checked(year: int, this_year: int, notes: tuple[Note, ...]) -> Read:
    if year > this_year:
        turned = int(f"{str(year)[:2]}{str(year)[3]}{str(year)[2]}") if year < 10_000 else 0
        raise Unreadable("year_future", suggest=[str(turned)] if _EARLIEST < turned <= this_year else [])
    if year < _EARLIEST:
        raise Unreadable("year_early")
    return Read(year, notes)
