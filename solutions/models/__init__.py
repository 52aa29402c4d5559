from solutions.lifecycle import AnswerStatus
from solutions.models.catalogue import CatalogueTerm, FinanceTier, Solution, SolutionStatus
from solutions.models.matches import Helped, Match, MatchAnswer, MatchMove
from solutions.models.outcomes import GoalAnswer, Indicator, Measurement, MeasureSource, Target
from solutions.models.plans import (
    ActionPlan,
    Activity,
    ActivityBudget,
    ActivityPart,
    ActivityStatus,
    Direction,
    Evidence,
    Participant,
    ParticipantStatus,
    PlanStatus,
    PlanVersion,
)
from solutions.models.providers import Provider, ProviderKind
from solutions.models.suggestions import PassedOver, PassReason, SuggestionLog, TrackRecord

__all__ = [
    "ActionPlan",
    "Activity",
    "ActivityBudget",
    "ActivityPart",
    "ActivityStatus",
    "AnswerStatus",
    "CatalogueTerm",
    "Direction",
    "Evidence",
    "FinanceTier",
    "GoalAnswer",
    "Helped",
    "Indicator",
    "Match",
    "MatchAnswer",
    "MatchMove",
    "MeasureSource",
    "Measurement",
    "Participant",
    "ParticipantStatus",
    "PassReason",
    "PassedOver",
    "PlanStatus",
    "PlanVersion",
    "Provider",
    "ProviderKind",
    "Solution",
    "SolutionStatus",
    "SuggestionLog",
    "Target",
    "TrackRecord",
]
