"""The rows of one batch as saving reads them: bare, as a model would take longer than all else, and one batch ahead."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import orjson
from django.db import connection

from common.history import Cells, as_line
from surveys.firm_values import figures_cells, figures_fields, new_firm, region_of
from surveys.import_states import Outcome
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

    `cells` and `figures` are what a new firm would be written with, in the order of `firm_values`, and `region` the
    place among them; `figures` is None where the row tells none.
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
    cells: Cells
    region: str
    figures: Cells | None
    outcome: str = ""
    firm_id: UUID | str | None = None
    before: dict[str, Any] | None = None
    done_at: datetime | None = None


@dataclass(slots=True)
class Decision:
    """A row, what is done with it, and to which firm."""

    row: BatchRow
    action: str
    firm: UUID | None = None
    why_left: str = Outcome.SKIPPED
    # The row of the same batch whose firm, not written yet, an update goes to.
    twin: "Decision | None" = None


class Batches:
    """The batches of one import, in the order of the file.

    While the database puts one away, a thread makes the next one ready, down to the words that are written. It only
    reckons: the rows are read in the transaction before, and rows of an import that is being saved do not change.
    """

    def __init__(self, kbli: dict[str, int], number: int) -> None:
        self._kbli, self.number = kbli, number
        self._helper = ThreadPoolExecutor(1)
        self._next: tuple[int, Future[list[BatchRow]]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._helper.shutdown(cancel_futures=True)

    def following(self, workbook: WorkbookImport) -> list[BatchRow]:
        """Return the next rows behind those that are done, `number` at most. Must be in the batch's transaction."""
        done_to, ready = self._next or (-1, None)
        self._next = None
        # Another worker may have done some meanwhile.
        if ready and done_to == workbook.done_to:
            return ready.result()
        return self._ready(self._read(workbook), workbook.cluster.region_id)

    def look_ahead(self, workbook: WorkbookImport) -> None:
        """Begin with the rows behind those that are done now: last in a transaction, as its end is a long wait."""
        read = self._read(workbook)
        self._next = workbook.done_to, self._helper.submit(self._ready, read, workbook.cluster.region_id)

    def _read(self, workbook: WorkbookImport) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(_FOLLOWING, [workbook.pk, workbook.done_to, self.number])
            return cursor.fetchall()

    def _ready(self, read: list[tuple], home: str) -> list[BatchRow]:
        return [self._row(home, *columns) for columns in read]

    def _row(
        self, home: str, key: int, number: int, said: str | None, action: str, keeps: str, *double: Any
    ) -> BatchRow:
        if said is None:
            return BatchRow(key, number, {}, True, action, [], *double, Cells(), "", None)
        values = orjson.loads(said)
        cells, figures = new_firm(values, self._kbli, home), figures_fields(values)
        told = Cells(as_line(figures_cells(figures))) if figures else None
        return BatchRow(
            key,
            number,
            values,
            False,
            action,
            orjson.loads(keeps),
            *double,
            Cells(as_line(cells)),
            region_of(cells),
            told,
        )
