"""What the page of a checked import shows: its lists of rows, what saving would do, and the columns."""

import re

from common.numbers import masked_nik, number
from common.paging import keyset_page
from surveys.columns.fields import Field
from surveys.columns.labels import KINDS, LABELS, WHY
from surveys.models import ColumnMapping, ImportRow, WorkbookImport
from surveys.row_filters import SHOWN, RowFilter
from surveys.views.import_cells import fault_context, row_lines, unusual_context
from surveys.views.import_twins import changed_rows, twins_of

ROWS_SHOWN = 25
TWINS_SHOWN = 10
PASSED_SHOWN = 60
LISTS = ["faulty", "doubled", "named", "unusual", "all"]
# Of more rows of our own list it is not looked up before saving which of them change anything.
MOST_COMPARED = 2_000
_PRIVATE = {"nik", "npwp"}


def check_context(request, workbook) -> dict:
    """Everything on the page of the check, in a number of queries that does not grow."""
    lines = ImportRow.objects.filter(workbook=workbook)
    counts = workbook.counts or lines.counted()
    changed = _changed(workbook, lines, counts)
    shown = _shown(request, counts, changed)
    sent = request.GET.copy()
    sent["show"] = shown
    row_filter = RowFilter(
        sent, queryset=lines.filter(number__in=changed) if shown == "named" and changed is not None else lines
    )
    size = TWINS_SHOWN if shown in ("doubled", "named") else ROWS_SHOWN
    rows = row_filter.qs.select_related("duplicate_firm__region", "duplicate_firm__kbli", "firm")
    page = keyset_page(rows, order=["number"], cursor=request.GET.get("cursor", ""), size=size)
    return {
        "filter": row_filter,
        "shown": shown,
        "lists": [
            (name, SHOWN[name], _many(name, workbook, counts, changed))
            for name in LISTS
            if name != "named" or counts.get("named")
        ],
        "page": page,
        "undecided": counts["undecided"],
        "is_own_list": bool(counts.get("named")),
        "plan": _plan(workbook, counts, changed),
        "query": request.GET.urlencode(),
        "skipped": [(KINDS[kind], many) for kind, many in workbook.left_out.items() if kind in KINDS],
        "passed": [{**one, "label": WHY[one["kind"]]} for one in workbook.passed_over[:PASSED_SHOWN]],
        "passed_more": max(len(workbook.passed_over) - PASSED_SHOWN, 0),
        "meter": _meter(workbook),
        "same_file": _same_file(request, workbook),
        **_columns_context(workbook),
        **_list_context(request, workbook, shown, page),
    }


def _changed(workbook, lines, counts: dict[str, int]) -> list[int] | None:
    """The rows of our own list that change their firm; None where there are none, or too many to look."""
    named = counts.get("named", 0)
    return changed_rows(workbook, lines.named()) if 0 < named <= MOST_COMPARED else None


def _shown(request, counts: dict[str, int], changed: list[int] | None) -> str:
    """The list that was asked for, else the first in which something is to be done."""
    asked = request.GET.get("show", "")
    if asked in LISTS:
        return asked
    if request.GET.get("fault") or counts["faulty"]:
        return "faulty"
    if counts["undecided"]:
        return "doubled"
    return "named" if changed else "all"


def _many(name: str, workbook, counts: dict[str, int], changed: list[int] | None) -> int:
    if name == "named" and changed is not None:
        return len(changed)
    return workbook.rows if name == "all" else counts[name]


def _list_context(request, workbook, shown: str, page) -> dict:
    """What one list needs beside its rows."""
    rows = list(page)
    if shown == "faulty":
        return fault_context(request, workbook, rows)
    if shown in ("doubled", "named"):
        return {"twins": twins_of(workbook, rows)}
    if shown == "unusual":
        return unusual_context(request, workbook, rows)
    return {"row_lines": row_lines(rows)}


def _plan(workbook, counts: dict[str, int], changed: list[int] | None) -> dict[str, int]:
    """What saving would do now with each row of the file; the numbers add up to its rows."""
    saved = counts["create"] + counts["update"]
    same = counts["named"] - len(changed) if changed is not None else 0
    return {
        "create": counts["create"],
        "update": counts["update"] - same,
        "same": same,
        "saved": saved - same,
        "faulty": counts["faulty"],
        "left": workbook.rows - saved - counts["faulty"],
    }


def _meter(workbook) -> list[tuple[str, str, str]]:
    """The bar of ready, faulty and undecided rows: colour, where it begins, how long it is."""
    parts, start = [], 0.0
    for tone, many in (("good", workbook.ready), ("late", workbook.faulty), ("warm", workbook.duplicates)):
        length = 100 * many / workbook.rows if workbook.rows else 0
        parts.append((tone, f"{start:.2f}", f"{length:.2f}"))
        start += length
    return parts


def _same_file(request, workbook) -> WorkbookImport | None:
    """An earlier import of the very same file; one that is in the register first."""
    if not workbook.digest:
        return None
    seen = WorkbookImport.objects.visible_to(request.user).same_file_as(workbook)
    return seen.select_related("by").first()


def _columns_context(workbook) -> dict:
    offices = dict(ColumnMapping.objects.filter(region=workbook.cluster.region_id).values_list("head", "field"))
    columns = [_column(at, column, offices) for at, column in enumerate(_once(workbook.columns))]
    to_look_at = [column for column in columns if column["sureness"] in ("guess", "unused")]
    return {
        "columns": columns,
        "doubtful": to_look_at,
        "certain": [column for column in columns if column not in to_look_at],
    }


def _once(columns: list[dict]) -> list[dict]:
    """Columns of several sheets with the same head are shown once."""
    seen: dict[str, dict] = {}
    for column in columns:
        seen.setdefault(column["key"], column)
    return list(seen.values())


def _column(at: int, column: dict, offices: dict[str, str]) -> dict:
    field, also = column["field"], column.get("also", [])
    samples = [masked_nik(text) if field in _PRIVATE else text for text in column["samples"]]
    if _PRIVATE & set(also):
        # Beside a name a number of identity shows its place, and none of its digits.
        samples = [re.sub(r"\d", "•", text) for text in samples]
    notes = [f"+ {LABELS[held]}" for held in also]
    notes += [f"× {number(column['scale'])}"] if column["scale"] != 1 else []
    if field in ("output_rupiah", "materials_rupiah") and column["period"] == "year":
        notes.append("÷ 12")
    return {
        **column,
        "at": at,
        "samples": samples,
        "sureness": _sureness(column, offices),
        "notes": " ".join(notes),
        "options": _options(field),
    }


def _sureness(column: dict, offices: dict[str, str]) -> str:
    """How sure it is what a column holds: said by the office, known, guessed, passed over or not understood."""
    field = column["field"]
    if offices.get(column["key"][:160]) == (field or ""):
        return "office"
    if field:
        return "known" if column["sure"] >= 0.75 else "guess"
    return "passed" if column["known"] else "unused"


def _options(chosen: str | None) -> list[tuple]:
    return [(str(field), LABELS[field], field == chosen) for field in Field]
