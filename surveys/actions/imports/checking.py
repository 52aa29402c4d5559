"""The dry run: the workbook is read, understood and checked, and nothing in the register changes."""

import uuid
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from common.put_off import put_off
from surveys.actions.imports.duplicates import find_duplicates
from surveys.actions.imports.kept import Kept, rows_of_batch, store_rows
from surveys.actions.imports.places import places_of
from surveys.actions.imports.repeats import with_stand_ins
from surveys.actions.imports.uploading import spool_of, touch
from surveys.cells.numbers import Habit
from surveys.columns.layout import Column, Layout
from surveys.faults import FAILURES
from surveys.import_states import ImportState
from surveys.left_out import LeftOut
from surveys.models import ColumnMapping, ImportRow, WorkbookImport
from surveys.parts import Part, parts_of
from surveys.sheets.limits import NotReadable
from surveys.sheets.lines import Line, Sheet
from surveys.spool import Spool
from surveys.understanding import SAMPLE, Table, key_of_head, understand
from surveys.years_in_titles import year_in, year_in_column

BATCH = 2_000
# How many bytes of a file a row takes, for the bar of progress before the rows are counted.
_BYTES_OF_A_ROW = 150


class Overtaken(Exception):
    """Another run of the same check began; this one stops."""


def check_workbook(pk: str) -> int:
    """Read and check the workbook of an import that is uploaded; return the number of its rows.

    Can be started again at any time: it begins anew, and an older run stops at its next batch.
    """
    workbook = WorkbookImport.objects.select_related("cluster__region", "by").filter(pk=pk).first()
    if workbook is None or workbook.state != ImportState.UPLOADED:
        return 0
    check = _Check(workbook)
    try:
        check.run()
    except Overtaken:
        return 0
    except NotReadable as error:
        _fail(workbook, error)
        return 0
    except FileNotFoundError:
        _fail(workbook, NotReadable("file_gone"))
        return 0
    return check.rows


def _fail(workbook: WorkbookImport, error: NotReadable) -> None:
    code = error.code if error.code in FAILURES else "file_broken"
    with transaction.atomic():
        ImportRow.objects.filter(workbook=workbook).delete()
        touch(workbook, state=ImportState.FAILED, failure={"code": code, **error.params}, rows=0)


class _Check:
    """One run over one workbook."""

    def __init__(self, workbook: WorkbookImport) -> None:
        self.workbook = workbook
        self.run_key = uuid.uuid4()
        self.places = places_of(workbook.cluster)
        self.choices = {**_office_choices(workbook), **workbook.choices}
        self.kept = Kept.of(workbook)
        self.tables: list[dict[str, Any]] = []
        self.left_out: Counter[str] = Counter()
        self.passed = LeftOut()
        self.rows = self.part = 0
        self.year: int | None = None
        self.layout: Layout | None = None
        # By part and column, what a first reading found out about dots and commas.
        self.habits: dict[int, dict[int, Habit]] = {}
        self.learned: dict[int, dict[int, Habit]] = {}

    def run(self) -> None:
        spool = spool_of(self.workbook)
        self._read_all(spool)
        if self.learned:
            # Rows far below taught what dots and commas mean in a column; what was guessed before is read again.
            self.habits, self.learned = self.learned, {}
            self._read_all(spool)
        if not self.tables:
            raise NotReadable("table_missing")
        self._finish(spool.noticed)

    def _read_all(self, spool: Spool) -> None:
        expected = self.workbook.expected or max(self.workbook.file.size // _BYTES_OF_A_ROW, 1)
        touch(self.workbook, run=self.run_key, done=0, expected=expected)
        ImportRow.objects.filter(workbook=self.workbook).delete()
        self.tables, self.left_out, self.passed = [], Counter(), LeftOut()
        self.layout = self.year = None
        # Where the rows of the present sheet are counted from, and those of the next one.
        self.offset = self.ended = self.rows = 0
        for self.part, (part, lines) in enumerate(parts_of(spool.lines())):
            self.offset = self.offset if part.goes_on else self.ended
            self.ended = max(self.ended, self.offset + self._read_part(part, lines))

    def _read_part(self, part: Part, lines: Iterator[Line]) -> int:
        """Read what one head says of firms; return the number of its last row."""
        sample = list(islice(lines, SAMPLE))
        this_year = timezone.localdate().year
        table = understand(sample, self.places, this_year, self.choices, part.sheet, self.layout)
        if table is None:
            self._leave_out(part, sample)
            return 0
        self.layout = table.layout
        titles = (cell for line in sample if line.number < table.layout.first for cell in line.cells)
        self.year = (
            self.year
            or year_in_column(table.layout, [line.cells for line in sample], this_year)
            or year_in([part.sheet.name, *map(str, filter(None, titles))], this_year)
            or year_in([column.head for column in table.layout.columns if column.period == "year"], this_year)
            or year_in([self.workbook.file_name], this_year)
        )
        table.reader.use(self.habits.get(self.part, {}))
        last = self._read_rows(table, chain(sample, lines))
        learned = table.reader.learned()
        if learned and not self.habits:
            self.learned[self.part] = learned
        self.tables.append({**_described(part.sheet, table, self.offset, sample), "part": self.part})
        self.left_out.update({kind: n for kind, n in table.kinds.items() if kind != "firm"})
        self.left_out.update({"note": len(part.left)} if part.left else {})
        self.passed.extend(table.left)
        for line in part.left:
            self.passed.add(part.sheet.name, "note", line)
        return last

    def _leave_out(self, part: Part, lines: list[Line]) -> None:
        if part.goes_on:
            self.left_out["table"] += len(lines)
        else:
            self.left_out["sheet"] += 1
        self.passed.add_all(part.sheet.name, "table" if part.goes_on else "sheet", lines)

    def _read_rows(self, table: Table, lines: Iterator[Line]) -> int:
        last, batch = 0, []
        for line, read in table.firms(lines):
            last = line.number
            batch.append((self.offset + line.number, line.hidden, read))
            if len(batch) == BATCH:
                self._store(table, batch)
                batch = []
        self._store(table, batch)
        return last

    def _store(self, table: Table, batch: list) -> None:
        if not batch:
            return
        with transaction.atomic():
            still = WorkbookImport.objects.select_for_update().filter(pk=self.workbook.pk, run=self.run_key)
            if not still.exists():
                raise Overtaken
            rows = rows_of_batch(self.workbook, len(self.tables), table.reader, batch, self.kept)
            store_rows(rows)
            self.rows += len(rows)
            touch(self.workbook, done=self.rows, expected=max(self.workbook.expected, self.rows + 1))

    @transaction.atomic
    def _finish(self, noticed: dict[str, Any]) -> None:
        workbook = WorkbookImport.objects.select_for_update().get(pk=self.workbook.pk)
        if workbook.run != self.run_key:
            raise Overtaken
        workbook.tables, workbook.left_out = self.tables, dict(self.left_out)
        workbook.passed_over = self.passed.stretches
        workbook.noticed = {key: value for key, value in noticed.items() if key != "done" and value}
        workbook.year = workbook.year or self.year or timezone.localdate().year
        workbook.rows = workbook.expected = workbook.done = self.rows
        workbook.created = workbook.updated = workbook.unchanged = workbook.skipped = workbook.done_to = 0
        workbook.state, workbook.run = ImportState.CHECKED, None
        workbook.checked_at = workbook.touched_at = timezone.now()
        find_duplicates(workbook)
        count_rows(workbook)
        workbook.save()
        self.workbook = workbook


def count_rows(workbook: WorkbookImport) -> None:
    """Count again what is to be mended and to be decided; the caller saves."""
    workbook.counts = with_stand_ins(workbook, ImportRow.objects.filter(workbook=workbook).counted())
    workbook.faulty, workbook.duplicates = workbook.counts["faulty"], workbook.counts["undecided"]


def check_again(workbook: WorkbookImport) -> None:
    """Let the worker read the spool anew, as columns changed. Must be in a transaction."""
    touch(workbook, state=ImportState.UPLOADED, done=0, run=None)
    put_off("surveys.jobs.check_import", str(workbook.pk))


def _office_choices(workbook: WorkbookImport) -> dict[str, str | None]:
    mappings = ColumnMapping.objects.filter(region=workbook.cluster.region_id)
    return {mapping.head: mapping.field or None for mapping in mappings}


def _described(sheet: Sheet, table: Table, offset: int, sample: list[Line]) -> dict[str, Any]:
    """Return what people are shown of a table: its columns, each with three values."""
    below = [line.cells for line in sample if line.number > table.layout.last]
    return {
        "sheet": sheet.name,
        "hidden": sheet.hidden,
        "offset": offset,
        "first": table.layout.first,
        "last": table.layout.last,
        "columns": [_column(column, below) for column in table.layout.columns if column.head or column.field],
    }


def _column(column: Column, below: list) -> dict[str, Any]:
    seen = (cells[column.index] for cells in below if column.index < len(cells))
    samples = list(islice((str(cell)[:60] for cell in seen if cell not in (None, "")), 3))
    return {
        "column": column.letter,
        "header": column.head,
        "key": key_of_head(column.head) if column.head else column.letter,
        "field": str(column.field) if column.field else None,
        "also": [str(held) for held in column.also],
        "sure": column.sure,
        "known": column.known,
        "scale": column.scale,
        "period": column.period,
        "samples": samples,
    }
