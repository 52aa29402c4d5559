"""The money of a plan: by activity, by source, and in all. Pure; whole rupiah."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Line(NamedTuple):
    """What one source plans and has spent for one activity."""

    activity: str
    source: str
    planned: int
    spent: int


@dataclass(frozen=True)
class Sums:
    """The sums of the same lines in three ways: each way adds up to the same whole."""

    planned: int
    spent: int
    planned_by_source: dict[str, int]
    spent_by_source: dict[str, int]
    planned_by_activity: dict[str, int]
    spent_by_activity: dict[str, int]

    @property
    def left(self) -> int:
        return self.planned - self.spent


def sums_of(lines: Iterable[Line]) -> Sums:
    """Return the sums of a plan's lines."""
    planned_source, spent_source, planned_activity, spent_activity = Counter(), Counter(), Counter(), Counter()
    for line in lines:
        planned_source[line.source] += line.planned
        spent_source[line.source] += line.spent
        planned_activity[line.activity] += line.planned
        spent_activity[line.activity] += line.spent
    return Sums(
        planned=planned_source.total(),
        spent=spent_source.total(),
        planned_by_source=dict(planned_source),
        spent_by_source=dict(spent_source),
        planned_by_activity=dict(planned_activity),
        spent_by_activity=dict(spent_activity),
    )
