"""Recognising a column by the values seen in it, where its head does not tell."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from surveys.cells.answers import asks_where, read_answer
from surveys.cells.numbers import loose
from surveys.cells.reading import Cell, Unreadable, is_blank, text_of
from surveys.cells.spoken import spoken
from surveys.columns.doubles import confirmed
from surveys.columns.fields import MONEY, PEOPLE, Field
from surveys.columns.guesses import as_guessed, as_named
from surveys.columns.heads import words_of
from surveys.columns.layout import Column, Layout
from surveys.columns.marks import as_branded, as_ticked
from surveys.columns.villages import as_placed
from surveys.places import Places

_SEEN_ENOUGH = 0.6
_FEWEST = 3
_DIGITS = re.compile(r"\D")
_PHONE = re.compile(r"(?:\+?62|0)?8\d{8,11}")
_ADDRESS = re.compile(r"(?:jl|jln|jalan|gg|gang|dusun|dsn|blok|komp|perum)\b", re.IGNORECASE)
_FIRM = re.compile(r"(?:cv|ud|pt|pd|ikm|bengkel|toko|usaha|koperasi|kube?|home industri)\b", re.IGNORECASE)
_ANSWER = re.compile(r"(?:ya|y|tidak|t|tdk|v|x|✓|√)", re.IGNORECASE)

_IN_DIGITS = frozenset(
    {Field.NIK, Field.NPWP, Field.NIB, Field.PHONE, Field.KBLI, Field.CAPACITY, Field.WORKERS, *MONEY}
)
_SEXES = re.compile(r"(?:l|lk|laki(?:-laki)?|pria)\s*[/+&-]\s*(?:p|pr|perempuan|wanita)", re.IGNORECASE)
_PAIR = re.compile(r"\d+\s*[/+&-]\s*\d+")
_MARKET_HEAD = re.compile(r"pasar|market", re.IGNORECASE)
_ABROAD = re.compile(r"ekspor|eksport|export|luar negeri", re.IGNORECASE)
_MARKET = re.compile(
    r"ekspor|eksport|export|luar negeri|lokal|regional|nasional|domestik|dalam negeri|antar (?:kota|pulau)",
    re.IGNORECASE,
)
_IN_WORDS = frozenset({Field.OWNER, Field.NAME})
# "HP", "WA a.n. istri": words beside a number that name nobody.
_LABEL = 12
_MEN = frozenset({"l", "lk", "laki", "laki2", "pria"})
_MOST = 0.9
_STRAY = 0.2
_SAME = 6

_YEAR = re.compile(r"(?:19[4-9]|20[0-2])\d(?:\.0)?")
# A head that was only guessed; its cells tell better.
_GUESS = 0.75
_COUNTED = frozenset({Field.CAPACITY, Field.WORKERS, *MONEY})
_LOOKS: list[tuple[Field, Callable[[str], object]]] = [
    (Field.NIK, lambda text: re.fullmatch(r"'?\d{15,16}(?:\.0)?", text.replace(" ", ""))),
    (Field.NIB, lambda text: re.fullmatch(r"\d{13}", text)),
    (Field.PHONE, lambda text: _PHONE.fullmatch(_DIGITS.sub("", text))),
    (Field.EMAIL, re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE).fullmatch),
    (Field.KBLI, lambda text: re.fullmatch(r"[1-3]\d{4}", text)),
    (Field.ESTABLISHED, _YEAR.fullmatch),
    (Field.ADDRESS, _ADDRESS.match),
    (Field.EXPORTS, _ANSWER.fullmatch),
    (Field.NAME, _FIRM.match),
]


_MONEY = re.compile(r"\brp\b|\brp\.?\s?\d|\d\s*(?:jt|juta|rb|ribu|m|miliar|milyar)\b", re.IGNORECASE)
# Nobody makes so many pieces a month; as an amount of rupiah it is usual.
_MANY = 250_000


def as_money(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with "Produksi/bln" as the value of what is made, where its cells are amounts of money."""
    if layout.at(Field.OUTPUT):
        return layout
    for column in layout.columns:
        unsure = column.field is Field.CAPACITY and column.sure < 1
        if (unsure or column.spare is Field.CAPACITY) and _holds_money(column.index, sample):
            mended = replace(column, field=Field.OUTPUT, sure=0.6, spare=None, unit="")
            return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
    return layout


def _holds_money(index: int, sample: Sequence[Sequence[Cell]]) -> bool:
    cells = [cells[index] for cells in sample if index < len(cells) and cells[index] is not None]
    numbers = [cell for cell in cells if any(map(str.isdigit, text_of(cell)))]
    return len(numbers) >= _FEWEST and sum(map(_is_money, numbers)) >= _SEEN_ENOUGH * len(numbers)


def _is_money(cell: Cell) -> bool:
    if isinstance(cell, (int, float)):
        return cell >= _MANY
    text = text_of(cell)
    return _MONEY.search(text) is not None or re.fullmatch(r"\d{6,}|\d{1,3}(?:[.,]\d{3}){2,}.*", text) is not None


def with_seen(layout: Layout, sample: Sequence[Sequence[Cell]], places: Places) -> Layout:
    """Return the layout with its unknown columns guessed from a sample of rows."""
    layout = _without_contradicted(as_ticked(_with_sexes(layout), sample), sample)
    layout = _as_amounts(as_doubles(layout, sample), sample)
    layout = as_branded(as_placed(layout, sample, places), sample)
    taken = layout.fields
    columns = []
    for column in layout.columns:
        if column.field is None and not column.known:
            # Any list has answers of many kinds; only where nothing stands over them is it taken for exports.
            field = _look(column.index, sample, places, taken | ({Field.EXPORTS} if column.head else set()))
            if field:
                taken.add(field)
                column = replace(column, field=field, sure=0.5, known=True)
        columns.append(column)
    layout = as_guessed(as_named(replace(layout, columns=tuple(columns)), sample), sample, places)
    layout = as_money(layout, sample)
    return _as_markets(_as_pairs(layout, sample), sample)


def as_doubles(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with the columns that hold several fields, as their heads say and their cells show."""
    columns = []
    for column in layout.columns:
        others = {held for other in layout.columns if other is not column for held in other.held}
        free = tuple(piece for piece in column.pieces if piece not in others)
        if len(free) > 1:
            cells = [cells[column.index] for cells in sample if column.index < len(cells)]
            if confirmed(free, cells):
                column = replace(column, field=free[0], sure=max(column.sure, 0.9), known=True, also=free[1:])
        columns.append(column)
    return replace(layout, columns=tuple(columns))


def _as_amounts(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with "Kapasitas/Satuan" as the capacity, where its cells are numbers with their unit."""
    column = layout.at(Field.CAPACITY_UNIT)
    if column is None or layout.at(Field.CAPACITY):
        return layout
    texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
    texts = [text for text in texts if not is_blank(text)]
    if not texts or sum(text[0].isdigit() for text in texts) < _SEEN_ENOUGH * len(texts):
        return layout
    mended = replace(column, field=Field.CAPACITY)
    return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))


def _as_pairs(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with "L/P" as the people at work, where its cells are pairs of numbers and not one letter."""
    if layout.fields & PEOPLE:
        return layout
    for column in layout.columns:
        if column.field is None and _SEXES.fullmatch(column.head.rpartition(" / ")[2] or column.head):
            texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
            texts = [text for text in texts if not is_blank(text)]
            if texts and sum(map(bool, map(_PAIR.fullmatch, texts))) >= _SEEN_ENOUGH * len(texts):
                mended = replace(column, field=Field.WORKERS, sure=0.6)
                return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
    return layout


def _as_markets(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout with "Pemasaran" as exports, where its cells say "lokal" or "ekspor"."""
    if layout.at(Field.EXPORTS):
        return layout
    for column in layout.columns:
        if column.field is None and _MARKET_HEAD.search(column.head):
            texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
            texts = [text for text in texts if not is_blank(text)]
            if any(map(_ABROAD.search, texts)) and sum(map(bool, map(_MARKET.search, texts))) >= _MOST * len(texts):
                mended = replace(column, field=Field.EXPORTS, sure=0.5)
                return replace(layout, columns=tuple(mended if one is column else one for one in layout.columns))
    return layout


def _with_sexes(layout: Layout) -> Layout:
    """Return the layout with "P" as the men where it stands beside "W"."""
    words = {column.index: set(words_of(column.head).split()) for column in layout.columns if _of_people(column)}
    said = set().union(*words.values()) if words else set()
    if not {"p", "w"} <= said or said & _MEN:
        return layout
    sexes = {"p": Field.WORKERS_MALE, "w": Field.WORKERS_FEMALE}
    columns = []
    for column in layout.columns:
        letter = next((letter for letter in sexes if letter in words.get(column.index, ())), "")
        columns.append(replace(column, field=sexes[letter], sure=1.0, spare=None) if letter else column)
    return replace(layout, columns=tuple(columns))


def _of_people(column: Column) -> bool:
    return column.field in PEOPLE or (column.field is None and column.spare in PEOPLE)


def _without_contradicted(layout: Layout, sample: Sequence[Sequence[Cell]]) -> Layout:
    """Return the layout without what its cells contradict; the next column that said the same takes its place."""
    columns = [_unless_contradicted(column, sample) for column in layout.columns]
    held = {field for column in columns for field in column.held}
    for at, column in enumerate(columns):
        if column.field is None and column.spare and column.spare not in held:
            freed = _unless_contradicted(replace(column, field=column.spare, sure=0.6, spare=None), sample)
            if freed.field:
                columns[at] = freed
                held.add(freed.field)
    return replace(layout, columns=tuple(columns))


def _unless_contradicted(column: Column, sample: Sequence[Sequence[Cell]]) -> Column:
    """Take a column for nothing, where what stands in it cannot be what its head seemed to say."""
    if column.field is Field.EXPORTS:
        return _unless_words(column, sample)
    if (column.field or column.spare) in _IN_WORDS:
        return _unless_numbers(column, sample)
    if column.field not in _IN_DIGITS and column.field is not Field.ESTABLISHED:
        return column
    if column.sure < _GUESS and column.field in _COUNTED and _are_years(column, sample):
        return replace(column, field=Field.ESTABLISHED, unit="")
    texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
    texts = [text for text in texts if not is_blank(text)]
    with_digits = sum(any(map(str.isdigit, text)) or spoken(loose(text)) is not None for text in texts)
    # "Bahan baku" that names materials; "Tahun" that is one and the same, as the year of the list is.
    in_words = len(texts) >= _FEWEST and with_digits <= _STRAY * len(texts)
    one_year = column.field is Field.ESTABLISHED and column.sure < 1 and len(texts) >= _SAME and len(set(texts)) == 1
    return replace(column, field=None, sure=0.0, known=True) if in_words or one_year else column


def _unless_numbers(column: Column, sample: Sequence[Sequence[Cell]]) -> Column:
    """Take a column that names people for their telephones, where it holds these: "Contact Person"."""
    texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
    texts = [text for text in texts if not is_blank(text)]
    called = sum(_PHONE.fullmatch(_DIGITS.sub("", text)) is not None for text in texts)
    # One that also names them holds both, which is told by its head.
    named = sum(sum(map(str.isalpha, text)) > _LABEL for text in texts)
    is_phone = len(texts) >= _FEWEST and called >= _SEEN_ENOUGH * len(texts) and named <= _STRAY * len(texts)
    return (
        replace(column, field=Field.PHONE, sure=0.6, spare=column.field) if is_phone and not column.pieces else column
    )


def _are_years(column: Column, sample: Sequence[Sequence[Cell]]) -> bool:
    texts = [text_of(cells[column.index]) for cells in sample if column.index < len(cells)]
    texts = [text for text in texts if not is_blank(text)]
    return len(texts) >= _FEWEST and len(set(texts)) > 1 and all(map(_YEAR.fullmatch, texts))


def _unless_words(column: Column, sample: Sequence[Sequence[Cell]]) -> Column:
    """Take a column that asks for an answer for nothing, where hardly a cell gives one."""
    cells = [cells[column.index] for cells in sample if column.index < len(cells)]
    cells = [cell for cell in cells if not is_blank(text_of(cell))]
    unclear = 0
    for cell in cells:
        try:
            read_answer(cell, names_places=asks_where(column.head))
        except Unreadable:
            unclear += 1
    contradicted = len(cells) >= _FEWEST and unclear > _SEEN_ENOUGH * len(cells)
    return replace(column, field=None, sure=0.0, known=True) if contradicted else column


def _look(index: int, sample: Sequence[Sequence[Cell]], places: Places, taken: set[Field]) -> Field | None:
    texts = [text_of(cells[index]) for cells in sample if index < len(cells)]
    texts = [text for text in texts if not is_blank(text)]
    if len(texts) < _FEWEST:
        return None
    looks = [*_LOOKS, (Field.VILLAGE, places.is_place)]
    for field, fits in looks:
        if field not in taken and sum(bool(fits(text)) for text in texts) >= _SEEN_ENOUGH * len(texts):
            return field
    return None


def as_before(rows: Sequence[tuple[int, Sequence[Cell]]], before: Layout, places: Places) -> Layout | None:
    """Return the layout of the sheet before for one that goes on without a head, if its columns look alike."""
    bare = headless(rows, places)
    if bare is None or len(bare.columns) > len(before.columns):
        return None
    held = {column.index: column.field for column in before.columns}
    seen = [column for column in bare.columns if column.field]
    # A name that is no firm's by its look is still one by its place.
    if sum(held.get(column.index) is column.field for column in seen) < max(2, len(seen) - 1):
        return None
    return replace(before, first=rows[0][0], last=rows[0][0] - 1)


def headless(rows: Sequence[tuple[int, Sequence[Cell]]], places: Places) -> Layout | None:
    """Return the layout of a table without a head, as pasted cells often are."""
    width = max((len(cells) for _, cells in rows), default=0)
    first = rows[0][0] if rows else 1
    bare = Layout(first, first - 1, tuple(Column(index, "") for index in range(width)))
    layout = with_seen(bare, [cells for _, cells in rows[:200]], places)
    if len(layout.fields) < 2 or (Field.NAME not in layout.fields and Field.NIK not in layout.fields):
        return None
    return layout
