"""Taking an import back, as long as nobody worked on with what it brought."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.models import Firm, FirmFigures
from common.errors import DomainError
from common.history import author
from common.put_off import put_off
from surveys.actions.imports.checking import count_rows
from surveys.actions.imports.committing import locked, refuse_purged
from surveys.actions.imports.duplicates import find_duplicates
from surveys.actions.imports.taking_back import TakingBack, last_rows
from surveys.import_states import ImportState, Outcome, check_move
from surveys.models import ImportRow, WorkbookImport
from surveys.signals import undo_asked

BATCH = 1_000
# A list of thousands helps nobody: the first are named, all are counted.
MOST_NAMED = 50


class EditedSince(DomainError):
    """Firms of the import were edited after it; they can only be kept."""

    code = "edited_since"

    def __init__(self, message: str, firms: list[dict[str, str]], count: int) -> None:
        super().__init__(message)
        self.more = {"firms": firms, "count": count}


@transaction.atomic
def undo_import(*, workbook: WorkbookImport, by: User, keep_edited: bool = False) -> WorkbookImport:
    """Begin to take a committed import back; the worker does it.

    Raises PermissionDenied, MoveNotAllowed, and EditedSince unless edited firms are to be kept.
    """
    workbook = locked(workbook, by)
    check_move(workbook.state, ImportState.UNDOING)
    refuse_purged(workbook)
    edited = edited_firms(workbook)
    if edited and not keep_edited:
        named = Firm.objects.filter(pk__in=edited).order_by("name")[:MOST_NAMED]
        raise EditedSince(
            _("%(count)s firms were edited since. They can be kept, and all else is taken back.")
            % {"count": len(edited)},
            [{"code": firm.code, "name": firm.name} for firm in named],
            len(edited),
        )
    workbook.state, workbook.keeps_edited, workbook.kept = ImportState.UNDOING, keep_edited, 0
    workbook.touched_at, workbook.done, workbook.done_to = timezone.now(), 0, 0
    workbook.expected = ImportRow.objects.filter(workbook=workbook).done_with_firms().count()
    workbook.asked_by = by
    workbook.save()
    put_off("surveys.jobs.undo_import", str(workbook.pk))
    return workbook


def edited_firms(workbook: WorkbookImport) -> set[UUID]:
    """Return the keys of the import's firms on which somebody worked since."""
    lines = ImportRow.objects.filter(workbook=workbook).done_with_firms().order_by()
    firms = Firm.objects.filter(pk__in=lines.values("firm"))
    edited = set(firms.exclude(changed_at=workbook.stamp).values_list("pk", flat=True))
    figures = FirmFigures.objects.filter(firm__in=firms, recorded_at__gt=workbook.stamp)
    edited |= set(figures.values_list("firm", flat=True))
    # A query of the keys and not a list: they may be hundreds of thousands.
    made = lines.filter(outcome=Outcome.CREATED).values("firm")
    for _receiver, keys in undo_asked.send(sender=WorkbookImport, workbook=workbook, firms=made):
        edited |= set(keys or ())
    return edited


def undo_batches(pk: str) -> int:
    """Take back what is not taken back yet, batch by batch; return the number of rows."""
    total = 0
    while number := _undo_batch(pk):
        total += number
    return total


def _undo_batch(pk: str) -> int:
    with transaction.atomic():
        workbook = (
            WorkbookImport.objects.select_for_update(of=["self"])
            .select_related("cluster", "by", "asked_by")
            .filter(pk=pk, state=ImportState.UNDOING)
            .first()
        )
        if workbook is None:
            return 0
        with author(workbook.actor, workbook_import=str(workbook.pk)):
            return _take_back(workbook)


def _take_back(workbook: WorkbookImport) -> int:
    rows = last_rows(workbook, BATCH)
    if rows:
        workbook.kept += TakingBack(workbook, rows).run()
        workbook.done += len(rows)
        workbook.done_to = rows[-1].number
    if len(rows) < BATCH:
        workbook.state, workbook.undone_at = ImportState.UNDONE, timezone.now()
        if workbook.kept:
            # The rows of firms that stay repeat registered ones by now.
            find_duplicates(workbook)
            count_rows(workbook)
    workbook.touched_at = timezone.now()
    workbook.save()
    return len(rows)
