"""What the page of a checked import shows: columns, faults, doubles."""

from django.db import connection

from clusters.models import FirmFigures
from common.numbers import masked_nik, number, phone, rupiah
from common.paging import keyset_page
from regions.models import Region
from surveys.columns.fields import Field
from surveys.columns.labels import KINDS, LABELS
from surveys.faults import kind_of_fault, sentence
from surveys.firm_values import OF_FIGURES
from surveys.models import ImportRow
from surveys.row_filters import RowFilter

FAULTS_SHOWN = 25
TWINS_SHOWN = 10
COMPARED = [
    "name", "owner", "nik", "phone", "address", "village_code", "workers_male", "workers_female", "workers",
    "investment_rupiah", "output_rupiah", "materials_rupiah",
]  # fmt: skip
_PRIVATE = {"nik": masked_nik, "npwp": masked_nik}
_MONEY = {"investment_rupiah", "land_rupiah", "output_rupiah", "materials_rupiah"}


def check_context(request, workbook) -> dict:
    """Everything on the page of the check, in a number of queries that does not grow."""
    lines = ImportRow.objects.filter(workbook=workbook)
    row_filter = RowFilter(request.GET, queryset=lines.faulty())
    faults = keyset_page(row_filter.qs, order=["number"], cursor=request.GET.get("cursor", ""), size=FAULTS_SHOWN)
    alike = _alike(workbook) if faults else {}
    twins = lines.doubled().select_related("duplicate_firm__region", "duplicate_firm__kbli")
    doubles = keyset_page(twins, order=["number"], cursor=request.GET.get("doubles", ""), size=TWINS_SHOWN)
    return {
        "filter": row_filter,
        "faults": faults,
        "fault_cells": [_cells(row, alike) for row in faults],
        "kinds": _kinds(workbook, request.GET.get("fault", "")),
        "is_whole": not request.GET.get("fault"),
        "doubles": doubles,
        "twins": _twins(workbook, list(doubles)),
        "columns": [_column(column) for column in _once(workbook.columns)],
        "unknown": sum(not column["field"] for column in workbook.columns),
        "skipped": [(KINDS[kind], many) for kind, many in workbook.left_out.items() if kind in KINDS],
        "query": request.GET.urlencode(),
        "meter": _meter(workbook),
    }


def _meter(workbook) -> list[tuple[str, float, float]]:
    """The bar of ready, faulty and doubled rows: colour, where it begins, how long it is."""
    parts, start = [], 0.0
    for tone, many in (("good", workbook.ready), ("late", workbook.faulty), ("warm", workbook.duplicates)):
        length = 100 * many / workbook.rows if workbook.rows else 0
        parts.append((tone, f"{start:.2f}", f"{length:.2f}"))
        start += length
    return parts


def _kinds(workbook, chosen: str) -> list[tuple]:
    """The kinds of faults with how many rows have each."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT fault->>'code', count(*) FROM surveys_importrow, jsonb_array_elements(faults) fault "
            "WHERE workbook_id = %s AND faults <> '[]' GROUP BY 1 ORDER BY 2 DESC",
            [workbook.pk],
        )
        return [(code, kind_of_fault(code), many, code == chosen) for code, many in cursor.fetchall()]


def _alike(workbook) -> dict[tuple[str, str], int]:
    """How many faulty cells of a field say the same, where there are several."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT fault->>'field', fault->>'text', count(*) "
            "FROM surveys_importrow, jsonb_array_elements(faults) fault "
            "WHERE workbook_id = %s AND faults <> '[]' GROUP BY 1, 2 HAVING count(*) > 1",
            [workbook.pk],
        )
        return {(field, text): many for field, text, many in cursor.fetchall()}


def _cells(row, alike: dict[tuple[str, str], int]) -> tuple:
    """A row with its faulty cells; what is asked of each, and how many others say the same."""
    cells = [
        {
            "field": fault["field"],
            "label": LABELS.get(fault["field"], fault["field"]),
            "text": fault["text"],
            "message": sentence(fault),
            "suggestions": fault.get("suggest", [])[:3],
            "alike": alike.get((fault["field"], fault["text"]), 0) if fault["text"] else 0,
            "may_be_empty": fault["field"] != "name",
        }
        for fault in row.faults
    ]
    return row, cells


def _once(columns: list[dict]) -> list[dict]:
    """Columns of several sheets with the same head are shown once."""
    seen: dict[str, dict] = {}
    for column in columns:
        seen.setdefault(column["key"], column)
    return list(seen.values())


def _column(column: dict) -> dict:
    field = column["field"]
    samples = [masked_nik(text) if field in _PRIVATE else text for text in column["samples"]]
    sure = "known" if field and column["sure"] >= 0.75 else ("guess" if field else "unused")
    notes = [f"× {number(column['scale'])}"] if column["scale"] != 1 else []
    if field in ("output_rupiah", "materials_rupiah") and column["period"] == "year":
        notes.append("÷ 12")
    return {**column, "samples": samples, "sureness": sure, "notes": " ".join(notes), "options": _options(field)}


def _options(chosen: str | None) -> list[tuple]:
    return [(str(field), LABELS[field], field == chosen) for field in Field]


def _twins(workbook, rows: list[ImportRow]) -> list[dict]:
    """Each doubled row beside the firm or the row that it repeats, field by field."""
    firsts = {row.duplicate_row for row in rows if row.duplicate_row is not None}
    first_rows = {one.number: one for one in ImportRow.objects.filter(workbook=workbook, number__in=firsts)}
    firms = [row.duplicate_firm_id for row in rows if row.duplicate_firm_id]
    figures = {one.firm_id: one for one in FirmFigures.objects.filter(firm__in=firms, year=workbook.year)}
    places = Region.objects.in_bulk(
        {one.values.get("village_code") for one in (*rows, *first_rows.values())}
        | {row.duplicate_firm.region_id for row in rows if row.duplicate_firm}
    )
    found = []
    for row in rows:
        first = first_rows.get(row.duplicate_row)
        other = first.values if first else _of_firm(row.duplicate_firm, figures.get(row.duplicate_firm_id))
        lines = [_line(key, row.values.get(key), other.get(key), row.keeps, places) for key in COMPARED]
        lines = [line for line in lines if line["here"] or line["there"]]
        found.append({"row": row, "first": first, "firm": row.duplicate_firm, "lines": lines})
    return found


def _of_firm(firm, figures) -> dict:
    if firm is None:
        return {}
    held = {
        "name": firm.name, "owner": firm.owner_name, "nik": firm.nik, "phone": firm.phone, "address": firm.address,
        "village_code": firm.region_id,
    }  # fmt: skip
    if figures:
        held |= {name: getattr(figures, OF_FIGURES[name]) for name in ("workers_male", "workers_female", "workers")}
        held |= {
            name: getattr(figures, name) for name in _MONEY & {"investment_rupiah", "output_rupiah", "materials_rupiah"}
        }
    return held


def _line(key: str, here, there, keeps, places) -> dict:
    return {
        "key": key,
        "label": LABELS[key],
        "here": _shown(key, here, places),
        "there": _shown(key, there, places),
        "differs": here not in (None, "") and here != there,
        "used": key not in keeps,
    }


def _shown(key: str, value, places) -> str:
    if value in (None, ""):
        return ""
    if key == "village_code" and value in places:
        return places[value].name
    if key in _PRIVATE:
        return masked_nik(value)
    if key in _MONEY:
        return rupiah(value)
    return phone(value) if key == "phone" else str(value)
