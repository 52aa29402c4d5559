"""The rows of one batch as saving reads them: bare, as a model would take longer than all else, and one batch ahead."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import orjson
from django.db import connection

from surveys.firm_values import figures_fields, new_firm
from surveys.models import WorkbookImport

# What is wrong with a row is not read, only whether anything is; then nothing of it is needed.
_FOLLOWING = """
SELECT id, number, CASE WHEN faults = '[]' THEN "values"::text END, action, keeps::text,
       duplicate_row, duplicate_firm_id, duplicate_why
FROM surveys_importrow WHERE workbook_id = %s AND number > %s ORDER BY number LIMIT %s
"""


@dataclass(slots=True)
class BatchRow:
    """One row on its way into the register, and what became of it.

    `cells` and `figures` are what a new firm would be written with, in the order of `firm_values`.
    """

    id: int
    number: int
    values: dict[str, Any]
    is_faulty: bool
    action: str
    keeps: list[str]
    duplicate_row: int | None
    duplicate_firm_id: UUID | None
    duplicate_why: str
    cells: list[Any]
    figures: dict[str, Any]
    outcome: str = ""
    firm_id: UUID | str | None = None
    before: dict[str, Any] | None = None
    done_at: datetime | None = None


class Batches:
    """The batches of one import, in the order of the file.

    While one is written, and the database is waited for, a thread makes the next one ready. It only reckons:
    the rows were read in the transaction before, and rows of an import that is being saved do not change.
    """

    def __init__(self, kbli: dict[str, int]) -> None:
        self._kbli = kbli
        self._helper = ThreadPoolExecutor(1)
        self._next: tuple[int, Future[list[BatchRow]]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._helper.shutdown(cancel_futures=True)

    def following(self, workbook: WorkbookImport, number: int) -> list[BatchRow]:
        """Return the next `number` rows behind those that are done. Must be in the batch's transaction."""
        region = workbook.cluster.region_id
        done_to, ready = self._next or (-1, None)
        # Another worker may have done some meanwhile.
        if ready and done_to == workbook.done_to:
            rows = ready.result()
        else:
            rows = self._ready(_read(workbook, workbook.done_to, number), region)
        self._next = None
        if len(rows) == number:
            last = rows[-1].number
            self._next = last, self._helper.submit(self._ready, _read(workbook, last, number), region)
        return rows

    def _ready(self, read: list[tuple], region: str) -> list[BatchRow]:
        rows = []
        for key, number, said, action, keeps, *double in read:
            values = orjson.loads(said) if said else {}
            cells, figures = (new_firm(values, self._kbli, region), figures_fields(values)) if said else ([], {})
            rows.append(BatchRow(key, number, values, not said, action, orjson.loads(keeps), *double, cells, figures))
        return rows


def _read(workbook: WorkbookImport, behind: int, number: int) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOWING, [workbook.pk, behind, number])
        return cursor.fetchall()
