"""What the name of a sheet and the lines over a table say of where its firms are. Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from surveys.cells.reading import Cell, text_of
from surveys.head_rows import is_of_heads
from surveys.places import Places

# "1. Mayangan", "Data Mayangan (8)", "Mayangan 2022".
_BESIDE_NAME = re.compile(
    r"^(?:\d{1,2}[.)\s_-]+)?(?:(?:data|daftar|ikm|umkm|rekap|sheet|sentra)[\s_-]+)*"
    r"|[\s_-]*(?:\(\d+\)|(?:19|20)\d\d|\d{1,3})$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[-–/(),_]+\s*")
_LABEL = re.compile(r"\s*:\s*")
_COMMA = re.compile(r"\s*[,;/]\s*|\s+[-–]\s+")


def names_of(sheet: str, places: Places) -> Iterator[str]:
    """Yield the name of a sheet, what is left of it without its number and its year, and the one village in it."""
    yield sheet
    yield _BESIDE_NAME.sub("", sheet).strip(" .-_")
    villages = [part for part in _PARTS.split(sheet) if part and places.is_village(part)]
    if len(villages) == 1:
        yield villages[0]


def said_over(cells: Sequence[Cell], places: Places) -> Iterator[str]:
    """Yield what a row of titles says: labels with what is beside them, texts, and their parts."""
    filled = [text for text in map(text_of, cells) if text.strip(" :")]
    for label, beside in pairwise(filled):
        yield f"{label.strip(' :')} {beside.strip(' :')}"
    for text in filled:
        if is_of_heads(text.strip(" :")):
            # A mere "Desa" names none.
            continue
        yield text
        for said in _LABEL.split(text):
            yield said
            village, *wider = _COMMA.split(said)
            if wider and all(_is_wider(part, places) for part in wider):
                yield village
                yield from wider


def _is_wider(part: str, places: Places) -> bool:
    """Whether what stands behind a village is the district or the region in which it lies."""
    return (
        places.is_district(part)
        or re.match(r"(?:kec|kab|kota|prov|distrik|kapanewon)", part, re.IGNORECASE) is not None
    )
