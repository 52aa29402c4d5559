"""How far a problem and an offer are about the same: in words, topics, category and kind.

Called by `solutions/matching.py`. Pure. Each function returns a strength from 0 to
1 and what to say about it.
"""

import math
from collections.abc import Callable, Mapping

from solutions.reading import TOPICS, Reading, topic_term
from solutions.remedies import ANSWERS

# Made once: hundreds of offers with a dozen topics each are compared for one problem.
TERM_OF = {code: topic_term(code) for code in TOPICS}

# Usual constants of BM25, and the length of an offer (in telling words) that neither gains nor loses by it.
K1, B = 1.2, 0.75
USUAL_LENGTH = 20

# The most that an offer's own words say for the category; what its provider declared says 1.
WORDS_SAY = 0.5


def shared_words(ours: Reading, theirs: Reading, rarity: Callable[[str], float]) -> tuple[float, list[str]]:
    """Return how much of what the problem says the offer says too, and with which words.

    BM25 of the shared words over the rarity of all words of the problem: what is
    rare in the catalogue tells more, and a long text says something by chance.
    Source: Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework".
    """
    shared = ours.words.keys() & theirs.words.keys()
    if not shared:
        return 0.0, []
    longer = 1 - B + B * theirs.length / USUAL_LENGTH
    # In the order of the problem: sums of floats depend on it in their last digit.
    said = [(word, theirs.words[word]) for word in ours.words if word in shared]
    gains = {word: rarity(word) * count * (K1 + 1) / (count + K1 * longer) for word, count in said}
    strength = sum(gains.values()) / sum(map(rarity, ours.words))
    return min(1.0, strength), sorted(gains, key=lambda word: (-gains[word], word))


def shared_topics(ours: Reading, theirs: Reading, rarity: Callable[[str], float]) -> dict[str, tuple[float, list[str]]]:
    """Return for each facet how much shared topics bring, and which they are.

    The cosine of the two texts' topics, each weighed by how sure it is and how
    rare it is in the catalogue; the facets add up to it, and so at most to 1.
    """
    shared = ours.topics.keys() & theirs.topics.keys()
    if not shared:
        return {}
    length = topics_length(ours.topics, rarity) * topics_length(theirs.topics, rarity)
    gains = {code: ours.topics[code] * theirs.topics[code] * rarity(TERM_OF[code]) ** 2 / length for code in shared}
    facets: dict[str, tuple[float, list[str]]] = {}
    for code in sorted(gains, key=lambda code: (-gains[code], code)):
        brought, codes = facets.get(TOPICS[code].facet, (0.0, []))
        facets[TOPICS[code].facet] = (brought + gains[code], [*codes, code])
    return facets


def topics_length(topics: Mapping[str, float], rarity: Callable[[str], float]) -> float:
    return math.sqrt(sum([(sure * rarity(TERM_OF[code])) ** 2 for code, sure in topics.items()]))


def category_fit(category: str, theirs: Reading, declared: tuple[str, ...]) -> float:
    """Return how far the offer answers the problem's category, by declaration or else by its words."""
    if declared:
        return float(category in declared)
    return WORDS_SAY * theirs.categories.get(category, 0.0)


def kind_fit(category: str, kind: str) -> float:
    """Return how well this kind of solution answers such a category, by the table of the field."""
    return ANSWERS.get(category, {}).get(kind, 0) / 3


def track_record(helped: int, reached: int) -> float:
    """Return how well an offer did at firms with such a problem, from -1 to 1.

    The share of firms helped is held near a half while few were reached:
    2 (helped + 1) / (reached + 2) - 1.
    Source: Laplace's rule of succession.
    """
    return 2 * (helped + 1) / (reached + 2) - 1
