"""Yes and no in all spellings, and columns that only tick the yes."""

import re
from collections.abc import Iterable

from surveys.cells.numbers import loose
from surveys.cells.reading import Cell, Read, Unreadable, is_blank, read_story, refuse_broken, text_of

_YES = re.compile(
    r"(?:ya|iya|y|yes|true|benar|betul|ada|sdh|sudah|udah|pernah|rutin|sering|jarang|sesekali|kadang(?:-kadang|2)?"
    r"|ekspor|eksport|export|luar negeri|ln|mancanegara"
    r"|v|x|✓|✔|√|☑|☒|●|1)\b.*|[✓✔√☑●☒]"
)
_AT_HOME = r"lokal|dalam negeri|dlm negeri|domestik|regional|nasional|dn"
_NO = re.compile(
    r"(?:tidak|tdk|tak|ga|gak|nggak|enggak|ndak|t|no|n|false|salah|bukan|belum|blm|blum|non|nihil|kosong|0"
    r"|antar (?:pulau|kota|daerah|provinsi)|luar (?:kota|daerah|pulau|jawa|provinsi)"
    rf"|(?:(?:hanya|cuma|baru|masih|khusus|pasar) )*(?:{_AT_HOME}))\b.*|n/?a|[-–—_.☐✗✘]+"
)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)")
_TOO = re.compile(
    r"(?:lokal|regional|nasional|dalam negeri|domestik|antar \w+)\b.*(?:ekspor|eksport|export|luar negeri|manca)"
    r"|^luar negeri|^internasional|^manca|\b(?:dalam|dlm)\W*(?:dan|&|/|\+|serta)\W*luar negeri|\bdn\W+(?:dan )?ln\b"
)
# Where goods go is an answer, too.
_ABROAD = re.compile(
    r"\b(?:malaysia|singapura|singapore|brunei|thailand|vietnam|filipina|timor leste|kamboja|myanmar|jepang|japan"
    r"|korea|cina|china|tiongkok|taiwan|hong ?kong|india|pakistan|bangladesh|arab|saudi|dubai|uea|qatar|kuwait|oman"
    r"|turki|timur tengah|mesir|nigeria|afrika|amerika|usa|u\.s\.a|kanada|canada|brasil|meksiko|eropa|europe|belanda"
    r"|jerman|prancis|perancis|inggris|italia|spanyol|portugal|belgia|denmark|swedia|norwegia|swiss|polandia|rusia"
    r"|australia|selandia baru|new zealand)\b"
)
# "Sudah tidak", "dulu pernah, sekarang tidak": it was once.
_NO_LONGER = re.compile(
    r"\b(?:sudah|sdh|udah) (?:tidak|tdk|nggak|gak|berhenti)\b|\b(?:tidak|tdk|gak) lagi\b"
    r"|\b(?:sekarang|skrg|skr|saat ini) (?:tidak|tdk|belum|berhenti)\b"
)
# Through others, or not known: neither a yes nor a no.
_OPEN = re.compile(
    r"(?:(?:tidak|tdk) (?:secara )?langsung"
    r"|(?:tidak|tdk|belum|blm|kurang) (?:tahu|tau|jelas|pasti|yakin|diketahui))\b.*"
)
_NOT = re.compile(r"\b(?:tidak|tdk|belum|blm|non|bukan|tanpa|rencana|akan|ingin|calon)\b")
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


def asks_where(head: str) -> bool:
    """Whether a head asks where to, so that any place is a yes."""
    words = head.lower()
    return "negara" in words or "tujuan" in words


def ticks(cells: Iterable[Cell]) -> bool:
    """Whether a column ticks its yes by "v" or "√", so that "x" is a no beside it."""
    return any(isinstance(cell, str) and _TICK.fullmatch(loose(cell)) for cell in cells)


def ticked(cell: Cell, label: str) -> Read:
    """Read a cell under a label that is ticked where it applies: the label, nothing, or what is written instead."""
    refuse_broken(cell)
    text = text_of(cell)
    if len(text) > _LONGEST_TICK:
        return read_story(cell)
    # A mark such as "√" has no letters, and is not blank.
    if _YES.fullmatch(loose(text)):
        return Read(label)
    return Read("") if is_blank(text) or _is_no(loose(text)) else read_story(cell)


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
    sold = _where_to(text, is_share)
    if sold is not None:
        return Read(sold)
    if _is_no(text) or (cross_is_no and _CROSS.fullmatch(text)):
        return Read(False)
    if re.search(r"\bya\b\W+(?:tidak|tdk|t)\b", text):
        # The choice that a printed form offers, with neither struck out.
        raise Unreadable("answer_unclear")
    if _YES.fullmatch(text) or names_places:
        return Read(True)
    raise Unreadable("answer_unclear")


def _where_to(text: str, is_share: bool) -> bool | None:
    """Return the answer of a cell that says how much goes abroad, or where to; None of one that says neither."""
    percent = (_SHARE if is_share else _PERCENT).search(text)
    if percent:
        return float(percent[1].replace(",", ".")) > 0
    if _OPEN.fullmatch(text):
        raise Unreadable("answer_unclear")
    if _NO_LONGER.search(text):
        return False
    if (_TOO.search(text) or _ABROAD.search(text)) and not _NOT.search(text):
        # "Lokal dan ekspor": to markets at home and abroad.
        return True
    # A bare number is how much goes abroad, or to how many; a one is a tick.
    return True if _SHARE.fullmatch(text) and float(text.replace(",", ".")) > 1 else None
