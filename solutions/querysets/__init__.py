from solutions.querysets.catalogue import ProviderQuerySet, SolutionQuerySet
from solutions.querysets.matches import MatchQuerySet
from solutions.querysets.outcomes import OfFirmQuerySet
from solutions.querysets.plans import ActivityQuerySet, PlanQuerySet

__all__ = [
    "ActivityQuerySet",
    "MatchQuerySet",
    "OfFirmQuerySet",
    "PlanQuerySet",
    "ProviderQuerySet",
    "SolutionQuerySet",
]
