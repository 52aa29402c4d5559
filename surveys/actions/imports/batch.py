"""The rows of one batch as saving and undoing read them: bare, as a model would take longer than all else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from surveys.models import WorkbookImport

# What is wrong with a row is not read, only whether anything is; then nothing of it is needed.
_FOLLOWING = """
SELECT id, number, CASE WHEN faults = '[]' THEN "values" END, faults <> '[]', action, keeps,
       duplicate_row, duplicate_firm_id, duplicate_why
FROM surveys_importrow WHERE workbook_id = %s AND number > %s ORDER BY number LIMIT %s
"""


@dataclass(slots=True)
class BatchRow:
    """One row on its way into the register, and what became of it."""

    id: int
    number: int
    values: dict[str, Any]
    is_faulty: bool
    action: str
    keeps: list[str]
    duplicate_row: int | None
    duplicate_firm_id: UUID | None
    duplicate_why: str
    outcome: str = ""
    firm_id: UUID | str | None = None
    before: dict[str, Any] | None = None
    done_at: datetime | None = None


def following_rows(workbook: WorkbookImport, number: int) -> list[BatchRow]:
    """Return the next `number` rows behind those that are done, in the order of the file."""
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOWING, [workbook.pk, workbook.done_to, number])
        return [
            BatchRow(pk, at, orjson.loads(values or "{}"), is_faulty, action, orjson.loads(keeps), *double)
            for pk, at, values, is_faulty, action, keeps, *double in cursor
        ]
