"""The rows of a sheet that name columns, told word by word. Pure."""

import re
from collections.abc import Iterable

from surveys.cells.reading import Cell, clean
from surveys.columns.fields import Field
from surveys.columns.heads import recognise, words_of
from surveys.columns.synonyms import VOCABULARY
from surveys.sheets.lines import Line

Labels = dict[int, Field | None]

IDENTITY = {Field.NAME, Field.OWNER, Field.NIK}
LONGEST_LABEL = 60
_FEWEST = 3
CONTENT = re.compile(r"['`’+(\s]*\d")


def labels_of(cells: Iterable[Cell]) -> Labels:
    """Return which cells of a row are labels of columns, word by word; none in a row with numbers."""
    filled: list[tuple[int, str]] = []
    for at, cell in enumerate(cells):
        if isinstance(cell, str) and not CONTENT.match(cell):
            filled.append((at, cell))
        elif cell is not None:
            return {}
    if len(filled) < _FEWEST:
        return {}
    found: Labels = {}
    for at, cell in filled:
        text = clean(cell)
        if len(text) > LONGEST_LABEL:
            continue
        known = recognise(text, mending=False)
        if known.known and is_of_heads(text):
            found[at] = known.field
    return found


def is_of_heads(text: str) -> bool:
    """Whether a text is of the words of heads and no others."""
    return all(word in VOCABULARY or len(word) < 3 for word in words_of(text).split())


def is_head(labels: Labels, line: Line) -> bool:
    """Whether a row with these labels is the head of a table of firms."""
    held = {held for held in labels.values() if held} if len(labels) >= _FEWEST else set()
    if len(held) < _FEWEST or not held & IDENTITY:
        return False
    return len(labels) >= 0.6 * sum(cell is not None for cell in line.cells)
