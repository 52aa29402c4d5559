"""Carrying a match out: starting, completing, cancelling, and what the owner made of it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import MoveNotAllowed
from issues.models import Problem
from solutions import notices
from solutions.actions.match_moves import check_open, follow, held_places, locked, move, release_places, stands_of
from solutions.actions.matching import in_whose_name
from solutions.actions.records import count_record
from solutions.lifecycle import LIVE, MatchStatus
from solutions.models import AnswerStatus, Match, MatchAnswer
from solutions.permissions import can_cancel

DONE = {MatchStatus.COMPLETED, MatchStatus.EVALUATED}


@transaction.atomic
def start_match(*, match: Match, by: User, note: str = "", starts_on: date | None = None) -> Match:
    """Say that the work has begun. What comes first must be completed before."""
    match, problems = locked(match)
    on_behalf = in_whose_name(match, by, note)
    taking_part = _taking_part(match, problems)
    check_open(taking_part)
    if match.predecessor and match.predecessor.status not in DONE:
        raise MoveNotAllowed(
            _("“%(first)s” comes first and is not completed yet.") % {"first": match.predecessor.solution}
        )
    now = timezone.now()
    day = starts_on or timezone.localdate()
    # What was planned to end before the true beginning has no known end any more.
    ends_on = match.ends_on if match.ends_on and match.ends_on >= day else None
    move(
        match,
        MatchStatus.STARTED,
        by=by,
        note=note,
        on_behalf=on_behalf,
        started_at=now,
        starts_on=day,
        ends_on=ends_on,
    )
    follow(taking_part, by=by)
    notices.tell_started(match, taking_part)
    return match


@transaction.atomic
def complete_match(*, match: Match, by: User, note: str = "", result: str = "") -> Match:
    """Say that the work is done, and what came of it."""
    match, problems = locked(match)
    on_behalf = in_whose_name(match, by, note or result)
    taking_part = _taking_part(match, problems)
    check_open(taking_part)
    move(
        match, MatchStatus.COMPLETED, by=by, note=note, on_behalf=on_behalf,
        result=result.strip() or match.result, ended_at=timezone.now(),
    )  # fmt: skip
    follow(taking_part, by=by)
    notices.tell_completed(match, taking_part)
    return match


@transaction.atomic
def cancel_match(*, match: Match, by: User, reason: str, note: str = "") -> Match:
    """Call a match off, and say why. Its place goes to others."""
    match, problems = locked(match)
    if not can_cancel(by, match):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": _("Say in a few words why it is called off.")}, code="reason_needed")
    _call_off(match, by=by, reason=reason, note=note)
    follow(problems, by=by)
    notices.tell_cancelled(match, problems, by)
    return match


def _call_off(match: Match, *, by: User | None, reason: str, note: str = "") -> None:
    places = held_places(match)
    move(
        match,
        MatchStatus.CANCELLED,
        by=by,
        note=note or reason,
        reason=reason[:200],
        due_at=None,
        ended_at=timezone.now(),
    )
    release_places(match.solution, places)


def _taking_part(match: Match, problems: list[Problem]) -> list[Problem]:
    """The problems whose firms are served: of a common offer, those that accepted."""
    if match.problem_id:
        return problems
    accepted = set(match.answers.filter(status=AnswerStatus.ACCEPTED).values_list("problem", flat=True))
    return [problem for problem in problems if problem.pk in accepted]


@transaction.atomic
def cancel_matches_of(*, problem: Problem, by: User | None, reason: str) -> int:
    """Call off what is live for a problem that is over, and return how many matches these were."""
    live = list(Match.objects.live().filter(problem=problem).select_for_update(of=("self",)).for_page())
    # The places of solutions are given back in one order, whatever the problem.
    live.sort(key=lambda match: (str(match.solution_id), str(match.pk)))
    for match in live:
        _call_off(match, by=by, reason=reason)
        notices.tell_cancelled(match, [], by)
    return len(live) + _leave_common_offers(problem, reason)


def _leave_common_offers(problem: Problem, reason: str) -> int:
    """Take the firm out of the common offers it has not ended."""
    answers = MatchAnswer.objects.select_related("match__solution").filter(
        problem=problem, match__status__in=LIVE, status__in=[AnswerStatus.WAITING, AnswerStatus.ACCEPTED]
    )
    for answer in answers:
        if answer.match.status != MatchStatus.PROPOSED:
            release_places(answer.match.solution)
    return answers.update(status=AnswerStatus.LAPSED, reason=reason[:200])


@transaction.atomic
def evaluate_matches(*, problem: Problem, by: User | None, helped: str) -> int:
    """Note what the owner said of the completed matches of a problem; "" when nobody answered.

    Returns how many matches were evaluated, and counts anew what their solutions did for firms.
    """
    completed = Match.objects.filter(problem=problem, status=MatchStatus.COMPLETED)
    rows = list(completed.select_for_update(of=("self",)).for_page().order_by("pk"))
    for match in rows:
        move(match, MatchStatus.EVALUATED, by=by, helped=helped)
    shared = MatchAnswer.objects.filter(
        problem=problem, status=AnswerStatus.ACCEPTED, match__status=MatchStatus.COMPLETED
    )
    # Held before the answer is written: of two firms that answer last at once, one sees the other's word.
    common = Match.objects.select_for_update(of=("self",)).filter(pk__in=shared.values("match")).for_page()
    matches = list(common.order_by("pk"))
    shared.update(helped=helped)
    for match in matches:
        _end_shared(match, by)
    solutions = [match.solution for match in (*rows, *matches)]
    if helped:
        for solution in sorted(set(solutions), key=lambda one: str(one.pk)):
            count_record(solution=solution, category=problem.category)
    return len(solutions)


def _end_shared(match: Match, by: User | None) -> None:
    """A common match is evaluated once each firm that took part has been asked."""
    if not match.answers.filter(status=AnswerStatus.ACCEPTED, helped="").exists():
        move(match, MatchStatus.EVALUATED, by=by)


def follow_again(*, problem: Problem, by: User | None) -> None:
    """Bring a problem that was opened again in step with the matches that are still live."""
    if stands_of(problem):
        follow([problem], by=by)
