"""How a problem follows its matches: from checked to offered, accepted, under way and done.

Called by the actions on matches. Pure. A problem goes forward with its furthest match and never back,
except to "checked" when nothing is offered or under way any more.
"""

from collections.abc import Collection
from typing import NamedTuple

from issues.lifecycle import Status
from solutions.lifecycle import MatchStatus

LADDER = [Status.VERIFIED, Status.OFFERED, Status.ACCEPTED, Status.IN_PROGRESS, Status.DONE]


class Stand(NamedTuple):
    """How one match stands for one firm; `is_linked` when it follows another match."""

    status: str
    is_linked: bool = False


def steps_to_follow(current: str, stands: Collection[Stand]) -> list[Status]:
    """Return the statuses that a problem must go through next, in their order; none when it stands right.

    A proposal that nobody has confirmed promises the firm nothing: it holds no problem in "offered".
    """
    if current not in LADDER[:-1]:
        return []
    place = LADDER.index(Status(current))
    goal = LADDER.index(_goal(current, stands))
    if goal == 0:
        return [Status.VERIFIED] if place else []
    return LADDER[place + 1 : goal + 1]


def _goal(current: str, stands: Collection[Stand]) -> Status:
    statuses = {stand.status for stand in stands}
    if MatchStatus.STARTED in statuses:
        return Status.IN_PROGRESS
    # What was accepted as the next step of work that has begun is still to come.
    waits = any(stand.status == MatchStatus.ACCEPTED and stand.is_linked for stand in stands)
    if current == Status.IN_PROGRESS and MatchStatus.COMPLETED in statuses and not waits:
        return Status.DONE
    if MatchStatus.ACCEPTED in statuses:
        return Status.ACCEPTED
    return Status.OFFERED if MatchStatus.OFFERED in statuses else Status.VERIFIED
