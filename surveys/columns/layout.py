"""Finding the head of a table among titles and notes, and what its columns hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from surveys.cells.reading import Cell, clean
from surveys.columns.doubles import pieces_of
from surveys.columns.fields import MAY_REPEAT, PEOPLE, Field
from surveys.columns.heads import Recognised, recognise
from surveys.columns.stacks import is_answered, is_group, label_text, labelled

Row = tuple[int, Sequence[Cell]]

# Needs are no problems where a column asks for problems; a mere "Nama" is the weakest name of a firm.
_WEAKER = 0.35
_BARE_NAME = 0.7
_KIND_OF_WORK = re.compile(
    r"\b(?:tetap|tdk tetap|borongan|harian|lepas|kontrak|musiman|keluarga|dibayar|produksi|administrasi|adm)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:jabatan|nip|golongan|pangkat|instansi)\b", re.IGNORECASE)
# Of two columns that ask for one thing, the one that asks for what is and not for what might be.
_WOULD_BE = re.compile(
    r"\b(?:terpasang|maksim\w*|ideal|rencana|target|proyeksi|tahun lalu|sebelum\w*)\b", re.IGNORECASE
)
_TALLEST = 4
# A column can speak for a head by a field that it names, and a little by what it is no use for.
_MOST_OF_COLUMN = 1.2
_LONG = 80
NUMBER_HEADS = frozenset({"no", "nomor", "nmr", "urut", "no urut", "no. urut", "#"})
_IDENTITY = {Field.NAME, Field.OWNER, Field.NIK}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it is, what its head says, what it is taken for."""

    index: int
    head: str
    field: Field | None = None
    sure: float = 0.0
    scale: int = 1
    period: str = ""
    unit: str = ""
    known: bool = False
    tick: str = ""
    # What the head also says, when a surer column has it: "Produksi/bln" beside "Kapasitas".
    spare: Field | None = None
    # The fields that its head names side by side, and those of them that its cells hold beside `field`.
    pieces: tuple[Field, ...] = ()
    also: tuple[Field, ...] = ()

    @property
    def held(self) -> tuple[Field, ...]:
        """All that its cells say."""
        return (self.field, *self.also) if self.field else ()

    @property
    def letter(self) -> str:
        """The column's letter in a spreadsheet."""
        letters, rest = "", self.index + 1
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(65 + place) + letters
        return letters


@dataclass(frozen=True, slots=True)
class Layout:
    """A table of firms in a sheet: the rows of its head, and its columns."""

    first: int
    last: int
    columns: tuple[Column, ...]
    number_at: int | None = None

    def at(self, field: Field) -> Column | None:
        """Return the first column that holds the field."""
        return next((column for column in self.columns if field in column.held), None)

    @property
    def fields(self) -> set[Field]:
        """The fields that some column holds."""
        return {held for column in self.columns for held in column.held}


def find_layout(rows: Sequence[Row]) -> Layout | None:
    """Return the layout of the first rows of a sheet, or None where no table of firms begins."""
    best: tuple[float, int, int] | None = None
    hits = [sum(1 for cell in cells if _is_head(cell)) for _, cells in rows]
    texts = [[label_text(cell) for cell in cells] for _, cells in rows]
    burdens = [_burden(cells) for _, cells in rows]
    for start in range(len(rows)):
        for height in range(1, _TALLEST + 1):
            block = range(start, min(start + height, len(rows)))
            if len(block) < height or sum(hits[at] for at in block) < 2 or _is_title(texts[start]):
                continue
            if any(is_answered(texts[at]) for at in block) or any(is_group(texts[at]) for at in block[1:]):
                # What stands in such a row holds for the rows of the table, and names none of its columns.
                continue
            burden = sum(burdens[at] for at in block)
            if best and _MOST_OF_COLUMN * max(len(texts[at]) for at in block) - burden <= best[0]:
                # However its labels are read, it is no better.
                continue
            score = _score(texts, block) - burden
            if best is None or score > best[0] + 1e-9:
                best = (score, start, height)
    if best is None or best[0] <= 0:
        return None
    return _laid_out(rows, texts, range(best[1], best[1] + best[2]))


def _laid_out(rows: Sequence[Row], texts: list[list[str]], block: range) -> Layout | None:
    columns = _assigned(labelled(texts, block))
    layout = Layout(rows[block[0]][0], rows[block[-1]][0], columns, _number_column(texts, block))
    enough = 3 if len(columns) > 4 else 2
    proposed = {piece for column in columns for piece in column.pieces}
    if _lists_staff(columns) or len(layout.fields | proposed) < enough or not (layout.fields | proposed) & _IDENTITY:
        return None
    return layout


def _lists_staff(columns: Sequence[Column]) -> bool:
    """Whether it is those who went from firm to firm that a table lists, or who sign for it."""
    return any(_STAFF.search(column.head) for column in columns) and not any(
        column.field is Field.NAME and column.sure > _BARE_NAME for column in columns
    )


def _is_head(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) < _LONG and recognise(clean(cell), mending=False).known


def _is_title(texts: list[str]) -> bool:
    return len({text for text in texts if text}) <= 1


def _is_data(cell: Cell) -> bool:
    if isinstance(cell, bool) or cell is None:
        return False
    if isinstance(cell, str):
        text = clean(cell)
        # Behind a colon stands the answer to a label, as in the lines over a table.
        return len(text) > _LONG or text.startswith(":") or sum(map(str.isdigit, text)) >= max(6, len(text) // 2)
    return not (isinstance(cell, int) and 0 < cell < 100)


def _burden(cells: Sequence[Cell]) -> float:
    """Weigh what speaks against a row as a head: what looks like content, and its mere height."""
    return 1.5 * sum(map(_is_data, cells)) + 0.4 * sum(isinstance(cell, (int, float)) for cell in cells) + 0.15


def _score(texts: list[list[str]], block: range) -> float:
    """Weigh a block of rows as a head by the fields that it names."""
    sure: dict[Field, float] = {}
    unused = ticked = 0
    for _, found in labelled(texts, block, mending=False):
        ticked += bool(found.tick)
        if found.field:
            sure[found.field] = max(sure.get(found.field, 0), found.sure)
        else:
            unused += found.known
    # Labels to be ticked below a head that asks for problems: "Modal", "Pemasaran".
    unused += ticked if ticked > 1 else 0
    return sum(sure.values()) + 0.2 * unused


def _assigned(labels: list[tuple[list[str], Recognised]]) -> tuple[Column, ...]:
    """Give each field to the column that is surest of it."""
    columns = [
        Column(
            index, " / ".join(parts), got.field, got.sure, got.scale, got.period, got.unit, got.known, got.tick,
            pieces=pieces_of(parts) if parts else (),
        )
        for index, (parts, got) in enumerate(labels)
    ]  # fmt: skip
    columns = _unless_alone(columns)
    winners: dict[Field, Column] = {}
    for column in columns:
        held = winners.get(column.field) if column.field else None
        if column.field and (held is None or _weight(column) > _weight(held)):
            winners[column.field] = column
    return tuple(_won(column, winners) for column in columns)


def _weight(column: Column) -> float:
    return column.sure - (0.05 if _WOULD_BE.search(column.head) else 0.0)


def _unless_alone(columns: list[Column]) -> list[Column]:
    """Leave to a head of several fields only those that no column has for itself."""
    alone = {column.field for column in columns if not column.pieces}
    return [
        replace(column, field=left[0], pieces=left if len(left) > 1 else ())
        if column.pieces
        and (left := tuple(piece for piece in column.pieces if piece not in alone)) != column.pieces
        and left
        else column
        for column in columns
    ]


def _won(column: Column, winners: dict[Field, Column]) -> Column:
    held = column.field
    winner = winners.get(held) if held else None
    if not held or winner is column:
        return column
    if held in MAY_REPEAT and winner and column.sure > winner.sure - _WEAKER:
        return column
    if held in PEOPLE and winner and _KIND_OF_WORK.search(winner.head) and _KIND_OF_WORK.search(column.head):
        # Those who are kept on and those who come for a season are added up.
        return column
    if held is Field.NAME and column.sure < _BARE_NAME and Field.OWNER not in winners:
        # "Nama" beside "Nama Toko" is the name of a person.
        winners[Field.OWNER] = column
        return replace(column, field=Field.OWNER)
    return replace(column, field=None, sure=0.0, known=True, spare=held)


def _number_column(texts: list[list[str]], block: range) -> int | None:
    for index, (parts, _) in enumerate(labelled(texts, block)):
        if parts and parts[0].lower().strip(" .") in NUMBER_HEADS:
            return index
    return None
