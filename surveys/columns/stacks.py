"""The labels that stand over one column, from the group down, and what they mean together."""

import re
from dataclasses import replace

from surveys.cells.reading import Cell, clean, text_of
from surveys.columns.fields import PEOPLE, Field
from surveys.columns.heads import UNKNOWN, Recognised, recognise, words_of
from surveys.columns.synonyms import VOCABULARY

_BROKEN = re.compile(r"(\w+)-\s*(\w+)")
_PIVOT = re.compile(
    r"(?:count|sum|average|min|max|jumlah|hitung|rata-?rata) (?:of|dari) |row labels|column labels", re.IGNORECASE
)
# A label that leaves it to its group what it counts.
_SILENT = re.compile(
    r"\W*(?:(?:jumlah|jml|total|seluruh\w*|semua|banyaknya|nilai|isi|angka|besar\w*|rp|rupiah|org|orang|unit|satuan|no|nomor|nama"
    r"|ya|tidak|ada|per|bulan|bln|tahun|thn|juta|ribu|dalam|\d+)\W*)+",
    re.IGNORECASE,
)
# What a lowest label says so surely that no group over it makes another thing of it.
_SURE = 0.9
# What only takes its meaning from its group stands back behind a column that is named itself.
_LEFT_TO_GROUP = 0.5
_ENUMERATOR = re.compile(r"\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})[.)]?", re.IGNORECASE)
_MOST_OF_GROUP = 2
# What a label over a table asks for once for all its rows.
_OF_ALL = {
    Field.VILLAGE,
    Field.DISTRICT,
    Field.PHONE,
    Field.EMAIL,
    Field.ESTABLISHED,
    Field.NIB,
    Field.NPWP,
    Field.KBLI,
}
_PLACE = re.compile(
    r"\b(?:kab|kabupaten|kota|provinsi|prov|kec|kecamatan|kel|desa|kelurahan|tahun|bulan|petugas|dinas)\b"
)


def label_text(cell: Cell) -> str:
    """Return the label that a cell holds, with words whole that were cut at the end of its lines."""
    if not isinstance(cell, str):
        return text_of(cell)
    text = clean(cell)
    return _BROKEN.sub(_joined, text) if "-" in text else text


def _joined(broken: re.Match[str]) -> str:
    word = (broken[1] + broken[2]).lower()
    return broken[1] + broken[2] if word in VOCABULARY and broken[1].lower() != broken[2].lower() else broken[0]


def is_group(texts: list[str]) -> bool:
    """Whether a row only says of the rows below it where they belong: "A. DESA GENTAN"."""
    filled = [text for text in texts if text and not _ENUMERATOR.fullmatch(text)]
    if not filled or len(filled) > _MOST_OF_GROUP or any(map(_is_label, filled)):
        return False
    return any(recognise(text, mending=False).known for text in filled) or len(filled) == 1


def is_answered(texts: list[str]) -> bool:
    """Whether a row is of labels with their answers beside them, as they stand over a table."""
    filled = [text.strip(" :") for text in texts if text.strip(" :")]
    if len(filled) not in (2, 4) or any(map(_is_label, filled[1::2])) or not all(map(_is_label, filled[::2])):
        return False
    known = recognise(filled[0], mending=False)
    return known.field in _OF_ALL or (known.field is None and _PLACE.search(words_of(filled[0])) is not None)


def _is_label(text: str) -> bool:
    known = recognise(text, mending=False).known
    return known and all(word in VOCABULARY or len(word) < 3 for word in words_of(text).split())


def labelled(texts: list[list[str]], block: range, *, mending: bool = True) -> list[tuple[list[str], Recognised]]:
    """Return the labels over each column, from the group down, and what they mean."""
    width = max(len(texts[at]) for at in block)
    grid = [texts[at] + [""] * (width - len(texts[at])) for at in block]
    _spread_groups(grid)
    labels = []
    for index in range(width):
        parts: list[str] = []
        for row in grid:
            if row[index] and row[index] not in parts:
                parts.append(row[index])
        labels.append((parts, _meaning(parts, mending=mending)))
    return labels


def _spread_groups(grid: list[list[str]]) -> None:
    """Write a group's label over all its columns, as merging cells leaves it over the first."""
    for depth, row in enumerate(grid[:-1]):
        for index in range(1, len(row)):
            left = row[index - 1]
            if row[index] or not left or not _has_below(grid, depth, index):
                continue
            same_parent = depth == 0 or grid[depth - 1][index] == grid[depth - 1][index - 1]
            if same_parent and _has_below(grid, depth, index - 1):
                row[index] = left


def _has_below(grid: list[list[str]], depth: int, index: int) -> bool:
    return any(row[index] for row in grid[depth + 1 :])


def _meaning(parts: list[str], *, mending: bool) -> Recognised:
    if not parts or any(map(_PIVOT.match, parts)):
        return UNKNOWN
    whole = recognise(" ".join(parts), mending=mending)
    if len(parts) == 1:
        return whole
    over = recognise(parts[0], mending=mending)
    if over.field is Field.PROBLEM:
        return replace(over, tick=parts[-1])
    group = recognise(" ".join(parts[:-1]), mending=mending)
    last = recognise(parts[-1], mending=mending)
    if whole.field:
        return _lowest(whole, group, last, parts[-1])
    # "Legalitas" over "NIB": a group that says nothing of its own leaves it to the last label.
    return last if last.field and not group.field else whole


def _lowest(whole: Recognised, group: Recognised, last: Recognised, label: str) -> Recognised:
    """Let the lowest label speak, and its group where that one is silent."""
    if last.field and last.field is not whole.field and last.sure >= _SURE and last.field not in PEOPLE:
        # "Perusahaan" over "Nama Pemilik" names the owner.
        return last
    if not last.known and whole.field is group.field and not _SILENT.fullmatch(label):
        return replace(whole, sure=_LEFT_TO_GROUP)
    return whole
