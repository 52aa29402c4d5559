"""Codes that can be read over a phone, and not be guessed."""

import re
import secrets
from itertools import product

# Without 0 and O, 1, I and L, which people mistake for one another.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10
MOST_LOOKALIKES = 3

# What a voice or a pen confuses: these signs are in no code, so each stands for a letter near to it.
LOOKALIKES = {"0": "QD", "O": "QD", "1": "J7", "I": "J7", "L": "J7"}


def random_code(length: int) -> str:
    """Return `length` random characters of the alphabet, from the system's secure source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def check_character(code: str) -> str:
    """Return the character that guards `code` against a wrong or exchanged character.

        c = (sum over i of (i + 2) * value(code[i])) mod 31

    Terms: `value` the place of a character in the alphabet of 31, `i` its place in the code.
    Returns: one character of the alphabet. As 31 is a prime and no weight is a multiple of it, every
    single wrong character and every exchange of two different characters changes the result.
    Source: weighted modulus scheme as in ISO/IEC 7064 (pure system), with the prime 31.
    """
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(code, start=2))
    return ALPHABET[total % len(ALPHABET)]


def new_number(prefix: str) -> str:
    """Return a new number such as SMI-7K3F-92QX-M4C: ten random characters and one that checks."""
    code = random_code(LENGTH)
    return _dashed(prefix, code + check_character(code))


def read_number(prefix: str, typed: str) -> str | None:
    """Return the number that a person typed in its one written form, or None when it is none.

    Small letters, missing dashes, spaces and a missing prefix are forgiven. A sign that is in no code
    is read as the letter it looks like, if just one reading passes the check.
    """
    signs = re.sub(r"[^0-9A-Z]", "", typed.upper())
    if len(signs) == len(prefix) + LENGTH + 1:
        head, signs = signs[: len(prefix)], signs[len(prefix) :]
        if head.replace("1", "I").replace("0", "O") != prefix:
            return None
    if len(signs) != LENGTH + 1 or sum(sign in LOOKALIKES for sign in signs) > MOST_LOOKALIKES:
        return None
    readings = ("".join(letters) for letters in product(*(LOOKALIKES.get(s, s) for s in signs)))
    passed = [reading for reading in readings if _is_whole(reading)]
    return _dashed(prefix, passed[0]) if len(passed) == 1 else None


def _is_whole(signs: str) -> bool:
    code, check = signs[:LENGTH], signs[LENGTH]
    return all(sign in ALPHABET for sign in signs) and check_character(code) == check


def _dashed(prefix: str, signs: str) -> str:
    return "-".join([prefix, signs[:4], signs[4:8], signs[8:]])
