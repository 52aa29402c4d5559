"""The columns of villages and districts, told by their cells where several heads claim them. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from surveys.cells.reading import Cell, is_blank, text_of
from surveys.columns.fields import Field
from surveys.columns.layout import Column, Layout
from surveys.places import Places

_FEWEST = 3
_MOSTLY, _HARDLY = 0.5, 0.3
_AS_ADDRESS = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|rt|rw|no|blok|perum|komplek|dusun|dsn|dukuh|lingkungan|lingk)\b|\d", re.IGNORECASE
)
_CODE = re.compile(r"[\d.\s]+")
_BEFORE_MORE = re.compile(r"\s*[,(].*", re.DOTALL)
_PLACED = frozenset({Field.VILLAGE, Field.DISTRICT, Field.ADDRESS})


def as_placed(layout: Layout, sample: Sequence[Sequence[Cell]], places: Places) -> Layout:
    """Return the layout with villages and districts where the cells name them, and streets as the address."""
    texts = {column.index: _texts(column.index, sample) for column in layout.columns if _may_place(column)}
    for held, is_ours in ((Field.DISTRICT, places.is_district), (Field.VILLAGE, places.is_village)):
        layout = _moved(layout, held, {index: _share(said, is_ours) for index, said in texts.items()}, texts)
    return _with_address(layout, texts)


def _may_place(column: Column) -> bool:
    return not column.also and (column.field in _PLACED or (column.field is None and column.spare in _PLACED))


def _texts(index: int, sample: Sequence[Sequence[Cell]]) -> list[str]:
    texts = [text_of(cells[index]) for cells in sample if index < len(cells)]
    return [text for text in texts if not is_blank(text)]


def _share(texts: list[str], fits: Callable[[str], bool]) -> float:
    if len(texts) < _FEWEST:
        return 0.0
    return sum(fits(_BEFORE_MORE.sub("", text)) for text in texts) / len(texts)


def _moved(layout: Layout, held: Field, shares: dict[int, float], texts: dict[int, list[str]]) -> Layout:
    """Return the layout with a field in the column whose cells show it, where those of its head's do not."""
    now = layout.at(held)
    if now and (now.also or shares.get(now.index, 1.0) >= _MOSTLY or len(texts.get(now.index, ())) < _FEWEST):
        return layout
    best = max(shares, key=lambda index: shares[index], default=None)
    if best is None or shares[best] < _MOSTLY or (now and best == now.index):
        return layout
    columns = [
        replace(column, field=held, sure=max(column.sure, 0.6), known=True, spare=None)
        if column.index == best
        else replace(column, field=None, sure=0.0, known=True, spare=held)
        if column is now
        else column
        for column in layout.columns
    ]
    return replace(layout, columns=tuple(columns))


def _with_address(layout: Layout, texts: dict[int, list[str]]) -> Layout:
    """Return the layout with the column of streets and hamlets as the address, if there is no other."""
    if Field.ADDRESS in layout.fields:
        return layout
    village = layout.at(Field.VILLAGE)
    for column in layout.columns:
        said = texts.get(column.index, [])
        lost = column.field is None and column.spare in (Field.VILLAGE, Field.ADDRESS)
        mistaken = column is village and len(said) >= _FEWEST and _share(said, _is_address) >= _MOSTLY
        if said and (lost or mistaken):
            mended = replace(column, field=Field.ADDRESS, sure=0.6, known=True, spare=None)
            return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
    return layout


def _is_address(text: str) -> bool:
    return _AS_ADDRESS.search(text) is not None and not _CODE.fullmatch(text)
