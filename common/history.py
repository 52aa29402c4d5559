"""History of rows: who changed what, kept by triggers of the database (pghistory).

Each update and delete stores the row as it was. The author is in the context of the event. Statements
of the ORM carry the context by themselves; COPY does not, so `copy_rows` sets it first.
"""

from collections.abc import Iterable, Sequence
from io import StringIO

import pghistory
from django.db import connection, models


def tracked(*left_out: str, **options: object):
    """Decorate a model so that updates and deletes keep the row as it was, without `left_out`.

    The events are not append-only, since the erasure of a person's data reaches into the history.
    """
    events = (pghistory.UpdateEvent(row="OLD"), pghistory.DeleteEvent(row="OLD"))
    return pghistory.track(*events, exclude=list(left_out), **options)


def author(user: models.Model | None, **more: object):
    """Name the author of all changes made inside the `with`."""
    return pghistory.context(user=str(user.pk) if user else None, **more)


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write `rows` into `table` by COPY, under the author of the context, and return their number.

    Must be called inside a transaction. `table` and `columns` come from code and never from people.
    """
    lines = ["\t".join(_as_text(value) for value in row) + "\n" for row in rows]
    with connection.cursor() as cursor:
        # COPY carries no context, as it is not a statement that can be prefixed: any statement that
        # can be leaves the context set until the end of the transaction.
        cursor.execute("WITH author AS (SELECT 1) SELECT 1 FROM author")
        cursor.copy_expert(f"COPY {table} ({', '.join(columns)}) FROM STDIN", StringIO("".join(lines)))
    return len(lines)


def copy_objects(objects: Sequence[models.Model]) -> int:
    """Write new objects of one model by COPY, as `bulk_create` would and three times as fast; return their number.

    For models of plain columns: numbers, texts, moments, keys. Generated columns make themselves.
    """
    if not objects:
        return 0
    model = type(objects[0])
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    stamped = [bool(getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)) for field in fields]
    names = list(zip(fields, stamped, strict=True))
    rows = (
        [field.pre_save(one, add=True) if stamp else getattr(one, field.attname) for field, stamp in names]
        for one in objects
    )
    return copy_rows(model._meta.db_table, [field.column for field in fields], rows)


_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def _as_text(value: object) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    text = str(value)
    # Nearly all cells are of plain letters, and asking is ten times as fast as translating.
    return text if text.isprintable() and "\\" not in text else text.translate(_ESCAPES)
