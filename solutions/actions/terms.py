"""Until when a provider or an owner must answer, in the working days of the office that handles the problem."""

from datetime import date, datetime
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


def due_after(need, kind: ClockKind) -> datetime:
    """The moment at which the answer to a match of `need` (a problem or a common one) is due."""
    office, now = getattr(need, "handling_office", None), timezone.now()
    zone = _zone(office)
    level = office.level if office else ""
    limit, _rule = ServiceStandard.objects.limit_for(
        kind=kind, category=need.category, level=level, day=office_day(now, zone)
    )
    return _due_in(limit, office, now)


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


def due_again(need, days: int) -> datetime:
    """The deadline of a match whose clock stood still with `days` working days left."""
    return _due_in(days, getattr(need, "handling_office", None), timezone.now())


def _due_in(days: int, office, now: datetime) -> datetime:
    zone = _zone(office)
    return closing_time(add_working_days(office_day(now, zone), days, _closed(office), decreed_days()), zone)


def _zone(office) -> ZoneInfo:
    return ZoneInfo(office.time_zone if office else settings.TIME_ZONE)


def _closed(office) -> frozenset[date]:
    days = ClosedDay.objects.filter(office=office) if office else ClosedDay.objects.none()
    return frozenset(days.values_list("date", flat=True))
