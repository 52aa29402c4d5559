"""What a cell is, what its reading yields, and what counts as an empty one."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any


class CellError(str):
    """An error that the spreadsheet shows instead of a value, such as `#REF!`."""

    __slots__ = ()


class BareFormula(str):
    """A formula whose result was never stored in the file."""

    __slots__ = ()


Cell = str | int | float | bool | date | CellError | BareFormula | None


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say about a cell: a code of `surveys.faults`, and what its sentence needs."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


class Unreadable(Exception):
    """The cell cannot be used; `note` says why and, where it can, what may be meant."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.note = Note(code, params)


@dataclass(frozen=True, slots=True)
class Read:
    """The value of a cell, and what is unusual about it."""

    value: Any
    warnings: tuple[Note, ...] = ()


NOTHING = Read(None)

_NOT = r"(?:tidak|tdk|tak|ga|gak|nggak|enggak|ndak|belum|blm|blum)"
_HAS = r"(?:ada|punya|pny|memiliki|mempunyai|miliki)"
_BLANK = re.compile(
    rf"[\W_]*|(?:n\.?\s*/?\s*a\.?|nihil|nil|kosong|null|none|{_NOT} ?{_HAS}"
    rf"|{_NOT} (?:diisi|terisi|diketahui|dimiliki))\W*",
    re.IGNORECASE,
)
# Where a name is asked for; as a trouble it is one of the commonest.
_NAMELESS = re.compile(rf"(?:{_NOT} ?{_HAS}|tanpa) (?:nama|merek|merk|brand)(?: usaha)?\W*", re.IGNORECASE)
# "Tdk ada HP", "belum punya NIB": what a column of numbers asks for is not there. Of a problem it may be the very one,
# and where only the record is not there, the number is.
_NONE_OF = re.compile(
    rf"(?:{_NOT} ?{_HAS}|tanpa)"
    r"(?: (?!catatan|data|pembukuan|keterangan|info|laporan|bukti|perhitungan|waktu)[a-z.\-]+){1,3}",
    re.IGNORECASE,
)
# Nearly all texts show by their first sign that they say something: no word for nothing begins so.
_BEGIN_CONTENT = frozenset("0123456789acdfhijlmopqrsuvwxyzACDFHIJLMOPQRSUVWXYZ")
_NO_TROUBLE = re.compile(
    rf"(?:{_NOT} ?{_HAS}|tanpa)(?: \w+)? (?:kendala|masalah|permasalahan|hambatan|keluhan|kesulitan|persoalan)\w*"
    r"(?: (?:apa ?-?apa|apapun|berarti|yang berarti|yg berarti|khusus|saat ini|sejauh ini|selama ini))*\W*",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACES = re.compile(r"\s+")
# An apostrophe before a number or a sign is how spreadsheets are told "this is text".
_TEXT_MARK = re.compile(r"^['`’](?=[=+\-@\d])")
_DASHES = str.maketrans("‐‑‒–—−", "------")


def clean(text: str) -> str:
    """Return the text without invisible characters, doubled spaces and the text mark."""
    if text.isascii() and text.isprintable() and "  " not in text and text[:1] not in " '`":
        return text.rstrip()
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text.replace("\u00a0", " "))).strip()
    return _TEXT_MARK.sub("", text)


def plain(text: str) -> str:
    """Return cleaned text in lower case with ordinary dashes, for comparing words."""
    return clean(text).translate(_DASHES).lower()


def is_blank(text: str) -> bool:
    """Whether cleaned text says nothing: empty, a dash, "nihil", "n/a", "belum ada"."""
    return not text or (text[0] not in _BEGIN_CONTENT and _BLANK.fullmatch(text) is not None)


def says_none(text: str) -> bool:
    """Whether cleaned text says that there is none of what is counted or numbered: "tdk ada HP", "belum punya NIB"."""
    return not text or (
        text[0] not in _BEGIN_CONTENT and (_BLANK.fullmatch(text) is not None or _NONE_OF.fullmatch(text) is not None)
    )


def text_of(cell: Cell) -> str:
    """Return what a person sees in the cell."""
    if isinstance(cell, str):
        return clean(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e16 else repr(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def refuse_broken(cell: Cell) -> None:
    """Raise Unreadable for what the spreadsheet itself could not work out."""
    if isinstance(cell, CellError):
        raise Unreadable("cell_error", written=str(cell))
    if isinstance(cell, BareFormula):
        raise Unreadable("formula_bare")


def read_text(cell: Cell, longest: int = 200) -> Read:
    """Read words as they are written."""
    refuse_broken(cell)
    text = text_of(cell)
    if is_blank(text):
        return NOTHING
    if len(text) > longest:
        raise Unreadable("text_long", longest=longest)
    return Read(text)


def read_called(cell: Cell) -> Read:
    """Read what a firm is called: nothing, where it has no name or brand."""
    return NOTHING if isinstance(cell, str) and _NAMELESS.fullmatch(clean(cell)) else read_text(cell, longest=150)


def read_story(cell: Cell) -> Read:
    """Read a free remark; where there is none it is empty rather than unknown."""
    if isinstance(cell, str) and _NO_TROUBLE.fullmatch(clean(cell)):
        return Read("")
    return Read(read_text(cell, longest=4000).value or "")
