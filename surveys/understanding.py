"""From the rows of a sheet to the firms in it: head, columns, habits, kinds of rows. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from surveys.above import Above, filled_downward
from surveys.cells.reading import Cell, Note
from surveys.columns.fields import Field
from surveys.columns.heads import words_of
from surveys.columns.layout import Column, Layout, find_layout
from surveys.columns.seen import as_before, headless, with_seen
from surveys.field_readers import readers_of
from surveys.left_out import LeftOut
from surveys.places import Places
from surveys.row_kinds import Kind, Sorter
from surveys.row_read import RowRead
from surveys.row_reader import RowReader
from surveys.sheets.lines import Line, Sheet
from surveys.titles import names_of, said_over

# A head stands near the top; habits show in the first rows.
HEAD_WITHIN = 60
SAMPLE = 2_000


@dataclass(slots=True)
class Table:
    """One table of firms: its layout, its readers, and how many rows were of which kind."""

    layout: Layout
    sorter: Sorter
    above: Above
    reader: RowReader
    sheet: str = ""
    kinds: Counter[str] = field(default_factory=Counter)
    left: LeftOut = field(default_factory=LeftOut)

    def firms(self, lines: Iterable[Line]) -> Iterator[tuple[Line, RowRead]]:
        """Yield what the lines say of firms; a firm that takes several lines is one."""
        last: tuple[Line, RowRead] | None = None
        for line in lines:
            kind, cells, carried = self._sorted(line)
            self.kinds[kind] += 1
            if kind is Kind.MORE and last:
                self.reader.add(last[1], cells)
            elif kind is Kind.FIRM:
                if last:
                    yield last
                last = line, self._read(cells, carried)
            elif kind is not Kind.BLANK:
                self.left.add(self.sheet, kind, line)
        if last:
            yield last

    def _sorted(self, line: Line) -> tuple[Kind, Sequence[Cell], frozenset[int]]:
        if line.number <= self.layout.last:
            return Kind.HEAD, line.cells, frozenset()
        if self.above.belongs_to_above(line.number):
            return Kind.MORE, line.cells, frozenset()
        kind = self.sorter.kind(line.cells, line.number)
        if kind is Kind.HEADING:
            self.above.forget()
        if kind not in (Kind.FIRM, Kind.NOTE):
            return kind, line.cells, frozenset()
        cells, carried = self.above.complete(line.number, line.cells)
        if kind is Kind.NOTE and cells is not line.cells and not carried:
            # With its merged cells, or what its marks repeat, the row is a firm's.
            kind = self.sorter.kind(cells, line.number)
        if kind is Kind.FIRM:
            self.above.keep(line.number, cells)
        return kind, cells, carried

    def _read(self, cells: Sequence[Cell], carried: frozenset[int]) -> RowRead:
        row = self.reader.read(cells, self.sorter.village, self.sorter.district)
        if carried and any(column.index in carried and column.field is Field.VILLAGE for column in self.layout.columns):
            row.warnings.append((Field.VILLAGE, Note("village_above")))
        return row


def understand(
    lines: Sequence[Line],
    places: Places,
    this_year: int,
    chosen: dict[str, str | None] | None = None,
    sheet: Sheet | None = None,
    before: Layout | None = None,
) -> Table | None:
    """Understand the first lines of a part of a sheet; None where there is no table of firms.

    Terms: `lines` the first SAMPLE lines that are not empty; `chosen` what people
    said of a column, by the words of its head or by its letter; `sheet` tells a
    village by its name, and which cells are merged downward; `before` is the
    layout of the table before, which a sheet without a head may go on with.
    """
    rows = [(line.number, line.cells) for line in lines]
    layout = (
        find_layout(rows[:HEAD_WITHIN])
        or (before and as_before(rows[:SAMPLE], before, places))
        or headless(rows[:SAMPLE], places)
    )
    if layout is None:
        return None
    sheet = sheet or Sheet("")
    below = [line for line in lines if line.number > layout.last]
    layout = with_chosen(with_seen(layout, filled_downward(below[:200], sheet.merged), places), chosen or {})
    context = _context(sheet, [cells for number, cells in rows if number < layout.first], layout, places)
    sorter = Sorter(layout, places)
    firms = [line.cells for line in below if sorter.kind(line.cells, line.number) is Kind.FIRM]
    readers = readers_of(layout, firms, this_year)
    above = Above(layout, sheet.merged)
    above.carry(layout, firms)
    reader = RowReader(layout, readers, places, this_year)
    return Table(layout, Sorter(layout, places, *context), above, reader, sheet.name)


def _context(sheet: Sheet, titles: Iterable[Sequence[Cell]], layout: Layout, places: Places) -> tuple[str, str]:
    """Return the village and the district that the sheet's name or its titles give to all its rows."""
    texts = [*names_of(sheet.name, places), *(text for cells in titles for text in said_over(cells, places))]
    village = "" if Field.VILLAGE in layout.fields else next(filter(None, map(places.village_titled, texts)), "")
    return village, next(filter(None, map(places.district_titled, texts)), "")


def with_chosen(layout: Layout, chosen: dict[str, str | None]) -> Layout:
    """Return the layout with the columns that people set themselves."""
    columns = tuple(_with_choice(column, chosen) for column in layout.columns)
    wanted = {column.field for column in columns if column.sure == 1.0 and _choice(column, chosen)}
    return replace(layout, columns=tuple(_without(column, wanted, chosen) for column in columns))


def _without(column: Column, wanted: set[Field | None], chosen: dict[str, str | None]) -> Column:
    """Return a column without the fields that people found in another one."""
    if not column.field or _choice(column, chosen):
        return column
    left = [held for held in column.held if held not in wanted]
    return replace(column, field=left[0] if left else None, also=tuple(left[1:]), known=True)


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
    # A column of several fields keeps them all while people leave the first as it is.
    also = column.also if choice == column.field else ()
    return replace(column, field=Field(choice) if choice else None, also=also, sure=1.0, known=True)
