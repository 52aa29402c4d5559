"""Rows that repeat a registered firm or another row, each beside its twin, field by field."""

from decimal import Decimal

from clusters.models import FirmFigures, Kbli
from common.numbers import masked_nik
from surveys.columns.fields import Field
from surveys.columns.labels import LABELS
from surveys.firm_values import OF_FIGURES, OF_FIRM
from surveys.models import ImportRow
from surveys.views.import_cells import Shown

_COMPARED = [*OF_FIRM, *OF_FIGURES]
_PRIVATE = {Field.NIK, Field.NPWP}


def twins_of(workbook, rows: list[ImportRow]) -> list[dict]:
    """Each doubled row with its twin: what differs line by line, and the names of what is the same."""
    firsts = {row.duplicate_row for row in rows if row.duplicate_row is not None}
    first_rows = {one.number: one for one in ImportRow.objects.filter(workbook=workbook, number__in=firsts)}
    firms = [row.duplicate_firm for row in rows if row.duplicate_firm]
    held = FirmFigures.objects.filter(firm__in=firms, year=workbook.year)
    figures = {one.firm_id: one for one in held}
    named = Shown([*rows, *first_rows.values()], *(firm.region_id for firm in firms))
    kbli = set(Kbli.objects.filter(code__in={row.values.get("kbli") for row in rows}).values_list("code", flat=True))
    found = []
    for row in rows:
        first, firm = first_rows.get(row.duplicate_row), row.duplicate_firm
        other = first.values if first else _of_firm(firm, figures.get(firm.pk)) if firm else {}
        lines, same = _compared(row, other, named, kbli)
        found.append(
            {"row": row, "first": first, "firm": firm, "lines": lines, "same": same, "does": _does(row, first)}
        )
    return found


def _does(row: ImportRow, first: ImportRow | None) -> str:
    """What is done with the row as things stand."""
    if row.action:
        return row.action
    if first and first.faults:
        # It stands in for a row that cannot be saved.
        return "update" if first.duplicate_firm_id else "create"
    return "skip" if row.duplicate_row is not None and row.duplicate_why != "code" else "update"


def _of_firm(firm, figures) -> dict:
    values = {key: getattr(firm, name) for key, name in OF_FIRM.items()}
    values["kbli"] = firm.kbli.code if firm.kbli else None
    if figures:
        values |= {key: getattr(figures, name) for key, name in OF_FIGURES.items()}
        if values["workers_male"] is not None or values["workers_female"] is not None:
            # Men and women are told apart; their sum is no figure of its own.
            values.pop("workers")
    return values


def _compared(row: ImportRow, other: dict, named: Shown, kbli: set[str]) -> tuple[list[dict], list[str]]:
    lines, same = [], []
    for key in _COMPARED:
        here, there = row.values.get(key), other.get(key)
        if here in (None, "") or (key == Field.KBLI and here not in kbli):
            # An empty cell, or a code that is none, changes nothing.
            continue
        if _equal(here, there):
            same.append(LABELS[key])
            continue
        lines.append(
            {
                "key": key,
                "label": LABELS[key],
                "here": _shown(named, key, row.values),
                "there": _shown(named, key, other),
                "used": key not in row.keeps,
            }
        )
    return lines, same


def _equal(here, there) -> bool:
    if isinstance(there, Decimal):
        return Decimal(str(here)).quantize(Decimal("0.01")) == there
    return here == there


def _shown(named: Shown, key: str, values: dict) -> str:
    text = named.of(values, key)
    return masked_nik(text) if text and key in _PRIVATE else text
