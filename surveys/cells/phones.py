"""Telephone numbers, with what spreadsheets and several numbers in one cell do to them."""

import re

from lokal import parse_phone

from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    plain,
    refuse_broken,
    says_none,
    text_of,
)

_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[;,|\n]|\s/\s|/|\bdan\b|\batau\b|&|(?<=\d)\s+(?=(?:\+?62|0)8(?:[\s.\-]?\d){7})|(?<=\d)\s*\(.*?\)"
)
_NO_NUMBER = re.compile(r"[^\d+]")
_LETTER_O = re.compile(r"(?<=[\d+\s-])[oO](?=[\d\s-])|^[oO](?=8)")


def read_phone(cell: Cell) -> Read:
    """Read a telephone number into +62…; of several the first that can be one.

    Raises Unreadable when none can be a number.
    """
    refuse_broken(cell)
    text = _LETTER_O.sub("0", text_of(cell))
    if says_none(text) or not text.strip("0 "):
        return NOTHING
    if (isinstance(cell, float) and not cell.is_integer()) or _ROUNDED.fullmatch(text):
        raise Unreadable("phone_rounded")
    digits = _digits(text)
    whole = _e164(digits)
    if whole and not _BETWEEN.search(text):
        return Read(*whole)
    return _first_of(text, whole)


def _first_of(text: str, whole: tuple[str, tuple[Note, ...]] | None) -> Read:
    pieces = [piece for piece in map(_digits, _BETWEEN.split(plain(text))) if len(piece) >= 6]
    found = [read for read in map(_e164, pieces) if read]
    if found and len(pieces) > 1:
        others = [number for number, _ in found[1:]]
        note = Note("phone_several", {"others": ", ".join(others)})
        return Read(found[0][0], (*found[0][1], note))
    if whole or found:
        return Read(*(whole or found[0]))
    raise _wrong(_digits(text))


def _digits(text: str) -> str:
    digits = _NO_NUMBER.sub("", text)
    return digits[:1] + digits[1:].replace("+", "")


def _e164(digits: str) -> tuple[str, tuple[Note, ...]] | None:
    """Return the number and notes; a spreadsheet takes the first nought, we put it back."""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    # 62 of an area such as 0622 needs no second look: mobile numbers go on with 8.
    known = parse_phone(digits)
    notes: tuple[Note, ...] = ()
    if not known.valid and digits[:1] in set("234567") and 8 <= len(digits) <= 11:
        known, notes = parse_phone("0" + digits), (Note("phone_nought"),)
    if not known.valid or known.e164 is None:
        return None
    if known.warnings:
        notes = (*notes, Note("phone_prefix", {"prefix": "0" + known.e164[3:6]}))
    return known.e164, notes


def _wrong(digits: str) -> Unreadable:
    count = len(digits.lstrip("+"))
    if count < 10:
        return Unreadable("phone_short", count=count)
    return Unreadable("phone_long", count=count) if count > 14 else Unreadable("phone_unknown")
