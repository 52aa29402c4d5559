"""The names of villages and districts as they are compared: without their kind, and with numbers as digits. Pure."""

import re

from surveys.cells.reading import plain

# A village may be called by the word for its kind alone, as Lembang is: something must be left.
_PREFIX = re.compile(
    r"^(?:(?:kelurahan|kel|desa|ds|dsn|kampung|kamp|kp|pekon|kalurahan|nagari|kenagarian|gampong|gp|lembang|negeri|neg|tiyuh"
    r"|kecamatan|kec|distrik|kapanewon|kabupaten|kab|kota|kodya)\b[\s.:/]*)+(?=\S)"
)
_NOT_LETTERS = re.compile(r"[^a-z0-9]")
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
_SAID = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
_NUMERALS = {word: str(number) for words in (_ROMAN, _SAID) for number, word in enumerate(words, 1)}
_NO_DIGITS = re.compile(r"\D")


def key_of(text: str) -> str:
    """Return the letters of a place's name, without its kind and with its numeral as a digit."""
    words = _PREFIX.sub("", plain(text)).split()
    if words and words[-1] in _NUMERALS and len(words) > 1:
        words[-1] = _NUMERALS[words[-1]]
    return _NOT_LETTERS.sub("", "".join(words))


def numeral_of(key: str) -> str:
    """Return the digits of a key: two villages that differ in them are two, however alike."""
    return _NO_DIGITS.sub("", key)
