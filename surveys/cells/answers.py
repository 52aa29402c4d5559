"""Yes and no in all spellings, and columns that only tick the yes."""

import re
from collections.abc import Iterable

from surveys.cells.numbers import loose
from surveys.cells.reading import Cell, Read, Unreadable, is_blank, read_story, refuse_broken, text_of

_YES = re.compile(
    r"(?:ya|iya|y|yes|true|benar|betul|ada|sdh|sudah|pernah|rutin|kadang(?:-kadang)?|ekspor|eksport|export|luar negeri"
    r"|v|x|✓|✔|√|☑|☒|●|1)\b.*|[✓✔√☑●☒]"
)
_NO = re.compile(
    r"(?:tidak|tdk|tak|gak|nggak|enggak|t|no|n|false|salah|bukan|belum|blm|non|nihil|kosong|lokal|dalam negeri"
    r"|domestik|regional|nasional|dlm negeri|0)\b.*|n/?a|[-–—_.☐✗✘]+|tidak ada|tdk ada"
)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)")
_TOO = re.compile(
    r"(?:lokal|regional|nasional|dalam negeri|domestik|antar \w+)\b.*(?:ekspor|eksport|export|luar negeri|manca)"
    r"|^luar negeri|^internasional|^manca"
)
_NOT = re.compile(r"\b(?:tidak|tdk|belum|blm|non|bukan|tanpa)\b")
_TICK = re.compile(r"[v✓✔√]")
_LONGEST_TICK = 6
_CROSS = re.compile(r"[x×]")


def only_says_yes(cells: Iterable[Cell], head: str) -> bool:
    """Whether a column only marks its yes, so that a blank is a no; where it writes both, a blank is unknown."""
    filled = [loose(text_of(cell)) for cell in cells if cell is not None and cell != ""]
    asks_for_both = re.search(r"\b(?:ya|y)\b\W+(?:tidak|tdk|t)\b", head.lower()) is not None
    if any(map(_is_no, filled)) or not any(map(_YES.fullmatch, filled)):
        return False
    return not asks_for_both or any(map(_TICK.fullmatch, filled))


def ticks(cells: Iterable[Cell]) -> bool:
    """Whether a column ticks its yes by "v" or "√", so that "x" is a no beside it."""
    return any(isinstance(cell, str) and _TICK.fullmatch(loose(cell)) for cell in cells)


def ticked(cell: Cell, label: str) -> Read:
    """Read a cell under a label that is ticked where it applies: the label, nothing, or what is written instead."""
    refuse_broken(cell)
    text = text_of(cell)
    if is_blank(text) or _is_no(loose(text)):
        return Read("")
    if _YES.fullmatch(loose(text)) and len(text) <= _LONGEST_TICK:
        return Read(label)
    return read_story(cell)


def _is_no(text: str) -> bool:
    return bool(text) and _NO.fullmatch(text) is not None


def read_answer(
    cell: Cell,
    *,
    blank_is_no: bool = False,
    cross_is_no: bool = False,
    names_places: bool = False,
    is_share: bool = False,
) -> Read:
    """Read a yes or a no.

    Terms: `blank_is_no` and `cross_is_no` are habits of the column;
    `names_places` says that its head asks where to, so that a word is a yes,
    `is_share` that it asks for a percentage, so that any above nought is one.
    Raises: Unreadable when it is neither.
    """
    refuse_broken(cell)
    text = loose(text_of(cell))
    if not text:
        return Read(False if blank_is_no else None)
    percent = (_SHARE if is_share else _PERCENT).search(text)
    if percent:
        return Read(float(percent[1].replace(",", ".")) > 0)
    if _TOO.search(text) and not _NOT.search(text):
        # "Lokal dan ekspor": to markets at home and abroad.
        return Read(True)
    if _is_no(text) or (cross_is_no and _CROSS.fullmatch(text)):
        return Read(False)
    if re.search(r"\bya\b\W+(?:tidak|tdk|t)\b", text):
        # The choice that a printed form offers, with neither struck out.
        raise Unreadable("answer_unclear")
    if _YES.fullmatch(text) or names_places:
        return Read(True)
    raise Unreadable("answer_unclear")
