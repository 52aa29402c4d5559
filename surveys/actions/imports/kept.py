"""Rows of an import on their way into the table: what was read, with what people mended of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from clusters.models import Firm, Kbli
from common.history import copy_rows
from surveys.cells.reading import Note
from surveys.columns.fields import Field
from surveys.models import ImportRow, WorkbookImport
from surveys.row_read import RowRead
from surveys.row_reader import RowReader

_TABLE = ImportRow._meta.db_table
_COLUMNS = (
    "workbook_id", "number", '"table"', "values", "faults", "warnings", "changed", "action", "outcome",
    "duplicate_why", "keeps",
)  # fmt: skip


@dataclass(slots=True)
class Kept:
    """What people mended and decided before the workbook was read anew, by row."""

    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    actions: dict[int, tuple[str, list[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, workbook: WorkbookImport) -> "Kept":
        """Return what is mended in the rows as they are now."""
        lines = ImportRow.objects.filter(workbook=workbook)
        return cls(
            dict(lines.exclude(changed={}).values_list("number", "changed")),
            {
                number: (action, keeps)
                for number, action, keeps in lines.exclude(action="").values_list("number", "action", "keeps")
            },
        )


def rows_of_batch(
    workbook: WorkbookImport, table: int, reader: RowReader, batch: Sequence[tuple[int, bool, RowRead]], kept: Kept
) -> list[tuple]:
    """Return the rows of a batch as the table wants them."""
    reads = [read for _, _, read in batch]
    _check_codes(workbook, reads)
    _check_kbli(reads)
    rows = []
    for number, hidden, read in batch:
        mended = kept.changed.get(number, {})
        action, keeps = kept.actions.get(number, ("", []))
        for name, text in mended.items():
            reader.mend(read, Field(name), text)
        if hidden:
            read.warnings.append(("name", Note("row_hidden")))
        rows.append(
            (
                workbook.pk,
                number,
                table,
                dumped(read.values),
                dumped(faults_of(read)),
                dumped(warnings_of(read)),
                dumped(mended),
                action,
                "",
                "",
                dumped(keeps),
            )
        )
    return rows


def store_rows(rows: list[tuple]) -> None:
    """Write rows by COPY. Must be in a transaction."""
    copy_rows(_TABLE, _COLUMNS, rows)


def faults_of(read: RowRead) -> list[dict[str, Any]]:
    """Return a row's faults as they are kept."""
    return [
        {**note.params, "field": str(name), "code": note.code, "text": read.texts.get(name, "")[:200]}
        for name, note in read.faults.items()
    ]


def warnings_of(read: RowRead) -> list[dict[str, Any]]:
    """Return a row's warnings as they are kept."""
    return [{**note.params, "field": str(name), "code": note.code} for name, note in read.warnings]


_EMPTY = {dict: "{}", list: "[]"}


def dumped(value: Any) -> str:
    """Return JSON; whole numbers beyond 64 bits do not come up."""
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode() if value else _EMPTY[type(value)]
    except TypeError:
        return json.dumps(value, default=str)


def _check_codes(workbook: WorkbookImport, reads: list[RowRead]) -> None:
    """A row that names a firm by its code must name one of this cluster that the person may see."""
    named = [read for read in reads if read.values.get("code")]
    if not named:
        return
    firms = Firm.objects.visible_to(workbook.by).filter(cluster=workbook.cluster)
    codes = {_plain(read.values["code"]) for read in named}
    known = set(firms.filter(code__in=codes).values_list("code", flat=True))
    for read in named:
        written = read.values["code"]
        read.values["code"] = _plain(written)
        if read.values["code"] not in known:
            read.refuse(Field.CODE, written, Note("code_unknown"))


def _check_kbli(reads: list[RowRead]) -> None:
    codes = {read.values["kbli"] for read in reads if read.values.get("kbli")}
    known = set(Kbli.objects.filter(code__in=codes).values_list("code", flat=True)) if codes else set()
    for read in reads:
        if read.values.get("kbli") and read.values["kbli"] not in known:
            read.warnings.append((Field.KBLI, Note("kbli_unknown")))


def _plain(code: str) -> str:
    return code.replace("-", "").replace(" ", "").upper()
