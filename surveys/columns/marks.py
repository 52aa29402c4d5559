"""Columns whose cells are only marks: problems that are ticked, sexes that are crossed; and brands as names. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from surveys.cells.numbers import loose
from surveys.cells.reading import Cell, is_blank, text_of
from surveys.columns.concepts import in_full
from surveys.columns.fields import Field
from surveys.columns.heads import words_of
from surveys.columns.layout import Column, Layout

_FEWEST = 3
_MARK = re.compile(r"[v✓✔√☑●x×+*1]|ya|y|ada|yes|ok")
_NO_MARK = re.compile(r"[-–—_.0☐]|tidak|tdk|t|n|no|tidak ada|tdk ada")
# What firms lack, as the heads of such columns name it; some of these are asked for nothing else.
_WORDS_OF_LACK = (
    "permodalan modal usaha kerja akses bahan baku penolong pemasaran pasar sdm tenaga naker tk keterampilan skill"
    " mesin peralatan alat teknologi produksi proses desain disain kemasan packaging energi listrik transportasi"
    " distribusi limbah perizinan perijinan izin manajemen pembukuan keuangan kualitas mutu tempat lokasi lahan"
    " cuaca persaingan harga infrastruktur pelatihan lain lainnya dan"
)
_LACKED = frozenset(_WORDS_OF_LACK.split())
_TELLING = re.compile(r"(?:akses )?(?:(?:per)?modal(?:an)?(?: (?:usaha|kerja))?|bahan baku|pemasaran|sdm)")
_LOOSE_BRAND = re.compile(r"\b(?:merek|merk|brand)\b")
_NO_BRAND = re.compile(r"\b(?:no|nomor|sertifikat|daftar|terdaftar|pendaftaran|hki|haki|status|tahun|jumlah|ada)\b")
_ANSWER = re.compile(
    r"(?:sudah|sdh|belum|blm|terdaftar|proses|dalam proses|ada|tidak|tdk|ya|y|v|x|√|✓|-)(?: .*)?", re.IGNORECASE
)
# Less than any other column that may name the firm.
BRAND = 0.4


def as_ticked(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with columns such as "Modal" and "Pemasaran" as problems, where they are only ticked."""
    marked = {column.index for column in layout.columns if _is_marked(column, sample)}
    lacked = [column for column in layout.columns if column.index in marked and _is_lacked(_words(column))]
    is_list = len(lacked) > 1 and any(_TELLING.fullmatch(_words(column)) for column in lacked)
    columns = [
        # A number of the column, of the row below the head, is no label.
        replace(column, tick="")
        if column.tick and not any(map(str.isalpha, column.tick))
        else replace(column, field=Field.PROBLEM, sure=0.6, known=True, tick=column.head, spare=None)
        if is_list and column in lacked
        else replace(column, field=None, sure=0.0, known=True)
        if column.index in marked and column.field in (Field.WORKERS_MALE, Field.WORKERS_FEMALE)
        else column
        for column in layout.columns
    ]
    return replace(layout, columns=tuple(columns))


def _words(column: Column) -> str:
    words = words_of(column.head)
    return in_full(words) or words


def _is_lacked(words: str) -> bool:
    return bool(words) and _LACKED.issuperset(words.split())


def _is_marked(column: Column, sample: Sequence[Sequence[Cell]]) -> bool:
    """Whether the cells of a column are marks or nothing; a column of ones is one of people."""
    if column.tick or column.also:
        return False
    texts = [loose(text_of(cells[column.index])) for cells in sample if column.index < len(cells)]
    texts = [text for text in texts if text and not _NO_MARK.fullmatch(text)]
    if not texts or not all(map(_MARK.fullmatch, texts)):
        return False
    sexes = column.field in (Field.WORKERS_MALE, Field.WORKERS_FEMALE)
    return not sexes or (len(texts) >= _FEWEST and "1" not in texts)


def as_branded(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with brands as the names of the firms, where no other column names them."""
    if Field.NAME in layout.fields:
        return layout
    for column in layout.columns:
        words = words_of(column.head)
        if column.field is None and _LOOSE_BRAND.search(words) and not _NO_BRAND.search(words):
            texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
            texts = [text for text in texts if not is_blank(text)]
            names = [text for text in texts if len(text) > 2 and not _ANSWER.fullmatch(text)]
            if len(names) >= _FEWEST and len(names) >= 0.6 * len(texts):
                mended = replace(column, field=Field.NAME, sure=BRAND, known=True)
                return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
    return layout
