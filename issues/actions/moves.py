"""The one door for every move: the row is locked, the table is asked, the clocks follow, and it is written down."""

from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import DomainError
from issues.actions.deadlines import keep_clocks
from issues.actions.webhooks import tell_webhooks
from issues.lifecycle import ENDED, Status, Verb, check_move
from issues.models import Problem, ProblemMove
from issues.permissions import Person, user_of
from issues.signals import problems_changed

# The moment that a status leaves on the problem when it is first, or again, reached.
MOMENTS = {
    Status.SUBMITTED: "submitted_at",
    Status.VERIFIED: "verified_at",
    Status.OFFERED: "offered_at",
    Status.DONE: "done_at",
    Status.CLOSED: "closed_at",
    Status.REJECTED: "closed_at",
    Status.WITHDRAWN: "closed_at",
}
# These tell of the first time only: waits are counted from the first report to the first offer.
FIRST_ONLY = {"submitted_at", "verified_at", "offered_at"}


class Merged(DomainError):
    """The report lives on in another one."""

    code = "merged"


def locked(problem: Problem) -> Problem:
    """The row as it is now, held until the commit: the caller's copy may be stale."""
    return (
        Problem.objects.select_for_update(of=("self",))
        .select_related("firm", "handling_office__region", "handler", "reporter", "region")
        .get(pk=problem.pk)
    )


def move(
    problem: Problem,
    new: str,
    *,
    verb: Verb,
    by: Person | None,
    note: str = "",
    reason: str = "",
    office=None,
    on_behalf: bool = False,
    **changes: object,
) -> ProblemMove:
    """Bring a locked problem to `new`, with `changes` to its fields, and write it down."""
    if problem.merged_into_id is not None:
        raise Merged(_("This report was merged into another one. Work on that one, or take it out first."))
    check_move(problem.status, new, held_from=problem.held_from)
    before, old = problem.standing(), problem.status
    _set(problem, {"status": new, **_moments(problem, new), **_ending(problem, new, changes)})
    written = write_move(
        problem, old=old, verb=verb, by=by, note=note, reason=reason, office=office, on_behalf=on_behalf
    )
    keep_clocks(problem, by=user_of(by) if by else None)
    tell_change(problem, before)
    return written


def write_move(
    problem: Problem,
    *,
    verb: Verb,
    by: Person | None,
    old: str | None = None,
    note: str = "",
    reason: str = "",
    office=None,
    on_behalf: bool = False,
) -> ProblemMove:
    """Write down what was done; without `old` the status stayed as it is."""
    written = ProblemMove.objects.create(
        problem=problem,
        verb=verb,
        old=problem.status if old is None else old,
        new=problem.status,
        by=user_of(by) if by else None,
        note=note.strip(),
        reason=reason,
        office=office,
        on_behalf=on_behalf,
    )
    if problem.status != Status.DRAFT:
        tell_webhooks(problem, written)
    return written


def change(problem: Problem, **changes: object) -> None:
    """Change fields of a locked problem other than its status, and tell the tallies."""
    before = problem.standing()
    _set(problem, changes)
    tell_change(problem, before)


def tell_change(problem: Problem, before) -> None:
    after = problem.standing()
    if before != after:
        problems_changed.send(Problem, changes=[(before, after)])


def _set(problem: Problem, changes: dict) -> None:
    for name, value in changes.items():
        setattr(problem, name, value)
    problem.save(update_fields=[*changes, "changed_at"])


def _moments(problem: Problem, new: str) -> dict:
    name = MOMENTS.get(new)
    if name is None or (name in FIRST_ONLY and getattr(problem, name)):
        return {}
    return {name: timezone.now()}


def _ending(problem: Problem, new: str, changes: dict) -> dict:
    """An open problem has no outcome and no moment of its end; what moves on is no longer escalated."""
    fresh = {"held_from": ""}
    if Status.ON_HOLD not in (problem.status, new):
        fresh |= {"escalated_to": None, "escalated_at": None}
    if new not in ENDED:
        fresh |= {"outcome": "", "closed_at": None, "reject_reason": ""}
    return {**fresh, **changes}
