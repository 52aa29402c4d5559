"""How problems end: what the firm says, what the office says, silence, and opening again."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import MoveNotAllowed
from issues import notices
from issues.actions.moves import locked, move
from issues.actions.reporting import require
from issues.clocks import ClockKind
from issues.lifecycle import Helped, Outcome, Status, Verb
from issues.models import Clock, Problem, Rating
from issues.permissions import REOPEN_LIFE, Person, can_handle, can_speak_for, user_of
from issues.signals import problem_closed, problem_not_helped, problem_reopened

OFFICE_OUTCOMES = {Outcome.NOT_SOLVABLE, Outcome.NOT_REACHABLE}
OUTCOME_OF = {Helped.YES: Outcome.SOLVED, Helped.PARTLY: Outcome.PARTLY}


@transaction.atomic
def close_problem(
    *, problem: Problem, by: Person, helped: str = "", rating: int | None = None, note: str = "", outcome: str = ""
) -> Problem:
    """End a problem: the firm says with `helped` whether it was helped, or the office gives an `outcome`.

    A firm that says "no" opens it again instead. The office ends only what has no solution or no owner
    to be reached, and never what has been done.
    """
    problem = locked(problem)
    if outcome:
        return _close_by_office(problem, by, outcome, note)
    if not can_speak_for(by, problem):
        raise PermissionDenied(_("Only the firm says whether it was helped."))
    if helped not in Helped.values:
        raise ValidationError({"helped": _("Say whether your firm was helped: yes, in part, or no.")})
    if rating is not None and not 1 <= rating <= 5:
        raise ValidationError({"rating": _("Give 1 to 5.")})
    if problem.status != Status.DONE:
        raise MoveNotAllowed(_("You can say whether it helped when the work is done."))
    if helped == Helped.NO:
        return _not_helped(problem, by, rating, note)
    written = move(
        problem, Status.CLOSED, verb=Verb.CLOSE, by=by, note=note, reason=helped, outcome=OUTCOME_OF[Helped(helped)]
    )
    _rate(problem, written, by, helped, rating, note)
    problem_closed.send(Problem, problem=problem, by=user_of(by), helped=helped)
    notices.tell_desk(problem, "problem.closed", notices.answered(problem, lambda: _("The firm was helped."), note))
    return problem


@transaction.atomic
def reopen_problem(*, problem: Problem, by: Person, note: str) -> Problem:
    """Open a closed problem again, within 30 days, with new deadlines. The office is told."""
    problem = locked(problem)
    may = can_speak_for(by, problem) or (user_of(by) is not None and can_handle(by, problem))
    if not may:
        raise PermissionDenied
    require(note)
    if problem.status != Status.CLOSED:
        raise MoveNotAllowed(_("Only a closed problem can be opened again."))
    if problem.closed_at + REOPEN_LIFE < timezone.now():
        raise MoveNotAllowed(_("It was closed more than 30 days ago. Report it anew; the office sees the old report."))
    move(problem, Status.VERIFIED, verb=Verb.REOPEN, by=by, note=note, reopened=problem.reopened + 1)
    problem_reopened.send(Problem, problem=problem, by=user_of(by))
    notices.tell_desk(
        problem, "problem.reopened", notices.answered(problem, lambda: _("The problem was opened again."), note)
    )
    return problem


def close_unanswered() -> int:
    """Close what was done and got no answer in time, as "no answer", and return how many they were."""
    due = Clock.objects.running().filter(kind=ClockKind.CONFIRM, due_at__lt=timezone.now())
    return sum(_close_silent(key) for key in due.values_list("problem", flat=True))


@transaction.atomic
def _close_silent(key) -> bool:
    problem = locked(Problem(pk=key))
    # The firm may have answered since the list was read.
    still = problem.clocks.running().filter(kind=ClockKind.CONFIRM, due_at__lt=timezone.now()).exists()
    if problem.status != Status.DONE or not still or problem.merged_into_id:
        return False
    move(problem, Status.CLOSED, verb=Verb.CLOSE, by=None, outcome=Outcome.NO_ANSWER)
    problem_closed.send(Problem, problem=problem, by=None, helped="")
    notices.tell_owner(problem, "problem.closed", notices.closed(problem, ""))
    return True


def _close_by_office(problem: Problem, by: Person, outcome: str, note: str) -> Problem:
    if user_of(by) is None or not can_handle(by, problem):
        raise PermissionDenied
    require(note)
    if outcome not in OFFICE_OUTCOMES:
        raise ValidationError({"outcome": _("The office can close as “no solution yet” or “cannot be reached”.")})
    if problem.status not in (Status.VERIFIED, Status.OFFERED):
        raise MoveNotAllowed(_("The office closes only what has been checked and is not being worked on."))
    move(problem, Status.CLOSED, verb=Verb.CLOSE, by=by, note=note, reason=outcome, outcome=outcome)
    problem_closed.send(Problem, problem=problem, by=by, helped="")
    notices.tell_owner(problem, "problem.closed", notices.closed(problem, note))
    return problem


def _not_helped(problem: Problem, by: Person, rating: int | None, note: str) -> Problem:
    require(note)
    written = move(
        problem,
        Status.VERIFIED,
        verb=Verb.NOT_HELPED,
        by=by,
        note=note,
        reason=Helped.NO,
        reopened=problem.reopened + 1,
    )
    _rate(problem, written, by, Helped.NO, rating, note)
    problem_not_helped.send(Problem, problem=problem, by=user_of(by))
    notices.tell_desk(
        problem, "problem.reopened", notices.answered(problem, lambda: _("The firm says it did not help."), note)
    )
    return problem


def _rate(problem: Problem, written, by: Person, helped: str, rating: int | None, note: str) -> None:
    Rating.objects.create(
        problem=problem, move=written, helped=helped, rating=rating, note=note.strip(), by=user_of(by)
    )
