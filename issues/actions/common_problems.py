"""What belongs together: links, common problems of many firms, and one firm's trouble told twice."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import MoveNotAllowed
from issues.actions.deadlines import keep_clocks, stand_still
from issues.actions.moves import locked, tell_change, write_move
from issues.lifecycle import OPEN, Status, Verb
from issues.models import CommonProblem, Problem, ProblemLink
from issues.permissions import can_group, can_handle, user_of
from issues.signals import problem_regrouped

GROUPED = {Status.VERIFIED, Status.SUBMITTED, Status.OFFERED, Status.ACCEPTED, Status.IN_PROGRESS, Status.DONE}


@transaction.atomic
def make_common_problem(
    *, by: User, title: str, category: str, members: Iterable[Problem], description: str = ""
) -> CommonProblem:
    """Make one need of several firms' reports. Each keeps its own detail and gets its own answer."""
    members = list(members)
    if not members:
        raise ValidationError({"members": _("Choose at least one report.")})
    first = members[0]
    clusters = {member.cluster_id for member in members}
    common = CommonProblem(
        title=title,
        description=description,
        category=category,
        region=first.region if len(members) == 1 else _shared_region(members),
        cluster_id=clusters.pop() if len(clusters) == 1 else None,
        stage_kind_id=first.stage_kind_id,
        created_by=by,
    )
    common.full_clean(exclude=["region", "cluster", "created_by"])
    common.save(force_insert=True)
    # In the order of their keys, so that two who put the same reports together do not wait for one another.
    for member in sorted(members, key=lambda one: str(one.pk)):
        add_member(common_problem=common, problem=member, by=by)
    return common


@transaction.atomic
def add_member(*, common_problem: CommonProblem, problem: Problem, by: User) -> Problem:
    """Put a report into a common problem, from where it may be taken out again."""
    problem = locked(problem)
    if not can_group(by, problem):
        raise PermissionDenied
    if problem.status not in GROUPED or problem.merged_into_id is not None:
        raise MoveNotAllowed(
            _("“%(title)s” cannot join: it is “%(state)s”.")
            % {"title": problem.title, "state": problem.get_status_display()}
        )
    if problem.common_problem_id not in (None, common_problem.pk):
        raise MoveNotAllowed(_("“%(title)s” belongs to another common problem.") % {"title": problem.title})
    return _regroup(problem, common_problem)


@transaction.atomic
def remove_member(*, problem: Problem, by: User) -> Problem:
    """Take a report out of its common problem; it stands as it stood, for itself."""
    problem = locked(problem)
    if not can_group(by, problem):
        raise PermissionDenied
    if problem.common_problem_id is None:
        raise MoveNotAllowed(_("This report stands for itself already."))
    return _regroup(problem, None)


@transaction.atomic
def link_problems(*, problem: Problem, other: Problem, by: User, note: str = "") -> ProblemLink:
    """Say that two reports belong together, without changing either."""
    if not can_group(by, problem):
        raise PermissionDenied
    if problem.pk == other.pk:
        raise ValidationError({"other": _("Choose another report.")})
    known = ProblemLink.objects.filter(problem=other, other=problem).first()
    link, _new = (known, False) if known else ProblemLink.objects.get_or_create(
        problem=problem, other=other, defaults={"by": by, "note": note}
    )  # fmt: skip
    return link


@transaction.atomic
def merge_problem(*, problem: Problem, into: Problem, by: User, note: str = "") -> Problem:
    """Let a firm's second report of a trouble live on in its first: it leaves inbox and statistics, and can return."""
    if problem.pk == into.pk:
        raise ValidationError({"into": _("Choose another report.")})
    # Always in the order of their keys, so that two who merge at once do not wait for one another.
    both = {row.pk: row for row in (locked(row) for row in sorted([problem, into], key=lambda row: str(row.pk)))}
    problem, into = both[problem.pk], both[into.pk]
    if not can_handle(by, problem) or not can_group(by, into):
        raise PermissionDenied
    _check_merge(problem, into)
    before = problem.standing()
    problem.merged_into = into
    problem.save(update_fields=["merged_into", "changed_at"])
    write_move(problem, verb=Verb.MERGE, by=by, note=note or into.number)
    stand_still(problem, by=user_of(by))
    tell_change(problem, before)
    return problem


@transaction.atomic
def unmerge_problem(*, problem: Problem, by: User, note: str = "") -> Problem:
    """Take a report out of the one it was merged into: it stands where it stood, its clocks run on."""
    problem = locked(problem)
    if not can_handle(by, problem):
        raise PermissionDenied
    if problem.merged_into_id is None:
        raise MoveNotAllowed(_("This report stands for itself already."))
    before = problem.standing()
    problem.merged_into = None
    problem.save(update_fields=["merged_into", "changed_at"])
    write_move(problem, verb=Verb.UNMERGE, by=by, note=note)
    keep_clocks(problem, by=user_of(by))
    tell_change(problem, before)
    return problem


def _regroup(problem: Problem, common: CommonProblem | None) -> Problem:
    before = problem.common_problem
    if (before.pk if before else None) != (common.pk if common else None):
        problem.common_problem = common
        problem.save(update_fields=["common_problem", "changed_at"])
        problem_regrouped.send(Problem, problem=problem, before=before)
    return problem


def _check_merge(problem: Problem, into: Problem) -> None:
    if problem.merged_into_id or into.merged_into_id:
        raise MoveNotAllowed(_("One of the two was merged already."))
    if problem.merged.exists():
        raise MoveNotAllowed(_("Other reports were merged into this one. Take them out first."))
    if problem.firm_id != into.firm_id or problem.firm_id is None:
        raise MoveNotAllowed(_("These are of different firms. Make a common problem of them instead."))
    if problem.status not in OPEN or into.status not in OPEN:
        raise MoveNotAllowed(_("Only open reports can be merged."))


def _shared_region(members: list[Problem]):
    """The narrowest region in which all members lie; their own one when they share none."""
    paths = [member.region_id.split(".") for member in members]
    shared = []
    for parts in zip(*paths, strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    regions = members[0]._meta.get_field("region").related_model.objects
    return regions.get(pk=".".join(shared)) if shared else members[0].region
