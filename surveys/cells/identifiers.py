"""NIK, NPWP, NIB, KBLI and addresses of mail: texts of digits that a spreadsheet likes to round."""

import math
import re

from lokal import parse_nik, parse_npwp

from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    refuse_broken,
    says_none,
    text_of,
)

_LABEL = re.compile(r"^(?:no\.?\s*)?(?:nik|ktp|npwp|nib|kbli)\s*[.:=]?\s*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s.\-'`’_/]")
_FLOAT_TEXT = re.compile(r"(\d+)[.,]0+")
_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[a-z]{2,}", re.IGNORECASE)
_IN_PROGRESS = re.compile(
    r"(?:(?:dalam |dlm |masih |sedang |lagi )*(?:proses|pengurusan|diurus|diproses|mengurus|urus)"
    r"|belum|blm|tidak ada)\b\D*",
    re.IGNORECASE,
)


def _digits(cell: Cell) -> tuple[str, bool]:
    """Return the digits, and whether the spreadsheet held them as a number.

    Raises Unreadable for what was rounded to a power of ten.
    """
    refuse_broken(cell)
    if isinstance(cell, float) and not math.isfinite(cell):
        raise Unreadable("digits_rounded")
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return ("" if not cell else str(int(cell))), True
    text = _LABEL.sub("", text_of(cell))
    if says_none(text) or _IN_PROGRESS.fullmatch(text) or not text.strip("0 "):
        return "", False
    if _ROUNDED.fullmatch(text.replace(" ", "")):
        raise Unreadable("digits_rounded")
    as_float = _FLOAT_TEXT.fullmatch(text)
    if as_float and len(as_float[1]) > 4:
        return as_float[1], True
    return _SEPARATORS.sub("", text), False


def read_nik(cell: Cell, column_rounded: bool = False) -> Read:
    """Read a NIK. One that a spreadsheet rounded is lost and is never guessed.

    A number keeps fifteen digits, so the sixteenth of a NIK that was held as
    one is a nought; `column_rounded` says so of a whole column of texts.
    """
    digits, was_number = _digits(cell)
    if not digits:
        return NOTHING
    if not (digits.isdigit() and digits.isascii()):
        raise Unreadable("nik_letters")
    if len(digits) != 16:
        raise Unreadable("nik_short" if len(digits) < 16 else "nik_long", count=len(digits))
    lost_last = (was_number or column_rounded) and digits.endswith("0")
    if lost_last or digits.endswith("000"):
        raise Unreadable("digits_rounded")
    return _checked_nik(digits)


def _checked_nik(digits: str) -> Read:
    known = parse_nik(digits)
    codes = {issue.code for issue in known.errors}
    if "birth_date" in codes:
        raise Unreadable("nik_birth")
    if codes & {"wilayah", "serial"}:
        raise Unreadable("nik_impossible")
    # A NIK keeps the code it was issued under: an unknown province is unusual, not wrong.
    return Read(digits, (Note("nik_province"),) if "province" in codes else ())


def column_is_rounded(cells: list[Cell]) -> bool:
    """Whether every NIK of the column ends in a nought, which chance does not do."""
    texts = [_SEPARATORS.sub("", cell) for cell in cells if isinstance(cell, str)]
    niks = [text for text in texts if len(text) == 16 and text.isdigit()]
    return len(niks) >= 5 and all(nik.endswith("0") for nik in niks)


def read_npwp(cell: Cell) -> Read:
    """Read an NPWP of 15 or 16 digits; a lost first nought is put back."""
    digits, was_number = _digits(cell)
    if not digits:
        return NOTHING
    notes: tuple[Note, ...] = ()
    if was_number and len(digits) == 14:
        digits, notes = "0" + digits, (Note("digits_nought"),)
    if was_number and len(digits) == 16 and digits.endswith("0"):
        raise Unreadable("digits_rounded")
    known = parse_npwp(digits)
    if not known.valid:
        raise Unreadable("npwp_wrong", count=len(digits))
    return Read(known.digits, notes)


def read_nib(cell: Cell) -> Read:
    """Read an NIB, thirteen digits; a lost first nought is put back."""
    digits, was_number = _digits(cell)
    if not digits:
        return NOTHING
    if was_number and len(digits) == 12:
        return Read("0" + digits, (Note("digits_nought"),))
    if len(digits) != 13 or not (digits.isdigit() and digits.isascii()):
        raise Unreadable("nib_wrong", count=len(digits))
    return Read(digits)


def read_kbli(cell: Cell) -> Read:
    """Read a KBLI code of five digits; of several the first."""
    refuse_broken(cell)
    text = text_of(cell)
    if says_none(text) or text == "0":
        return NOTHING
    text = re.sub(r"^([A-V])[\s.\-]*(?=\d)", "", text)
    text = re.sub(r"\b(\d\d)[.\s](\d{3})\b", r"\1\2", text)
    text = re.sub(r"^(\d{5})\.0+$", r"\1", text)
    codes = re.findall(r"(?<!\d)\d{5}(?!\d)", text)
    if not codes and re.fullmatch(r"\d{2,4}", text):
        # The code of a group of industries: true, and of no use to the register.
        return Read(None, (Note("kbli_short"),))
    if not codes:
        raise Unreadable("kbli_wrong")
    if len(set(codes)) > 1:
        return Read(codes[0], (Note("kbli_several", {"others": ", ".join(codes[1:])}),))
    return Read(codes[0])


def read_mail(cell: Cell) -> Read:
    """Read an address of mail."""
    refuse_broken(cell)
    text = text_of(cell)
    if says_none(text):
        return NOTHING
    found = _MAIL.search(text)
    if not found:
        raise Unreadable("mail_wrong")
    return Read(found[0].lower())
