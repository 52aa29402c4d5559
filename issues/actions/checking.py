"""What the office does with a report that came in: check it, send it back, refuse it, review drafts."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.models import Firm
from common import dates
from common.errors import MoveNotAllowed
from issues import notices
from issues.actions.deadlines import reckon_again
from issues.actions.moves import locked, move, tell_change, write_move
from issues.actions.reporting import require
from issues.lifecycle import Outcome, RejectReason, Status, Verb
from issues.models import ClockChange, Problem, ProblemLink
from issues.permissions import can_handle, user_of
from issues.signals import problem_rejected


@transaction.atomic
def verify_problem(
    *, problem: Problem, by: User, firm: Firm | None = None, category: str = "", stage_kind=None, note: str = ""
) -> Problem:
    """Say that a report is complete and true, with its firm, category and stage put right.

    Raises ValidationError while no firm is known: from here on every problem has one.
    """
    problem = handled(problem, by)
    firm = firm or problem.firm
    if firm is None:
        raise ValidationError({"firm": _("Choose the firm before the report is checked.")})
    if firm.pk != problem.firm_id and not Firm.objects.visible_to(by).filter(pk=firm.pk).exists():
        raise PermissionDenied
    changes = {"firm": firm, "cluster_id": firm.cluster_id, "region_id": firm.region_id}
    changes |= {"category": category} if category else {}
    changes |= {"stage_kind": stage_kind} if stage_kind else {}
    _take_if_nobody(problem, by)
    move(problem, Status.VERIFIED, verb=Verb.VERIFY, by=by, note=note, **changes)
    notices.tell_owner(problem, "problem.verified", notices.verified(problem, note))
    return problem


@transaction.atomic
def return_problem(*, problem: Problem, by: User, note: str) -> Problem:
    """Ask the owner for what is missing. The office's clock stands still meanwhile."""
    problem = handled(problem, by)
    require(note)
    _take_if_nobody(problem, by)
    move(problem, Status.RETURNED, verb=Verb.RETURN, by=by, note=note)
    notices.tell_owner(problem, "problem.returned", notices.returned(problem, note))
    return problem


@transaction.atomic
def reject_problem(
    *, problem: Problem, by: User, reason: str, note: str, duplicate_of: Problem | None = None
) -> Problem:
    """Refuse a report for one of the known reasons, in words for its owner, who may object once.

    What the owner was asked to complete ends only as "not completed", and only when their days are over.
    """
    problem = handled(problem, by)
    require(note)
    _check_reason(problem, reason)
    if reason == RejectReason.DUPLICATE:
        _check_duplicate(problem, duplicate_of)
        ProblemLink.objects.get_or_create(problem=problem, other=duplicate_of, defaults={"by": by})
    number = duplicate_of.number if duplicate_of else ""
    move(
        problem, Status.REJECTED, verb=Verb.REJECT, by=by, reason=reason,
        note=f"{note} ({number})" if number else note, reject_reason=reason,
        outcome=Outcome.NOT_REACHABLE if reason == RejectReason.INCOMPLETE else Outcome.NOT_OURS,
    )  # fmt: skip
    problem_rejected.send(Problem, problem=problem, by=by)
    notices.tell_owner(problem, "problem.rejected", notices.rejected(problem, note))
    return problem


@transaction.atomic
def change_category(*, problem: Problem, by: User, category: str, note: str = "") -> Problem:
    """Put the category right later on; another category may have another limit."""
    problem = handled(problem, by)
    if problem.status in (Status.CLOSED, Status.REJECTED, Status.WITHDRAWN):
        raise MoveNotAllowed(_("This problem has ended."))
    before = problem.standing()
    problem.category = category
    problem.full_clean(exclude=["firm", "cluster", "region", "reporter"])
    problem.save(update_fields=["category", "changed_at"])
    write_move(problem, verb=Verb.RECATEGORISE, by=by, note=note, reason=category)
    reckon_again(problem, what=ClockChange.What.LIMIT, by=user_of(by), note=problem.get_category_display())
    tell_change(problem, before)
    return problem


def handled(problem: Problem, by: User) -> Problem:
    """The locked problem. Raise PermissionDenied unless `by` is of the office that handles it."""
    problem = locked(problem)
    if not can_handle(by, problem):
        raise PermissionDenied(_("Another office handles this problem. Take it over first."))
    return problem


def _take_if_nobody(problem: Problem, by: User) -> None:
    """Who works on a report that nobody had handles it from then on."""
    if problem.handler_id is None:
        problem.handler = by
        problem.save(update_fields=["handler"])


def _check_reason(problem: Problem, reason: str) -> None:
    waits_for_owner = problem.status == Status.RETURNED
    if reason not in RejectReason.values or (reason == RejectReason.INCOMPLETE) != waits_for_owner:
        raise ValidationError({"reason": _("Choose one of the reasons.")})
    if waits_for_owner and not problem.is_late:
        raise MoveNotAllowed(
            _("The owner may complete the report until %(day)s. It can be ended after that.")
            % {"day": dates.day(problem.due_at)}
        )


def _check_duplicate(problem: Problem, other: Problem | None) -> None:
    if other is None or other.pk == problem.pk:
        raise ValidationError({"duplicate_of": _("Give the number of the report that tells the same.")})
