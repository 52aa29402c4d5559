"""Whom a report goes to: the narrowest rule, else the nearest office; a deputy for who is away."""

from django.utils import timezone

from accounts.models import Office, User
from accounts.querysets import deputy_of
from issues.models import Problem, RoutingRule


def route(problem: Problem) -> tuple[Office | None, User | None]:
    """Return the office that answers for the problem, and the official when a rule names one."""
    rule = RoutingRule.objects.best_for(region=problem.region_id, cluster=problem.cluster_id, category=problem.category)
    if rule is None:
        return Office.objects.answering_for(problem.region_id).select_related("region").first(), None
    return rule.office, present(rule.official) if rule.has_official else None


def present(official: User) -> User | None:
    """The official, or who stands in for them today; nobody when they work here no more."""
    if not official.is_active:
        return None
    return deputy_of(official, timezone.localdate()) or official
