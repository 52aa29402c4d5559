"""Which reader reads the cells of which field, with the habits that a sample of a column shows. Pure."""

from collections.abc import Callable, Sequence

from surveys.cells.amounts import read_amount, read_unit
from surveys.cells.answers import asks_where, only_says_yes, read_answer, ticked, ticks
from surveys.cells.counts import read_count, read_workers
from surveys.cells.identifiers import (
    column_is_rounded,
    read_kbli,
    read_mail,
    read_nib,
    read_nik,
    read_npwp,
)
from surveys.cells.money import read_money
from surveys.cells.numbers import habit_of
from surveys.cells.phones import read_phone
from surveys.cells.reading import Cell, Read, read_called, read_story, read_text
from surveys.cells.years import read_year
from surveys.columns.doubles import Together
from surveys.columns.fields import FLOWS, MONEY, Field
from surveys.columns.layout import Column, Layout
from surveys.number_habits import Numbers

Reader = Callable[[Cell], Read]

_PLAIN: dict[Field, Reader] = {
    Field.CODE: lambda cell: read_text(cell, longest=40),
    Field.NAME: read_called,
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


def readers_of(layout: Layout, sample: Sequence[Sequence[Cell]], this_year: int) -> dict[tuple[int, Field], Reader]:
    """Return the reader of each used column, with the habits that a sample of rows shows."""
    readers = {}
    for column in layout.columns:
        seen = [cells[column.index] for cells in sample if column.index < len(cells)] if column.field else []
        together = Together((column.field, *column.also), seen) if column.field and column.also else None
        for held in column.held:
            reader = _reader_of(column, held, seen, this_year)
            readers[column.index, held] = together.reader(held, reader) if together else reader
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
        habits = {
            "blank_is_no": only_says_yes(seen, column.head),
            "cross_is_no": ticks(seen),
            "names_places": asks_where(column.head),
            "is_share": "%" in column.head or "persen" in column.head.lower(),
        }
        return lambda cell: read_answer(cell, **habits)
    if held is Field.PROBLEM and column.tick:
        return lambda cell: ticked(cell, column.tick)
    return _PLAIN[held]


def by_hand(held: Field, this_year: int) -> Reader:
    """Return the reader of a cell that people type into the portal."""
    if held in MONEY:
        return read_money
    if held is Field.ESTABLISHED:
        return lambda cell: read_year(cell, this_year)
    return {Field.NIK: read_nik, Field.EXPORTS: read_answer}.get(held) or _PLAIN[held]
