"""Plain BM25: the line that matching has to beat. Called by `evaluate_matching` only.

The Okapi formula with its usual constants, over stems that the caller brings.
Source: Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework:
BM25 and Beyond", Found. Trends Inf. Retr. 3(4), 333-389.
"""

import math
from collections import Counter
from collections.abc import Mapping

K1, B = 1.2, 0.75


def rank(asked: Mapping[str, int], texts: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Return the names of the texts, the best fitting first; equal ones by name."""
    average = sum(sum(stems.values()) for stems in texts.values()) / max(len(texts), 1)
    said_by = Counter(stem for stems in texts.values() for stem in stems)
    rarity = {stem: math.log(1 + (len(texts) - said_by[stem] + 0.5) / (said_by[stem] + 0.5)) for stem in asked}
    scores = {name: _score(rarity, stems, average) for name, stems in texts.items()}
    return sorted(scores, key=lambda name: (-scores[name], name))


def _score(rarity: Mapping[str, float], stems: Mapping[str, int], average: float) -> float:
    longer = 1 - B + B * sum(stems.values()) / (average or 1)
    return sum(
        rare * stems[stem] * (K1 + 1) / (stems[stem] + K1 * longer) for stem, rare in rarity.items() if stem in stems
    )
