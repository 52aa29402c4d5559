"""The statements that change many rows at once, with history kept by the triggers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from django.db import connection, models

from clusters.models import Firm, FirmFigures
from common.arrays import array_of
from surveys.actions.imports.batch import BatchRow
from surveys.models import ImportRow

_TYPES = {
    "UUIDField": "uuid",
    "CharField": "text",
    "EmailField": "text",
    "PositiveSmallIntegerField": "int",
    "PositiveIntegerField": "int",
    "PositiveBigIntegerField": "bigint",
    "DecimalField": "numeric",
    "BooleanField": "boolean",
    "DateTimeField": "timestamptz",
    "BigAutoField": "bigint",
    "AutoField": "bigint",
    "JSONField": "jsonb",
}


def update_many(model: type[models.Model], rows: Sequence[Any], names: Sequence[str]) -> None:
    """Write the fields `names` of all `rows` in one statement. Names come from code only."""
    if not rows:
        return
    fields = [model._meta.pk, *(model._meta.get_field(name) for name in names)]
    arrays = [[_adapted(field, getattr(row, field.attname)) for row in rows] for field in fields]
    places = ", ".join(f"%s::{_type_of(field)}[]" for field in fields)
    columns = [f'"{field.column}"' for field in fields]
    sets = ", ".join(f"{column} = new.{column}" for column in columns[1:])
    table = model._meta.db_table
    statement = (
        f"UPDATE {table} old SET {sets} FROM unnest({places}) AS new({', '.join(columns)}) "  # noqa: S608 - names are ours
        f"WHERE old.{columns[0]} = new.{columns[0]}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, arrays)


def _type_of(field: models.Field) -> str:
    while field.remote_field:
        field = field.target_field
    return _TYPES[field.get_internal_type()]


def _adapted(field: models.Field, value: Any) -> Any:
    if value is None:
        return None
    return orjson.dumps(value).decode() if isinstance(field, models.JSONField) else value


def update_firms(firms: Sequence[Firm], names: Sequence[str]) -> None:
    """Write firms that were changed in memory."""
    update_many(Firm, firms, [_field(name) for name in [*names, "changed_at"]])


def update_figures(figures: Sequence[FirmFigures], names: Sequence[str]) -> None:
    """Write figures that were changed in memory."""
    update_many(FirmFigures, figures, [*names, "source", "recorded_by", "recorded_at"])


_CREATED = """
UPDATE surveys_importrow r SET outcome = 'created', firm_id = new.firm, done_at = %s
FROM unnest(%s::bigint[], %s::uuid[]) AS new (id, firm) WHERE r.id = new.id
"""


def write_created(rows: Sequence[BatchRow], stamp: datetime) -> None:
    """Write down which firms rows brought."""
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_CREATED, [stamp, array_of(row.id for row in rows), array_of(row.firm_id for row in rows)])


def write_outcomes(rows: Sequence[BatchRow] | Sequence[ImportRow]) -> None:
    """Write down what became of rows."""
    update_many(ImportRow, rows, ["outcome", "firm", "before", "done_at", "duplicate_firm", "duplicate_why"])


def _field(name: str) -> str:
    return name.removesuffix("_id")


_FORGOTTEN = """
UPDATE surveys_importrow SET outcome = '', firm_id = NULL, before = NULL, done_at = NULL WHERE id = ANY(%s::bigint[])
"""


def forget_outcomes(keys: Sequence[int]) -> None:
    """Let rows be as before they were saved."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGOTTEN, [array_of(keys)])


# Rows of other imports forget a firm that goes, too.
_OF_FIRMS = [
    "UPDATE surveys_importrow SET firm_id = NULL WHERE firm_id = ANY(%s::uuid[])",
    "UPDATE surveys_importrow SET duplicate_firm_id = NULL WHERE duplicate_firm_id = ANY(%s::uuid[])",
    "DELETE FROM clusters_product WHERE figures_id IN "
    "(SELECT id FROM clusters_firmfigures WHERE firm_id = ANY(%s::uuid[]))",
    "DELETE FROM clusters_machine WHERE figures_id IN "
    "(SELECT id FROM clusters_firmfigures WHERE firm_id = ANY(%s::uuid[]))",
    "DELETE FROM clusters_firmfigures WHERE firm_id = ANY(%s::uuid[])",
    "DELETE FROM clusters_firm_owners WHERE firm_id = ANY(%s::uuid[])",
    "DELETE FROM clusters_firm WHERE id = ANY(%s::uuid[])",
]


def delete_firms(keys: Sequence[Any]) -> None:
    """Delete firms with all that belongs to them, in a few statements.

    Raises IntegrityError when anything of another app hangs on one of them.
    """
    if not keys:
        return
    array = array_of(keys)
    with connection.cursor() as cursor:
        for statement in _OF_FIRMS:
            cursor.execute(statement, [array])
        # What hangs on a firm is to be known now, and not when the transaction ends.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
