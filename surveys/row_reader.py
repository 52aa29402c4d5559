"""Reading one row of a table of firms into values, with what is wrong or unusual in it. Pure."""

from collections.abc import Callable, Mapping, Sequence

from surveys.cells.amounts import read_amount, read_unit
from surveys.cells.answers import only_says_yes, read_answer, ticked, ticks
from surveys.cells.counts import added, read_count, read_workers
from surveys.cells.identifiers import (
    column_is_rounded,
    read_kbli,
    read_mail,
    read_nib,
    read_nik,
    read_npwp,
)
from surveys.cells.money import read_money
from surveys.cells.numbers import Habit, habit_of
from surveys.cells.phones import read_phone
from surveys.cells.reading import Cell, Note, Read, Unreadable, is_blank, read_story, read_text, text_of
from surveys.cells.years import read_year
from surveys.columns.fields import FLOWS, KEYS, MONEY, PEOPLE, Field
from surveys.columns.layout import Column, Layout
from surveys.number_habits import Numbers
from surveys.places import Places
from surveys.row_people import settle_mended, settle_people
from surveys.row_read import RowRead

Reader = Callable[[Cell], Read]

_PLAIN: dict[Field, Reader] = {
    Field.CODE: lambda cell: read_text(cell, longest=40),
    Field.NAME: lambda cell: read_text(cell, longest=150),
    Field.OWNER: lambda cell: read_text(cell, longest=150),
    Field.NPWP: read_npwp,
    Field.NIB: read_nib,
    Field.ADDRESS: lambda cell: read_text(cell, longest=200),
    Field.DISTRICT: read_text,
    Field.VILLAGE: read_text,
    Field.PHONE: read_phone,
    Field.EMAIL: read_mail,
    Field.PRODUCT: lambda cell: read_text(cell, longest=300),
    Field.KBLI: read_kbli,
    Field.WORKERS_MALE: read_count,
    Field.WORKERS_FEMALE: read_count,
    Field.WORKERS: read_workers,
    Field.CAPACITY_UNIT: read_unit,
    Field.PROBLEM: read_story,
}
# Remembered readings of one column; the same words come again and again.
_REMEMBERED = 2_000


def readers_of(layout: Layout, sample: Sequence[Sequence[Cell]], this_year: int) -> dict[int, Reader]:
    """Return the reader of each used column, with the habits that a sample of rows shows."""
    readers = {}
    for column in layout.columns:
        if column.field:
            seen = [cells[column.index] for cells in sample if column.index < len(cells)]
            readers[column.index] = _reader_of(column, column.field, seen, this_year)
    return readers


def _reader_of(column: Column, held: Field, seen: list[Cell], this_year: int) -> Reader:
    if held in MONEY:
        # What flows is kept per month; a column that names no period is taken as one of months.
        period = (column.period or "month") if held in FLOWS else ""
        return Numbers(lambda cell, habit: read_money(cell, habit, column.scale, period), habit_of(seen))
    if held is Field.CAPACITY:
        return Numbers(read_amount, habit_of(seen))
    if held is Field.NIK:
        rounded = column_is_rounded(seen)
        return lambda cell: read_nik(cell, rounded)
    if held is Field.ESTABLISHED:
        return lambda cell: read_year(cell, this_year)
    if held is Field.EXPORTS:
        places = "negara" in column.head.lower() or "tujuan" in column.head.lower()
        habits = {
            "blank_is_no": only_says_yes(seen, column.head),
            "cross_is_no": ticks(seen),
            "names_places": places,
            "is_share": "%" in column.head or "persen" in column.head.lower(),
        }
        return lambda cell: read_answer(cell, **habits)
    if held is Field.PROBLEM and column.tick:
        return lambda cell: ticked(cell, column.tick)
    return _PLAIN[held]


def _by_hand(held: Field, this_year: int) -> Reader:
    """Return the reader of a cell that people type into the portal."""
    if held in MONEY:
        return read_money
    if held is Field.ESTABLISHED:
        return lambda cell: read_year(cell, this_year)
    return {Field.NIK: read_nik, Field.EXPORTS: read_answer}.get(held) or _PLAIN[held]


class RowReader:
    """Reads the rows of one table, in any order."""

    def __init__(self, layout: Layout, readers: dict[int, Reader], places: Places, this_year: int) -> None:
        self._this_year = this_year
        self._columns = [
            (column.index, column.field, readers[column.index]) for column in layout.columns if column.field
        ]
        # Fields that one cell says alone.
        self._alone = frozenset(Field) - {Field.PHONE, Field.PROBLEM, *PEOPLE}
        self._unit = next((c.unit for c in layout.columns if c.field is Field.CAPACITY), "")
        self._places = places
        self._fields = layout.fields
        # Small crafts are often listed by their people alone.
        self._named_by_owner = Field.NAME not in layout.fields and Field.OWNER in layout.fields
        self._known: dict[int, dict[str | int, Read | Note]] = {index: {} for index, *_ in self._columns}
        self._empty = {str(key): None for key in KEYS} | {"problem": ""}

    def learned(self) -> dict[int, Habit]:
        """Return the habits of columns that rows below the first ones taught, by place."""
        numbers = {index: reader for index, _, reader in self._columns if isinstance(reader, Numbers)}
        return {index: reader.learned for index, reader in numbers.items() if reader.learned}

    def use(self, habits: Mapping[int, Habit]) -> None:
        """Read columns by habits that are known already."""
        self._columns = [
            (
                index,
                held,
                reader.with_habit(habits[index]) if index in habits and isinstance(reader, Numbers) else reader,
            )
            for index, held, reader in self._columns
        ]

    def read(self, cells: Sequence[Cell], village: str = "", district: str = "") -> RowRead:
        """Return what the row says; `village` and `district` are those that a heading over it names."""
        row = RowRead(dict(self._empty))
        values, alone = row.values, self._alone
        width = len(cells)
        for index, held, reader in self._columns:
            cell = cells[index] if index < width else None
            if cell is None and held is not Field.EXPORTS:
                values.setdefault(held, None)
                continue
            known = self._read_cell(index, cell, reader)
            if isinstance(known, Note):
                row.refuse(held, cell, known)
            elif held in alone:
                values[held] = known.value
                if known.warnings:
                    row.warnings += [(held, note) for note in known.warnings]
            else:
                self._keep(row, held, known)
        self._settle(row, village, district)
        return row

    def add(self, row: RowRead, cells: Sequence[Cell]) -> None:
        """Add the products and problems of a further line to the firm's row."""
        for index, held, reader in self._columns:
            if held not in (Field.PRODUCT, Field.PROBLEM) or index >= len(cells) or cells[index] is None:
                continue
            known = self._read_cell(index, cells[index], reader)
            said = row.values.get(held) or ""
            if isinstance(known, Read) and known.value and known.value not in said:
                row.values[held] = f"{said}; {known.value}" if said else known.value

    def mend(self, row: RowRead, held: Field, written: Cell) -> None:
        """Read one cell again as people wrote it by hand, in Indonesian numbers and without a scale."""
        row.faults.pop(held, None)
        row.texts.pop(held, None)
        row.warnings = [(name, note) for name, note in row.warnings if name != held]
        row.values[held] = "" if held is Field.PROBLEM else None
        if held is Field.VILLAGE:
            self._settle_place(row, text_of(written), "")
        elif held is Field.CAPACITY:
            self._mend_capacity(row, written)
        elif held in PEOPLE:
            self._mend_plain(row, held, written)
            settle_mended(row, held)
        else:
            self._mend_plain(row, held, written)
        if held is Field.NAME and not row.values[held]:
            row.refuse(Field.NAME, written, Note("name_missing"))

    def _mend_plain(self, row: RowRead, held: Field, written: Cell) -> None:
        try:
            known = _by_hand(held, self._this_year)(written)
        except Unreadable as error:
            row.refuse(held, written, error.note)
        else:
            self._keep(row, held, known)

    def _mend_capacity(self, row: RowRead, written: Cell) -> None:
        try:
            amount = read_amount(written).value
        except Unreadable as error:
            row.refuse(Field.CAPACITY, written, error.note)
            return
        row.values[Field.CAPACITY] = amount.quantity if amount else None
        if amount and amount.unit:
            row.values[Field.CAPACITY_UNIT] = amount.unit

    def _read_cell(self, index: int, cell: Cell, reader: Reader) -> Read | Note:
        remembered = self._known[index]
        # Not what equals a number of another kind, as True and 1.0 do.
        is_plain = type(cell) is str or type(cell) is int
        if is_plain:
            known = remembered.get(cell)
            if known is not None:
                return known
        try:
            known = reader(cell)
        except Unreadable as error:
            known = error.note
        if is_plain and len(remembered) < _REMEMBERED:
            remembered[cell] = known
        return known

    def _keep(self, row: RowRead, held: Field, known: Read) -> None:
        value = known.value
        if held is Field.PROBLEM and row.values["problem"] and value:
            value = f"{row.values['problem']}; {value}"
        if held in (Field.PHONE, Field.PROBLEM) and not value and row.values[held]:
            return
        if held is Field.PHONE and row.values["phone"]:
            return
        if held in PEOPLE and row.values.get(held) is not None:
            value = added(row.values[held], value)
        row.values[held] = value
        for note in known.warnings:
            row.warnings.append((held, note))

    def _settle(self, row: RowRead, village: str, district: str) -> None:
        """Bring together what stands in several cells."""
        values = row.values
        if self._named_by_owner and values["owner"]:
            values["name"] = values["owner"]
            row.warnings.append((Field.NAME, Note("name_of_owner")))
        if not values["name"] and "name" not in row.faults:
            row.refuse(Field.NAME, None, Note("name_missing"))
        if values["problem"] is None:
            values["problem"] = ""
        settle_people(row, self._fields)
        self._settle_capacity(row)
        self._settle_village(row, village, district)
        output, materials = values["output_rupiah"], values["materials_rupiah"]
        if output is not None and materials is not None and materials > output:
            row.warnings.append((Field.MATERIALS, Note("materials_over_output")))

    def _settle_capacity(self, row: RowRead) -> None:
        amount = row.values["capacity"]
        if amount is None:
            return
        row.values["capacity"] = amount.quantity
        unit = row.values["capacity_unit"]
        if unit is None and "capacity_unit" not in row.faults:
            row.values["capacity_unit"] = amount.unit or self._unit or None

    def _settle_village(self, row: RowRead, village: str, district: str) -> None:
        values = row.values
        written, named = values["village_code"], values.pop("district", None)
        district = named or district
        if written is None and Field.VILLAGE in row.faults:
            return
        address = values.get("address") or ""
        found = self._places.in_text(address) if written is None and address and not village else None
        if found:
            self._keep(row, Field.VILLAGE, found)
        elif written or village:
            self._settle_place(row, written or village, district)
        else:
            row.warnings.append((Field.VILLAGE, Note("village_missing")))

    def _settle_place(self, row: RowRead, written: str, district: str) -> None:
        if is_blank(written):
            return
        try:
            known = self._places.find(written, district)
        except Unreadable as error:
            row.refuse(Field.VILLAGE, written, error.note)
        else:
            self._keep(row, Field.VILLAGE, known)
