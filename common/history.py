"""History of rows: who changed what, kept by triggers of the database (pghistory).

Each update and delete stores the row as it was. The author is in the context of the event. Statements
of the ORM carry the context by themselves; COPY does not, so `copy_rows` sets it first.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

import pghistory
from django.db import DatabaseError, connection, models


def tracked(*left_out: str, deleted_by_hundreds: bool = False, **options: object):
    """Decorate a model so that updates and deletes keep the row as it was, without `left_out`.

    Of rows that are `deleted_by_hundreds` the events are written by one statement for all. Updates stay with
    one for each, as the pairs of old and new would be joined by a plan made for few.
    The events are not append-only, since the erasure of a person's data reaches into the history.
    """
    level = pghistory.Statement if deleted_by_hundreds else pghistory.Row
    events = (pghistory.UpdateEvent(row="OLD"), pghistory.DeleteEvent(row="OLD", level=level))
    return pghistory.track(*events, exclude=list(left_out), **options)


def author(user: models.Model | None, **more: object):
    """Name the author of all changes made inside the `with`."""
    return pghistory.context(user=str(user.pk) if user else None, **more)


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, always: str = "") -> int:
    """Write `rows` into `table` by COPY, under the author of the context, and return their number.

    Must be called inside a transaction. `table` and `columns` come from code and never from people. `always`
    ends each line: what `as_line` says of the last columns, where they are the same in all rows.
    """
    lines = _Lines(rows, f"\t{always}\n" if always else "\n")
    with connection.cursor() as cursor:
        # COPY carries no context, as it is not a statement that can be prefixed: any statement that
        # can be leaves the context set until the end of the transaction.
        cursor.execute("WITH author AS (SELECT 1) SELECT 1 FROM author")
        try:
            with connection.wrap_database_errors:
                cursor.copy_expert(f"COPY {table} ({', '.join(columns)}) FROM STDIN", lines)
        except DatabaseError as error:
            # What went wrong while a row was made says more than that COPY was cut short by it.
            raise lines.fault or error from None
    return lines.number


def copy_like(pattern: models.Model, names: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write new rows that are like `pattern` in all but the fields `names`, by COPY; return their number."""
    model = type(pattern)
    differing = [model._meta.get_field(name) for name in names]
    shared = [field for field in model._meta.concrete_fields if not field.generated and field not in differing]
    columns = [field.column for field in [*differing, *shared]]
    values = [getattr(pattern, field.attname) for field in shared]
    values = [
        field.pre_save(pattern, add=True) if value is None and _is_stamp(field) else value
        for field, value in zip(shared, values, strict=True)
    ]
    return copy_rows(model._meta.db_table, columns, rows, always=as_line(values))


def copy_objects(objects: Sequence[models.Model]) -> int:
    """Write new objects of one model by COPY, as `bulk_create` would and three times as fast; return their number.

    For models of plain columns: numbers, texts, moments, keys. Generated columns make themselves.
    """
    if not objects:
        return 0
    model = type(objects[0])
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    names = [(field, _is_stamp(field)) for field in fields]
    rows = (
        [field.pre_save(one, add=True) if stamp else getattr(one, field.attname) for field, stamp in names]
        for one in objects
    )
    return copy_rows(model._meta.db_table, [field.column for field in fields], rows)


class Cells(str):
    """Cells of a row that stand side by side, in words that COPY reads: what `as_line` said of them before."""

    __slots__ = ()


def as_line(row: Iterable[object]) -> str:
    """Return the cells of a row as COPY reads them, without the end of the line."""
    # Nearly all cells are texts of plain letters, and asking is ten times as fast as translating.
    return "\t".join(
        [
            (cell if cell.isprintable() and "\\" not in cell else cell.translate(_ESCAPES))
            if type(cell) is str
            else _as_text(cell)
            for cell in row
        ]
    )


class _Lines:
    """Rows as a file that COPY reads: the server writes some while the next are put into words."""

    def __init__(self, rows: Iterable[Sequence[object]], end: str) -> None:
        self._rows, self._end, self.number = iter(rows), end, 0
        self.fault: BaseException | None = None

    def read(self, _size: int = -1) -> str:
        try:
            lines = [as_line(row) for row in islice(self._rows, _AT_ONCE)]
        except BaseException as fault:
            self.fault = fault
            raise
        self.number += len(lines)
        return self._end.join([*lines, ""])


_AT_ONCE = 100
_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def _is_stamp(field: models.Field) -> bool:
    return bool(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False))


def _as_text(value: object) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, Cells):
        return value
    if isinstance(value, bool):
        return "t" if value else "f"
    return str(value).translate(_ESCAPES)
