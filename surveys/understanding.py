"""From the rows of a sheet to the firms in it: head, columns, habits, kinds of rows. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from surveys.cells.reading import Cell
from surveys.columns.fields import Field
from surveys.columns.heads import words_of
from surveys.columns.layout import Column, Layout, Row, find_layout
from surveys.columns.seen import headless, with_seen
from surveys.places import Places
from surveys.row_kinds import Kind, Sorter
from surveys.row_reader import RowRead, RowReader, readers_of

# A head stands near the top; habits show in the first rows.
HEAD_WITHIN = 60
SAMPLE = 2_000


@dataclass(slots=True)
class Table:
    """One table of firms: its layout, its readers, and how many rows were of which kind."""

    layout: Layout
    sorter: Sorter
    reader: RowReader
    kinds: Counter[str] = field(default_factory=Counter)

    def read(self, number: int, cells: Sequence[Cell]) -> RowRead | None:
        """Return what a row says of a firm, or None for a row that is no firm's."""
        if number <= self.layout.last:
            self.kinds[Kind.HEAD] += 1
            return None
        kind = self.sorter.kind(cells)
        self.kinds[kind] += 1
        return self.reader.read(cells, self.sorter.heading) if kind is Kind.FIRM else None


def understand(
    rows: Sequence[Row],
    places: Places,
    this_year: int,
    chosen: dict[str, str | None] | None = None,
) -> Table | None:
    """Understand the first rows of a sheet; None where there is no table of firms.

    Terms: `rows` the first SAMPLE rows that are not empty; `chosen` what people
    said of a column, by the words of its head or by its letter.
    """
    layout = find_layout(rows[:HEAD_WITHIN]) or headless(rows[:SAMPLE], places)
    if layout is None:
        return None
    below = [cells for number, cells in rows if number > layout.last]
    layout = with_chosen(with_seen(layout, below[:200], places), chosen or {})
    sorter = Sorter(layout, places)
    firms = [cells for cells in below if sorter.kind(cells) is Kind.FIRM]
    readers = readers_of(layout, firms, this_year)
    return Table(layout, Sorter(layout, places), RowReader(layout, readers, places, this_year))


def with_chosen(layout: Layout, chosen: dict[str, str | None]) -> Layout:
    """Return the layout with the columns that people set themselves."""
    columns = tuple(_with_choice(column, chosen) for column in layout.columns)
    wanted = {column.field for column in columns if column.sure == 1.0 and _choice(column, chosen)}
    return replace(
        layout,
        columns=tuple(
            replace(column, field=None, known=True)
            if column.field in wanted and not _choice(column, chosen)
            else column
            for column in columns
        ),
    )


def key_of_head(head: str) -> str:
    """Return what a choice about a column is remembered by."""
    return words_of(head)


def _choice(column: Column, chosen: dict[str, str | None]) -> str | None:
    return chosen.get(column.letter, chosen.get(key_of_head(column.head)) if column.head else None)


def _with_choice(column: Column, chosen: dict[str, str | None]) -> Column:
    head = key_of_head(column.head) if column.head else None
    if column.letter not in chosen and head not in chosen:
        return column
    choice = _choice(column, chosen)
    return replace(column, field=Field(choice) if choice else None, sure=1.0, known=True)
