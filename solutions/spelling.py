"""Words typed wrong: the word of the field that is nearest by its letters.

Called by `solutions/reading.py` for words that no dictionary has. Pure.
"""

from functools import lru_cache

from solutions.words import FIELD_WORDS, is_known

# Below, *Mayangan* would be mended to something; above, *kropos* would not be *keropos*.
ALIKE = 0.6
SHORTEST = 5
MOST_LETTERS_APART = 2


def trigrams(word: str) -> frozenset[str]:
    """Return the runs of three letters of a word, its beginning and end being letters too."""
    padded = f"  {word} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def likeness(one: str, other: str) -> float:
    """Return the Dice coefficient of the trigrams of two words: 0 nothing shared, 1 the same."""
    ours, theirs = trigrams(one), trigrams(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


@lru_cache(maxsize=20_000)
def mended(word: str) -> str:
    """Return the word of the field that was meant, or the word as it is when none is near."""
    if len(word) < SHORTEST or is_known(word):
        return word
    near = (one for one in FIELD_WORDS if abs(len(one) - len(word)) <= MOST_LETTERS_APART and one[0] == word[0])
    best = max(near, key=lambda one: (likeness(word, one), one), default=word)
    return best if likeness(word, best) >= ALIKE else word
