"""Mending what was read: columns, cells, and what is done with a row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import MoveNotAllowed
from surveys.actions.imports.checking import check_again, count_rows
from surveys.actions.imports.committing import locked, refuse_purged
from surveys.actions.imports.duplicates import find_duplicates
from surveys.actions.imports.kept import faults_of, warnings_of
from surveys.actions.imports.places import places_of
from surveys.cells.reading import Note
from surveys.columns.fields import Field
from surveys.columns.layout import Layout
from surveys.faults import sentence
from surveys.import_states import RowAction
from surveys.models import ColumnMapping, ImportRow, WorkbookImport
from surveys.row_read import RowRead
from surveys.row_reader import RowReader

# More rows than these are compared with one another by the worker only.
_COMPARED_AT_ONCE = 20_000
_COMPARED = {"name", "owner", "nik", "nib", "phone", "village_code", "code"}
MENDABLE = [str(field) for field in Field if field is not Field.DISTRICT]


@transaction.atomic
def choose_columns(*, workbook: WorkbookImport, by: User, choices: Mapping[str, str | None]) -> WorkbookImport:
    """Take columns for what people say, by letter or by the words of the head, and read the rows again.

    What is said of a head is remembered for the offices of the region. Raises PermissionDenied,
    MoveNotAllowed, and ValidationError for a field that there is not.
    """
    workbook = _opened(workbook, by)
    unknown = {field for field in choices.values() if field} - {str(field) for field in Field}
    if unknown:
        raise ValidationError({"columns": _("There is no field “%(name)s”.") % {"name": min(unknown)}})
    keys = {column["column"]: column["key"] for column in workbook.columns}
    chosen = {keys.get(name, name): field or None for name, field in choices.items()}
    workbook.choices = {**workbook.choices, **chosen}
    workbook.save(update_fields=["choices"])
    for head, field in chosen.items():
        if head in keys.values() and head not in keys:
            ColumnMapping.objects.update_or_create(
                region=workbook.cluster.region, head=head[:160], defaults={"field": field or "", "by": by}
            )
    check_again(workbook)
    return workbook


@transaction.atomic
def set_year(*, workbook: WorkbookImport, by: User, year: int) -> WorkbookImport:
    """Say of which year the figures are. Raises ValidationError for a year to come."""
    workbook = _opened(workbook, by)
    if year > timezone.localdate().year:
        raise ValidationError({"year": _("This year is still to come.")})
    workbook.year = year
    workbook.touched_at = timezone.now()
    workbook.save(update_fields=["year", "touched_at"])
    return workbook


@transaction.atomic
def mend_row(*, row: ImportRow, by: User, values: Mapping[str, Any]) -> ImportRow:
    """Write cells of a row anew; None empties a cell. Raises ValidationError when one cannot be read."""
    workbook = _opened(row.workbook, by)
    row = ImportRow.objects.select_for_update().get(pk=row.pk)
    _mend(workbook, [row], values)
    return row


@transaction.atomic
def mend_alike(*, workbook: WorkbookImport, by: User, field: str, text: str, value: Any) -> int:
    """Write one value into all cells of a field with a fault and the same text; return how many."""
    workbook = _opened(workbook, by)
    alike = ImportRow.objects.select_for_update().filter(
        workbook=workbook, faults__contains=[{"field": field, "text": text}]
    )
    rows = list(alike)
    _mend(workbook, rows, {field: value})
    return len(rows)


@transaction.atomic
def decide_row(*, row: ImportRow, by: User, action: str, keeps: Sequence[str] = ()) -> ImportRow:
    """Say what is done with a row; empty for what the import does. Raises ValidationError.

    In the fields of `keeps` an update leaves the registered firm as it is.
    """
    workbook = _opened(row.workbook, by)
    row = ImportRow.objects.select_for_update().get(pk=row.pk)
    if action and action not in RowAction.values:
        raise ValidationError({"action": _("Choose create, update or skip.")})
    if action == RowAction.UPDATE and not (row.duplicate_firm_id or row.duplicate_row):
        raise ValidationError({"action": _("This row repeats no firm that could be updated.")})
    row.action = action
    row.keeps = [name for name in keeps if name in MENDABLE] if action == RowAction.UPDATE else []
    row.save(update_fields=["action", "keeps"])
    count_rows(workbook)
    _touch(workbook)
    return row


@transaction.atomic
def decide_doubles(*, workbook: WorkbookImport, by: User, action: str) -> int:
    """Say at once what is done with all repeats of which nobody said it yet; return how many."""
    workbook = _opened(workbook, by)
    if action not in RowAction.values:
        raise ValidationError({"action": _("Choose create, update or skip.")})
    number = ImportRow.objects.filter(workbook=workbook).undecided().update(action=action, keeps=[])
    count_rows(workbook)
    _touch(workbook)
    return number


@transaction.atomic
def empty_cells(*, workbook: WorkbookImport, by: User, code: str) -> int:
    """Leave all cells empty that have this kind of fault; return how many. A name is never left out."""
    workbook = _opened(workbook, by)
    faulty: dict[str, list[ImportRow]] = defaultdict(list)
    for row in ImportRow.objects.select_for_update().filter(workbook=workbook).with_fault(code):
        for fault in row.faults:
            if fault["code"] == code and fault["field"] != Field.NAME:
                faulty[fault["field"]].append(row)
    for field, rows in faulty.items():
        _mend(workbook, rows, {field: None})
    return sum(map(len, faulty.values()))


def _opened(workbook: WorkbookImport, by: User) -> WorkbookImport:
    """Return the import, held until the commit. Raises unless rows may be mended now."""
    workbook = locked(workbook, by)
    refuse_purged(workbook)
    if not workbook.is_open:
        raise MoveNotAllowed(
            _("The import is “%(state)s” by now. Rows are mended after the check and before they are saved.")
            % {"state": workbook.get_state_display()}
        )
    return workbook


def _mend(workbook: WorkbookImport, rows: list[ImportRow], values: Mapping[str, Any]) -> None:
    unknown = set(values) - set(MENDABLE)
    if unknown:
        raise ValidationError({min(unknown): _("There is no such field.")})
    reader = RowReader(Layout(0, 0, ()), {}, places_of(workbook.cluster), timezone.localdate().year)
    for row in rows:
        _mend_one(reader, row, values)
    ImportRow.objects.bulk_update(rows, ["values", "faults", "warnings", "changed"], batch_size=500)
    if set(values) & _COMPARED and workbook.rows <= _COMPARED_AT_ONCE:
        find_duplicates(workbook)
    for row in rows:
        row.refresh_from_db(fields=["duplicate_row", "duplicate_firm", "duplicate_why"])
    count_rows(workbook)
    _touch(workbook)


def _mend_one(reader: RowReader, row: ImportRow, values: Mapping[str, Any]) -> None:
    read = _as_read(row)
    for name, written in values.items():
        reader.mend(read, Field(name), written)
        fault = read.faults.get(name)
        if fault and written not in (None, ""):
            raise ValidationError({name: sentence(fault)})
    row.values, row.faults, row.warnings = read.values, faults_of(read), warnings_of(read)
    row.changed = {**row.changed, **values}


def _as_read(row: ImportRow) -> RowRead:
    """Return the row as its reading left it."""

    def note(kept: dict[str, Any]) -> Note:
        return Note(kept["code"], {key: value for key, value in kept.items() if key not in ("field", "code", "text")})

    return RowRead(
        values=dict(row.values),
        texts={fault["field"]: fault["text"] for fault in row.faults},
        faults={fault["field"]: note(fault) for fault in row.faults},
        warnings=[(warning["field"], note(warning)) for warning in row.warnings],
    )


def _touch(workbook: WorkbookImport) -> None:
    workbook.touched_at = timezone.now()
    workbook.save(update_fields=["faulty", "duplicates", "counts", "touched_at"])
