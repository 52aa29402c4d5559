"""Working days of Indonesia: public holidays, joint leave and the closed days of an office.

Pure: the closed days of an office are given as a set, and the days of the years whose decree somebody has
confirmed as a mapping. Used by the clocks of problems and matches.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

import holidays
from holidays.constants import GOVERNMENT, PUBLIC

SATURDAY = 5
OPENS, CLOSES = time(8), time(16)
# Of each year whose decree is confirmed, the days on which offices are closed.
Decreed = Mapping[int, frozenset[date]]
NOTHING_DECREED: Decreed = MappingProxyType({})


class NamedDay(NamedTuple):
    """A holiday or a day of joint leave, as the calendar package knows it."""

    date: date
    name: str
    is_joint_leave: bool


@cache
def known_days(year: int) -> list[NamedDay]:
    """The public holidays and the joint leave of a year, to be compared with its decree."""
    public = holidays.Indonesia(years=year, categories={PUBLIC}, language="id")
    leave = holidays.Indonesia(years=year, categories={GOVERNMENT}, language="id")
    days = [NamedDay(day, name, False) for day, name in public.items()]
    return sorted(days + [NamedDay(day, name, True) for day, name in leave.items() if day not in public])


@cache
def _known_closed(year: int) -> frozenset[date]:
    return frozenset(day.date for day in known_days(year))


def closed_days_of_nation(year: int, decreed: Decreed = NOTHING_DECREED) -> frozenset[date]:
    """The public holidays and the joint leave of a year: of its decree, if that is confirmed.

    A year without a decree of the three ministers has estimates only, as the moon decides.
    """
    return decreed[year] if year in decreed else _known_closed(year)


@cache
def is_estimated(year: int) -> bool:
    """Whether the year's holidays are an estimate: the moon has not been read, or no joint leave is decreed yet."""
    if not holidays.Indonesia(years=year, categories={GOVERNMENT}):
        return True
    names = holidays.Indonesia(years=year, categories={PUBLIC, GOVERNMENT}, language="en_US")
    return any("estimated" in name.lower() for name in names.values())


def is_working_day(day: date, closed: Collection[date] = frozenset(), decreed: Decreed = NOTHING_DECREED) -> bool:
    return _is_weekday(day) and day not in closed and day not in closed_days_of_nation(day.year, decreed)


def add_working_days(
    start: date, number: int, closed: Collection[date] = frozenset(), decreed: Decreed = NOTHING_DECREED
) -> date:
    """Return the day that is `number` working days after `start`; `start` itself does not count.

    With 0 it is `start`, or the next working day when `start` is none.
    """
    day = start
    while number > 0 or not is_working_day(day, closed, decreed):
        day += timedelta(days=1)
        if is_working_day(day, closed, decreed):
            number = max(number - 1, 0)
    return day


def count_working_days(
    start: date, end: date, closed: Collection[date] = frozenset(), decreed: Decreed = NOTHING_DECREED
) -> int:
    """Return the number of working days after `start` up to and with `end`, or 0 if it is earlier.

    Reckoned from the weeks between and the closed days in them, as lists ask it of deadlines months ago.
    """
    if end <= start:
        return 0
    off = {*closed}.union(*(closed_days_of_nation(year, decreed) for year in range(start.year, end.year + 1)))
    return _weekdays_up_to(end) - _weekdays_up_to(start) - sum(start < day <= end and _is_weekday(day) for day in off)


def _weekdays_up_to(day: date) -> int:
    """How many Mondays to Fridays there were since the first day of the calendar, which was a Monday."""
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * SATURDAY + min(rest, SATURDAY)


def _is_weekday(day: date) -> bool:
    return day.weekday() < SATURDAY


def office_day(moment: datetime, zone: ZoneInfo) -> date:
    """The calendar day of a moment at the office."""
    return moment.astimezone(zone).date()


def closing_time(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which the office closes on `day`: what is due that day is due then."""
    return datetime.combine(day, CLOSES, zone)


def days_off(
    start: date, end: date, closed: Collection[date] = frozenset(), decreed: Decreed = NOTHING_DECREED
) -> list[date]:
    """Return the days from Monday to Friday after `start` up to and with `end` on which the office is closed."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return [day for day in days if day.weekday() < SATURDAY and not is_working_day(day, closed, decreed)]


def names_of(days: Collection[date]) -> list[str]:
    """The public holidays among `days` by their names, each once and in their order; joint leave is not named."""
    known = {day.date: day.name for year in {day.year for day in days} for day in known_days(year)}
    leave = {day.date for year in {day.year for day in days} for day in known_days(year) if day.is_joint_leave}
    named = [known[day].partition(" (")[0] for day in sorted(days) if day in known and day not in leave]
    # The second day of a feast is of the same name to whoever reads.
    return list(dict.fromkeys(name for name in named if "kedua" not in name))
