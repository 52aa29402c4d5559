"""Workbooks that the portal writes: the template, the firms of a cluster to mend and bring back, the report."""

from collections.abc import Iterator
from datetime import date
from tempfile import TemporaryFile
from typing import IO, Any

import xlsxwriter
from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _

from clusters.models import Cluster, Firm, FirmFigures
from common.exports import Column as ListColumn
from common.exports import csv_lines, in_batches
from common.listings import Document
from regions.models import Level, Region
from surveys.actions.imports.uploading import spool_of
from surveys.columns.fields import Field
from surveys.columns.template import HEADS, NO, TEXTS, YEAR, YES
from surveys.faults import sentence
from surveys.firm_values import OF_FIGURES
from surveys.import_states import Outcome
from surveys.models import ImportRow, WorkbookImport
from surveys.parts import parts_of
from surveys.sheets.lines import Line

LAST_ROW = 5_000
# The name of the report among what the worker writes, and how many rows a request writes itself.
REPORT = "import_report"
AT_ONCE = 2_000
_LIST = "Daftar"


def template(cluster: Cluster, *, year: int, filled: bool = False) -> IO[bytes]:
    """Return a workbook for the firms of a cluster; `filled` with those that are registered."""
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet(f"IKM {year}")
        _write_heads(book, sheet)
        _write_choices(book, sheet, cluster)
        if filled:
            for at, values in enumerate(firm_rows(cluster, year), start=1):
                _write_firm(sheet, at, values)
    file.seek(0)
    return file


def firms_as_csv(cluster: Cluster, year: int) -> Iterator[str]:
    """Yield the lines of the same list as CSV."""
    columns = [ListColumn(head.field, head.head, lambda values, key=head.field: values.get(key)) for head in HEADS]
    return csv_lines(columns, firm_rows(cluster, year))


def firm_rows(cluster: Cluster, year: int) -> Iterator[dict[Any, Any]]:
    """Yield what is known of each firm of the cluster, with the figures of the year."""
    firms = Firm.objects.filter(cluster=cluster).select_related("region__parent", "kbli")
    known = {one.firm_id: one for one in FirmFigures.objects.filter(firm__cluster=cluster, year=year)}
    for firm in in_batches(firms, ["name", "id"]):
        yield {**_values_of(firm, known.get(firm.pk)), YEAR.field: year}


def _values_of(firm: Firm, figures: FirmFigures | None) -> dict[str, Any]:
    in_village = firm.region.level == Level.VILLAGE
    values: dict[str, Any] = {
        Field.CODE: firm.code, Field.NAME: firm.name, Field.OWNER: firm.owner_name, Field.NIK: firm.nik,
        Field.NPWP: firm.npwp, Field.NIB: firm.nib, Field.ADDRESS: firm.address,
        Field.VILLAGE: firm.region.name if in_village else "",
        Field.DISTRICT: firm.region.parent.name if in_village and firm.region.parent else "",
        Field.PHONE: firm.phone, Field.EMAIL: firm.email, Field.ESTABLISHED: firm.established,
        Field.PRODUCT: firm.products, Field.KBLI: firm.kbli.code if firm.kbli else "",
    }  # fmt: skip
    for key, name in OF_FIGURES.items() if figures else ():
        values[key] = getattr(figures, name)
    if values.get(Field.EXPORTS) is not None:
        values[Field.EXPORTS] = YES if values[Field.EXPORTS] else NO
    return values


def _write_heads(book: xlsxwriter.Workbook, sheet: Any) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECF5", "bottom": 1})
    as_text, plain = book.add_format({"num_format": "@"}), book.add_format()
    sheet.freeze_panes(1, 2)
    for place, head in enumerate(HEADS):
        sheet.set_column(place, place, head.width, as_text if head.field in TEXTS else plain)
        sheet.write_string(0, place, head.head, bold)
        if head.note:
            sheet.write_comment(0, place, head.note)


def _write_choices(book: xlsxwriter.Workbook, sheet: Any, cluster: Cluster) -> None:
    """Drop-downs for villages and for yes and no; the villages stand in a sheet of their own."""
    names = list(cluster.villages.order_by("name").values_list("name", flat=True))
    if not names:
        inside = Region.objects.within(cluster.region_id).of_level(Level.VILLAGE)
        names = sorted(set(inside.values_list("name", flat=True)))
    places = {head.field: place for place, head in enumerate(HEADS)}
    if names:
        listed = book.add_worksheet(_LIST)
        listed.write_column(0, 0, names)
        listed.hide()
        choices = {"validate": "list", "source": f"={_LIST}!$A$1:$A${len(names)}", "error_type": "warning"}
        sheet.data_validation(1, places[Field.VILLAGE], LAST_ROW, places[Field.VILLAGE], choices)
    answers = {"validate": "list", "source": [YES, NO]}
    sheet.data_validation(1, places[Field.EXPORTS], LAST_ROW, places[Field.EXPORTS], answers)


def _write_firm(sheet: Any, row: int, values: dict[str, Any]) -> None:
    for place, head in enumerate(HEADS):
        value = values.get(head.field)
        if value in (None, ""):
            continue
        if isinstance(value, str):
            # A text is written as a text: no spreadsheet reckons it, whatever sign it begins with.
            sheet.write_string(row, place, value)
        else:
            sheet.write_number(row, place, value)


def find_import(user: Any, query: QueryDict) -> WorkbookImport:
    """Return the import that a report is asked of. Raises ObjectDoesNotExist, ValidationError for no key at all."""
    seen = WorkbookImport.objects.visible_to(user).filter(purged_at=None).exclude(tables=[])
    return seen.get(pk=query.get("import", ""))


def write_report(workbook: WorkbookImport, query: QueryDict) -> Document:
    """Return the report as the worker writes it."""
    return report(workbook, only_faulty=query.get("faulty") == "1")


def report(workbook: WorkbookImport, *, only_faulty: bool = False) -> Document:
    """Return the rows of the workbook as they were sent, with a column that says what became of each."""
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        written = _Report(workbook, book, only_faulty=only_faulty)
        written.write()
    file.seek(0)
    stem = slugify(workbook.file_name.rpartition(".")[0]) or "impor"
    return Document(file, f"{stem}-{'perbaikan' if only_faulty else 'laporan'}.xlsx", written.number)


_OF_ROW = ["workbook_id", "number", "faults", "outcome", "duplicate_row", "firm__code"]


class _Report:
    """Walks through the spool and the rows of the import side by side, both in the order of the file."""

    def __init__(self, workbook: WorkbookImport, book: xlsxwriter.Workbook, *, only_faulty: bool) -> None:
        self.workbook, self.book, self.only_faulty = workbook, book, only_faulty
        rows = ImportRow.objects.filter(workbook=workbook).select_related("firm")
        self.rows = in_batches(rows.only(*_OF_ROW), ["number"])
        self.row = next(self.rows, None)
        self.number = 0
        self.fault = book.add_format({"bg_color": "#F9E0DC"})
        self.bold = book.add_format({"bold": True})

    def write(self) -> None:
        tables = {table.get("part", at): table for at, table in enumerate(self.workbook.tables)}
        for at, (part, lines) in enumerate(parts_of(spool_of(self.workbook).lines())):
            if at in tables:
                self._write_table(self._sheet(part.sheet.name), tables[at], lines)
        if not self.book.worksheets():
            self.book.add_worksheet()

    def _write_table(self, sheet: Any, table: dict[str, Any], lines: Iterator[Line]) -> None:
        at = 1
        for line in lines:
            if line.number < table["first"]:
                continue
            row = self._row_of(table["offset"] + line.number)
            if self.only_faulty and not (row and row.faults) and line.number > table["last"]:
                continue
            self._write_line(sheet, at, line, row)
            at += 1

    def _sheet(self, name: str) -> Any:
        # Two tables of one sheet become two sheets, whose names must differ.
        taken = {sheet.get_name().lower() for sheet in self.book.worksheets()}
        names = [name[:31], *(f"{name[:26]} ({at})" for at in range(2, 100))]
        sheet = self.book.add_worksheet(next(one for one in names if one.lower() not in taken) or None)
        sheet.write_string(0, 0, str(_("Row")), self.bold)
        sheet.write_string(0, 1, str(_("What became of it")), self.bold)
        sheet.set_column(1, 1, 50)
        return sheet

    def _row_of(self, number: int) -> ImportRow | None:
        while self.row is not None and self.row.number < number:
            self.row = next(self.rows, None)
        return self.row if self.row is not None and self.row.number == number else None

    def _write_line(self, sheet: Any, at: int, line: Any, row: ImportRow | None) -> None:
        sheet.write_number(at, 0, line.number)
        if row is not None:
            sheet.write_string(at, 1, what_became_of(self.workbook, row), self.fault if row.faults else None)
        for place, cell in enumerate(line.cells, start=2):
            if isinstance(cell, bool) or cell is None:
                continue
            if isinstance(cell, (int, float)):
                sheet.write_number(at, place, cell)
            else:
                sheet.write_string(at, place, cell.isoformat() if isinstance(cell, date) else str(cell))


def what_became_of(workbook: WorkbookImport, row: ImportRow) -> str:
    """Say in words what became of a row, and why."""
    if row.faults:
        return "; ".join(f"{fault['field']}: {sentence(fault)}" for fault in row.faults)
    words = str(Outcome(row.outcome).label) if row.outcome else str(_("Not saved yet"))
    if row.outcome == Outcome.SKIPPED and row.duplicate_row is not None:
        return str(_("Repeats row %(row)s; left out")) % {"row": workbook.place_of(row.duplicate_row)}
    return f"{words}: {row.firm.code}" if row.firm else words
