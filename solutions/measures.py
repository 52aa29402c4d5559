"""How good a ranking is: recall, reciprocal rank, graded gain, and their intervals.

Called by the command `evaluate_matching` and by the tests. Pure: rankings and
grades in, numbers out.
"""

import math
import random
from collections.abc import Mapping, Sequence
from statistics import fmean

# What a solution of grade 3, 2, 1 is worth to the person who reads the list.
GAINS = {3: 7, 2: 3, 1: 1}

RESAMPLES = 4000
SEED = 20180718

Rankings = Mapping[str, Sequence[str]]
Judgements = Mapping[str, Mapping[str, int]]


def recall(ranking: Sequence[str], grades: Mapping[str, int], depth: int) -> float:
    """Return the share of the judged solutions that stand in the first `depth` places."""
    if not grades:
        raise ValueError("Recall needs at least one judged solution.")
    return sum(name in grades for name in ranking[:depth]) / len(grades)


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return 1 / the place of the very solution (the best grade), 0 when it is not listed."""
    best = max(grades.values())
    for place, name in enumerate(ranking, start=1):
        if grades.get(name) == best:
            return 1 / place
    return 0.0


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Return how much of the gain of the best possible list the first places bring.

        nDCG = (sum of gain_i / log2(i + 1)) / (the same for the best order)

    Terms: `i` the place from 1 to `depth`, `gain` 7, 3, 1 for the grades 3, 2, 1.
    Units: none.
    Returns: 0 (nothing found) to 1 (the best order).
    Raises: ValueError when nothing was judged, as the best list is then empty.
    Source: Järvelin and Kekäläinen (2002), "Cumulated gain-based evaluation of
    IR techniques", ACM Trans. Inf. Syst. 20(4), 422-446.
    """
    best = _discounted(sorted(map(GAINS.__getitem__, grades.values()), reverse=True)[:depth])
    if not best:
        raise ValueError("nDCG needs at least one judged solution.")
    return _discounted([GAINS.get(grades.get(name, 0), 0) for name in ranking[:depth]]) / best


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, start=1))


def summary(rankings: Rankings, judgements: Judgements) -> dict[str, float]:
    """Return the means over all problems, under the names that the command prints."""
    pairs = [(rankings[problem], grades) for problem, grades in judgements.items()]
    return {
        "recall@1": fmean(recall(ranking, grades, 1) for ranking, grades in pairs),
        "recall@5": fmean(recall(ranking, grades, 5) for ranking, grades in pairs),
        "recall@10": fmean(recall(ranking, grades, 10) for ranking, grades in pairs),
        "mrr": fmean(reciprocal_rank(ranking, grades) for ranking, grades in pairs),
        "ndcg@10": fmean(ndcg(ranking, grades) for ranking, grades in pairs),
    }


def comparison(portal: Rankings, bm25: Rankings, judgements: Judgements) -> dict[str, dict[str, float]]:
    """Return the measures of both rankings, and what the one gains over the other, problem by problem."""
    ours = [ndcg(portal[problem], grades) for problem, grades in judgements.items()]
    theirs = [ndcg(bm25[problem], grades) for problem, grades in judgements.items()]
    gains = [our - their for our, their in zip(ours, theirs, strict=True)]
    return {
        "portal": {**summary(portal, judgements), **_ends(ours)},
        "bm25": {**summary(bm25, judgements), **_ends(theirs)},
        "gain": {"ndcg@10": fmean(gains), **_ends(gains)},
    }


def _ends(values: Sequence[float]) -> dict[str, float]:
    low, high = interval(values)
    return {"low": low, "high": high}


def interval(values: Sequence[float], *, resamples: int = RESAMPLES) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the mean; paired, when `values` are differences.

    The problems are drawn with replacement, and the 2.5th and 97.5th
    percentiles of the means taken. The seed is fixed: the same values give the
    same interval.
    Source: Efron and Tibshirani (1993), "An Introduction to the Bootstrap", ch. 13.
    """
    if not values:
        raise ValueError("An interval needs at least one value.")
    # Not for secrets: the draws must be the same on every run.
    draw = random.Random(SEED)  # noqa: S311
    means = sorted(fmean(draw.choices(values, k=len(values))) for _ in range(resamples))
    return means[int(0.025 * resamples)], means[int(0.975 * resamples) - 1]
