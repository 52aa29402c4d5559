"""Reading one row of a table of firms into values, with what is wrong or unusual in it. Pure."""

from collections.abc import Mapping, Sequence

from surveys.cells.amounts import read_amount
from surveys.cells.counts import added
from surveys.cells.numbers import Habit
from surveys.cells.reading import Cell, Note, Read, Unreadable, is_blank, text_of
from surveys.columns.fields import KEYS, PEOPLE, Field
from surveys.columns.layout import Layout
from surveys.columns.marks import BRAND
from surveys.field_readers import Reader, by_hand
from surveys.number_habits import Numbers
from surveys.places import Places
from surveys.row_people import settle_mended, settle_people
from surveys.row_read import RowRead

# Remembered readings of one column; the same words come again and again.
_REMEMBERED = 2_000
# What a further line may add to.
_SAME_TEXT = frozenset({Field.NAME, Field.OWNER, Field.ADDRESS})
_GOES_ON = _SAME_TEXT | {Field.PRODUCT, Field.PROBLEM}


class RowReader:
    """Reads the rows of one table, in any order."""

    def __init__(
        self, layout: Layout, readers: dict[tuple[int, Field], Reader], places: Places, this_year: int
    ) -> None:
        self._this_year = this_year
        # Each field with its place, its reader, and what that one has read before.
        self._columns: list[tuple[int, Field, Reader, dict[str | int, Read | Note]]] = [
            (column.index, held, readers[column.index, held], {}) for column in layout.columns for held in column.held
        ]
        # Fields that one cell says alone.
        self._alone = frozenset(Field) - {Field.PHONE, Field.PROBLEM, *PEOPLE}
        self._unit = next((c.unit for c in layout.columns if c.field is Field.CAPACITY), "")
        self._places = places
        self._fields = layout.fields
        # Small crafts are often listed by their people alone.
        together = any({Field.NAME, Field.OWNER} <= set(column.held) for column in layout.columns)
        name = layout.at(Field.NAME)
        by_owner = together or name is None or name.sure <= BRAND
        self._named_by_owner = Field.OWNER in layout.fields and by_owner
        self._empty = {str(key): None for key in KEYS} | {"problem": ""}

    def learned(self) -> dict[int, Habit]:
        """Return the habits of columns that rows below the first ones taught, by place."""
        numbers = {index: reader for index, _, reader, _ in self._columns if isinstance(reader, Numbers)}
        return {index: reader.learned for index, reader in numbers.items() if reader.learned}

    def use(self, habits: Mapping[int, Habit]) -> None:
        """Read columns by habits that are known already."""
        self._columns = [
            (
                index,
                held,
                reader.with_habit(habits[index]) if index in habits and isinstance(reader, Numbers) else reader,
                {},
            )
            for index, held, reader, _ in self._columns
        ]

    def read(self, cells: Sequence[Cell], village: str = "", district: str = "") -> RowRead:
        """Return what the row says; `village` and `district` are those that a heading over it names."""
        row = RowRead(dict(self._empty))
        values, alone = row.values, self._alone
        width = len(cells)
        for index, held, reader, remembered in self._columns:
            cell = cells[index] if index < width else None
            if cell is None and held is not Field.EXPORTS:
                values.setdefault(held, None)
                continue
            known = _read_cell(cell, reader, remembered)
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
        """Add what a further line says to the firm's row: more products and problems, or the rest of a text."""
        for index, held, reader, remembered in self._columns:
            if held not in _GOES_ON or index >= len(cells) or cells[index] is None:
                continue
            known = _read_cell(cells[index], reader, remembered)
            said = row.values.get(held) or ""
            if isinstance(known, Read) and known.value and known.value not in said:
                goes_on = held in _SAME_TEXT or known.value[:1].islower()
                row.values[held] = f"{said}{' ' if goes_on else '; '}{known.value}" if said else known.value
                if said and held in (Field.NAME, Field.OWNER):
                    row.warnings.append((held, Note("text_goes_on", {"read": row.values[held]})))

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
            known = by_hand(held, self._this_year)(written)
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
        if self._named_by_owner and values["owner"] and not values["name"]:
            values["name"] = values["owner"]
            row.warnings.append((Field.NAME, Note("name_of_owner")))
        if "name" not in row.faults and not _is_name(values["name"]):
            # What is only a number or a mark names no firm.
            row.refuse(Field.NAME, values["name"], Note("name_missing"))
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
        if written is None and address and not village and self._settle_address(row, address, district):
            return
        if written or village:
            self._settle_place(row, written or village, district)
        else:
            row.warnings.append((Field.VILLAGE, Note("village_missing")))

    def _settle_address(self, row: RowRead, address: str, district: str) -> bool:
        """Take the village that the address names; whether it names one."""
        try:
            found = self._places.in_text(address, district)
        except Unreadable as error:
            row.refuse(Field.VILLAGE, address, error.note)
            return True
        if found:
            self._keep(row, Field.VILLAGE, found)
        return found is not None

    def _settle_place(self, row: RowRead, written: str, district: str) -> None:
        if is_blank(written):
            return
        try:
            known = self._places.find(written, district)
        except Unreadable as error:
            row.refuse(Field.VILLAGE, written, error.note)
        else:
            self._keep(row, Field.VILLAGE, known)


def _read_cell(cell: Cell, reader: Reader, remembered: dict[str | int, Read | Note]) -> Read | Note:
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


def _is_name(name: str | None) -> bool:
    return bool(name) and (name[0].isalpha() or any(map(str.isalpha, name)))
