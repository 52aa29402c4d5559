"""How far a problem and an offer are about the same: in words, branch, work, need, category and kind.

Called by `solutions/matching.py`. Pure. Each function returns a strength from 0 to
1 and what to say about it.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from solutions.reading import BRANCH, LEADS_TO, TOPICS, Reading
from solutions.remedies import ANSWERS

# A branch that is named only in passing is no ground to call an offer one for another branch.
NAMED = 0.5

# How much of the category is taken from the report's own words when an official has set one.
WORDS_SAY = 0.3

# Usual constants of BM25.
K1, B = 1.2, 0.75


class Fit(NamedTuple):
    """A strength, and the topic or category behind it."""

    strength: float
    code: str


def shared_words(
    ours: Reading, theirs: Reading, rarity: Callable[[str], float], average_length: float
) -> tuple[float, list[str]]:
    """Return how much of what the problem says the offer says too, and with which words.

    BM25 of the shared words, over what the problem's words could bring.
    Source: Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework".
    """
    longer = 1 - B + B * theirs.length / (average_length or 1)
    gains, possible = {}, 0.0
    for word in ours.words:
        possible += rarity(word)
        times = theirs.words.get(word, 0)
        if times:
            gains[word] = rarity(word) * times * (K1 + 1) / (times + K1 * longer)
    if not gains:
        return 0.0, []
    return min(1.0, sum(gains.values()) / possible), sorted(gains, key=lambda one: (-gains[one], one))


def needs_of(ours: Reading, category: str) -> dict[str, float]:
    """Return which categories a problem belongs to, as shares that add up to 1."""
    if not category:
        return ours.categories
    told = {code: WORDS_SAY * share for code, share in ours.categories.items()}
    told[category] = told.get(category, 0) + 1 - sum(told.values())
    return told


def category_fit(ours: Reading, category: str, theirs: Reading, answered: tuple[str, ...]) -> Fit:
    """Return how far the offer answers the problem's categories.

    What the provider declared counts in full; without a declaration, what the
    offer's words say.
    """
    needed = needs_of(ours, category)
    offered = dict.fromkeys(answered, 1.0) or theirs.categories
    shared = {code: share * offered[code] for code, share in needed.items() if code in offered}
    best = max(shared, key=lambda code: (shared[code], code), default="")
    return Fit(min(1.0, sum(shared.values())), best)


def kind_fit(ours: Reading, category: str, theirs: Reading, kind: str) -> float:
    """Return how well this kind of solution answers such a problem, by the table of the field."""
    kinds = {kind: 1.0} if kind else theirs.kinds
    needed = needs_of(ours, category)
    return sum(
        share * ANSWERS[code].get(name, 0) / 3 * part for code, share in needed.items() for name, part in kinds.items()
    )


def branch_fit(ours: Reading, theirs: Reading) -> tuple[Fit, Fit]:
    """Return how surely both are of one branch, and how surely the offer is for another one."""
    our_branches, their_branches = _of_facet(BRANCH, ours), _of_facet(BRANCH, theirs)
    shared = {code: min(sure, their_branches[code]) for code, sure in our_branches.items() if code in their_branches}
    best = max(shared, key=lambda code: (shared[code], code), default="")
    if best:
        return Fit(shared[best], best), Fit(0.0, "")
    foreign = max(their_branches, key=lambda code: (their_branches[code], code), default="")
    sure = min(max(our_branches.values(), default=0), their_branches.get(foreign, 0))
    return Fit(0.0, ""), Fit(sure, foreign) if sure > NAMED else Fit(0.0, "")


def shared_topics(
    facet: str, ours: Reading, theirs: Reading, rarity: Callable[[str], float]
) -> tuple[float, list[str]]:
    """Return how much of the problem's topics of one facet the offer shares, and which."""
    mine, other = _of_facet(facet, ours), _of_facet(facet, theirs)
    gains = {code: rarity(code) * min(sure, other[code]) for code, sure in mine.items() if code in other}
    total = sum(gains.values())
    return total / (total + 2.0) if total else 0.0, sorted(gains, key=lambda code: (-gains[code], code))


def remedy_fit(ours: Reading, theirs: Reading) -> Fit:
    """Return how surely the offer is of a need or step that helps one of the problem's."""
    best = Fit(0.0, "")
    for code, sure in ours.topics.items():
        for remedy in LEADS_TO.get(code, ()):
            if remedy not in ours.topics and remedy in theirs.topics:
                best = max(best, Fit(sure * theirs.topics[remedy], remedy))
    return best


def _of_facet(facet: str, reading: Reading) -> Mapping[str, float]:
    return {code: sure for code, sure in reading.topics.items() if TOPICS[code].facet == facet}


def track_record(helped: int, reached: int) -> float:
    """Return how well an offer did at firms with such a problem, from -1 to 1.

    The share of firms helped is held near a half while few were reached:
    2 (helped + 1) / (reached + 2) - 1.
    Source: Laplace's rule of succession.
    """
    return 2 * (helped + 1) / (reached + 2) - 1
