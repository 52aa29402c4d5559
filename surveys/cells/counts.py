"""Counts of people: one number, or men and women in one cell."""

import re
from datetime import date
from typing import NamedTuple

from surveys.cells.numbers import loose, refuse_span, without_hedges
from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    is_blank,
    refuse_broken,
    says_none,
    text_of,
)
from surveys.cells.spoken import spoken

_PEOPLE = (
    r"(?:org|orang|or|jiwa|pekerja|pegawai|karyawan|karyawati|naker|tk|tenaga|kerja|buruh|tetap|harian|lepas"
    r"|borongan|tidak|kontrak|keluarga|dibayar|tak|pemilik|termasuk|total|jumlah|jml|dan|sendiri|saja|aja|semua|semuanya)"
)
_NOISE = re.compile(rf"[\s.,;:+&=()/]+|\b{_PEOPLE}\b")
_DIGITS = re.compile(r"\d+")
_MALE = r"laki\W*laki|laki2|laki|lk2|lk|lelaki|pria|males?|men|l"
_FEMALE = r"perempuan|wanita|prempuan|prmpuan|prmpn|females?|women|prp|pr|pi|wnt|w|p"
_NUMBER_FIRST = re.compile(rf"(\d+)\s*(?:org|orang)?\W*({_MALE}|{_FEMALE})\b")
_WORD_FIRST = re.compile(rf"\b({_MALE}|{_FEMALE})\W{{0,3}}(\d+)")
_SEX = re.compile(rf"\b(?:{_MALE}|{_FEMALE})\b|\d(?:{_MALE}|{_FEMALE})\b")
_PAIR = re.compile(r"(\d+)\s*(?:org|orang)?\s*[+/&,;|-]\s*(\d+)\s*(?:org|orang)?")
_HEADED_PAIR = re.compile(rf"(?:{_MALE})\s*[/&+,-]\s*(?:{_FEMALE})\W*(\d+)\s*[+/&,;-]\s*(\d+)")
# Of people, a dash says that there are none; an empty cell says nothing.
_DASH = re.compile(r"[-–—]+")
_UNSAID = re.compile(r"(?:tidak|tdk|belum|blm) (?:diisi|terisi|diketahui)|kosong|null|none|n\.?/?a\.?", re.IGNORECASE)
_MOST = 100_000
_MANY = 2_000


class Workers(NamedTuple):
    """Men, women, and all of them where the cell does not tell them apart."""

    male: int | None
    female: int | None
    total: int | None


def added(one: "int | Workers | None", other: "int | Workers | None") -> "int | Workers | None":
    """Add up people of two columns; where one says nothing, the other stands."""
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, Workers) and isinstance(other, Workers):
        return Workers(*(_sum_known(pair) for pair in zip(one, other, strict=True)))
    return one + other if isinstance(one, int) and isinstance(other, int) else one


def _sum_known(pair: tuple[int | None, int | None]) -> int | None:
    known = [number for number in pair if number is not None]
    return sum(known) if known else None


def read_count(cell: Cell) -> Read:
    """Read a count of people; "4+2" is six, "4 org" is four.

    Raises Unreadable when it is no whole number of people.
    """
    refuse_broken(cell)
    _refuse_date(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _whole(cell)
    text = text_of(cell)
    if _DASH.fullmatch(text) or (says_none(text) and text[:1].isalpha()):
        return NOTHING if _UNSAID.fullmatch(text) else Read(0)
    if is_blank(text):
        return NOTHING
    return _read_written(loose(text))


def _refuse_date(cell: Cell) -> None:
    """A spreadsheet turns "4/2" into the fourth of February."""
    if isinstance(cell, date):
        raise Unreadable("date_instead", suggest=[f"{cell.day}/{cell.month}", f"{cell.month}/{cell.day}"])


def _whole(cell: float, notes: tuple[Note, ...] = ()) -> Read:
    if cell != cell or cell in (float("inf"), float("-inf")) or cell != int(cell):
        raise Unreadable("count_fraction")
    if cell < 0:
        raise Unreadable("number_negative")
    if cell > _MOST:
        raise Unreadable("count_huge")
    if cell > _MANY:
        notes = (*notes, Note("count_many"))
    return Read(int(cell), notes)


def _read_written(text: str) -> Read:
    if re.match(r"-\s*\d", text):
        raise Unreadable("number_negative")
    text, notes = without_hedges(text)
    text = re.sub(r"(?<=\d)\s*-?an\b", " ", text)
    if not _DIGITS.search(text):
        return _read_words(text)
    text = re.sub(r"(?<=\d)[.,]0+(?!\d)", "", text)
    text = re.sub(r"(?<![\d.])(\d{1,3})[. ](\d{3})(?![\d.])", r"\1\2", text)
    if re.search(r"\d[.,]\d", text):
        raise Unreadable("count_fraction")
    outside = re.sub(r"\([^()]*\)", " ", text)
    text = outside if _DIGITS.search(outside) else text
    if "-" in text or "s/d" in text or "sampai" in text:
        refuse_span(text)
    return _summed(text, notes)


def _summed(text: str, notes: tuple[Note, ...]) -> Read:
    text = re.sub(rf"\b(?:{_MALE}|{_FEMALE})\b", " ", text)
    numbers = [int(found) for found in _DIGITS.findall(text)]
    rest = _NOISE.sub("", _DIGITS.sub("", text))
    if rest.strip("-/ ") and not _is_said(rest, numbers):
        raise Unreadable("count_words")
    if len(numbers) == 1:
        return _whole(numbers[0], notes)
    if "=" in text and sum(numbers[:-1]) == numbers[-1]:
        return _whole(numbers[-1], notes)
    if "=" in text or "/" in text:
        raise Unreadable("number_two", suggest=[str(number) for number in numbers])
    return _whole(sum(numbers), (*notes, Note("count_summed", {"read": sum(numbers)})))


def _is_said(rest: str, numbers: list[int]) -> bool:
    """Whether the only number stands there in words as well: "empat (4) orang"."""
    said = spoken(rest.strip(" ()"))
    return said is not None and not said.rest and numbers == [said.number]


def _read_words(text: str) -> Read:
    words = spoken(" ".join(_NOISE.sub(" ", text).split()))
    if words is None or words.rest:
        if re.fullmatch(r"(?:di\w+ )?(?:sendiri|pemilik sendiri)", text):
            return Read(1, (Note("count_summed", {"read": 1}),))
        raise Unreadable("count_words")
    return _whole(words.number)


def read_workers(cell: Cell) -> Read:
    """Read men and women from one cell: "4 L / 2 P", "L/P 4/2", "4+2", "6 orang"."""
    refuse_broken(cell)
    _refuse_date(cell)
    if isinstance(cell, str):
        text = loose(text_of(cell))
        if is_blank(text):
            return Read(Workers(None, None, None))
        sexes = _by_sex(text)
        if sexes is not None:
            return Read(sexes)
        pair = _PAIR.fullmatch(text.strip(" ()"))
        if pair:
            male, female = int(pair[1]), int(pair[2])
            note = Note("workers_pair", {"male": male, "female": female})
            return Read(Workers(male, female, None), (note,))
    read = read_count(cell)
    if read.value is None:
        return Read(Workers(None, None, None))
    return Read(Workers(None, None, read.value), (*read.warnings, Note("workers_not_split")))


def _by_sex(text: str) -> Workers | None:
    headed = _HEADED_PAIR.search(text)
    if headed:
        return Workers(int(headed[1]), int(headed[2]), None)
    # "6 (4 L, 2 P)": the sum stands before its parts.
    summed = re.fullmatch(r"(\d+)\s*(?:org|orang)?\s*[(:=]\s*([^\d]*\d.*?)\)?", text)
    inside = summed[2] if summed and _SEX.search(summed[2]) else text
    words_first = re.match(rf"\W*(?:{_MALE}|{_FEMALE})\b|\W*(?:{_MALE}|{_FEMALE})\d", inside) is not None
    pairs = _WORD_FIRST.findall(inside) if words_first else [pair[::-1] for pair in _NUMBER_FIRST.findall(inside)]
    if not pairs:
        return None
    workers = _counted([(word, int(number)) for word, number in pairs])
    total = int(summed[1]) if summed and inside is not text else workers.male + workers.female
    if len(pairs) != len(_DIGITS.findall(inside)) or total != workers.male + workers.female:
        raise Unreadable("workers_unclear")
    return workers


def _counted(pairs: list[tuple[str, int]]) -> Workers:
    letters = {word for word, _ in pairs}
    # "P" is a woman beside "L", and a man beside "W".
    men = _MALE + ("|p" if "w" in letters and "l" not in letters else "")
    counts = [0, 0]
    for word, number in pairs:
        counts[0 if re.fullmatch(men, word) else 1] += number
    return Workers(counts[0], counts[1], None)
