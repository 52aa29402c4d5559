"""One batch of an import on its way back out of the register."""

from collections import defaultdict
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from clusters.models import Firm, FirmFigures
from clusters.signals import firms_changed
from clusters.states import FirmState
from common.arrays import array_of
from surveys.actions.imports.statements import delete_firms, forget_outcomes, update_figures, update_firms
from surveys.firm_values import FIGURES_FIELDS, FIRM_FIELDS
from surveys.import_states import Outcome
from surveys.models import ImportRow, WorkbookImport
from surveys.signals import rows_undone, undo_asked

# From the last row to the first, so that a firm that two rows changed comes back as it was before both.
_LAST = """
SELECT id, number, outcome, firm_id::text, before::text FROM surveys_importrow
WHERE workbook_id = %s AND number < coalesce(nullif(%s, 0), 2147483647) AND firm_id IS NOT NULL AND done_at IS NOT NULL
ORDER BY number DESC LIMIT %s
"""
_FIRMS = """
SELECT id::text, region_id, cluster_id, status, changed_at = %s FROM clusters_firm
WHERE id = ANY(%s::uuid[]) ORDER BY id FOR UPDATE
"""
_YEARS = "SELECT firm_id::text, year, recorded_at > %s FROM clusters_firmfigures WHERE firm_id = ANY(%s::uuid[])"


class DoneRow(NamedTuple):
    """A row that is in the register, and what it wrote over."""

    id: int
    number: int
    outcome: str
    firm: str
    before: str | None


def last_rows(workbook: WorkbookImport, number: int) -> list[DoneRow]:
    """Return the last rows that are in the register, the last first; `done_to` is the one the work came down to."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST, [workbook.pk, workbook.done_to, number])
        return [DoneRow(*row) for row in cursor]


class TakingBack:
    """Takes rows back, but for firms on which somebody worked since."""

    def __init__(self, workbook: WorkbookImport, rows: list[DoneRow]) -> None:
        self.workbook, self.rows = workbook, rows
        self.edited: set[str] = set()
        self.years: dict[str, set[int]] = defaultdict(set)
        self.places: dict[str, tuple[str, UUID | None, str]] = {}
        self.changes: list[tuple[FirmState, FirmState | None]] = []
        self._lock(array_of({row.firm for row in rows}))

    def run(self) -> int:
        """Take the batch back; return how many rows stay. Must be in a transaction, under an author."""
        made = [row for row in self.rows if row.outcome == Outcome.CREATED]
        asked = undo_asked.send(sender=WorkbookImport, workbook=self.workbook, firms=[row.firm for row in made])
        kept = self.edited.union(*(map(str, keys or ()) for _receiver, keys in asked))
        kept |= self._delete([row for row in made if row.firm not in kept])
        back = [row for row in self.rows if row.firm not in kept]
        self._restore([row for row in back if row.outcome == Outcome.UPDATED])
        stay = [row.id for row in self.rows if row.firm in kept]
        ImportRow.objects.filter(pk__in=stay).update(outcome=Outcome.KEPT, done_at=None, before=None)
        if self.changes:
            firms_changed.send(sender=Firm, changes=self.changes)
        return len(stay)

    def _lock(self, keys: str) -> None:
        """Hold the firms until the batch is done, and see which of them were edited since."""
        with connection.cursor() as cursor:
            cursor.execute(_FIRMS, [self.workbook.stamp, keys])
            for key, region, cluster, status, is_untouched in cursor:
                self.places[key] = region, cluster, status
                if not is_untouched:
                    self.edited.add(key)
            cursor.execute(_YEARS, [self.workbook.stamp, keys])
            for key, year, is_later in cursor:
                self.years[key].add(year)
                if is_later:
                    self.edited.add(key)

    def _delete(self, rows: list[DoneRow]) -> set[str]:
        """Delete firms that the import made; return those on which something hangs by now."""
        keys = [row.firm for row in rows if row.firm in self.places]
        rows_undone.send(sender=WorkbookImport, workbook=self.workbook, firms=keys)
        protected: set[str] = set()
        try:
            with transaction.atomic():
                forget_outcomes([row.id for row in rows])
                delete_firms(keys)
        except IntegrityError:
            protected = _delete_what_can_be(set(keys))
            forget_outcomes([row.id for row in rows if row.firm not in protected])
        self.changes += [(self._state(key), None) for key in keys if key not in protected]
        return protected

    def _restore(self, rows: list[DoneRow]) -> None:
        if not rows:
            return
        keys = {row.firm for row in rows}
        firms = {str(key): firm for key, firm in Firm.objects.in_bulk(keys).items()}
        held = {str(one.firm_id): one for one in FirmFigures.objects.filter(firm__in=keys, year=self.workbook.year)}
        dropped: set[str] = set()
        for row in rows:
            if row.firm in firms and row.before is not None:
                before = orjson.loads(row.before)
                _restore_firm(firms[row.firm], before)
                if _restore_figures(held.get(row.firm), before["figures"]):
                    dropped.add(row.firm)
        update_firms(list(firms.values()), FIRM_FIELDS)
        update_figures([one for key, one in held.items() if key not in dropped], FIGURES_FIELDS)
        FirmFigures.objects.filter(firm__in=dropped, year=self.workbook.year).delete()
        forget_outcomes([row.id for row in rows])
        for key, firm in firms.items():
            years = self.years[key] - ({self.workbook.year} if key in dropped else set())
            old, new = self._state(key), FirmState(firm.region_id, firm.cluster_id, firm.status, tuple(sorted(years)))
            if new != old:
                self.changes.append((old, new))

    def _state(self, key: str) -> FirmState:
        return FirmState(*self.places[key], tuple(sorted(self.years[key])))


def _restore_firm(firm: Firm, before: dict[str, Any]) -> None:
    for name, value in before["firm"].items():
        setattr(firm, name, value)
    firm.changed_at = datetime.fromisoformat(before["changed_at"])


def _restore_figures(held: FirmFigures | None, old: dict[str, Any] | None) -> bool:
    """Write the figures back in memory; say whether they are to go, as there were none."""
    if old is None or held is None:
        return False
    if old.get("new"):
        return True
    for name, value in old["old"].items():
        setattr(held, name, value)
    held.source, held.recorded_by_id = old["source"], old["recorded_by"]
    held.recorded_at = datetime.fromisoformat(old["recorded_at"])
    return False


def _delete_what_can_be(keys: set[str]) -> set[str]:
    """Delete firms one relation after the other, as something hangs on some; return those that must stay."""
    protected: set[str] = set()
    while keys - protected:
        try:
            with transaction.atomic():
                Firm.objects.filter(pk__in=keys - protected).delete()
            break
        except ProtectedError as error:
            found = {str(getattr(held, "firm_id", None)) for held in error.protected_objects} & keys
            # What hangs on a firm by another name than `firm` keeps the whole batch, rather than nothing.
            protected |= found - protected or keys
    return protected
