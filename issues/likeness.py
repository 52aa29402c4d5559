"""How alike two reports are, and why. Pure; the words are stems as the database makes them."""

import re
from collections.abc import Collection
from typing import NamedTuple

MOST_WORDS_SHOWN = 5
ENOUGH = 0.25
# A few shared stems mean as much as a title that is nearly the same.
FULL_WORDS = 5


class Likeness(NamedTuple):
    """`score` lies between 0 and 1; `words` are the stems both use."""

    score: float
    words: list[str]


def likeness(mine: Collection[str], theirs: Collection[str], titles: float, *, same_category: bool) -> Likeness:
    """Return how alike two reports are, from their stems and the trigram similarity of their titles (0 to 1).

    Half comes from shared stems, a third from the titles, the rest from the category.
    """
    shared = sorted(set(mine) & set(theirs), key=lambda word: (-len(word), word))
    by_words = min(len(shared) / FULL_WORDS, 1)
    score = 0.5 * by_words + 0.35 * titles + (0.15 if same_category else 0)
    return Likeness(round(score, 3), shared[:MOST_WORDS_SHOWN])


def as_told(stems: Collection[str], text: str) -> list[str]:
    """Return for each stem the shortest word of the text that holds it, as *keropos* for *ropos*; else the stem."""
    words = sorted(set(re.findall(r"[^\W\d_]+", text.lower())), key=lambda word: (len(word), word))
    return [next((word for word in words if stem in word), stem) for stem in stems]
