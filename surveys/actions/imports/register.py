"""Writing a batch of decided rows into the register: a few statements for a thousand rows."""

import uuid
from collections import Counter
from typing import Any

from clusters.models import Firm, FirmFigures, FirmStatus, Kbli
from clusters.models.figures import Source
from clusters.signals import firms_changed
from clusters.states import FirmState
from common.codes import new_keys, random_codes
from common.history import copy_like
from surveys.actions.imports.batch import Decision
from surveys.actions.imports.statements import update_figures, update_firms, write_created, write_outcomes
from surveys.firm_values import (
    FIGURES_FIELDS,
    FIRM_FIELDS,
    changed,
    figures_fields,
    firm_fields,
    told_once,
)
from surveys.import_states import Outcome, RowAction
from surveys.models import WorkbookImport

# The fields in which the firms and the figures of one import differ.
_OF_NEW_FIRM = ["id", "code", *(name.removesuffix("_id") for name in FIRM_FIELDS)]
_OF_NEW_FIGURES = ["id", "firm", *FIGURES_FIELDS]


class Register:
    """The register as one batch changes it."""

    def __init__(self, workbook: WorkbookImport, kbli: dict[str, int]) -> None:
        self.workbook, self.kbli = workbook, kbli
        self.changes: list[tuple[FirmState | None, FirmState]] = []
        # The firm and the cells of each new year.
        self.figures: list[list[Any]] = []
        # The codes of the lines of business that firms of the batch have.
        self.codes: dict[int, str] = {}
        # Region and cluster of each firm that the batch wrote.
        self.places: dict[uuid.UUID | str, tuple[str, uuid.UUID | None]] = {}

    def save(self, decided: list[Decision]) -> Counter[str]:
        """Write a batch; return how many rows ended how. Must be in a transaction, under an author."""
        self._create([one for one in decided if one.action == RowAction.CREATE])
        self._meet_twins([one for one in decided if one.action == RowAction.UPDATE and one.twin])
        self._update([one for one in decided if one.action == RowAction.UPDATE])
        self._copy_figures()
        for one in decided:
            if one.action == RowAction.SKIP:
                one.row.outcome = one.why_left
        rows = [one.row for one in decided]
        write_created([row for row in rows if row.outcome == Outcome.CREATED], self.workbook.stamp)
        write_outcomes([row for row in rows if row.outcome != Outcome.CREATED])
        if self.changes:
            firms_changed.send(sender=Firm, changes=self.changes)
        return Counter(one.row.outcome for one in decided)

    def _create(self, decided: list[Decision]) -> None:
        if not decided:
            return
        workbook, number, rows = self.workbook, len(decided), []
        for one, key, code in zip(decided, new_keys(number), _free_codes(number), strict=True):
            row = one.row
            row.firm_id, row.outcome, row.done_at = key, Outcome.CREATED, workbook.stamp
            rows.append([key, code, row.cells])
            self.places[key] = place = row.region, workbook.cluster_id
            if row.figures is not None:
                self.figures.append([key, row.figures])
            years = () if row.figures is None else (workbook.year,)
            self.changes.append((None, FirmState(*place, FirmStatus.ACTIVE, years)))
        pattern = Firm(
            cluster_id=workbook.cluster_id, source_import=workbook.pk, created_by_id=workbook.actor.pk, **self._stamps()
        )
        copy_like(pattern, _OF_NEW_FIRM, rows)

    def _meet_twins(self, decided: list[Decision]) -> None:
        """Send updates to the firms that rows of this very batch brought."""
        for one in decided:
            twin = one.twin
            found = (twin.row.firm_id or twin.firm) if twin and twin.action != RowAction.SKIP else None
            one.firm = uuid.UUID(str(found)) if found else None
            if one.firm is None:
                one.action = RowAction.SKIP
        if decided:
            # Their figures are to be found by the update.
            self._copy_figures()
            self.figures = []

    def _stamps(self) -> dict[str, Any]:
        return {"created_at": self.workbook.stamp, "changed_at": self.workbook.stamp}

    def _copy_figures(self) -> None:
        if self.figures:
            keys = new_keys(len(self.figures))
            rows = ([key, *of_year] for key, of_year in zip(keys, self.figures, strict=True))
            workbook = self.workbook
            pattern = FirmFigures(
                year=workbook.year, source=Source.IMPORT, recorded_by_id=workbook.actor.pk, recorded_at=workbook.stamp
            )
            copy_like(pattern, _OF_NEW_FIGURES, rows)

    def _update(self, decided: list[Decision]) -> None:
        if not decided:
            return
        keys = {one.firm for one in decided}
        firms = {firm.pk: firm for firm in Firm.objects.select_for_update().filter(pk__in=keys)}
        self.codes = dict(
            Kbli.objects.filter(pk__in={firm.kbli_id for firm in firms.values()}).values_list("pk", "code")
        )
        known = FirmFigures.objects.filter(firm__in=keys)
        figures = {one.firm_id: one for one in known.filter(year=self.workbook.year)}
        years: dict[uuid.UUID, set[int]] = {key: set() for key in keys}
        for key, year in known.values_list("firm", "year"):
            years[key].add(year)
        before = {key: _state(firm, years[key]) for key, firm in firms.items()}
        for one in decided:
            self._update_one(one, firms[one.firm], figures)
        self._write_updates(decided, firms, figures)
        for key, firm in firms.items():
            self.places[key] = firm.region_id, firm.cluster_id
            after = _state(firm, years[key] | ({self.workbook.year} if key in figures else set()))
            if after != before[key]:
                self.changes.append((before[key], after))

    def _update_one(self, one: Decision, firm: Firm, figures: dict[uuid.UUID, FirmFigures]) -> None:
        """Change the objects in memory, and keep in the row what it writes over."""
        row = one.row
        values = {key: value for key, value in row.values.items() if key not in row.keeps}
        of_firm = firm_fields(values, self.kbli)
        if firm.kbli_id and self.codes[firm.kbli_id] == values.get("kbli"):
            # The same code of another year's list is no change.
            of_firm.pop("kbli_id", None)
        new = changed({name: getattr(firm, name) for name in of_firm}, of_firm)
        of_year, held = figures_fields(values), figures.get(firm.pk)
        known = {name: getattr(held, name) for name in FIGURES_FIELDS} if held else {}
        new_figures = changed(known, told_once(known, of_year))
        row.firm_id = firm.pk
        if not (new or new_figures):
            row.outcome = Outcome.UNCHANGED
            return
        row.outcome, row.done_at = Outcome.UPDATED, self.workbook.stamp
        row.before = {
            "firm": {name: getattr(firm, name) for name in new},
            "changed_at": firm.changed_at.isoformat(),
            "figures": _figures_before(held, new_figures),
        }
        for name, value in new.items():
            setattr(firm, name, value)
        firm.changed_at = self.workbook.stamp
        self._change_figures(firm, held, new_figures, figures)

    def _change_figures(
        self, firm: Firm, held: FirmFigures | None, new: dict[str, Any], figures: dict[uuid.UUID, FirmFigures]
    ) -> None:
        if not new:
            return
        if held is None:
            held = figures[firm.pk] = FirmFigures(firm=firm, year=self.workbook.year)
            held._state.adding = True
        for name, value in new.items():
            setattr(held, name, value)
        held.source, held.recorded_by_id, held.recorded_at = (
            Source.IMPORT.value,
            self.workbook.actor.pk,
            self.workbook.stamp,
        )

    def _write_updates(
        self, decided: list[Decision], firms: dict[uuid.UUID, Firm], figures: dict[uuid.UUID, FirmFigures]
    ) -> None:
        touched = {one.firm for one in decided if one.row.outcome == Outcome.UPDATED}
        update_firms([firms[key] for key in touched if key], FIRM_FIELDS)
        of_year = [one for one in figures.values() if one.recorded_at == self.workbook.stamp]
        update_figures([one for one in of_year if not one._state.adding], FIGURES_FIELDS)
        for one in of_year:
            if one._state.adding:
                self.figures.append([one.firm_id, *(getattr(one, name) for name in FIGURES_FIELDS)])


def _figures_before(held: FirmFigures | None, new: dict[str, Any]) -> dict[str, Any] | None:
    """Return what undoing writes back; {"new": True} when the year had no figures."""
    if not new:
        return None
    if held is None or held._state.adding:
        return {"new": True}
    old = {name: getattr(held, name) for name in new}
    if old.get("capacity") is not None:
        old["capacity"] = str(old["capacity"])
    return {
        "old": old,
        "source": held.source,
        "recorded_by": held.recorded_by_id,
        "recorded_at": held.recorded_at.isoformat(),
    }


def _state(firm: Firm, years: set[int]) -> FirmState:
    return FirmState(firm.region_id, firm.cluster_id, firm.status, tuple(sorted(years)))


def _free_codes(number: int) -> list[str]:
    """Return codes that no firm has; among millions of firms chance does meet one that is taken."""
    codes: set[str] = set()
    while len(codes) < number:
        more = set(random_codes(8, number - len(codes)))
        codes |= more - set(Firm.objects.filter(code__any_of=more).values_list("code", flat=True))
    return list(codes)
