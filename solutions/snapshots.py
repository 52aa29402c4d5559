"""A plan as it stood on the day it was approved: text, target firms, activities and money, as plain values."""

from solutions.models import ActionPlan
from solutions.sums import Line, sums_of


def content_of(plan: ActionPlan) -> dict:
    """Return what the working group approved. Names are kept, as firms may be renamed later."""
    activities = list(plan.activities.select_related("stage_kind", "provider").prefetch_related("budgets"))
    return {
        "title": plan.title,
        "starts_on": str(plan.starts_on),
        "ends_on": str(plan.ends_on),
        "goal": plan.goal,
        "target_note": plan.target_note,
        "target_firms": [{"code": code, "name": name} for code, name in plan.target_firms.values_list("code", "name")],
        "activities": [_activity(activity) for activity in activities],
        "planned_rupiah": sums_of(lines_of(activities)).planned,
    }


def lines_of(activities) -> list[Line]:
    """The money of activities whose budgets are loaded."""
    return [
        Line(str(activity.pk), budget.source, budget.planned_rupiah, budget.spent_rupiah)
        for activity in activities
        for budget in activity.budgets.all()
    ]


def _activity(activity) -> dict:
    return {
        "part": activity.part,
        "direction": activity.direction,
        "title": activity.title,
        "stage": activity.stage_kind_id or "",
        "provider": activity.provider.name if activity.provider else "",
        "responsible": activity.responsible_name,
        "starts_on": str(activity.starts_on),
        "ends_on": str(activity.ends_on),
        "budgets": {budget.source: budget.planned_rupiah for budget in activity.budgets.all()},
    }
