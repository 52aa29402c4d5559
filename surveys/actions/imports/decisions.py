"""What is done with each row of a batch: create, update or leave out."""

from clusters.models import Firm
from surveys.actions.imports.batch import BatchRow, Decision
from surveys.actions.imports.repeats import settle_repeats
from surveys.import_states import Outcome, RowAction
from surveys.models import WorkbookImport


def decide(workbook: WorkbookImport, rows: list[BatchRow]) -> list[Decision]:
    """Decide the rows of a batch, as people said for a row or, else, for the import."""
    decided = [_decide_one(workbook, row) for row in rows]
    settle_repeats(workbook, decided)
    _refuse_lost_firms(workbook, decided)
    _see_newcomers(workbook, decided)
    return decided


def _decide_one(workbook: WorkbookImport, row: BatchRow) -> Decision:
    if row.is_faulty:
        return Decision(row, RowAction.SKIP, why_left=Outcome.FAULTY)
    firm = row.duplicate_firm_id
    if row.action:
        return Decision(row, row.action, firm)
    if row.duplicate_why == "code":
        # The row names its firm itself.
        return Decision(row, RowAction.UPDATE, firm)
    if row.duplicate_row is not None:
        return Decision(row, RowAction.CREATE if workbook.on_duplicate == RowAction.CREATE else RowAction.SKIP)
    if firm is not None:
        return Decision(row, workbook.on_duplicate or RowAction.UPDATE, firm)
    return Decision(row, RowAction.CREATE)


def _refuse_lost_firms(workbook: WorkbookImport, decided: list[Decision]) -> None:
    """A firm that is gone since the check, or was never theirs to change, is not updated."""
    named = {one.firm for one in decided if one.firm}
    firms = Firm.objects.visible_to(workbook.by).filter(pk__in=named)
    known = set(firms.values_list("pk", flat=True)) if named else set()
    for one in decided:
        if one.action == RowAction.UPDATE and one.twin is None and one.firm not in known:
            one.action = RowAction.CREATE if one.firm is None and one.row.duplicate_row is None else RowAction.SKIP


def _see_newcomers(workbook: WorkbookImport, decided: list[Decision]) -> None:
    """Firms that were entered between the check and now are met by their NIK, and not doubled."""
    created = {
        one.row.values["nik"]: one
        for one in decided
        if one.action == RowAction.CREATE and not one.row.action and one.row.values.get("nik")
    }
    if not created or workbook.on_duplicate == RowAction.CREATE:
        return
    # The second condition is that of the index.
    firms = Firm.objects.visible_to(workbook.by).filter(nik__any_of=created).exclude(nik="")
    # Those that an earlier batch made; not those that were kept when this import was undone before.
    firms = firms.exclude(source_import=workbook.pk, created_at=workbook.stamp)
    for firm, nik in firms.values_list("pk", "nik"):
        one = created[nik]
        one.firm = one.row.duplicate_firm_id = firm
        one.row.duplicate_why = "nik"
        one.action = workbook.on_duplicate or RowAction.UPDATE
