"""What was suggested, chosen and passed over, written down so that the weights can be judged by use."""

from collections.abc import Sequence
from datetime import timedelta

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from issues.models import Problem
from solutions.models import PassedOver, Solution, SuggestionLog
from solutions.permissions import can_match_problem

A_DAY = 24 * 60 * 60
KEPT_DAYS = 400


def log_suggestions(*, problem: Problem, by: User, shown: Sequence) -> None:
    """Write down the list that a person was shown, by one insert, once for each problem, person and day.

    Only people who could choose are asked about: what others look at says nothing of the weights.
    """
    day = timezone.localdate()
    top = shown[0].candidate.key if shown else ""
    if not shown or not cache.add(f"suggested:{problem.pk}:{by.pk}:{day}:{len(shown)}:{top}", 1, A_DAY):
        return
    SuggestionLog.objects.bulk_create(
        (
            SuggestionLog(
                problem=problem, user=by, day=day, solution_id=one.candidate.key, rank=rank, score=one.score,
                eligible=one.eligible, reasons=[reason.kind for reason in one.reasons],
            )
            for rank, one in enumerate(shown, start=1)
        ),
        ignore_conflicts=True,
    )  # fmt: skip


def note_choice(*, problem: Problem, solution: Solution, by: User) -> None:
    """Mark a suggestion that was shown to `by` as the one they chose."""
    last = SuggestionLog.objects.filter(problem=problem, solution=solution, user=by, chosen_at=None).order_by("-day")
    SuggestionLog.objects.filter(pk__in=last.values("pk")[:1]).update(chosen_at=timezone.now())


@transaction.atomic
def pass_over(*, problem: Problem, solution: Solution, by: User, reason: str, note: str = "") -> PassedOver:
    """Say why a suggested solution is not the one. It then stands last, with the reason."""
    if not can_match_problem(by, problem):
        raise PermissionDenied
    row, _created = PassedOver.objects.update_or_create(
        problem=problem, solution=solution, defaults={"by": by, "reason": reason, "note": note}
    )
    return row


@transaction.atomic
def reconsider(*, problem: Problem, solution: Solution, by: User) -> None:
    """Take back that a solution was passed over."""
    if not can_match_problem(by, problem):
        raise PermissionDenied
    PassedOver.objects.filter(problem=problem, solution=solution).delete()


def forget_old_suggestions(today=None) -> int:
    """Delete what was shown more than a year ago; the counts of acceptance look at less."""
    oldest = (today or timezone.localdate()) - timedelta(days=KEPT_DAYS)
    return SuggestionLog.objects.filter(day__lt=oldest).delete()[0]
