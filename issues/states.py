"""What tallies count a problem by."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone


class ProblemState(NamedTuple):
    """Where a problem stood at one moment; two of them make a change. Days are those of the office."""

    region: str
    cluster: UUID | None
    category: str
    status: str
    outcome: str
    firm: UUID | None = None
    submitted_on: date | None = None
    verified_on: date | None = None
    offered_on: date | None = None
    done_on: date | None = None
    closed_on: date | None = None
    due_on: date | None = None


def state_of(problem) -> ProblemState:
    """The state of a Problem as it stands.

    Its days are those of the portal's own time zone, whoever asks: what is counted in must be counted
    out under the same day.
    """
    zone = timezone.get_default_timezone()
    days = {
        f"{name}_on": moment and moment.astimezone(zone).date()
        for name in ("submitted", "verified", "offered", "done", "closed", "due")
        for moment in [getattr(problem, f"{name}_at")]
    }
    return ProblemState(
        problem.region_id,
        problem.cluster_id,
        problem.category,
        problem.status,
        problem.outcome,
        firm=problem.firm_id,
        **days,
    )
