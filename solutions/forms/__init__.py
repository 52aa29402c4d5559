from solutions.forms.catalogue import CostForm, ProviderForm, SolutionForm, StaffForm
from solutions.forms.matches import (
    CompleteForm,
    DeclineForm,
    NewMatchForm,
    NoteForm,
    OfferForm,
    PassOverForm,
    ReasonForm,
    StartForm,
)
from solutions.forms.outcomes import GoalForm, MeasurementForm, TargetForm
from solutions.forms.plans import (
    ActivityForm,
    ApproveForm,
    EvidenceForm,
    InvitationForm,
    PlanForm,
    ProgressForm,
    SpendForm,
)
from solutions.forms.tiers import TierForms

__all__ = [
    "ActivityForm",
    "ApproveForm",
    "CompleteForm",
    "CostForm",
    "DeclineForm",
    "EvidenceForm",
    "GoalForm",
    "InvitationForm",
    "MeasurementForm",
    "NewMatchForm",
    "NoteForm",
    "OfferForm",
    "PassOverForm",
    "PlanForm",
    "ProgressForm",
    "ProviderForm",
    "ReasonForm",
    "SolutionForm",
    "SpendForm",
    "StaffForm",
    "StartForm",
    "TargetForm",
    "TierForms",
]
