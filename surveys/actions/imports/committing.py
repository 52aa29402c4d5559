"""Saving the rows of an import in the register: in batches, each whole or not at all."""

from collections import Counter

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.actions import notify
from accounts.models import User
from clusters.models import Kbli
from common.errors import DomainError
from common.history import author
from common.put_off import put_off
from surveys.actions.imports.batch import Batches, BatchRow, Decision
from surveys.actions.imports.decisions import decide
from surveys.actions.imports.register import Register
from surveys.import_states import ImportState, OnFault, Outcome, check_move
from surveys.models import ImportRow, WorkbookImport
from surveys.permissions import can_import_into
from surveys.signals import CommittedRow, rows_committed

BATCH = 2_000


class FaultyRows(DomainError):
    """Rows are faulty, and it was asked that nothing be saved then."""

    code = "faulty_rows"


@transaction.atomic
def commit_import(
    *, workbook: WorkbookImport, by: User, on_fault: str = OnFault.SKIP, on_duplicate: str = ""
) -> WorkbookImport:
    """Begin to save a checked import; the worker does it.

    `on_duplicate` empty means: a firm that is registered is updated, a repeat inside the file left out.
    Raises PermissionDenied, MoveNotAllowed, and FaultyRows when faults are to stop it.
    """
    workbook = locked(workbook, by)
    check_move(workbook.state, ImportState.COMMITTING)
    refuse_purged(workbook)
    if on_fault == OnFault.STOP and workbook.faulty:
        raise FaultyRows(_("%(count)s rows are faulty. Mend them, or leave them out.") % {"count": workbook.faulty})
    ImportRow.objects.filter(workbook=workbook).exclude(outcome="").update(
        outcome="", firm=None, before=None, done_at=None
    )
    now = timezone.now()
    for name, value in {
        "state": ImportState.COMMITTING,
        "on_fault": on_fault,
        "on_duplicate": on_duplicate,
        "asked_by": by,
        "stamp": now,
        "touched_at": now,
        "expected": workbook.rows,
        "undone_at": None,
        **dict.fromkeys(["done_to", "done", "created", "updated", "unchanged", "skipped", "kept"], 0),
    }.items():
        setattr(workbook, name, value)
    workbook.save()
    put_off("surveys.jobs.commit_import", str(workbook.pk))
    return workbook


def locked(workbook: WorkbookImport, by: User) -> WorkbookImport:
    """Return the import as it is now, held until the commit. Raises PermissionDenied."""
    workbook = WorkbookImport.objects.select_for_update(of=["self"]).select_related("cluster", "by").get(pk=workbook.pk)
    if not can_import_into(by, workbook.cluster):
        raise PermissionDenied
    return workbook


class RowsPurged(DomainError):
    """The rows were deleted after their time."""

    code = "rows_purged"


def refuse_purged(workbook: WorkbookImport) -> None:
    """Raise RowsPurged when the rows are gone."""
    if workbook.purged_at:
        raise RowsPurged(_("The rows of this import were deleted 30 days after it ended. Send the workbook again."))


def commit_batches(pk: str) -> int:
    """Save what is not saved yet of an import, batch by batch; return the number of rows.

    A batch knows from the row of the import how far the work got, so that a second worker, or the same
    one after it was killed, goes on where the last batch ended.
    """
    total = 0
    kbli = dict(Kbli.objects.order_by("version").values_list("code", "pk"))
    with Batches(kbli, BATCH) as batches:
        while number := _commit_batch(pk, kbli, batches):
            total += number
    return total


def _commit_batch(pk: str, kbli: dict[str, int], batches: Batches) -> int:
    with transaction.atomic():
        workbook = (
            WorkbookImport.objects.select_for_update(of=["self"])
            .select_related("cluster", "by", "asked_by")
            .filter(pk=pk, state=ImportState.COMMITTING)
            .first()
        )
        if workbook is None:
            return 0
        with author(workbook.actor, workbook_import=str(workbook.pk)):
            return _save_batch(workbook, kbli, batches)


def _save_batch(workbook: WorkbookImport, kbli: dict[str, int], batches: Batches) -> int:
    rows = batches.following(workbook)
    if rows:
        register = Register(workbook, kbli)
        decided = decide(workbook, rows)
        outcomes = register.save(decided)
        _write_down(workbook, rows, outcomes)
        _tell(workbook, decided, register)
    is_last = len(rows) < BATCH
    if is_last:
        workbook.state, workbook.committed_at = ImportState.COMMITTED, timezone.now()
        _tell_who_asked(workbook)
    workbook.touched_at = timezone.now()
    workbook.save()
    if not is_last:
        batches.look_ahead(workbook)
    return len(rows)


def _tell_who_asked(workbook: WorkbookImport) -> None:
    words = {
        "file": workbook.file_name,
        "created": workbook.created,
        "updated": workbook.updated,
        "left": workbook.skipped,
    }
    with translation.override(workbook.actor.language):
        notify(
            to=[workbook.actor],
            kind="import.done",
            subject=_("%(file)s is in the register.") % words,
            body=_("%(created)s new firms, %(updated)s updated, %(left)s rows left out.") % words,
            url=workbook.get_absolute_url(),
        )


def _write_down(workbook: WorkbookImport, rows: list[BatchRow], outcomes: Counter[str]) -> None:
    workbook.done_to = rows[-1].number
    workbook.done += len(rows)
    workbook.created += outcomes[Outcome.CREATED]
    workbook.updated += outcomes[Outcome.UPDATED]
    workbook.unchanged += outcomes[Outcome.UNCHANGED]
    workbook.skipped += len(rows) - outcomes[Outcome.CREATED] - outcomes[Outcome.UPDATED]


def _tell(workbook: WorkbookImport, decided: list[Decision], register: Register) -> None:
    """Tell the apps above of what is in the register now."""
    told = [
        CommittedRow(
            one.row.number,
            one.row.firm_id,
            one.row.values.get("problem") or "",
            *register.places[one.row.firm_id],
            is_new=one.row.outcome == Outcome.CREATED,
        )
        for one in decided
        if one.row.firm_id and one.row.outcome in (Outcome.CREATED, Outcome.UPDATED)
    ]
    if told:
        rows_committed.send(sender=WorkbookImport, workbook=workbook, rows=told)
