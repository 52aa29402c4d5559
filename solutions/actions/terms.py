"""Until when a provider or an owner must answer, in the working days of the office that handles the problem."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from accounts.calendars import decreed_days
from accounts.models import ClosedDay
from common.work_days import add_working_days, closing_time, count_working_days, office_day
from issues.clocks import ClockKind
from issues.models import ServiceStandard
from solutions.lifecycle import MatchStatus

CLOCK_OF = {MatchStatus.PROPOSED: ClockKind.PROVIDER, MatchStatus.OFFERED: ClockKind.OWNER}


class Term(NamedTuple):
    """Until when an answer is due, and the moment and working days it was reckoned from: fields of `Match`."""

    due_at: datetime
    due_from: datetime
    due_days: int


def due_after(need, kind: ClockKind) -> Term:
    """The term of the answer to a match of `need`, a problem or a common one."""
    office, now = getattr(need, "handling_office", None), timezone.now()
    zone = _zone(office)
    level = office.level if office else ""
    limit, _rule = ServiceStandard.objects.limit_for(
        kind=kind, category=need.category, level=level, day=office_day(now, zone)
    )
    return _term(limit, office, now)


def limit_of(match) -> int:
    """How many working days the answer that a match waits for may take."""
    office = getattr(match.need, "handling_office", None)
    limit, _rule = ServiceStandard.objects.limit_for(
        kind=CLOCK_OF[MatchStatus(match.status)],
        category=match.need.category,
        level=office.level if office else "",
        day=timezone.localdate(),
    )
    return limit


def days_left(match) -> int:
    """How many working days an unanswered match has left, at the office of its problem."""
    office = getattr(match.need, "handling_office", None)
    zone, now = _zone(office), timezone.now()
    start, end = office_day(now, zone), office_day(match.due_at, zone)
    return count_working_days(start, end, _closed(office), decreed_days())


def due_again(need, days: int) -> Term:
    """The term of a match whose clock stood still with `days` working days left."""
    return _term(days, getattr(need, "handling_office", None), timezone.now())


def due_by_calendar(match) -> datetime:
    """The deadline of a match by the days that are free now, from the moment its working days count."""
    return _term(match.due_days, getattr(match.need, "handling_office", None), match.due_from).due_at


def _term(days: int, office, start: datetime) -> Term:
    zone = _zone(office)
    last = add_working_days(office_day(start, zone), days, _closed(office), decreed_days())
    return Term(closing_time(last, zone), start, days)


def _zone(office) -> ZoneInfo:
    return ZoneInfo(office.time_zone if office else settings.TIME_ZONE)


def _closed(office) -> frozenset[date]:
    days = ClosedDay.objects.filter(office=office) if office else ClosedDay.objects.none()
    return frozenset(days.values_list("date", flat=True))
