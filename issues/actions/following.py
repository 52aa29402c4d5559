"""The moves that matches bring about. `solutions` calls this; nobody else moves a problem between these states."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import MoveNotAllowed
from issues import notices
from issues.actions.moves import locked, move
from issues.lifecycle import FOLLOWED, Status, Verb
from issues.models import Problem


@transaction.atomic
def follow_matches(*, problem: Problem, to: str, by: User | None, note: str = "") -> Problem:
    """Bring a problem to where its matches are: offered, accepted, in progress, done, or back to checked.

    `by` is None when the clock did it. The caller has asked who may. A problem that is there already stays.
    """
    problem = locked(problem)
    if problem.status == to:
        return problem
    if to not in FOLLOWED or problem.status not in FOLLOWED:
        raise MoveNotAllowed(
            _("A problem that is “%(old)s” cannot become “%(new)s”.")
            % {"old": problem.get_status_display(), "new": Status(to).label}
        )
    move(problem, to, verb=Verb.FOLLOW, by=by, note=note)
    if to == Status.DONE:
        notices.tell_owner(problem, "problem.done", notices.done(problem))
    return problem
