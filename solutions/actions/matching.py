"""Proposing a solution for a problem, offering it, and refusing it: the provider's side."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import DomainError
from issues.clocks import ClockKind
from issues.models import CommonProblem, Problem
from solutions import notices
from solutions.actions.match_moves import check_open, follow, locked, move, take_places, write_move
from solutions.actions.suggestions import note_choice
from solutions.actions.terms import due_after
from solutions.lifecycle import MatchStatus
from solutions.models import Match, MatchAnswer, Solution, SolutionStatus
from solutions.permissions import can_deliver, can_match, can_match_problem, is_of_provider


class AlreadyMatched(DomainError):
    """Somebody else was first with the same solution."""

    code = "already_matched"


class NotOnOffer(DomainError):
    """The solution is not, or no more, in the public catalogue."""

    code = "not_on_offer"


@transaction.atomic
def propose_match(
    *,
    solution: Solution,
    by: User,
    problem: Problem | None = None,
    common_problem: CommonProblem | None = None,
    note: str = "",
    **details: object,
) -> Match:
    """Ask the provider of a solution whether it can serve a problem, or the firms of a common one.

    `details` are fields of Match: score, rank, reasons, predecessor, price_rupiah, is_imported, days.
    Raises PermissionDenied, NotOnOffer, AlreadyMatched, ProblemNotOpen.
    """
    need = problem or common_problem
    if not (can_match_problem(by, problem) if problem else can_match(by, need.region_id)):
        raise PermissionDenied
    _check_on_offer(solution)
    match = Match(
        problem=problem, common_problem=common_problem, solution=solution, note=note, proposed_by=by, **details
    )
    _check_predecessor(match)
    members = _locked_members(problem, common_problem)
    check_open(members)
    match.due_at, match.due_from, match.due_days = due_after(members[0] if problem else need, ClockKind.PROVIDER)
    _insert(match)
    if common_problem:
        MatchAnswer.objects.bulk_create(MatchAnswer(match=match, problem=member) for member in members)
    write_move(match, "", by=by, note=note)
    if problem:
        note_choice(problem=problem, solution=solution, by=by)
    notices.tell_proposed(match)
    return match


def _check_on_offer(solution: Solution) -> None:
    solution.refresh_from_db(fields=["status"])
    if solution.status != SolutionStatus.PUBLISHED:
        raise NotOnOffer(_("This solution is not in the public catalogue now."))


def _check_predecessor(match: Match) -> None:
    first = match.predecessor
    if first and (first.problem_id, first.common_problem_id) != (match.problem_id, match.common_problem_id):
        raise ValidationError({"predecessor": _("What comes first must be a match of the same problem.")})


def _locked_members(problem: Problem | None, common_problem: CommonProblem | None) -> list[Problem]:
    rows = Problem.objects.select_for_update(of=("self",)).select_related("firm", "handling_office__region")
    if problem:
        return list(rows.filter(pk=problem.pk))
    open_ones = ["verified", "offered", "accepted", "in_progress"]
    members = list(rows.filter(common_problem=common_problem, status__in=open_ones).order_by("pk"))
    if not members:
        raise DomainError(_("No problem that is open belongs to this common problem."))
    return members


def _insert(match: Match) -> None:
    """Insert the match, or say who was first with this solution."""
    try:
        with transaction.atomic():
            match.save(force_insert=True)
    except IntegrityError as error:
        first = Match.objects.live().filter(solution=match.solution, problem=match.problem).filter(
            common_problem=match.common_problem
        ).select_related("proposed_by").first()  # fmt: skip
        if first is None:
            raise
        raise AlreadyMatched(
            _("%(who)s has proposed this solution for this problem already.") % {"who": first.proposed_by}
        ) from error


def in_whose_name(match: Match, by: User, note: str) -> bool:
    """Whether `by` acts in the provider's name, which asks a note. Raises PermissionDenied."""
    if not can_deliver(by, match):
        raise PermissionDenied
    if is_of_provider(by, match.solution.provider):
        return False
    if not note.strip():
        raise ValidationError(
            {"note": _("You record this for the provider. Write who told you, and when.")}, code="note_needed"
        )
    return True


@transaction.atomic
def offer_match(
    *, match: Match, by: User, note: str = "", starts_on: date | None = None, ends_on: date | None = None
) -> Match:
    """Confirm that the provider can serve the firm, hold the place, and offer it to the owner.

    Raises PermissionDenied, MoveNotAllowed, NoneLeft, ProblemNotOpen, and ValidationError without a note
    when it is done in the provider's name.
    """
    match, problems = locked(match)
    on_behalf = in_whose_name(match, by, note)
    check_open(problems)
    days = {name: value for name, value in (("starts_on", starts_on), ("ends_on", ends_on)) if value}
    need = problems[0] if match.problem_id else match.need
    term = due_after(need, ClockKind.OWNER)._asdict()
    now = timezone.now()
    move(match, MatchStatus.OFFERED, by=by, note=note, on_behalf=on_behalf, offered_at=now, **term, **days)
    _check_on_offer(match.solution)
    take_places(match.solution, len(problems))
    follow(problems, by=by)
    notices.tell_offered(match, problems)
    return match


@transaction.atomic
def refuse_match(*, match: Match, by: User, reason: str, note: str = "") -> Match:
    """Say that the provider cannot serve the firm, and why."""
    match, _problems = locked(match)
    on_behalf = in_whose_name(match, by, note or reason)
    move(
        match, MatchStatus.REFUSED, by=by, note=note or reason, on_behalf=on_behalf,
        reason=reason[:200], due_at=None, ended_at=timezone.now(),
    )  # fmt: skip
    notices.tell_refused(match)
    return match
