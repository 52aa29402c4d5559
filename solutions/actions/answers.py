"""What owners answer to an offer, by themselves or through the office."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import MoveNotAllowed
from issues.models import Problem
from issues.permissions import Person, user_of
from solutions import notices
from solutions.actions.match_moves import check_open, follow, locked, move, release_places
from solutions.lifecycle import MatchStatus
from solutions.models import AnswerStatus, Match, MatchAnswer
from solutions.permissions import can_answer, can_note_papers, owns_problem

# A common offer that one firm has accepted still waits for the answers of the others.
OPEN_FOR_ANSWERS = {MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED}


@transaction.atomic
def accept_match(*, match: Match, by: Person, note: str = "", problem: Problem | None = None) -> Match:
    """Accept an offer for the owner's firm. For a common problem, `problem` is the firm's own.

    Raises PermissionDenied, MoveNotAllowed, ProblemNotOpen, and ValidationError without a note when an
    official records the owner's word.
    """
    match, problems = locked(match)
    asked = _asked(match, problems, by, problem)
    on_behalf = _for_owner(by, asked, note)
    check_open([asked])
    _record(match, asked, AnswerStatus.ACCEPTED, by=by, on_behalf=on_behalf)
    if match.problem_id or match.status == MatchStatus.OFFERED:
        due = None if match.problem_id else match.due_at
        move(match, MatchStatus.ACCEPTED, by=by, note=note, on_behalf=on_behalf, accepted_at=timezone.now(), due_at=due)
    follow([asked], by=by)
    notices.tell_accepted(match, asked)
    return match


@transaction.atomic
def decline_match(*, match: Match, by: Person, reason: str, note: str = "", problem: Problem | None = None) -> Match:
    """Say no to an offer for the owner's firm, and why. Its place goes to others."""
    match, problems = locked(match)
    asked = _asked(match, problems, by, problem)
    on_behalf = _for_owner(by, asked, note or reason)
    if not reason.strip():
        raise ValidationError({"reason": _("Say in a few words why it does not fit.")}, code="reason_needed")
    _record(match, asked, AnswerStatus.DECLINED, by=by, on_behalf=on_behalf, reason=reason[:200])
    if match.problem_id or _nobody_left(match):
        move(
            match, MatchStatus.DECLINED, by=by, note=note, on_behalf=on_behalf, reason=reason[:200], due_at=None,
            ended_at=timezone.now(),
        )  # fmt: skip
    release_places(match.solution)
    follow([asked], by=by)
    notices.tell_declined(match, asked, reason)
    return match


@transaction.atomic
def note_papers(*, match: Match, by: User, ready: Collection[str]) -> Match:
    """Keep which of the solution's papers the firm has together. Raises PermissionDenied, and MoveNotAllowed."""
    match, _problems = locked(match)
    if match.status not in {MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED}:
        raise MoveNotAllowed(_("No papers are needed for this any more."))
    if not can_note_papers(by, match):
        raise PermissionDenied
    match.papers_ready = [paper for paper in match.solution.documents if paper in set(ready)]
    match.save(update_fields=["papers_ready"])
    return match


def _asked(match: Match, problems: list[Problem], by: Person, problem: Problem | None) -> Problem:
    """The problem that is answered for; an owner of one firm of many need not name it."""
    if match.problem_id:
        mine = problems
    elif problem is not None:
        mine = [one for one in problems if one.pk == problem.pk]
    else:
        mine = [one for one in problems if owns_problem(by, one)] or problems
    if len(mine) > 1 and can_answer(by, match, mine[0]):
        raise ValidationError({"problem": _("Say which firm answers.")}, code="problem_needed")
    if len(mine) != 1 or not can_answer(by, match, mine[0]):
        raise PermissionDenied
    return mine[0]


def _for_owner(by: Person, problem: Problem, note: str) -> bool:
    if owns_problem(by, problem):
        return False
    if not note.strip():
        raise ValidationError(
            {"note": _("You record this for the owner. Write how you were told, and when.")}, code="note_needed"
        )
    return True


def _record(match: Match, problem: Problem, status: str, *, by: Person, on_behalf: bool, reason: str = "") -> None:
    """Write down the firm's own answer to a common offer, once."""
    if match.problem_id:
        return
    waiting = MatchAnswer.objects.filter(match=match, problem=problem, status=AnswerStatus.WAITING)
    who = {"by": user_of(by), "on_behalf": on_behalf}
    answer = {"status": status, "reason": reason, "answered_at": timezone.now(), **who}
    if match.status not in OPEN_FOR_ANSWERS or not waiting.update(**answer):
        raise MoveNotAllowed(_("This offer does not wait for an answer of this firm."))


def _nobody_left(match: Match) -> bool:
    return (
        match.status == MatchStatus.OFFERED
        and not match.answers.filter(status__in=[AnswerStatus.WAITING, AnswerStatus.ACCEPTED]).exists()
    )
