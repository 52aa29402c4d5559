"""What a firm and a problem add to the tallies. Pure: a state in, countable facts out."""

from collections import Counter
from datetime import date
from typing import NamedTuple
from uuid import UUID

from clusters.states import FirmState
from common.work_days import count_working_days
from issues.lifecycle import OPEN, Outcome, Status
from issues.states import ProblemState

# Histograms of durations end here: a longer wait counts as the last one.
MOST_DAYS = 250
HELPED = {Outcome.SOLVED, Outcome.PARTLY}


class Fact(NamedTuple):
    """One thing that is counted; `day` is None for what has no day of its own."""

    region: str
    cluster: UUID | None
    measure: str
    day: date | None
    key: str
    subkey: str = ""


def firm_facts(state: FirmState | None) -> Counter[Fact]:
    """One firm by its status, and once for each year in which it was surveyed."""
    if state is None:
        return Counter()
    place = (state.region, state.cluster)
    facts = [Fact(*place, "firms", None, state.status)]
    facts += [Fact(*place, "surveyed", None, str(year)) for year in state.surveyed_years]
    return Counter(facts)


def problem_facts(state: ProblemState | None) -> Counter[Fact]:
    """One problem by state and category, its deadline, its waits and what came of it. Drafts count nowhere."""
    if state is None or state.status == Status.DRAFT or state.submitted_on is None:
        return Counter()
    place, asked = (state.region, state.cluster), state.submitted_on
    facts = [Fact(*place, "problems", asked, state.status, state.category)]
    facts += [Fact(*place, "reached", asked, step) for step in _steps(state)]
    if state.outcome:
        facts.append(Fact(*place, "outcomes", state.closed_on or asked, state.outcome, state.category))
    if state.status in OPEN and state.status != Status.ON_HOLD and state.due_on:
        facts.append(Fact(*place, "due", None, state.due_on.isoformat()))
    if state.offered_on:
        facts.append(Fact(*place, "offer_days", state.offered_on, _wait(asked, state.offered_on)))
    if state.done_on and state.outcome in HELPED:
        facts.append(Fact(*place, "solution_days", state.done_on, _wait(asked, state.done_on)))
    return Counter(facts)


def _steps(state: ProblemState) -> list[str]:
    """The steps of the way that the problem has passed, for the reading from report to help."""
    passed = [
        ("reported", True),
        ("verified", state.verified_on),
        ("offered", state.offered_on),
        ("done", state.done_on),
    ]
    return [step for step, when in passed if when] + (["helped"] if state.outcome in HELPED else [])


def _wait(start: date, end: date) -> str:
    """Whole working days of the nation, padded so that the keys sort as numbers."""
    return f"{min(count_working_days(start, end), MOST_DAYS):03d}"


def difference(before: Counter[Fact], after: Counter[Fact]) -> dict[Fact, int]:
    """What to add to the tallies when `before` becomes `after`."""
    change = Counter(after)
    change.subtract(before)
    return {fact: number for fact, number in change.items() if number}


def median(histogram: dict[int, int]) -> float | None:
    """Return the median of a histogram of whole days, or None when it is empty.

    Terms: `histogram` days to number of cases. Units: working days.
    Returns: the middle case's days; between two middle cases, their mean.
    Medians of parts cannot be added up; histograms can, so these are what is kept.
    """
    total = sum(histogram.values())
    if total <= 0:
        return None
    low, high = (_case(histogram, place) for place in ((total + 1) // 2, total // 2 + 1))
    return (low + high) / 2


def _case(histogram: dict[int, int], place: int) -> int:
    for days in sorted(histogram):
        place -= histogram[days]
        if place <= 0:
            return days
    raise ValueError("The place lies beyond the histogram.")
