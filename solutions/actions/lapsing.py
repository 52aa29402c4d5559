"""What the clocks do to matches: lapse when nobody answered, and stand still with their problem."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from issues.models import Problem
from solutions import notices
from solutions.actions.match_moves import (
    follow,
    held_places,
    locked,
    move,
    release_places,
    write_move,
)
from solutions.actions.terms import days_left, due_again, due_by_calendar
from solutions.lifecycle import MatchStatus
from solutions.models import AnswerStatus, Match, MatchAnswer

UNANSWERED = [MatchStatus.PROPOSED, MatchStatus.OFFERED]
AT_ONCE = 500


def lapse_matches(now=None) -> int:
    """Lapse the matches whose answer is overdue, each in its own transaction, and return how many."""
    now = now or timezone.now()
    waiting = MatchAnswer.objects.filter(match=OuterRef("pk"), status=AnswerStatus.WAITING)
    half_answered = Q(due_at__lt=now, status__in=[MatchStatus.ACCEPTED, MatchStatus.STARTED]) & Exists(waiting)
    late = Match.objects.late(now) | Match.objects.filter(half_answered, common_problem__isnull=False)
    return sum(lapse_match(match=match, now=now) for match in late.order_by("due_at", "pk")[:AT_ONCE])


@transaction.atomic
def lapse_match(*, match: Match, now) -> bool:
    """Lapse one match if it is still unanswered: somebody may have been quicker."""
    match, problems = locked(match)
    if match.due_at is None or match.due_at >= now:
        return False
    if match.status in UNANSWERED:
        places = held_places(match)
        was = match.status
        move(match, MatchStatus.LAPSED, by=None, ended_at=now, due_at=None)
        match.answers.filter(status=AnswerStatus.WAITING).update(status=AnswerStatus.LAPSED)
        release_places(match.solution, places)
        notices.tell_lapsed(match, problems, was)
    else:
        gone = match.answers.filter(status=AnswerStatus.WAITING).update(status=AnswerStatus.LAPSED)
        release_places(match.solution, gone)
    follow(problems, by=None)
    return True


@transaction.atomic
def hold_clocks(*, problem: Problem) -> None:
    """Stop the clocks of a problem's matches, as the problem is put on hold."""
    for match in _unanswered(problem):
        match.held_days = days_left(match)
        match.save(update_fields=["held_days"])


@transaction.atomic
def resume_clocks(*, problem: Problem) -> None:
    """Let the clocks of a problem's matches run on with the working days that were left."""
    for match in _unanswered(problem).filter(held_days__isnull=False):
        match.due_at, match.due_from, match.due_days = due_again(match.problem, match.held_days)
        match.held_days = None
        match.save(update_fields=["held_days", "due_at", "due_from", "due_days"])


def reckon_matches(*, note: str = "") -> int:
    """Reckon by the days that are free now until when each match waits for an answer; return how many moved."""
    waiting = Match.objects.filter(due_at__isnull=False, due_from__isnull=False, held_days=None)
    return sum(_reckon(match, note) for match in waiting.only("pk", "problem", "common_problem").iterator())


@transaction.atomic
def _reckon(match: Match, note: str) -> bool:
    match, _problems = locked(match)
    if match.due_at is None or match.held_days is not None or match.due_at == (due := due_by_calendar(match)):
        return False
    match.due_at = due
    match.save(update_fields=["due_at"])
    write_move(match, match.status, by=None, note=note)
    return True


def _unanswered(problem: Problem):
    rows = Match.objects.filter(problem=problem, status__in=UNANSWERED, due_at__isnull=False)
    return rows.select_for_update(of=("self",)).select_related("problem__handling_office__region")
