"""Columns whose cells hold several things: "Nama IKM / Pemilik", "Alamat/No. Telp", "NIK/NPWP". Pure.

The head proposes, the cells confirm: "Nama Pengusaha/Perusahaan" may as well ask for either of the two.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from surveys.cells.reading import NOTHING, Cell, Note, Read, Unreadable, is_blank, text_of
from surveys.cells.together import Apart, take_apart
from surveys.columns.fields import Field
from surveys.columns.heads import recognise, words_of

_CUT = re.compile(r"\s*[/&+;,()|]\s*|\b(?:dan|serta|beserta|dengan)\b|\s-\s|(?<=\w)\s+(?=nama\b)", re.IGNORECASE)
_JOINT = re.compile(r"[/&+,(-]\s*$|\b(?:dan|serta)\s*$", re.IGNORECASE)
# "Nama (sesuai KTP)" asks for the name as the card has it, and for nothing else.
_AS_ON = re.compile(r"\b(?:sesuai|contoh|misal\w*|diisi|isi|jika|bila|kalau|wajib)\b", re.IGNORECASE)
_BARE_NAME = {"nama", "nm", "nama lengkap"}
_TOGETHER = {
    frozenset(held)
    for held in (
        {Field.NAME, Field.OWNER},
        {Field.NAME, Field.ADDRESS},
        {Field.OWNER, Field.ADDRESS},
        {Field.NAME, Field.OWNER, Field.ADDRESS},
        {Field.NAME, Field.OWNER, Field.PHONE},
        {Field.OWNER, Field.NIK},
        {Field.OWNER, Field.PHONE},
        {Field.OWNER, Field.NIK, Field.PHONE},
        {Field.NAME, Field.PHONE},
        {Field.NAME, Field.NIB},
        {Field.ADDRESS, Field.PHONE},
        {Field.OWNER, Field.ADDRESS, Field.PHONE},
        {Field.NIK, Field.NPWP},
        {Field.NIB, Field.NPWP},
        {Field.NIK, Field.NIB},
        {Field.NIK, Field.PHONE},
        {Field.PHONE, Field.EMAIL},
        {Field.VILLAGE, Field.DISTRICT},
        {Field.PRODUCT, Field.KBLI},
    )
}
# Each cell of such a column holds one of the two, and shows by its digits which.
_EITHER = frozenset({Field.NIK, Field.NPWP, Field.NIB})
_ENOUGH = 0.5

Reader = Callable[[Cell], Read]


def pieces_of(labels: Sequence[str]) -> tuple[Field, ...]:
    """Return the fields that the labels over one column name side by side, in their order; fewer than two is none."""
    label = labels[-1]
    if any(map(_JOINT.search, labels[:-1])):
        label = " ".join(labels)
    words = [piece for piece in _CUT.split(label) if piece and words_of(piece)]
    if len(words) < 2:
        return ()
    found: list[Field] = []
    for piece in words:
        held = None if _AS_ON.search(piece) else recognise(_in_full(piece, words, labels), mending=False).field
        if held and held not in found:
            found.append(held)
    return tuple(found) if frozenset(found) in _TOGETHER else ()


def _in_full(piece: str, pieces: list[str], labels: Sequence[str]) -> str:
    """Return a mere "Nama" with what it leaves to the others: "Nama & HP Pemilik" asks for a person."""
    if words_of(piece) not in _BARE_NAME:
        return piece
    fields = {recognise(one, mending=False).field for one in pieces}
    if Field.NIK in fields and Field.OWNER not in fields:
        return "nama pemilik"
    tail = "" if Field.OWNER in fields else pieces[-1].split()[-1]
    group = labels[-2] if len(labels) > 1 else ""
    wholes = (f"{piece} {tail}", f"{piece} {group}")
    return next((whole for whole in wholes if recognise(whole, mending=False).field is Field.OWNER), piece)


def confirmed(pieces: tuple[Field, ...], cells: Sequence[Cell]) -> bool:
    """Whether the cells of a column say what its head proposes."""
    if set(pieces) <= _EITHER:
        return True
    filled = [cell for cell in cells if not is_blank(text_of(cell))]
    return bool(filled) and sum(_tells_apart(cell, pieces) for cell in filled) >= _ENOUGH * len(filled)


def _tells_apart(cell: Cell, pieces: tuple[Field, ...]) -> bool:
    try:
        return sum(said not in (None, "") for said in take_apart(cell, pieces).cells.values()) > 1
    except Unreadable:
        return False


@dataclass(slots=True)
class Together:
    """Takes the cells of one column apart, in the way that most of them are written."""

    pieces: tuple[Field, ...]
    seen: Sequence[Cell]
    usual: str = field(init=False, default="")
    _last: tuple[Cell, Apart | Unreadable] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        cuts = Counter(apart.cut for apart in map(self._apart, self.seen) if isinstance(apart, Apart) and apart.cut)
        self.usual = cuts.most_common(1)[0][0] if cuts else ""

    def reader(self, held: Field, read: Reader) -> Reader:
        """Return the reader of what the column's cells say of one field."""

        def of_field(cell: Cell) -> Read:
            apart = self._apart(cell)
            if isinstance(apart, Unreadable):
                raise apart
            said = apart.cells.get(held)
            known = NOTHING if said in (None, "") else read(said)
            notes = self._notes(apart) if held is self.pieces[0] else ()
            return replace(known, warnings=(*known.warnings, *notes)) if notes else known

        return of_field

    def _notes(self, apart: Apart) -> tuple[Note, ...]:
        if apart.cut and apart.cut != self.usual and {Field.NAME, Field.OWNER} <= set(self.pieces):
            shown: dict[str, Any] = {"name": apart.cells.get(Field.NAME), "owner": apart.cells.get(Field.OWNER)}
            return (*apart.notes, Note("names_guess", shown))
        return apart.notes

    def _apart(self, cell: Cell) -> Apart | Unreadable:
        # Each cell is asked once for each of its fields, one after the other.
        if self._last is not None and self._last[0] is cell:
            return self._last[1]
        try:
            apart: Apart | Unreadable = take_apart(cell, self.pieces)
        except Unreadable as error:
            apart = error
        self._last = (cell, apart)
        return apart
