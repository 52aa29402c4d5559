"""Targets, measurements and what firms say of their goal."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.models import User
from clusters.models import Firm
from issues.models import Problem
from solutions.models import GoalAnswer, Indicator, Measurement, Target
from solutions.permissions import can_measure, owns_problem


@transaction.atomic
def set_target(
    *, by: User, firm: Firm, indicator: Indicator, problem: Problem | None = None, **fields: object
) -> Target:
    """Set what an indicator of a firm should become; a second one for the same problem takes its place."""
    if not can_measure(by, firm):
        raise PermissionDenied
    target = Target.objects.filter(firm=firm, indicator=indicator, problem=problem).first()
    target = target or Target(firm=firm, indicator=indicator, problem=problem)
    for name, value in {**fields, "set_by": by}.items():
        setattr(target, name, value)
    target.full_clean(exclude=["set_by"], validate_unique=False)
    target.save()
    return target


@transaction.atomic
def record_measurement(
    *, by: User, firm: Firm, indicator: Indicator, value: Decimal, measured_on: date, **fields: object
) -> Measurement:
    """Record the value of an indicator at a firm. The same day is measured once: the later word counts."""
    if not can_measure(by, firm):
        raise PermissionDenied
    row = Measurement.objects.filter(firm=firm, indicator=indicator, measured_on=measured_on).first()
    row = row or Measurement(firm=firm, indicator=indicator, measured_on=measured_on)
    for name, given in {**fields, "value": value, "recorded_by": by}.items():
        setattr(row, name, given)
    row.full_clean(validate_unique=False)
    row.save()
    return row


@transaction.atomic
def answer_goal(*, by: User, problem: Problem, nearer: str, own_action: str = "", note: str = "") -> GoalAnswer:
    """Note whether a firm got nearer its own goal, by its owner or through the administration."""
    is_owner = owns_problem(by, problem)
    if problem.firm is None or not (is_owner or can_measure(by, problem.firm)):
        raise PermissionDenied
    answer, _created = GoalAnswer.objects.update_or_create(
        problem=problem,
        firm=problem.firm,
        defaults={"nearer": nearer, "own_action": own_action, "note": note, "by": by, "on_behalf": not is_owner},
    )
    return answer
