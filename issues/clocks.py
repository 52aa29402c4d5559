"""Deadlines in working days: when a clock of a problem is due, and how many of its days are spent.

Pure. A working day is spent when the clock runs at its closing time: a day that ends in a pause does not
count, nor does a day on which the office then responsible is closed. So a pause or a holiday can only move
a deadline away, and the order in which pauses and referrals are written down does not matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from common.work_days import NOTHING_DECREED, Decreed, closing_time, is_working_day
from issues.lifecycle import ENDED, Status


class ClockKind(TextChoices):
    VERIFY = "verify", _("Check of the report")
    COMPLETE = "complete", _("Completion by the owner")
    OFFER = "offer", _("First offer")
    PROVIDER = "provider", _("Provider's answer")
    OWNER = "owner", _("Owner's answer")
    SOLVE = "solve", _("Solution")
    CONFIRM = "confirm", _("Owner's confirmation")


# Working days, where no service standard in the table says otherwise.
LIMITS = {
    ClockKind.VERIFY: 3,
    ClockKind.COMPLETE: 10,
    ClockKind.OFFER: 5,
    ClockKind.PROVIDER: 5,
    ClockKind.OWNER: 10,
    ClockKind.SOLVE: 60,
    ClockKind.CONFIRM: 10,
}
WAITS_FOR_OWNER = [ClockKind.COMPLETE, ClockKind.OWNER, ClockKind.CONFIRM]
WAITS_FOR_OFFICE = [ClockKind.VERIFY, ClockKind.OFFER, ClockKind.SOLVE]

# Which clocks run while a problem is in a status.
RUNS = {
    Status.SUBMITTED: {ClockKind.VERIFY},
    Status.RETURNED: {ClockKind.COMPLETE},
    Status.VERIFIED: {ClockKind.OFFER, ClockKind.SOLVE},
    Status.OFFERED: {ClockKind.OWNER},
    Status.ACCEPTED: {ClockKind.SOLVE},
    Status.IN_PROGRESS: {ClockKind.SOLVE},
    Status.DONE: {ClockKind.CONFIRM},
}
# Which open clocks stand still meanwhile, and do not end: the firm must act, or the work rests.
STANDS = {
    Status.RETURNED: {ClockKind.VERIFY},
    Status.OFFERED: {ClockKind.SOLVE},
    Status.DONE: {ClockKind.SOLVE},
    Status.ON_HOLD: set(ClockKind),
}

FURTHEST = timedelta(days=5 * 366)


class Pause(NamedTuple):
    """A span in which a clock stands still; `end` is None while it lasts."""

    start: datetime
    end: datetime | None

    def covers(self, moment: datetime) -> bool:
        return self.start <= moment and (self.end is None or moment < self.end)


@dataclass(frozen=True)
class Turn:
    """The office that is responsible from a moment on, by its time zone, its own closed days and the nation's."""

    start: datetime
    zone: ZoneInfo
    closed: frozenset[date] = field(default_factory=frozenset)
    decreed: Decreed = field(default_factory=lambda: NOTHING_DECREED)


class Change(NamedTuple):
    """What happens to a clock when its problem moves."""

    start: set[ClockKind]
    resume: set[ClockKind]
    pause: set[ClockKind]
    stop: set[ClockKind]


def change_of(new: str, open_clocks: set[str]) -> Change:
    """Return what the `open_clocks` (their kinds) do when a problem comes to the status `new`."""
    runs = RUNS.get(Status(new), set())
    stands = set() if new in ENDED else STANDS.get(Status(new), set()) - runs
    kinds = {ClockKind(kind) for kind in open_clocks}
    return Change(start=runs - kinds, resume=runs & kinds, pause=stands & kinds, stop=kinds - runs - stands)


def due_at(*, started_at: datetime, limit: int, turns: Sequence[Turn], pauses: Sequence[Pause] = ()) -> datetime | None:
    """Return the closing time of the working day on which the `limit` is used up.

    None while the clock stands still without an end. The day of the start does not count.
    """
    if any(pause.end is None for pause in pauses):
        return None
    until = started_at + FURTHEST + timedelta(days=3 * limit)
    return next(islice(_spent_closings(started_at, turns, pauses, until), limit - 1, None), None)


def days_spent(*, started_at: datetime, turns: Sequence[Turn], pauses: Sequence[Pause] = (), until: datetime) -> int:
    """Return the number of working days that ended between the start and `until` while the clock ran."""
    return sum(1 for _closing in _spent_closings(started_at, turns, pauses, until))


def _spent_closings(
    started_at: datetime, turns: Sequence[Turn], pauses: Sequence[Pause], until: datetime
) -> Iterator[datetime]:
    """The closing times of the working days that count, in order."""
    in_order = sorted(turns, key=lambda turn: turn.start)
    day = started_at.astimezone(in_order[0].zone).date()
    while True:
        day += timedelta(days=1)
        turn = _turn_at(in_order, day)
        closing = closing_time(day, turn.zone)
        if closing > until:
            return
        if is_working_day(day, turn.closed, turn.decreed) and not any(pause.covers(closing) for pause in pauses):
            yield closing


def _turn_at(turns: Sequence[Turn], day: date) -> Turn:
    """The office responsible when the day closes: the last one that began before."""
    begun = [turn for turn in turns if turn.start <= closing_time(day, turn.zone)]
    return begun[-1] if begun else turns[0]
