"""What the clock brings: due soon, late, told to the office above, and deadlines reckoned by other holidays.

Nobody is disturbed outside the working hours of their office.
"""

from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.calendars import decreed_days
from accounts.models import Office
from common.work_days import CLOSES, OPENS, add_working_days, closed_days_of_nation, closing_time, is_working_day
from issues import notices
from issues.actions.deadlines import closed_days, reckon_again
from issues.actions.moves import locked, tell_change
from issues.clocks import WAITS_FOR_OFFICE, WAITS_FOR_OWNER, ClockKind
from issues.models import Clock, ClockChange, Problem

# Working days after the first alarm, before the next office above is told.
NEXT_STEP_DAYS = 3
YEARS_AHEAD = 3
MARK = "issues.calendar:"
MOST_AT_ONCE = 500


def warn_due_soon() -> int:
    """Tell desks what is due by the end of the next working day, once for each clock, and return how many."""
    due = _due_this_week(WAITS_FOR_OFFICE)
    return sum(_warn(clock) for clock in _with_office(due) if _is_soon(clock))


def remind_owners() -> int:
    """Remind owners, a working day before, of what waits for their answer."""
    due = _due_this_week(WAITS_FOR_OWNER)
    return sum(_remind(clock) for clock in _with_office(due) if _is_soon(clock))


def tell_silent_owners() -> int:
    """Tell owners once more, and the desk, that a report was not completed in its days; return how many were told.

    Nobody but the office ends it: an owner may have reasons that no clock knows.
    """
    over = Clock.objects.running().filter(kind=ClockKind.COMPLETE, due_at__lt=timezone.now(), late_at=None)
    over = over.filter(problem__merged_into=None)
    return sum(_tell_silence(clock) for clock in _with_office(over) if _office_works(clock.problem.handling_office))


def escalate_late() -> int:
    """Tell desks and the office above what is late; after some days the next one. Return how many were told."""
    late = Clock.objects.running().filter(kind__in=WAITS_FOR_OFFICE, due_at__lt=timezone.now())
    again = timezone.now() - timedelta(days=NEXT_STEP_DAYS)
    late = late.filter(Q(late_at=None) | Q(late_at__lt=again)).filter(problem__merged_into=None)
    return sum(_escalate(clock) for clock in _with_office(late) if _office_works(clock.problem.handling_office))


def reckon_calendars(*, note: str = "") -> int:
    """Reckon the open deadlines of offices whose days changed since the last time, and return how many moved.

    What the days were is kept in the cache. When it is lost, all are reckoned, which is only slower.
    """
    marks = _calendar_marks()
    known = cache.get_many(marks)
    changed = {key: mark for key, mark in marks.items() if known.get(key) != mark}
    offices = [key.removeprefix(MARK) for key in changed]
    running = Clock.objects.running().filter(problem__handling_office__in=offices)
    keys = list(running.order_by("problem").values_list("problem", flat=True).distinct())
    moved = sum(_reckon(key, note) for key in keys)
    cache.set_many(changed, timeout=None)
    return moved


def _calendar_marks() -> dict[str, str]:
    """For each office, a short mark of all days on which it is closed from the last year on."""
    year, decreed = timezone.localdate().year, decreed_days()
    nation = sorted(day for ahead in range(-1, YEARS_AHEAD) for day in closed_days_of_nation(year + ahead, decreed))
    own = closed_days(list(Office.objects.values_list("pk", flat=True)), since=timezone.now())
    return {
        f"{MARK}{key}": sha256(repr((nation, sorted(own.get(key, ())))).encode()).hexdigest()
        for key in Office.objects.values_list("pk", flat=True)
    }


@transaction.atomic
def _reckon(key, note: str) -> bool:
    problem = locked(Problem(pk=key))
    before, due = problem.standing(), problem.due_at
    reckon_again(problem, what=ClockChange.What.CALENDAR, by=None, note=note)
    tell_change(problem, before)
    return problem.due_at != due


@transaction.atomic
def _warn(clock: Clock) -> bool:
    if not Clock.objects.running().filter(pk=clock.pk, warned_at=None).update(warned_at=timezone.now()):
        return False
    notices.tell_desk(clock.problem, "problem.due_soon", notices.due_soon(clock.problem))
    return True


@transaction.atomic
def _remind(clock: Clock) -> bool:
    if not Clock.objects.running().filter(pk=clock.pk, warned_at=None).update(warned_at=timezone.now()):
        return False
    notices.tell_owner(clock.problem, "problem.due_soon", notices.waits_for_you(clock.problem))
    return True


@transaction.atomic
def _tell_silence(clock: Clock) -> bool:
    if not Clock.objects.running().filter(pk=clock.pk, late_at=None).update(late_at=timezone.now()):
        return False
    notices.tell_owner(clock.problem, "problem.returned", notices.still_waits(clock.problem))
    notices.tell_desk(clock.problem, "problem.silent", notices.silent(clock.problem))
    return True


@transaction.atomic
def _escalate(clock: Clock) -> bool:
    """Tell the desk at first, and the next office above each time. Nobody but a person moves the handling."""
    # The problem is locked before its clock, as every move does it: else the two would wait for one another.
    problem = locked(clock.problem)
    late = Clock.objects.running().select_for_update(of=("self",)).filter(pk=clock.pk, due_at__lt=timezone.now())
    clock = late.first()
    if clock is None:
        return False
    above = _office_above(problem.escalated_to or problem.handling_office)
    is_first = clock.late_at is None
    if not is_first and (above is None or not _next_step_reached(clock, problem)):
        return False
    clock.late_at = timezone.now()
    clock.save(update_fields=["late_at"])
    if is_first:
        notices.tell_desk(problem, "problem.overdue", notices.overdue(problem))
    if above is not None:
        problem.escalated_to, problem.escalated_at = above, timezone.now()
        problem.save(update_fields=["escalated_to", "escalated_at", "changed_at"])
        ClockChange.objects.create(
            clock=clock, what=ClockChange.What.ESCALATED, at=timezone.now(), office=above, limit=clock.limit,
            due_at=clock.due_at, note=str(above)[:200],
        )  # fmt: skip
        notices.tell_office(problem, above, "problem.escalated", notices.escalated(problem))
    return True


def _due_this_week(kinds):
    now = timezone.now()
    return Clock.objects.running().filter(kind__in=kinds, warned_at=None, due_at__range=(now, now + timedelta(days=7)))


def _with_office(clocks):
    return clocks.select_related(
        "problem__handling_office__region", "problem__firm", "problem__handler", "problem__reporter"
    ).order_by("due_at", "id")[:MOST_AT_ONCE]


def _office_above(office: Office | None) -> Office | None:
    """The next office in whose region this one lies; the ministry is above the provinces."""
    if office is None or office.region_id is None:
        return None
    return Office.objects.answering_for(office.region_id).exclude(region=office.region_id).first()


def _next_step_reached(clock: Clock, problem: Problem) -> bool:
    zone = _zone(problem.handling_office)
    step = add_working_days(clock.late_at.astimezone(zone).date(), NEXT_STEP_DAYS, decreed=decreed_days())
    return timezone.now() >= closing_time(step, zone) - (datetime.combine(step, CLOSES) - datetime.combine(step, OPENS))


def _is_soon(clock: Clock) -> bool:
    """Due by the end of the office's next working day, and the office is at work now."""
    office = clock.problem.handling_office
    today = timezone.now().astimezone(_zone(office)).date()
    next_day = add_working_days(today, 1, _closed(office), decreed_days())
    return clock.due_at.astimezone(_zone(office)).date() <= next_day and _office_works(office)


def _office_works(office: Office | None) -> bool:
    here = timezone.now().astimezone(_zone(office))
    return OPENS <= here.time() < CLOSES and is_working_day(here.date(), _closed(office), decreed_days())


def _closed(office: Office | None):
    return closed_days([office.pk], since=timezone.now()).get(office.pk, frozenset()) if office else frozenset()


def _zone(office: Office | None) -> ZoneInfo:
    return ZoneInfo(office.time_zone if office else settings.TIME_ZONE)
