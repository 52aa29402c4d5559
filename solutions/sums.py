"""The money of a plan: by activity, by source, and in all. Pure; whole rupiah."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


def parts_of(total: int, weights: Sequence[int]) -> list[int]:
    """Return `total` parted by weights, in whole rupiah.

        part_i = floor(total x w_i / sum of w), and one rupiah more for those with the largest remainders

    Terms: `w_i` the weights, not negative and not all 0.
    Units: whole rupiah.
    Returns: as many parts as weights; together they are the total. Equal remainders: the first ones get it.
    Raises: ValueError when there is nothing to part by.
    Source: the method of the largest remainder (Hare).
    """
    whole = sum(weights)
    if total < 0 or whole <= 0 or min(weights) < 0:
        raise ValueError("A sum is parted by weights that are not all nought.")
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts
