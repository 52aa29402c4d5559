"""Numbers in words: "seribu lima ratus", "dua ribu tiga". Pure.

Only what is one number for sure: "dua tiga orang" is two or three, and not five.
"""

import re
from typing import NamedTuple

from lokal import parse_rupiah

_DIGIT = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_TENS = rf"(?:sepuluh|sebelas|(?:{_DIGIT}) ?belas|(?:{_DIGIT}) ?puluh(?: ?(?:{_DIGIT}))?|(?:{_DIGIT}))"
_HUNDREDS = rf"(?:(?:seratus|(?:{_DIGIT}) ?ratus)(?: ?{_TENS})?|{_TENS})"
_THOUSANDS = rf"(?:(?:seribu|{_HUNDREDS} ?ribu)(?: ?{_HUNDREDS})?|{_HUNDREDS})"
_NUMERAL = rf"(?:(?:sejuta|{_HUNDREDS} ?juta)(?: ?{_THOUSANDS})?|{_THOUSANDS}|nol)"
_HALF = rf"(?:(?:{_DIGIT}) )?setengah"
_NUMBER = re.compile(rf"(?:{_HALF}|{_NUMERAL})\b")
SAYS_NUMBER = re.compile(
    rf"\b(?:se)?(?:{_DIGIT}|sepuluh|sebelas|seratus|seribu|sejuta|belas|puluh|ratus|ribu|juta|setengah)"
)
_GLUED = re.compile(rf"(?<=[a-z])(?=(?:belas|puluh|ratus|ribu|juta)\b)|(?<=belas|puluh|ratus)(?=(?:{_DIGIT})\b)")
_ONES = ("sebelas", "seratus", "seribu", "sejuta", "sepuluh")

# Two ones side by side are a choice: "dua tiga juta".
TWO_SAID = re.compile(rf"\b(?:{_DIGIT})[ -]+(?:{_DIGIT})\b")


class Spoken(NamedTuple):
    """A number in words at the beginning of a text, and what stands behind it."""

    number: float
    rest: str


def spoken(text: str) -> Spoken | None:
    """Return the number that a text in lower case begins with, or None where its words are no single number."""
    found = _NUMBER.match(text)
    if not found or SAYS_NUMBER.search(text, found.end()):
        # Another number in words follows.
        return None
    known = parse_rupiah(" ".join(map(_parted, found[0].split())))
    return Spoken(float(known.amount), text[found.end() :].strip()) if known else None


def _parted(word: str) -> str:
    return word if word in _ONES else _GLUED.sub(" ", word)
