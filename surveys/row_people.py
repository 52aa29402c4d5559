"""Men and women at work, as they stand in one column or in several. Pure."""

from collections.abc import Set

from surveys.cells.counts import Workers
from surveys.cells.reading import Note
from surveys.columns.fields import Field
from surveys.row_read import RowRead

_APART = (Field.WORKERS_MALE, Field.WORKERS_FEMALE)


def settle_people(row: RowRead, fields: Set[Field]) -> None:
    """Bring together men, women and their sum; `fields` are those that the table has a column for."""
    values = row.values
    both = values.pop(Field.WORKERS, None)
    if isinstance(both, Workers):
        _settle_both(row, both)
    for name, other in (_APART, _APART[::-1]):
        # Beside a number of men, an empty cell or a dash for women means none.
        blank = values[name] is None and name not in row.faults
        if blank and name in fields and values[other] is not None:
            values[name] = 0
    if all(values[name] is not None for name in _APART):
        # A sum beside its parts is not needed, even where it cannot be read.
        row.faults.pop(Field.WORKERS, None)


def _settle_both(row: RowRead, both: Workers) -> None:
    """Take men and women from one cell, and a sum only where they are not known one by one."""
    values = row.values
    if both.male is not None or both.female is not None:
        values[Field.WORKERS_MALE], values[Field.WORKERS_FEMALE] = both.male, both.female
        return
    apart = {name: values[name] for name in _APART}
    known = [number for number in apart.values() if number is not None]
    if both.total is None or row.faults.keys() & apart.keys():
        return
    if not known:
        values[Field.WORKERS] = both.total
        return
    row.warnings = [(name, note) for name, note in row.warnings if note.code != "workers_not_split"]
    if len(known) == 1 and both.total >= known[0]:
        # Beside "Jumlah 7" and five men, two are women.
        values.update({name: both.total - known[0] for name, number in apart.items() if number is None})
    elif sum(known) != both.total:
        row.warnings.append((Field.WORKERS, Note("workers_sum", {"total": both.total, "sum": sum(known)})))


def settle_mended(row: RowRead, held: Field) -> None:
    """After a cell was mended: men and women one by one stand in the place of a sum, and the other way round."""
    values = row.values
    both = values.get(Field.WORKERS)
    if held is not Field.WORKERS:
        if values[held] is not None:
            values.pop(Field.WORKERS, None)
    elif isinstance(both, Workers):
        values.pop(Field.WORKERS)
        values[Field.WORKERS_MALE], values[Field.WORKERS_FEMALE] = both.male, both.female
        if both.total is not None:
            values[Field.WORKERS] = both.total
