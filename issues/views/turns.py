"""Whose turn it is, what they do next, and the clocks with their rule. For the problem page."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.calendars import decreed_days, is_estimated
from common import dates
from common.work_days import days_off, names_of
from issues.actions.deadlines import closed_days, spent_days
from issues.clocks import WAITS_FOR_OWNER
from issues.lifecycle import RejectReason, Status
from issues.models import Clock, Problem
from issues.permissions import can_handle, can_speak_for, verbs_for

# What the office does next, as rows of lists say it.
NEXT_STEPS = {
    Status.DRAFT: gettext_lazy("Look through the draft"),
    Status.SUBMITTED: gettext_lazy("Check the report"),
    Status.RETURNED: gettext_lazy("Wait for the owner"),
    Status.VERIFIED: gettext_lazy("Send an offer"),
    Status.OFFERED: gettext_lazy("Wait for the owner's answer"),
    Status.ACCEPTED: gettext_lazy("Begin the work"),
    Status.IN_PROGRESS: gettext_lazy("Finish the work"),
    Status.DONE: gettext_lazy("Wait for the owner's word"),
    Status.ON_HOLD: gettext_lazy("Rests"),
}
# For the owner: what happens next, in one sentence.
FOR_OWNER = {
    Status.DRAFT: gettext_lazy("This report is a draft. Nobody reads it until you send it."),
    Status.SUBMITTED: gettext_lazy("The office checks your report."),
    Status.RETURNED: gettext_lazy("The office needs more from you. Complete the report and send it again."),
    Status.VERIFIED: gettext_lazy("The office looks for a solution for you."),
    Status.OFFERED: gettext_lazy("An offer waits for your answer."),
    Status.ACCEPTED: gettext_lazy("You accepted the offer. The work is being prepared."),
    Status.IN_PROGRESS: gettext_lazy("The work goes on. Write a message if something is wrong."),
    Status.DONE: gettext_lazy("The work is done. Tell us whether it helped."),
    Status.ON_HOLD: gettext_lazy("Your report rests for a while."),
    Status.CLOSED: gettext_lazy("This report is closed."),
    Status.REJECTED: gettext_lazy("The office cannot handle this report."),
    Status.WITHDRAWN: gettext_lazy("You withdrew this report."),
}
# The owner was asked to complete the report, and the days are over.
SILENT_FOR_OFFICE = gettext_lazy("Call the owner, or end the report")
SILENT_FOR_OWNER = gettext_lazy("The days to complete the report are over. Complete it now; the office may end it.")
ENDED_INCOMPLETE = gettext_lazy("The office ended this report because it was not completed. You may object once.")
# Somebody of the office wrote it down for the owner.
IS_IT_RIGHT = gettext_lazy("The office wrote this down for you. Is it right?")
MOST_SQUARES = 15
MOST_HOLIDAYS = 3
# The one button, and the two beside it; the rest is under "other actions".
MAIN = ["submit", "agree", "verify", "resume", "confirm"]
BESIDE = ["end", "correct", "object", "refer", "hold", "reopen", "take", "unmerge"]
# What is checked goes back or is refused, rather than on.
BESIDE_CHECK = ["return", "reject"]


class Turn(NamedTuple):
    """The panel "do now"."""

    title: str
    main: str
    beside: list[str]
    others: list[str]


@dataclass
class ShownClock:
    """A clock as the page shows it."""

    clock: Clock
    due: dates.Due | None
    spent: int
    waits_for_owner: bool
    changes: list
    # Whether the deadline lies in a year whose holidays nobody has confirmed yet.
    estimated: bool
    # From Monday to Friday, and yet not counted.
    off: list

    @property
    def off_words(self) -> str:
        """Why it takes so long: the days that do not count, and which holidays are among them; of many, how many."""
        known, days = names_of(self.off), dates.runs(self.off)
        if len(known) > MOST_HOLIDAYS:
            days = ngettext("%(many)d day off", "%(many)d days off", len(self.off)) % {"many": len(self.off)}
        names = ", ".join(known[:MOST_HOLIDAYS]) + (", …" if len(known) > MOST_HOLIDAYS else "")
        return f"{days} ({names})" if names else days

    @property
    def is_open(self) -> bool:
        return self.clock.stopped_at is None

    @property
    def has_squares(self) -> bool:
        """A square for each day, as long as they can be counted at a glance."""
        return self.clock.stopped_at is None and max(self.clock.limit, self.spent) <= MOST_SQUARES

    @property
    def words(self) -> Any:
        return self.clock.get_kind_display()


def turn_of(problem: Problem, person) -> Turn:
    """What this person can do now: at most one main verb, two beside it, and the rest."""
    verbs = verbs_for(person, problem)
    main = next((verb for verb in MAIN if verb in verbs), "")
    order = BESIDE_CHECK if main == "verify" else BESIDE
    beside = [verb for verb in order if verb in verbs][:2]
    others = [verb for verb in verbs if verb != main and verb not in beside]
    title = str(IS_IT_RIGHT) if main == "agree" else _title(problem, person)
    return Turn(title, main, beside, others)


def words_for_owner(problem: Problem) -> str:
    """What happens next, in one sentence for the firm."""
    if _is_silent(problem):
        return str(SILENT_FOR_OWNER)
    return str(ENDED_INCOMPLETE if problem.reject_reason == RejectReason.INCOMPLETE else FOR_OWNER[problem.status])


def next_step_of(problem: Problem) -> str:
    """What the office does next, as rows of lists say it."""
    return str(SILENT_FOR_OFFICE if _is_silent(problem) else NEXT_STEPS.get(problem.status, ""))


def _is_silent(problem: Problem) -> bool:
    return problem.status == Status.RETURNED and problem.is_late


def _title(problem: Problem, person) -> str:
    if can_speak_for(person, problem):
        return words_for_owner(problem)
    if problem.merged_into_id:
        return _("This report lives on in another one")
    if problem.status not in NEXT_STEPS:
        return str(problem.get_status_display())
    step = next_step_of(problem)
    if can_handle(person, problem):
        waits = not _is_silent(problem) and problem.status in (
            Status.RETURNED,
            Status.OFFERED,
            Status.DONE,
            Status.ON_HOLD,
        )
        return step if waits else _("Your turn: %(step)s") % {"step": step[0].lower() + step[1:]}
    return _("%(office)s: %(step)s") % {"office": problem.handling_office or _("No office yet"), "step": step}


def clocks_of(problem: Problem) -> list[ShownClock]:
    """All clocks with their days and their log: what is due first stands first, what has ended last."""
    now = timezone.now()
    clocks = list(problem.clocks.for_page())
    offices = [change.office_id for clock in clocks for change in clock.changes.all()]
    closed = closed_days(offices, since=problem.created_at)
    shown = [_shown(clock, now, closed) for clock in clocks]
    return sorted(
        shown,
        key=lambda one: (
            one.clock.stopped_at is not None,
            one.clock.due_at is None,
            one.clock.stopped_at or one.clock.due_at or one.clock.started_at,
        ),
    )


def _shown(clock: Clock, now, closed) -> ShownClock:
    changes = list(clock.changes.all())
    own = frozenset().union(*closed.values()) if closed else frozenset()
    due, off = None, []
    if clock.stopped_at is None:
        off = _days_off(clock, own)
        due = dates.due(clock.due_at, now=now, closed=own, decreed=decreed_days(), paused=clock.paused_at is not None)
    return ShownClock(
        clock=clock,
        due=due,
        # Today counts as begun, so that a square stands for it.
        spent=spent_days(clock, changes, clock.stopped_at or now, closed)
        + (clock.stopped_at is None and not clock.paused_at),
        waits_for_owner=clock.kind in WAITS_FOR_OWNER,
        changes=changes,
        estimated=bool(clock.due_at and clock.stopped_at is None and is_estimated(clock.due_at.year)),
        off=off,
    )


def _days_off(clock: Clock, own) -> list:
    if clock.due_at is None:
        return []
    start, end = (timezone.localtime(moment).date() for moment in (clock.started_at, clock.due_at))
    return days_off(start, end, own, decreed_days())
