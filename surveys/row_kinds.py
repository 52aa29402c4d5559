"""Telling the firms of a sheet from its titles, totals, sub-headings and signatures. Pure."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from surveys.cells.reading import Cell, clean, is_blank, text_of
from surveys.columns.fields import Field
from surveys.columns.layout import Layout
from surveys.places import Places


class Kind(StrEnum):
    """What one row of a sheet is."""

    FIRM = "firm"
    BLANK = "blank"
    HEAD = "head"
    NUMBERING = "numbering"
    HEADING = "heading"
    TOTAL = "total"
    NOTE = "note"
    MORE = "more"


_TOTAL = re.compile(
    r"(?:sub\s*-?\s*|grand\s*)?(?:jumlah|jml|total|subtotal|rata\s*-?\s*rata|rerata|rekap\w*)\b", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?:[ivx]+|[a-z]|\d{1,2}|[-–•*])?[.)\s]*\b(?:kelurahan|kel|desa|ds|kecamatan|kec|rw|rt|dusun|dsn|sentra|kelompok|wilayah|lingkungan|blok|kab|kota)\b[\s.:]",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\b(?:mengetahui|menyetujui|kepala (?:dinas|bidang|seksi|desa|kelurahan|uptd?)|lurah|camat|nip\b|ttd|tanda tangan"
    r"|dibuat oleh|diperiksa oleh|disusun oleh|petugas|pendata|surveyor|enumerator|catatan|keterangan|ket|sumber|note"
    r"|dicetak|halaman|hal|hormat kami|an\. kepala|plt)\b\s*[.:,;*)]?",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"^[A-Za-z .]{3,40},\s*(?:\d{1,2}|\.{2,}|_+)?\s*"
    r"(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\w*\.?\s*\d{0,4}$",
    re.IGNORECASE,
)
_LONGEST_DASH = 20
_NO_LETTERS = re.compile(r"[\W_]+")
# "1", "(2)", "c.", "15=13x14"; as long as its count of columns, a text is looked at.
_NUMBERING = re.compile(r"\(?\s*(\d{1,2}|[a-z])\s*\)?\.?\s*(?:[=(:][\d\s+x*/:().=–-]*)?", re.IGNORECASE)
_LONGEST_NUMBERING = 14
_LONG_ROW = 8
_DAY_NOUGHT = date(1899, 12, 31).toordinal()
_SPACED = re.compile(r"\w(?: \w){3,}")
# What a firm may go on with in the lines below its own.
_GOES_ON = frozenset(
    {Field.PRODUCT, Field.PROBLEM, Field.KBLI, Field.CAPACITY, Field.CAPACITY_UNIT, Field.OUTPUT, Field.MATERIALS}
)
_WRAPS = frozenset({Field.NAME, Field.OWNER, Field.ADDRESS, Field.PRODUCT, Field.PROBLEM})
_ENUMERATED = re.compile(r"^(?:\(?(?:[ivx]+|[a-z]|\d{1,2})[.)]|[-–•*])\s*", re.IGNORECASE)
# A kampung may be a village itself, or lie in the one that is named behind it.
_IN_VILLAGE = [
    re.compile(rf"\b(?:{kinds})\b[\s.:]*\w", re.IGNORECASE)
    for kinds in ("kelurahan|kel|desa|ds|nagari|gampong|kalurahan|pekon", "kampung")
]
_IN_DISTRICT = re.compile(r"\b(?:kecamatan|kec|distrik|kapanewon)\b[\s.:]*\w", re.IGNORECASE)
_PROOF = (Field.NIK, Field.PHONE, Field.OWNER, Field.NPWP, Field.NIB)


class Sorter:
    """Sorts the rows below a head, in order, and remembers the sub-heading they stand under."""

    def __init__(self, layout: Layout, places: Places, village: str = "", district: str = "") -> None:
        self._layout = layout
        self._places = places
        self.village, self.district = village, district
        self._fields = {column.index: column.field for column in layout.columns if column.field}
        self._mapped = frozenset(self._fields)
        self._heads = {
            column.index: _bare(column.head.rpartition(" / ")[2] or column.head)
            for column in layout.columns
            if column.head
        }
        self._groups = {_bare(part) for column in layout.columns for part in column.head.split(" / ")}
        self._seen = 0
        self._usual = 0.0
        self._at = self._firm_at = self._village_at = -1

    def kind(self, cells: Sequence[Cell], number: int) -> Kind:
        """Return what the row of this number is."""
        self._at = number
        kind = self._kind(cells, number)
        if kind in (Kind.FIRM, Kind.MORE):
            self._firm_at = number
        return kind

    def _kind(self, cells: Sequence[Cell], number: int) -> Kind:
        filled = [
            (at, cell)
            for at, cell in enumerate(cells)
            if cell is not None and (not isinstance(cell, str) or cell.strip())
        ]
        if not filled:
            return Kind.BLANK
        # Cleaned where they are compared: nearly all rows are firms, and of these one text is looked at.
        texts = [(at, cell) for at, cell in filled if isinstance(cell, str)]
        if self._is_repeated_head(filled, texts):
            return Kind.HEAD
        if not _begins_with_words(filled):
            if _is_numbering(filled, texts, under_head=self._seen == 0):
                return Kind.NUMBERING
            if self._says_nothing(filled):
                return Kind.NOTE
        mapped = self._mapped_in(filled)
        if mapped >= 3 and mapped >= 0.5 * self._usual and not self._is_total(cells, texts):
            self._remember(mapped)
            return Kind.FIRM
        if number == self._firm_at + 1 and self._goes_on(filled) and not self._is_total(cells, texts):
            return Kind.MORE
        return self._sparse(cells, filled, texts)

    def _says_nothing(self, filled: list[tuple[int, Cell]]) -> bool:
        """Whether nothing but dashes stands in the columns of firms, as in a row that a form has to spare."""
        number_at = self._layout.number_at
        return all(_is_dash(cell) or (at == number_at and _is_ordinal(cell)) for at, cell in filled)

    def _goes_on(self, filled: list[tuple[int, Cell]]) -> bool:
        """Whether the row only goes on with the firm right above it, with products, problems or its texts."""
        held = {self._fields.get(at) for at, _ in filled}
        adds = held <= _GOES_ON and bool(held & {Field.PRODUCT, Field.PROBLEM})
        return (adds or self._is_wrapped(held, filled)) and not any(
            isinstance(cell, str) and (_SIGNATURE.match(clean(cell)) or _PLACE_AND_DAY.match(clean(cell)))
            for _, cell in filled
        )

    def _is_wrapped(self, held: set[Field | None], filled: list[tuple[int, Cell]]) -> bool:
        """Whether texts that were too long for their cells go on; a lonely name may as well be a sub-heading."""
        number_at = self._layout.number_at
        if number_at is None or filled[0][0] == number_at or not held <= _WRAPS or {Field.NAME, Field.OWNER} <= held:
            return False
        texts = [cell for _, cell in filled if isinstance(cell, str)]
        return len(texts) == len(filled) and (held != {Field.NAME} or texts[0].strip()[:1].islower())

    def _mapped_in(self, filled: list[tuple[int, Cell]]) -> int:
        return len([at for at, _ in filled if at in self._mapped])

    def _remember(self, mapped: int) -> None:
        self._seen += 1
        self._usual += (mapped - self._usual) / min(self._seen, 50)

    def _sparse(self, cells: Sequence[Cell], filled: list[tuple[int, Cell]], texts: list[tuple[int, str]]) -> Kind:
        if self._is_total(cells, texts):
            return Kind.TOTAL
        texts = [(at, clean(text)) for at, text in texts]
        if any(_SIGNATURE.match(text) or _PLACE_AND_DAY.match(text) for _, text in texts):
            return Kind.NOTE
        words = [text for _, text in texts if not _NUMBERING.fullmatch(text)]
        if len(words) == 1 and len(filled) <= 2 and self._is_heading(words[0], filled):
            self._stand_under(words[0])
            return Kind.HEADING
        if self._is_firm(cells, filled):
            self._remember(self._mapped_in(filled))
            return Kind.FIRM
        return Kind.NOTE

    def _is_heading(self, text: str, filled: list[tuple[int, Cell]]) -> bool:
        if _HEADING.match(text):
            return True
        bare = _ENUMERATED.sub("", text)
        alone = len(filled) == 1 or not isinstance(filled[0][1], (int, float))
        return alone and (self._places.is_place(bare) or (len(filled) == 1 and text.isupper() and self._usual > 4))

    def _stand_under(self, heading: str) -> None:
        """Remember the village or the district that a sub-heading names; another one says nothing of either."""
        bare = _ENUMERATED.sub("", heading)
        village = next(filter(None, (kind.search(bare) for kind in _IN_VILLAGE)), None)
        district = _IN_DISTRICT.search(bare)
        if village:
            # What stands behind the village is read with it.
            self.village, self._village_at = bare[village.start() :], self._at
            if district and district.start() < village.start():
                self.district = bare[district.start() : village.start()].strip(" ,;/-–")
        elif district or (self._places.is_district(bare) and not self._places.is_village(bare)):
            self.district = bare[district.start() :] if district else bare
            # "Kelurahan: …" and under it "Kecamatan: …" are one heading, from the smaller place up.
            self.village = self.village if self._village_at == self._at - 1 else ""
        elif self._places.is_village(bare):
            self.village, self._village_at = bare, self._at

    def _is_firm(self, cells: Sequence[Cell], filled: list[tuple[int, Cell]]) -> bool:
        held = {
            column.field
            for column in self._layout.columns
            if column.field and column.index < len(cells) and _is_filled(cells[column.index])
        }
        if self._layout.number_at is not None and held & {Field.NAME, Field.OWNER}:
            at = self._layout.number_at
            if at < len(cells) and _is_ordinal(cells[at]):
                return True
        return len(held) >= 2 and bool(held & {Field.NAME, Field.OWNER, Field.NIK}) and len(filled) > 0.25 * self._usual

    def _is_total(self, cells: Sequence[Cell], texts: list[tuple[int, str]]) -> bool:
        if not texts or not _TOTAL.match(_joined(clean(texts[0][1]))):
            return False
        for field in _PROOF:
            column = self._layout.at(field)
            if column and column.index < len(cells) and column.index != texts[0][0]:
                written = cells[column.index]
                if isinstance(written, str) and not is_blank(clean(written)) and not _TOTAL.match(written):
                    return False
        return True

    def _is_repeated_head(self, filled: list[tuple[int, Cell]], texts: list[tuple[int, str]]) -> bool:
        if len(texts) < 2 or len(texts) < 0.8 * len(filled):
            return False
        others = 0
        for at, text in texts:
            bare = _bare(clean(text))
            if self._heads.get(at) != bare and bare not in self._groups:
                others += 1
                if len(texts) - others < 0.6 * len(texts):
                    return False
        return True


def _joined(text: str) -> str:
    """Write "J u m l a h" as one word."""
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def _bare(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())


def _is_filled(cell: Cell) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _begins_with_words(filled: list[tuple[int, Cell]]) -> bool:
    """Whether the second cell is of letters, as the name of nearly every firm is."""
    second = filled[1][1] if len(filled) > 1 else None
    return type(second) is str and second[:2].isalpha() and len(second) > 1


def _is_dash(cell: Cell) -> bool:
    return (
        isinstance(cell, str) and len(cell) <= _LONGEST_DASH and not cell[0].isalnum() and not _NO_LETTERS.sub("", cell)
    )


def _is_ordinal(cell: Cell) -> bool:
    return isinstance(cell, (int, float)) or re.fullmatch(r"\s*\d{1,6}\s*\.?\s*", text_of(cell)) is not None


def _as_count(cell: Cell) -> str:
    # In a column of dates the spreadsheet shows 9 as the ninth day of its time.
    return str(cell.toordinal() - _DAY_NOUGHT) if isinstance(cell, date) and cell.year == 1900 else text_of(cell)


def _is_numbering(filled: list[tuple[int, Cell]], texts: list[tuple[int, str]], *, under_head: bool) -> bool:
    """Whether the row only counts the columns: 1, 2, 3 or (1), (2), (3)."""
    if len(filled) < (3 if under_head else 4) or any(len(text) > _LONGEST_NUMBERING for _, text in texts):
        return False
    marks = [_NUMBERING.fullmatch(_as_count(cell)) for _, cell in filled]
    if not all(marks):
        return False
    counts = [mark[1] for mark in marks if mark]
    if not under_head and counts[0] not in ("1", "a", "A", str(filled[0][0] + 1)):
        return False
    if all(count.isdigit() for count in counts):
        # In a long row a column may be passed over.
        most = 2 if len(counts) >= _LONG_ROW else 1
        return all(0 <= int(b) - int(a) <= most for a, b in pairwise(counts))
    return sum(count.isdigit() for count in counts) <= 1 or counts == sorted(counts)
