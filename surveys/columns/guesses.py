"""Columns whose heads say nothing that is known, told by their cells and by what stands beside them. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from surveys.cells.names import is_firm
from surveys.cells.reading import Cell, Unreadable, is_blank, text_of
from surveys.cells.years import read_year
from surveys.columns.fields import Field
from surveys.columns.layout import Column, Layout
from surveys.places import Places

_FEWEST = 4
_MOSTLY, _NEARLY_ALL = 0.6, 0.9
_SURE = 0.5
_PERSON = re.compile(r"[^\W\d_][^\W\d_.,'’`\-]*(?:[ .,'’`\-]+[^\W\d_]+){0,6}\.?")
# A title or a degree, which no product and no place has.
_TITLED = re.compile(
    r"(?:hj?|kh|ny|tn|bpk|bapak|ibu|pak|bu|sdr|drs|dra|ir|dr|ust|moh|muh|i|ni)\b\.? \w|.*, ?(?:s|m|a)\.? ?\w{1,4}\.?$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:tahun|thn|th|year|sejak|mulai)\b", re.IGNORECASE)
_LATEST = 2099
_NAMES = re.compile(r"\b(?:nama|nm|name|pic|warga|peserta|person)\b", re.IGNORECASE)
_UNIT = (
    r"kg|kilo|kilogram|gr|gram|ons|kw|kwintal|kuintal|ton|pcs|pce|buah|bh|unit|pasang|psg|kodi|lusin|lsn|lembar|lbr|liter|ltr"
    r"|bungkus|bks|set|stel|meter|mtr|m2|m3|m|potong|ptg|biji|ekor|botol|btl|pak|pack|dus|karton|karung|batang|btg|butir"
    r"|keping|toples|porsi|ikat|roll|rol|sak|cup|pouch|item|rim|gross|karya|paket"
)
_IS_UNIT = re.compile(rf"(?:{_UNIT})\b.{{0,12}}", re.IGNORECASE)
_AMOUNT = re.compile(rf"\d[\d.,]* ?(?:{_UNIT})\b.{{0,14}}", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*")
_TROUBLED = re.compile(
    r"\b(?:kurang\w*|mahal\w*|sulit\w*|kesulitan|susah|belum|blm|naik\w*|langka\w*|terbatas\w*|keterbatasan|rusak|tidak|tdk"
    r"|butuh|perlu|minim\w*|sepi|turun|menurun|macet|lambat|terkendala|kendala|hambatan|kalah|saingan|persaingan|manual"
    r"|sering|tinggi\w*|musim\w*|cuaca|ditiru|telat|lama|sedikit|lemah|rendah\w*|jauh|gagal|bocor)\b",
    re.IGNORECASE,
)


def as_guessed(layout: Layout, sample: Sequence[Sequence[Cell]], places: Places) -> Layout:
    """Return the layout with the columns of unknown heads whose cells can only be one thing."""
    looks: list[tuple[Field, Callable[[Column, list[str]], bool]]] = [
        (Field.ESTABLISHED, lambda column, texts: _is_year(column, texts)),
        (Field.CAPACITY, lambda column, texts: _is_capacity(layout, column, texts)),
        (Field.CAPACITY_UNIT, lambda column, texts: _is_unit(layout, column, texts)),
        (Field.OWNER, lambda column, texts: Field.NAME in layout.fields and _is_owner(column, texts, places)),
        (Field.PROBLEM, lambda column, texts: _is_problem(texts)),
    ]
    for held, fits in looks:
        if held in layout.fields:
            continue
        for column in layout.columns:
            texts = _texts(column, sample) if column.head and column.field is None and not column.known else []
            if len(texts) >= _FEWEST and fits(column, texts):
                mended = replace(column, field=held, sure=_SURE, known=True)
                layout = replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
                break
    return layout


def as_named(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with firms as names and people as owners, where the cells show that the heads turned them."""
    name, owner = layout.at(Field.NAME), layout.at(Field.OWNER)
    if name is None or name.also or (owner and owner.also):
        return layout
    others = [owner] if owner else [column for column in layout.columns if column.spare is Field.NAME]
    called = _texts(name, sample)
    for other in others:
        firms = _texts(other, sample)
        if min(len(called), len(firms)) < _FEWEST or _share(firms, is_firm) < _MOSTLY:
            continue
        if _share(called, is_firm) <= 0.1 and _share(called, _PERSON.fullmatch) >= _NEARLY_ALL:
            turned = {name.index: Field.OWNER, other.index: Field.NAME}
            columns = [
                replace(column, field=turned[column.index], sure=0.6, known=True, spare=None)
                if column.index in turned
                else column
                for column in layout.columns
            ]
            return replace(layout, columns=tuple(columns))
    return layout


def _texts(column: Column, sample: Sequence[Sequence[Cell]]) -> list[str]:
    texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
    return [text for text in texts if not is_blank(text)]


def _share(texts: list[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(text)) for text in texts) / len(texts)


def _beside(layout: Layout, column: Column, step: int) -> Field | None:
    at = next(place for place, one in enumerate(layout.columns) if one is column) + step
    return layout.columns[at].field if 0 <= at < len(layout.columns) else None


def _is_year(column: Column, texts: list[str]) -> bool:
    return (
        _YEARS.match(column.head.strip()) is not None and len(set(texts)) > 1 and _share(texts, _reads_as_year) >= 0.8
    )


def _reads_as_year(text: str) -> bool:
    try:
        return read_year(text, _LATEST).value is not None
    except Unreadable:
        return False


def _is_capacity(layout: Layout, column: Column, texts: list[str]) -> bool:
    counted = _beside(layout, column, 1) is Field.CAPACITY_UNIT and _share(texts, _NUMBER.fullmatch) >= _NEARLY_ALL
    return counted or _share(texts, _AMOUNT.fullmatch) >= _MOSTLY


def _is_unit(layout: Layout, column: Column, texts: list[str]) -> bool:
    return _beside(layout, column, -1) is Field.CAPACITY and _share(texts, _IS_UNIT.fullmatch) >= _MOSTLY


def _is_owner(column: Column, texts: list[str], places: Places) -> bool:
    if len(set(texts)) < 0.8 * len(texts) or _share(texts, places.is_place) > 0.2 or _share(texts, is_firm) > 0.2:
        return False
    if _share(texts, _PERSON.fullmatch) < _NEARLY_ALL or _share(texts, _TROUBLED.search) > 0.2:
        return False
    return _NAMES.search(column.head) is not None or _share(texts, _TITLED.match) >= 0.1


def _is_problem(texts: list[str]) -> bool:
    # A column of answers says "belum" and no more.
    return _share(texts, lambda text: " " in text and _TROUBLED.search(text)) >= _MOSTLY
