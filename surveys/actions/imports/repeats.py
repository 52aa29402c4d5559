"""Rows that repeat another row of their file: to which firm an update goes, and which stands in for a faulty one."""

from typing import NamedTuple
from uuid import UUID

from django.db import connection

from surveys.actions.imports.batch import Decision
from surveys.import_states import RowAction
from surveys.models import ImportRow, WorkbookImport


class First(NamedTuple):
    """A row that others repeat; `twin` where it is in the same batch, and its firm is not known yet."""

    is_faulty: bool
    registered: UUID | None
    firm: UUID | None
    twin: Decision | None


def settle_repeats(workbook: WorkbookImport, decided: list[Decision]) -> None:
    """Send updates to the firm of the row that is repeated.

    A faulty row brings no firm: the first of its repeats that can be used is saved in its place.
    """
    repeats = [one for one in decided if one.row.duplicate_row is not None and not one.row.is_faulty]
    if not repeats:
        return
    firsts = _firsts(workbook, decided, repeats)
    stand_ins = _earlier_stand_ins(workbook, {number for number, first in firsts.items() if first.is_faulty})
    for one in repeats:
        number = one.row.duplicate_row or 0
        first = firsts.get(number)
        if first is None or one.row.action not in ("", RowAction.UPDATE) or one.action == RowAction.CREATE:
            continue
        if first.is_faulty and number not in stand_ins:
            one.firm = first.registered
            one.action = (workbook.on_duplicate or RowAction.UPDATE) if one.firm else RowAction.CREATE
            stand_ins[number] = First(False, None, None, one)
        elif one.action == RowAction.UPDATE and one.firm is None:
            goes_to = stand_ins.get(number, first)
            one.firm, one.twin = goes_to.firm, goes_to.twin


def _firsts(workbook: WorkbookImport, decided: list[Decision], repeats: list[Decision]) -> dict[int, First]:
    """Return the rows that are repeated: those of this batch as they are decided, the others as they ended."""
    here = {one.row.number: one for one in decided}
    wanted = {one.row.duplicate_row for one in repeats}
    firsts = {
        number: First(here[number].row.is_faulty, here[number].row.duplicate_firm_id, None, here[number])
        for number in wanted & set(here)
    }
    if elsewhere := wanted - set(here):
        lines = ImportRow.objects.filter(workbook=workbook, number__in=elsewhere)
        for line in lines.only("number", "faults", "duplicate_firm", "firm"):
            firsts[line.number] = First(bool(line.faults), line.duplicate_firm_id, line.firm_id, None)
    return firsts


def _earlier_stand_ins(workbook: WorkbookImport, faulty: set[int]) -> dict[int, First]:
    """Return what was saved in place of faulty rows in earlier batches."""
    if not faulty:
        return {}
    saved = ImportRow.objects.filter(workbook=workbook, duplicate_row__in=faulty, firm__isnull=False)
    pairs = saved.order_by("-number").values_list("duplicate_row", "firm")
    return {number: First(False, None, firm, None) for number, firm in pairs}


# One row for each faulty row that is repeated: the first of its repeats that can be used. Each repeat looks for its row
# by number: the server knows nothing yet of rows that were just read, and would compare all with all.
_STAND_INS = """
SELECT action, registered IS NOT NULL, count(*) FROM (
    SELECT DISTINCT ON (r.duplicate_row) r.action, t.registered
    FROM surveys_importrow r CROSS JOIN LATERAL (
        SELECT duplicate_firm_id AS registered FROM surveys_importrow
        WHERE workbook_id = r.workbook_id AND number = r.duplicate_row AND faults <> '[]' OFFSET 0
    ) t
    WHERE r.workbook_id = %s AND r.duplicate_row IS NOT NULL AND r.faults = '[]' AND r.action IN ('', 'update')
      AND r.duplicate_why <> 'code'
    ORDER BY r.duplicate_row, r.number
) found GROUP BY 1, 2
"""


def with_stand_ins(workbook: WorkbookImport, counts: dict[str, int]) -> dict[str, int]:
    """Return the counts of the check with those rows that are saved in place of faulty ones."""
    counts = dict(counts)
    with connection.cursor() as cursor:
        cursor.execute(_STAND_INS, [workbook.pk])
        for action, is_registered, many in cursor.fetchall():
            counts["update"] -= many if action == RowAction.UPDATE else 0
            counts["update" if is_registered else "create"] += many
    return counts
