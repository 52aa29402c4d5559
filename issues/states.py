"""What tallies count a problem by."""

from datetime import date
from typing import NamedTuple
from uuid import UUID


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
    """The state of a Problem as it stands, with its moments as calendar days of Indonesia's west."""
    days = {
        f"{name}_on": moment and moment.date()
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
