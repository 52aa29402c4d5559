"""Providers and their solutions: writing, looking through, publishing, ending."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Role, User
from common.errors import DomainError, MoveNotAllowed
from solutions import notices
from solutions.actions.readings import count_terms, keep_reading, public_terms
from solutions.catalogue_states import SolutionStatus, check_solution_move
from solutions.models import FinanceTier, Provider, Solution
from solutions.permissions import (
    can_add_provider,
    can_manage_provider,
    can_manage_solution,
    can_review_solution,
    is_of_provider,
)
from solutions.querysets.catalogue import ENDS_SOON

# Where a provider may change these, nobody needs to look at the solution again.
WITHOUT_REVIEW = {"quota", "opens_on", "closes_on"}


@transaction.atomic
def create_provider(*, by: User, **fields: object) -> Provider:
    """Enter a provider. Raises PermissionDenied outside the region of `by`, and ValidationError."""
    provider = Provider(**fields, created_by=by)
    if not can_add_provider(by, provider.region_id):
        raise PermissionDenied
    provider.full_clean()
    provider.save(force_insert=True)
    return provider


@transaction.atomic
def change_provider(*, provider: Provider, by: User, **changes: object) -> Provider:
    """Change the profile of a provider. Nobody moves it to a region they could not enter it in."""
    provider = Provider.objects.select_for_update().get(pk=provider.pk)
    if not can_manage_provider(by, provider):
        raise PermissionDenied
    region = changes.get("region", provider.region)
    if region != provider.region and not can_add_provider(by, region and region.pk):
        raise PermissionDenied
    for name, value in changes.items():
        setattr(provider, name, value)
    provider.full_clean()
    provider.save(update_fields=list(changes))
    return provider


@transaction.atomic
def add_staff(*, provider: Provider, by: User, username: str) -> User:
    """Let a person with a provider's account work for a provider."""
    if not can_manage_provider(by, provider):
        raise PermissionDenied
    person = User.objects.filter(username=username.strip(), role=Role.PROVIDER, is_active=True).first()
    if person is None:
        raise DomainError(_("There is no provider's account with the user name %(name)s.") % {"name": username})
    provider.staff.add(person)
    return person


@transaction.atomic
def remove_staff(*, provider: Provider, by: User, person: User) -> None:
    if not can_manage_provider(by, provider):
        raise PermissionDenied
    provider.staff.remove(person)


@transaction.atomic
def create_solution(*, by: User, provider: Provider, **fields: object) -> Solution:
    """Write a solution of a provider, as a draft. Raises PermissionDenied and ValidationError."""
    if not can_manage_provider(by, provider):
        raise PermissionDenied
    solution = Solution(**fields, provider=provider, created_by=by)
    keep_reading(solution)
    solution.full_clean()
    solution.save(force_insert=True)
    if is_of_provider(by, provider):
        notices.tell_review_asked(solution)
    return solution


@transaction.atomic
def change_solution(*, solution: Solution, by: User, **changes: object) -> Solution:
    """Change a solution. What its provider changes in a published one is looked through again,
    but for its places and its window.
    """
    solution = _locked(solution)
    if not can_manage_solution(by, solution):
        raise PermissionDenied
    changes = {name: value for name, value in changes.items() if getattr(solution, name) != value}
    if not changes:
        return solution
    were = public_terms(solution)
    for name, value in changes.items():
        setattr(solution, name, value)
    keep_reading(solution)
    if "closes_on" in changes:
        solution.warned_on = None
    again = set(changes) - WITHOUT_REVIEW and not can_review_solution(by, solution)
    if again and solution.status != SolutionStatus.DRAFT:
        solution.status = SolutionStatus.DRAFT
        notices.tell_review_asked(solution)
    solution.full_clean()
    solution.save()
    count_terms(were, public_terms(solution))
    return solution


@transaction.atomic
def set_tiers(*, solution: Solution, by: User, tiers: Sequence[dict]) -> Solution:
    """Set the tiers of a credit, in place of those it had. What its provider changes is looked through again.

    Raises PermissionDenied, and ValidationError for tiers that overlap or are not in order.
    """
    solution = _locked(solution)
    if not can_manage_solution(by, solution):
        raise PermissionDenied
    rows = sorted((_tier(solution, **tier) for tier in tiers), key=lambda tier: tier.over_rupiah)
    for lower, upper in pairwise(rows):
        if upper.over_rupiah < lower.most_rupiah:
            raise ValidationError(
                _("“%(upper)s” begins below the end of “%(lower)s”.") % {"upper": upper.name, "lower": lower.name}
            )
    solution.tiers.all().delete()
    for row in rows:
        row.full_clean()
        row.save(force_insert=True)
    if solution.status != SolutionStatus.DRAFT and not can_review_solution(by, solution):
        notices.tell_review_asked(_to(solution, SolutionStatus.DRAFT))
    return solution


def _tier(solution: Solution, *, interest_percents: Sequence, **fields: object) -> FinanceTier:
    percents = [Decimal(percent) for percent in interest_percents]
    return FinanceTier(solution=solution, interest_percents=percents, **fields)


@transaction.atomic
def review_solution(*, solution: Solution, by: User) -> Solution:
    """Say that a solution was looked through and may be published."""
    solution = _locked(solution)
    if not can_review_solution(by, solution):
        raise PermissionDenied
    return _to(solution, SolutionStatus.REVIEWED, reviewed_by=by, reviewed_at=timezone.now())


@transaction.atomic
def publish_solution(*, solution: Solution, by: User) -> Solution:
    """Show a solution in the public catalogue. Whoever may look it through may publish it at once."""
    solution = _locked(solution)
    if not can_manage_solution(by, solution):
        raise PermissionDenied
    if solution.status == SolutionStatus.DRAFT and can_review_solution(by, solution):
        _to(solution, SolutionStatus.REVIEWED, reviewed_by=by, reviewed_at=timezone.now())
    if solution.closes_on and solution.closes_on < timezone.localdate():
        raise MoveNotAllowed(_("Its window is over. Set a later end first."))
    return _to(solution, SolutionStatus.PUBLISHED, published_at=timezone.now(), warned_on=None)


@transaction.atomic
def expire_solution(*, solution: Solution, by: User | None) -> Solution:
    """Take a solution out of the public catalogue. What was offered of it goes on."""
    solution = _locked(solution)
    if by is not None and not can_manage_solution(by, solution):
        raise PermissionDenied
    return _to(solution, SolutionStatus.EXPIRED)


@transaction.atomic
def redraft_solution(*, solution: Solution, by: User) -> Solution:
    """Bring a solution back to its draft, to be written anew."""
    solution = _locked(solution)
    if not can_manage_solution(by, solution):
        raise PermissionDenied
    return _to(solution, SolutionStatus.DRAFT)


def end_solutions(today: date | None = None) -> int:
    """Take out of the catalogue what is past its window, and return how many that were."""
    today = today or timezone.localdate()
    over = Solution.objects.filter(status=SolutionStatus.PUBLISHED, closes_on__lt=today)
    for solution in over:
        expire_solution(solution=solution, by=None)
    return len(over)


def warn_of_ends(today: date | None = None) -> int:
    """Tell providers once, two weeks before, that a solution is about to leave the catalogue."""
    today = today or timezone.localdate()
    ending = Solution.objects.filter(
        status=SolutionStatus.PUBLISHED, closes_on__range=(today, today + ENDS_SOON), warned_on=None
    ).select_related("provider")
    for solution in ending:
        with transaction.atomic():
            if Solution.objects.filter(pk=solution.pk, warned_on=None).update(warned_on=today):
                notices.tell_expiry(solution)
    return len(ending)


def _locked(solution: Solution) -> Solution:
    return Solution.objects.select_for_update(of=("self",)).select_related("provider").get(pk=solution.pk)


def _to(solution: Solution, new: SolutionStatus, **changes: object) -> Solution:
    check_solution_move(solution.status, new)
    were = public_terms(solution)
    for name, value in {"status": new, **changes}.items():
        setattr(solution, name, value)
    if new == SolutionStatus.PUBLISHED:
        keep_reading(solution)
    solution.save(update_fields=["status", "reading", "terms", "changed_at", *changes])
    count_terms(were, public_terms(solution))
    return solution
