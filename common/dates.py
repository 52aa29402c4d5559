"""Days and moments as people write them, in the active language and in the active time zone.

Pure but for the active zone (Django's current one, which is the zone of the user's office). Used by templates
(`smidep` tags), exports, mails and messages. A deadline says its state by shape, word and colour: `due` gives
the state and the word.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from babel.dates import format_date
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from common.numbers import MISSING, NO_BREAK, locale
from common.work_days import NOTHING_DECREED, Decreed, add_working_days, count_working_days


class Due(NamedTuple):
    """A deadline: `state` is one of late, today, soon, later and paused; `words` say the same."""

    state: str
    words: str


def day(value: date | None) -> str:
    """Return Selasa, 24 Nov 2026."""
    return _written(value, "EEEE, d MMM y")


def day_plain(value: date | None) -> str:
    """Return 24 Nov 2026, for tables."""
    return _written(value, "d MMM y")


def day_short(value: date | None) -> str:
    """Return Sel, 24 Nov, as rows of this year say it; another year is named."""
    here = _here(value)
    same_year = here is not None and here.year == timezone.localdate().year
    return _written(here, "EEE, d MMM" if same_year else "EEE, d MMM y")


def time_of_day(value: datetime | None) -> str:
    """Return 14.05 WIB."""
    if value is None:
        return MISSING
    here = timezone.localtime(value)
    return f"{_clock(here)}{NO_BREAK}{here.tzname()}"


def _clock(here: datetime) -> str:
    mark = ":" if locale().startswith("en") else "."
    return f"{here:%H}{mark}{here:%M}"


def moment(value: datetime | None) -> str:
    """Return 24 Nov 2026, 14.05 WIB."""
    return MISSING if value is None else f"{day_plain(value)}, {time_of_day(value)}"


def moment_short(value: datetime | None) -> str:
    """Return Sen, 16 Nov, 09.12, for a story: the zone is that of all its times."""
    return MISSING if value is None else f"{day_short(value)}, {_clock(timezone.localtime(value))}"


def span(start: date | None, end: date | None) -> str:
    """Return 7 Des 2026 sampai 29 Jan 2027; an open end says so."""
    if start is None and end is None:
        return MISSING
    places = {"start": day_plain(start), "end": day_plain(end)}
    if end is None:
        return gettext("from %(start)s") % places
    if start is None:
        return gettext("until %(end)s") % places
    if start == end:
        return places["start"]
    return gettext("%(start)s to %(end)s") % places


def runs(days: Collection[date]) -> str:
    """Return 8-12 Mar, 15 Mar: days that follow one another are one run, whatever weekend lies between."""
    found: list[list[date]] = []
    for day_of in sorted(days):
        # What lies before a Monday is the Friday.
        if found and day_of - found[-1][-1] <= timedelta(days=3 if day_of.weekday() == 0 else 1):
            found[-1].append(day_of)
        else:
            found.append([day_of])
    return ", ".join(_run(run[0], run[-1]) for run in found)


def _run(start: date, end: date) -> str:
    if start == end:
        return _written(start, "d MMM")
    same_month = (start.year, start.month) == (end.year, end.month)
    return f"{start.day if same_month else _written(start, 'd MMM')}–{_written(end, 'd MMM')}"


def due(
    deadline: datetime | None,
    *,
    now: datetime | None = None,
    closed: Collection[date] = frozenset(),
    decreed: Decreed = NOTHING_DECREED,
    paused: bool = False,
) -> Due | None:
    """Return the state and the words of a deadline, counted in working days without the `closed` ones."""
    if paused:
        return Due("paused", gettext("Paused"))
    if deadline is None:
        return None
    now = now or timezone.now()
    due_day, today = _here(deadline), _here(now)
    if deadline < now:
        return Due("late", _late_words(count_working_days(due_day, today, closed, decreed)))
    if due_day == today:
        return Due("today", gettext("Today, %(time)s") % {"time": time_of_day(deadline)})
    if due_day == today + timedelta(days=1):
        return Due("soon", gettext("Tomorrow, %(day)s") % {"day": _written(due_day, "EEEE d MMM")})
    if due_day <= add_working_days(today, 1, closed, decreed):
        return Due("soon", day(due_day))
    return Due("later", day(due_day))


def _late_words(days: int) -> str:
    if days == 0:
        return gettext("Deadline passed")
    return ngettext("%(days)d working day late", "%(days)d working days late", days) % {"days": days}


def _here(value: date | None) -> date | None:
    """The calendar day of a day or of a moment in the active zone."""
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


def _written(value: date | None, pattern: str) -> str:
    here = _here(value)
    return MISSING if here is None else _formatted(here, pattern, locale())


# The rows of a list name the same days again and again, and babel reads pattern and locale anew for each.
@lru_cache(maxsize=4096)
def _formatted(here: date, pattern: str, of: str) -> str:
    return format_date(here, pattern, locale=of)
