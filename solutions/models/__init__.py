from solutions.models.catalogue import Solution, SolutionStatus
from solutions.models.matches import Match, MatchMove
from solutions.models.providers import Provider

__all__ = ["Match", "MatchMove", "Provider", "Solution", "SolutionStatus"]
