"""Starting, halting and reckoning the clocks of a problem. Called by the actions that move it."""

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from accounts.calendars import decreed_days
from accounts.models import ClosedDay, User
from issues.actions.routing import route
from issues.clocks import ClockKind, Pause, Turn, change_of, days_spent, due_at
from issues.models import Clock, ClockChange, Problem, ServiceStandard

What = ClockChange.What


def keep_clocks(problem: Problem, *, by: User | None) -> None:
    """Start, halt, resume and end the clocks as the problem's new status says, and set when it is due."""
    now = timezone.now()
    clocks = {clock.kind: clock for clock in problem.clocks.select_for_update().filter(stopped_at=None)}
    todo = change_of(problem.status, set(clocks))
    for kind in todo.stop:
        _stop(clocks.pop(kind), problem, now, by)
    for kind in todo.pause:
        _pause(clocks[kind], problem, now, by)
    for kind in todo.resume:
        _resume(clocks[kind], problem, now, by)
    for kind in sorted(todo.start):
        clocks[kind] = _start(kind, problem, now, by)
    _set_due(problem, clocks.values())


def stand_still(problem: Problem, *, by: User | None) -> None:
    """Halt all clocks of a problem that lives on in another one, until `keep_clocks` sets them going again."""
    clocks = list(problem.clocks.select_for_update().filter(stopped_at=None))
    for clock in clocks:
        _pause(clock, problem, timezone.now(), by)
    _set_due(problem, clocks)


def reckon_again(problem: Problem, *, what: str, by: User | None, note: str = "") -> None:
    """Reckon the open clocks anew after a referral, another category or other holidays; what is spent stays spent."""
    now = timezone.now()
    clocks = list(problem.clocks.select_for_update().filter(stopped_at=None))
    for clock in clocks:
        former = clock.due_at, clock.limit, clock.rule
        # The standard of the day on which the clock began: a new one is for reports that come under it.
        clock.limit, clock.rule = _limit(clock.kind, problem, clock.started_at)
        # A new turn begins with its line in the log, so the line comes before the reckoning.
        line = _log(clock, what, problem, now, by, note=note) if what == What.HANDED else None
        clock.due_at = None if clock.paused_at else deadline(clock)
        if line or (clock.due_at, clock.limit, clock.rule) != former:
            clock.save(update_fields=["limit", "rule", "due_at"])
            line = line or _log(clock, what, problem, now, by, note=note)
            ClockChange.objects.filter(pk=line.pk).update(due_at=clock.due_at, limit=clock.limit)
    _set_due(problem, clocks)


def first_deadline(problem: Problem) -> datetime | None:
    """By when a report sent now would be checked, for the page on which it is sent."""
    now = timezone.now()
    office = problem.handling_office or route(problem)[0]
    limit, _rule = ServiceStandard.objects.limit_for(
        kind=ClockKind.VERIFY,
        category=problem.category,
        level=office.level if office else "",
        day=timezone.localdate(now),
    )
    closed = closed_days([office.pk], since=now).get(office.pk, frozenset()) if office else frozenset()
    return due_at(started_at=now, limit=limit, turns=[Turn(now, _zone(office), closed, decreed_days())])


def deadline(clock: Clock) -> datetime | None:
    turns, pauses = history_of(clock, list(clock.changes.select_related("office__region")))
    return due_at(started_at=clock.started_at, limit=clock.limit, turns=turns, pauses=pauses)


def spent_days(clock: Clock, changes: list[ClockChange], until: datetime, closed=None) -> int:
    turns, pauses = history_of(clock, changes, closed)
    return days_spent(started_at=clock.started_at, turns=turns, pauses=pauses, until=until)


def history_of(
    clock: Clock, changes: list[ClockChange], closed: dict[UUID, frozenset[date]] | None = None
) -> tuple[list[Turn], list[Pause]]:
    """Which offices were responsible and when the clock stood still, read from the lines of its log."""
    closed = closed_days([line.office_id for line in changes], since=clock.started_at) if closed is None else closed
    decreed = decreed_days()
    turns = [
        Turn(line.at, _zone(line.office), closed.get(line.office_id, frozenset()), decreed)
        for line in changes
        if line.what in (What.STARTED, What.HANDED)
    ]
    pauses: list[Pause] = []
    for line in changes:
        if line.what == What.PAUSED:
            pauses.append(Pause(line.at, None))
        elif line.what == What.RESUMED and pauses:
            pauses[-1] = Pause(pauses[-1].start, line.at)
    return turns or [Turn(clock.started_at, _zone(None), decreed=decreed)], pauses


def closed_days(offices: list[UUID | None], *, since: datetime) -> dict[UUID, frozenset[date]]:
    found: dict[UUID, set[date]] = defaultdict(set)
    for day in ClosedDay.objects.filter(office__in={o for o in offices if o}, date__gte=since.date()):
        found[day.office_id].add(day.date)
    return {office: frozenset(days) for office, days in found.items()}


def _start(kind: ClockKind, problem: Problem, now: datetime, by: User | None) -> Clock:
    limit, rule = _limit(kind, problem, now)
    last = Clock.objects.filter(problem=problem, kind=kind).aggregate(last=Max("round"))["last"] or 0
    clock = Clock(problem=problem, kind=kind, round=last + 1, limit=limit, rule=rule, started_at=now)
    office = problem.handling_office
    closed = closed_days([problem.handling_office_id], since=now).get(problem.handling_office_id, frozenset())
    clock.due_at = due_at(started_at=now, limit=limit, turns=[Turn(now, _zone(office), closed, decreed_days())])
    clock.save(force_insert=True)
    _log(clock, What.STARTED, problem, now, by)
    return clock


def _stop(clock: Clock, problem: Problem, now: datetime, by: User | None) -> None:
    clock.stopped_at = now
    clock.save(update_fields=["stopped_at"])
    _log(clock, What.STOPPED, problem, now, by)


def _pause(clock: Clock, problem: Problem, now: datetime, by: User | None) -> None:
    if clock.paused_at is None:
        clock.paused_at, clock.due_at = now, None
        clock.save(update_fields=["paused_at", "due_at"])
        _log(clock, What.PAUSED, problem, now, by)


def _resume(clock: Clock, problem: Problem, now: datetime, by: User | None) -> None:
    if clock.paused_at is not None:
        clock.paused_at = None
        line = _log(clock, What.RESUMED, problem, now, by)
        clock.due_at = deadline(clock)
        clock.save(update_fields=["paused_at", "due_at"])
        ClockChange.objects.filter(pk=line.pk).update(due_at=clock.due_at)


def _limit(kind: str, problem: Problem, now: datetime) -> tuple[int, str]:
    level = problem.handling_office.level if problem.handling_office_id else ""
    return ServiceStandard.objects.limit_for(
        kind=kind, category=problem.category, level=level, day=timezone.localdate(now)
    )


def _log(clock: Clock, what: str, problem: Problem, now: datetime, by: User | None, note: str = "") -> ClockChange:
    return ClockChange.objects.create(
        clock=clock, what=what, at=now, office=problem.handling_office, limit=clock.limit, due_at=clock.due_at,
        by=by, note=note[:200],
    )  # fmt: skip


def _set_due(problem: Problem, clocks) -> None:
    """A problem is due when the first of its running clocks is."""
    problem.due_at = min((clock.due_at for clock in clocks if clock.due_at and not clock.stopped_at), default=None)
    problem.save(update_fields=["due_at"])


def _zone(office) -> ZoneInfo:
    return ZoneInfo(office.time_zone if office else settings.TIME_ZONE)
