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


def changed_rows(workbook, named) -> list[int]:
    """The numbers of those rows that change the registered firm which they name."""
    rows = list(named.select_related("duplicate_firm__kbli").exclude(action="skip"))
    firms = [row.duplicate_firm_id for row in rows]
    figures = {one.firm_id: one for one in FirmFigures.objects.filter(firm__in=firms, year=workbook.year)}
    kbli = set(Kbli.objects.filter(code__in={row.values.get("kbli") for row in rows}).values_list("code", flat=True))
    return [
        row.number
        for row in rows
        if _differing(row.values, _of_firm(row.duplicate_firm, figures.get(row.duplicate_firm_id)), kbli)[0]
    ]


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
        values["workers"] = figures.workers
    return values


def _compared(row: ImportRow, other: dict, named: Shown, kbli: set[str]) -> tuple[list[dict], list[str]]:
    differing, same = _differing(row.values, other, kbli)
    lines = [
        {
            "key": key,
            "label": LABELS[key],
            "here": _shown(named, key, row.values),
            "there": _shown(named, key, other),
            "used": key not in row.keeps,
        }
        for key in differing
    ]
    return lines, [LABELS[key] for key in same]


def _differing(here: dict, there: dict, kbli: set[str]) -> tuple[list[str], list[str]]:
    """The fields that a row says otherwise than its twin, and those in which both agree."""
    # An empty cell, or a code that is none, changes nothing.
    said = [
        key
        for key in _COMPARED
        if here.get(key) not in (None, "") and not (key == Field.KBLI and here[key] not in kbli)
    ]
    if here.get("workers_male") is not None or here.get("workers_female") is not None:
        # Men and women are told apart; their sum is no figure of its own.
        said = [key for key in said if key != "workers"]
    same = [key for key in said if _equal(here[key], there.get(key))]
    return [key for key in said if key not in same], same


def _equal(here, there) -> bool:
    if isinstance(there, Decimal):
        return Decimal(str(here)).quantize(Decimal("0.01")) == there
    return here == there


def _shown(named: Shown, key: str, values: dict) -> str:
    text = named.of(values, key)
    return masked_nik(text) if text and key in _PRIVATE else text
