"""Which solutions fit a problem, how well, and why: the score is the sum of its reasons.

Pure. The page, the API and `evaluate_matching` call `rank`; candidates, statistics
and the firm's facts come from the database as plain values. What a weight does is
seen by changing its line in `WEIGHTS` and running the measure.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from solutions import eligibility, reasons
from solutions.affinity import category_fit, kind_fit, shared_topics, shared_words, track_record
from solutions.eligibility import Conditions, FirmFacts, Say
from solutions.reading import Reading
from solutions.reasons import Reason

# Points that each reason can bring at most. Branch, step and need share one measure, of
# which each brings a part (`affinity.shared_topics`): counted once, the table adds up to 100.
WEIGHTS = {
    "words": 22,
    "branch": 31,
    "step": 31,
    "need": 31,
    "category": 10,
    "kind": 10,
    "eligible": 6,
    "near": 5,
    "quota": 2,
    "track_record": 10,
    "common_problem": 4,
}


@dataclass(frozen=True)
class Statistics:
    """How common terms are in the catalogue: of words the problem's are enough, of topics all are asked for."""

    solutions: int
    counts: Mapping[str, int]
    _known: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def rarity(self, term: str) -> float:
        """Return what it tells that an offer has a term: much when few have it."""
        if term not in self._known:
            count = min(self.counts.get(term, 0), self.solutions)
            self._known[term] = math.log(1 + (self.solutions - count + 0.5) / (count + 0.5))
        return self._known[term]


@dataclass(frozen=True)
class Need:
    """A problem, as far as matching asks."""

    reading: Reading
    category: str = ""
    firm: FirmFacts | None = None
    # The day that windows and ages are asked for; without one, neither is.
    today: date | None = None


@dataclass(frozen=True)
class Candidate:
    """A solution, as far as matching asks. `quota_left` None is without limit."""

    key: str
    title: str
    reading: Reading
    kind: str = ""
    categories: tuple[str, ...] = ()
    conditions: Conditions = field(default_factory=Conditions)
    quota: int | None = None
    quota_left: int | None = None
    # Firms with such a problem: that it reached, that it helped.
    reached: int = 0
    helped: int = 0
    serves_common_problem: bool = False


class Mark(NamedTuple):
    """What speaks for or against a solution: its points, and how to say it."""

    kind: str
    points: float
    say: Say

    @property
    def weight(self) -> int:
        return round(self.points)


@dataclass(frozen=True)
class Suggestion:
    """One solution with what speaks for and against it."""

    candidate: Candidate
    marks: tuple[Mark, ...]
    grounds: tuple[Say, ...]

    @cached_property
    def score(self) -> int:
        return sum([round(mark.points) for mark in self.marks])

    @cached_property
    def exact(self) -> float:
        """The sum before rounding: it tells apart what shows the same number."""
        return round(sum([mark.points for mark in self.marks]), 6)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The sentences, the heaviest first; said only when they are shown, as hundreds are ranked."""
        telling = sorted((mark for mark in self.marks if mark.weight), key=lambda mark: -mark.weight)
        return tuple(Reason(mark.kind, mark.say(), mark.weight) for mark in telling)

    @property
    def exclusions(self) -> tuple[str, ...]:
        """What rules the firm out, in sentences."""
        return tuple(say() for say in self.grounds)

    @property
    def eligible(self) -> bool:
        return not self.grounds


def rank(
    need: Need,
    candidates: Iterable[Candidate],
    statistics: Statistics,
    weights: Mapping[str, float] = WEIGHTS,
) -> list[Suggestion]:
    """Return the candidates, those the firm may have first, the best fitting first.

    Equal scores stand in the order of title and key, so that the same input
    always gives the same list.
    """
    suggestions = [suggest(need, candidate, statistics, weights) for candidate in candidates]
    return sorted(
        suggestions,
        key=lambda one: (
            not one.eligible, -one.score, -one.exact, one.candidate.title, one.candidate.key
        ),
    )  # fmt: skip


def suggest(
    need: Need,
    candidate: Candidate,
    statistics: Statistics,
    weights: Mapping[str, float] = WEIGHTS,
) -> Suggestion:
    """Return what speaks for and against one candidate."""
    marks = tuple(
        Mark(kind, weights[kind] * strength, say)
        for kind, strength, say in _evidence(need, candidate, statistics)
        if strength
    )
    grounds = eligibility.grounds(candidate.conditions, need.firm, candidate.quota_left, need.today)
    return Suggestion(candidate, marks, tuple(grounds))


def _evidence(need: Need, candidate: Candidate, statistics: Statistics) -> Iterator[tuple]:
    """Yield kind of reason, strength from 0 to 1, and how to say it."""
    yield from _of_text(need, candidate, statistics)
    yield from _of_firm(need, candidate)


def _of_text(need: Need, candidate: Candidate, statistics: Statistics) -> Iterator[tuple]:
    ours, theirs = need.reading, candidate.reading
    strength, words = shared_words(ours, theirs, statistics.rarity)
    yield "words", strength, lambda: reasons.words_shared(words)
    for facet, (strength, codes) in shared_topics(ours, theirs, statistics.rarity).items():
        yield facet, strength, lambda facet=facet, codes=codes: reasons.same_topics(facet, codes)
    if need.category:
        strength = category_fit(need.category, theirs, candidate.categories)
        yield "category", strength, lambda: reasons.category_answered(need.category)
    if need.category and candidate.kind:
        strength = kind_fit(need.category, candidate.kind)
        yield "kind", strength, lambda: reasons.kind_answers(candidate.kind, need.category)


def _of_firm(need: Need, candidate: Candidate) -> Iterator[tuple]:
    firm, conditions = need.firm, candidate.conditions
    if firm is not None:
        met = eligibility.meets_any(conditions, firm)
        yield "eligible", met, lambda: reasons.eligible(eligibility.conditions_met(conditions, firm))
        nearness = eligibility.nearness(conditions.provider_region, firm.region)
        yield "near", nearness, lambda: reasons.near(nearness)
    if candidate.quota_left:
        left, quota = candidate.quota_left, candidate.quota or candidate.quota_left
        yield "quota", 1.0, lambda: reasons.quota_left(left, quota)
    if candidate.reached:
        strength = track_record(candidate.helped, candidate.reached)
        yield "track_record", strength, lambda: reasons.helped(candidate.helped, candidate.reached)
    if candidate.serves_common_problem:
        yield "common_problem", 1.0, reasons.same_common_problem
