"""Several things in one cell, told apart: names, numbers of identity, telephones, addresses."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from surveys.cells.names import firm_and_owner
from surveys.cells.reading import Cell, Note, is_blank, text_of
from surveys.columns.fields import Field

# Digits as people group them; a slash or a word between two is between two numbers.
_RUN = re.compile(r"\(?\+?\d[\d .\-)]{3,}\d")
# A telephone begins like one, also behind the number of a house.
_PHONE = re.compile(r"(?<![\d.,])\(?(?:\+?62|0)[\d .\-)]{6,}\d|(?<![\d.,])8\d[\d\-]{6,}\d")
_LABEL_BEFORE = re.compile(
    r"[\s,;:/|(-]*(?:(?<!\w)(?:(?:no|nomor)\.?\s*)?(?:nik|ktp|npwp|nib|hp|h\.p|telp|tlp|telepon|wa|kbli|no)\.?\s*[:=.]?)?[\s:(]*$",
    re.IGNORECASE,
)
_LABELS = re.compile(r"(?:^|(?<=[\s/;,|]))(?:nik|ktp|npwp|nib|hp|telp|tlp|wa)\b\s*\.?\s*[:=]", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s,;/|()]+@[^@\s,;/|()]+\.[a-z]{2,}", re.IGNORECASE)
_NPWP = re.compile(r"\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}")
_CUT = re.compile(r"\n+|\s+[-–—/]+\s+|[;|]|\s*/\s*|,\s*")
_ADDRESS = re.compile(
    r"\n|[\s,;/|(-]+(?=(?:jl|jln|jalan|gg|gang|dusun|dsn|desa|ds|kel|kelurahan|kp|kampung|perum|komplek|komp|blok|rt)\b)",
    re.IGNORECASE,
)
_IN_DISTRICT = re.compile(r"(?:kecamatan|kec|distrik|kapanewon)\b[\s.:]*", re.IGNORECASE)
_NUMBERS = (Field.NPWP, Field.NIK, Field.NIB, Field.KBLI, Field.PHONE)
_NAMES = {Field.NAME, Field.OWNER}
# Fewer digits than these are the number of a house.
_SHORTEST, _SHORTEST_PHONE = 5, 6
_EDGES = " \t\r\n/;|,-–—:("


class Apart(NamedTuple):
    """What each field of a cell says, by what names were cut, and notes for the first field."""

    cells: dict[Field, Cell]
    cut: str = ""
    notes: tuple[Note, ...] = ()


def take_apart(cell: Cell, fields: Sequence[Field]) -> Apart:
    """Return what the cell says of each of the fields, which stand in the order that its head names.

    What belongs to none of them stays with the first, whose reader then refuses it. Raises Unreadable when names
    cannot be told apart.
    """
    if not isinstance(cell, str):
        numbers = [field for field in fields if field in _NUMBERS]
        alone = Field.PHONE if numbers == [Field.PHONE] else _kind_of(text_of(cell), numbers)
        return Apart({alone or fields[0]: cell})
    if is_blank(text_of(cell)):
        return Apart({})
    cells, rest = _numbers(cell, [field for field in fields if field in _NUMBERS or field is Field.EMAIL])
    words = [field for field in fields if field not in _NUMBERS and field is not Field.EMAIL]
    rest = _LABELS.sub("", rest).strip(_EDGES + (")" if "(" not in rest else ""))
    if is_blank(text_of(rest)):
        return Apart(cells)
    if not words:
        # Words, or digits that fit none, among numbers: the reader of the first one says what is wrong.
        return Apart(cells if _says_none(rest) else {**cells, fields[0]: cell})
    told = _told(rest, words)
    return Apart({**cells, **told.cells}, told.cut, told.notes)


def _says_none(rest: str) -> bool:
    return all(is_blank(text_of(part)) for part in _CUT.split(rest))


def _numbers(text: str, fields: list[Field]) -> tuple[dict[Field, Cell], str]:
    """Take the numbers and the address of mail out of a text."""
    found: dict[Field, Cell] = {}
    if Field.EMAIL in fields and (mail := _MAIL.search(text)):
        found[Field.EMAIL] = mail[0]
        text = text[: mail.start()] + text[mail.end() :]
    others = [field for field in fields if field in _FITS]
    text = _take(text, _RUN, found, lambda run: _kind_of(run, others))
    if Field.PHONE in fields:
        text = _take(text, _PHONE, found, lambda run: Field.PHONE)
        if Field.PHONE not in found:
            text = _take(text, _RUN, found, lambda run: Field.PHONE if len(_digits(run)) >= _SHORTEST_PHONE else None)
    return found, text


def _take(text: str, runs: re.Pattern[str], found: dict[Field, Cell], kind: Callable[[str], Field | None]) -> str:
    """Put runs of digits where they belong and return the text without them; several telephones stay together."""
    rest, behind = "", 0
    for run in runs.finditer(text):
        field = kind(run[0])
        if field is None or (field in found and field is not Field.PHONE):
            continue
        written = run[0] if ")" in run[0] else run[0].lstrip("(")
        found[field] = f"{found[field]} / {written}" if field in found else written
        rest += _LABEL_BEFORE.sub(" ", text[behind : run.start()])
        behind = run.end()
    return rest + text[behind:]


def _digits(run: str) -> str:
    return re.sub(r"\D", "", run)


def _kind_of(run: str, fields: list[Field]) -> Field | None:
    """Return which of the fields a run of digits is for; what fits none is left to the only one there is."""
    digits = _digits(run)
    for field, fits in _FITS.items():
        if field in fields and fits(run, digits):
            return field
    left = [field for field in fields if field is not Field.KBLI]
    return left[0] if len(left) == 1 and len(digits) >= _SHORTEST else None


def _is_npwp(run: str, digits: str) -> bool:
    # Of sixteen digits only a firm's NPWP begins with a nought; a person's is the NIK itself.
    return _NPWP.search(run) is not None or len(digits) == 15 or (len(digits) == 16 and digits[0] == "0")


_FITS = {
    Field.NPWP: _is_npwp,
    Field.NIK: lambda run, digits: len(digits) == 16,
    Field.NIB: lambda run, digits: len(digits) == 13 and digits[:1] not in ("0", "8"),
    Field.KBLI: lambda run, digits: len(digits) == 5,
}


def _told(text: str, words: list[Field]) -> Apart:
    if len(words) == 1:
        return Apart({words[0]: text})
    if Field.ADDRESS in words:
        names, address = _before_address(text)
        others = [field for field in words if field is not Field.ADDRESS]
        told = _told(names, others) if names else Apart({})
        return Apart(
            {**told.cells, Field.ADDRESS: address or None}, told.cut or ("address" if address else ""), told.notes
        )
    if set(words) == _NAMES:
        return _named(text, owner_first=words[0] is Field.OWNER)
    return _placed(text, words)


def _before_address(text: str) -> tuple[str, str]:
    if re.match(r"(?:jl|jln|jalan|gg|gang|dusun|dsn)\b", text, re.IGNORECASE):
        return "", text
    # Of several lines the last is the address, the others are names.
    head, line, tail = text.rpartition("\n")
    if line:
        return head, tail.strip()
    found = _ADDRESS.search(text) or re.search(r",\s*|\s+[-–—/]+\s+", text)
    return (text[: found.start()].strip(_EDGES), text[found.end() :].strip(_EDGES)) if found else (text, "")


def _named(text: str, *, owner_first: bool) -> Apart:
    firm, owner, cut = firm_and_owner(text, owner_first=owner_first)
    alone = () if firm and owner else (Note("name_alone"),)
    return Apart({Field.NAME: firm or None, Field.OWNER: owner or None}, cut, alone if not cut else ())


def _placed(text: str, words: list[Field]) -> Apart:
    """Villages and their districts, by the word before them or else in the order of the head."""
    parts = [part.strip(_EDGES + ")") for part in re.split(r"\n+|\s*[/;|,(]\s*|\s+[-–—]+\s+", text)]
    parts = [part for part in parts if part]
    if len(parts) != 2:
        return Apart({words[0]: text})
    if {Field.VILLAGE, Field.DISTRICT} == set(words):
        in_district = [_IN_DISTRICT.match(part) is not None for part in parts]
        if in_district[0] != in_district[1]:
            return Apart({Field.DISTRICT: parts[in_district[1]], Field.VILLAGE: parts[in_district[0]]}, "place")
    return Apart(dict(zip(words, parts, strict=True)), "place")
