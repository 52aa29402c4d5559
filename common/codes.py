"""Codes that can be read over a phone, and not be guessed."""

import re
import secrets
import time
from itertools import product

# Without 0 and O, 1, I and L, which people mistake for one another.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10
MOST_LOOKALIKES = 3

_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}
_WHOLE = 256 - 256 % len(ALPHABET)
_SIGN_OF_BYTE = (ALPHABET * 9)[:256].encode()
_LEFT_OUT = bytes(range(_WHOLE, 256))
# The two highest bits of a key's ninth byte say that it is one of RFC 9562.
_VARIANTS = {f"{digit:x}": f"{8 + digit % 4:x}" for digit in range(16)}

# What a voice or a pen confuses: these signs are in no code, so each stands for a letter near to it.
LOOKALIKES = {"0": "QD", "O": "QD", "1": "J7", "I": "J7", "L": "J7"}


def random_code(length: int) -> str:
    """Return `length` random characters of the alphabet, from the system's secure source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def random_codes(length: int, number: int) -> list[str]:
    """Return as many random codes at once, from the same source and as even: a hundred times as fast."""
    # A byte is a sign when it lies under the last whole multiple of 31; the few others are left out.
    signs = ""
    while len(signs) < length * number:
        more = secrets.token_bytes((length * number - len(signs)) * 9 // 8 + 16)
        signs += more.translate(_SIGN_OF_BYTE, _LEFT_OUT).decode()
    return [signs[at : at + length] for at in range(0, length * number, length)]


def new_keys(number: int) -> list[str]:
    """Return new keys of rows as hexadecimal digits: UUID of version 7, which begin with the moment in milliseconds.

    So rows that are written together lie side by side in an index, where random keys among millions of others would
    each touch a page of their own. The 74 bits behind the moment are random. Source: RFC 9562, 5.7.
    """
    digits = secrets.token_hex(10 * number)
    moment = f"{time.time_ns() // 1_000_000:012x}7"
    keys = (digits[at : at + 19] for at in range(0, 20 * number, 20))
    return [f"{moment}{key[:3]}{_VARIANTS[key[3]]}{key[4:]}" for key in keys]


def check_character(code: str) -> str:
    """Return the character that guards `code` against a wrong or exchanged character.

        c = (sum over i of (i + 2) * value(code[i])) mod 31

    Terms: `value` the place of a character in the alphabet of 31, `i` its place in the code.
    Returns: one character of the alphabet. As 31 is a prime and no weight is a multiple of it, every
    single wrong character and every exchange of two different characters changes the result.
    Source: weighted modulus scheme as in ISO/IEC 7064 (pure system), with the prime 31.
    """
    total = sum(weight * _VALUES[sign] for weight, sign in enumerate(code, start=2))
    return ALPHABET[total % len(ALPHABET)]


def new_number(prefix: str) -> str:
    """Return a new number such as SMI-7K3F-92QX-M4C: ten random characters and one that checks."""
    code = random_code(LENGTH)
    return _dashed(prefix, code + check_character(code))


def new_numbers(prefix: str, number: int) -> list[str]:
    """Return as many new numbers at once."""
    return [_dashed(prefix, code + check_character(code)) for code in random_codes(LENGTH, number)]


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
