"""The one door through which matches move: locks, places of the quota, the log, and the problem's status."""

from collections.abc import Iterable

from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.errors import DomainError, NoneLeft
from issues.actions import follow_matches
from issues.lifecycle import Status
from issues.models import Problem
from issues.permissions import Person, user_of
from solutions.following import Stand, steps_to_follow
from solutions.lifecycle import AnswerStatus, MatchStatus, check_match_move, stand_of
from solutions.models import Match, MatchMove, Solution


class ProblemNotOpen(DomainError):
    """The problem rests, is not checked yet, or is over."""

    code = "problem_not_open"


def problems_of(match: Match) -> list[Problem]:
    """The problems that a match is for, locked in the order of their keys so that nobody waits in a circle."""
    own = Q(pk=match.problem_id) if match.problem_id else Q(pk__in=match.answers.values("problem"))
    rows = Problem.objects.select_for_update(of=("self",)).select_related("firm", "handling_office__region", "handler")
    return list(rows.filter(own).order_by("pk"))


def locked(match: Match) -> tuple[Match, list[Problem]]:
    """The match as it is now, and its problems: these are locked first, as the actions on problems do it."""
    problems = problems_of(match)
    match = Match.objects.select_for_update(of=("self",)).for_page().get(pk=match.pk)
    return match, problems


def check_open(problems: Iterable[Problem]) -> None:
    """Raise ProblemNotOpen unless work on the problems goes on."""
    for problem in problems:
        if problem.status == Status.ON_HOLD:
            raise ProblemNotOpen(_("This problem is on hold. Resume it first."))
        if problem.status not in {Status.VERIFIED, Status.OFFERED, Status.ACCEPTED, Status.IN_PROGRESS}:
            raise ProblemNotOpen(
                _("A problem that is “%(status)s” takes no solutions.") % {"status": Status(problem.status).label}
            )


def move(
    match: Match, new: MatchStatus, *, by: Person | None, note: str = "", on_behalf: bool = False, **changes
) -> Match:
    """Bring a locked match to `new`, with `changes` to its fields, and write it down."""
    check_match_move(match.status, new)
    old = match.status
    for name, value in {"status": new, **changes}.items():
        setattr(match, name, value)
    match.save(update_fields=["status", *changes])
    write_move(match, old, by=by, note=note, on_behalf=on_behalf)
    return match


def write_move(match: Match, old: str, *, by: Person | None, note: str = "", on_behalf: bool = False) -> None:
    MatchMove.objects.create(
        match=match, old=old, new=match.status, by=user_of(by), note=note.strip(), on_behalf=on_behalf
    )


def take_places(solution: Solution, number: int = 1) -> None:
    """Hold `number` places of a solution. Raise NoneLeft when there are not so many.

    One conditional UPDATE: of fifty at once only as many succeed as there are places.
    """
    free = Q(quota=None) | Q(taken__lte=F("quota") - number)
    if number and not Solution.objects.filter(free, pk=solution.pk).update(taken=F("taken") + number):
        solution.refresh_from_db(fields=["quota", "taken"])
        left = max(solution.left or 0, 0)
        raise NoneLeft(
            ngettext("%(title)s: %(left)d place is left.", "%(title)s: %(left)d places are left.", left)
            % {"title": solution.title, "left": left}
        )


def release_places(solution: Solution, number: int = 1) -> None:
    Solution.objects.filter(pk=solution.pk, taken__gte=number).update(taken=F("taken") - number)


def held_places(match: Match) -> int:
    """How many places a live match holds: one, or one for each firm that has not said no."""
    if match.status not in {MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED}:
        return 0
    if match.problem_id:
        return 1
    return match.answers.filter(status__in=[AnswerStatus.WAITING, AnswerStatus.ACCEPTED]).count()


def follow(problems: Iterable[Problem], *, by: Person | None) -> None:
    """Bring the status of problems in step with their matches."""
    for problem in problems:
        for status in steps_to_follow(problem.status, stands_of(problem)):
            problem = follow_matches(problem=problem, to=status, by=user_of(by))


def stands_of(problem: Problem) -> list[Stand]:
    """How each match of a problem stands for its firm."""
    own = Match.objects.filter(problem=problem).values_list("status", "predecessor")
    stands = [Stand(status, predecessor is not None) for status, predecessor in own]
    if problem.common_problem_id:
        rows = Match.objects.filter(common_problem=problem.common_problem_id, answers__problem=problem)
        for status, predecessor, answer in rows.values_list("status", "predecessor", "answers__status"):
            stands.append(Stand(stand_of(status, answer), predecessor is not None))
    return stands
