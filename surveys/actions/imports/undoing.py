"""Taking an import back, as long as nobody worked on with what it brought."""

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.models import Firm, FirmFigures
from clusters.signals import firms_changed
from clusters.states import FirmState
from common.errors import DomainError
from common.history import author
from common.put_off import put_off
from surveys.actions.imports.committing import locked, refuse_purged
from surveys.actions.imports.statements import delete_firms, update_figures, update_firms, write_outcomes
from surveys.firm_values import FIGURES_FIELDS, FIRM_FIELDS
from surveys.import_states import ImportState, Outcome, check_move
from surveys.models import ImportRow, WorkbookImport
from surveys.signals import rows_undone, undo_asked

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
    made = list(lines.filter(outcome=Outcome.CREATED).values_list("firm", flat=True))
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
            .select_related("by")
            .filter(pk=pk, state=ImportState.UNDOING)
            .first()
        )
        if workbook is None:
            return 0
        with author(workbook.by, workbook_import=str(workbook.pk)):
            return _take_back(workbook)


def _take_back(workbook: WorkbookImport) -> int:
    # From the last row to the first, so that a firm that two rows changed comes back as it was before both.
    rows = list(ImportRow.objects.filter(workbook=workbook).done_with_firms()[:BATCH])
    if rows:
        outcomes = _Undo(workbook, rows).run()
        workbook.kept += outcomes[Outcome.KEPT]
        workbook.done += len(rows)
    if len(rows) < BATCH:
        workbook.state, workbook.undone_at = ImportState.UNDONE, timezone.now()
    workbook.touched_at = timezone.now()
    workbook.save()
    return len(rows)


class _Undo:
    """One batch on its way back."""

    def __init__(self, workbook: WorkbookImport, rows: list[ImportRow]) -> None:
        self.workbook, self.rows = workbook, rows
        keys = {row.firm_id for row in rows}
        self.firms = {firm.pk: firm for firm in Firm.objects.select_for_update().filter(pk__in=keys)}
        figures = FirmFigures.objects.filter(firm__in=keys)
        self.years: dict[Any, set[int]] = {key: set() for key in keys}
        for key, year in figures.values_list("firm", "year"):
            self.years[key].add(year)
        self.figures = {one.firm_id: one for one in figures.filter(year=workbook.year)}
        self.changes: list[tuple[FirmState, FirmState | None]] = []

    def run(self) -> Counter[str]:
        kept = self._edited()
        made = [row for row in self.rows if row.outcome == Outcome.CREATED and row.firm_id not in kept]
        kept |= self._delete({row.firm_id for row in made})
        self._restore([row for row in self.rows if row.outcome == Outcome.UPDATED and row.firm_id not in kept])
        for row in self.rows:
            row.outcome = Outcome.KEPT if row.firm_id in kept else ""
            row.done_at, row.before = None, None
            row.firm_id = row.firm_id if row.outcome else None
        write_outcomes(self.rows)
        if self.changes:
            firms_changed.send(sender=Firm, changes=self.changes)
        return Counter(row.outcome for row in self.rows)

    def _edited(self) -> set[Any]:
        stamp = self.workbook.stamp
        late = FirmFigures.objects.filter(firm__in=self.firms, recorded_at__gt=stamp)
        edited = {key for key, firm in self.firms.items() if firm.changed_at != stamp}
        edited |= set(late.values_list("firm", flat=True))
        made = [row.firm_id for row in self.rows if row.outcome == Outcome.CREATED]
        for _receiver, keys in undo_asked.send(sender=WorkbookImport, workbook=self.workbook, firms=made):
            edited |= set(keys or ())
        return edited

    def _delete(self, keys: set[Any]) -> set[Any]:
        """Delete firms that the import made; return those on which something hangs by now."""
        keys = {key for key in keys if key in self.firms}
        rows_undone.send(sender=WorkbookImport, workbook=self.workbook, firms=list(keys))
        states = {key: self._state(key) for key in keys}
        protected: set[Any] = set()
        if keys:
            try:
                with transaction.atomic():
                    delete_firms(list(keys))
            except IntegrityError:
                protected = _delete_what_can_be(keys)
        self.changes += [(states[key], None) for key in keys - protected]
        return protected

    def _restore(self, rows: list[ImportRow]) -> None:
        before = {row.firm_id: self._state(row.firm_id) for row in rows if row.firm_id in self.firms}
        dropped = set()
        for row in rows:
            firm = self.firms.get(row.firm_id)
            if firm is None or row.before is None:
                continue
            for name, value in row.before["firm"].items():
                setattr(firm, name, value)
            firm.changed_at = datetime.fromisoformat(row.before["changed_at"])
            self._restore_figures(row, dropped)
        update_firms([self.firms[key] for key in before], FIRM_FIELDS)
        held = [one for key, one in self.figures.items() if key in before and key not in dropped]
        update_figures(held, FIGURES_FIELDS)
        FirmFigures.objects.filter(firm__in=dropped, year=self.workbook.year).delete()
        for key, state in before.items():
            years = self.years[key] - ({self.workbook.year} if key in dropped else set())
            after = self._state(key, years)
            if after != state:
                self.changes.append((state, after))

    def _restore_figures(self, row: ImportRow, dropped: set[Any]) -> None:
        old, held = row.before["figures"], self.figures.get(row.firm_id)
        if old is None or held is None:
            return
        if old.get("new"):
            dropped.add(row.firm_id)
            return
        for name, value in old["old"].items():
            setattr(held, name, value)
        held.source, held.recorded_by_id = old["source"], old["recorded_by"]
        held.recorded_at = datetime.fromisoformat(old["recorded_at"])

    def _state(self, key: Any, years: set[int] | None = None) -> FirmState:
        firm = self.firms[key]
        held = self.years[key] if years is None else years
        return FirmState(firm.region_id, firm.cluster_id, firm.status, tuple(sorted(held)))


def _delete_what_can_be(keys: set[Any]) -> set[Any]:
    """Delete firms one relation after the other, as something hangs on some; return those that must stay."""
    protected: set[Any] = set()
    while keys - protected:
        try:
            with transaction.atomic():
                Firm.objects.filter(pk__in=keys - protected).delete()
            break
        except ProtectedError as error:
            found = {getattr(held, "firm_id", None) for held in error.protected_objects} & keys
            # What hangs on a firm by another name than `firm` keeps the whole batch, rather than nothing.
            protected |= found - protected or keys
    return protected
