"""Cells of an import as its lists show them: faulty ones, unusual ones, and rows in short."""

from decimal import Decimal

from django.db import connection

from common.numbers import number, phone, rupiah
from regions.models import Region
from surveys.columns.fields import MONEY
from surveys.columns.labels import ANSWERS, LABELS
from surveys.faults import kind_of_fault, kind_of_warning, sentence
from surveys.models import ImportRow

# So many kinds stand beside one another; the others are folded.
KINDS_SHOWN = 6
# What is written there is known to be wrong although it can be read: it is not offered to be mended.
_LOST = {"digits_rounded", "phone_rounded", "cell_error", "formula_bare"}
_REFUSED = "import_refused"


def remember_refused(request, row: ImportRow, field: str, value: str, words: str) -> None:
    """Keep what was typed and why it was refused for the next page."""
    request.session[_REFUSED] = [row.pk, field, value, words]


def fault_context(request, workbook, rows: list[ImportRow]) -> dict:
    """The faulty rows with their cells, and the kinds of faults."""
    chosen = request.GET.get("fault", "")
    alike = _alike(workbook) if rows else {}
    refused = request.session.pop(_REFUSED, None)
    kinds = _kinds(workbook, "faults", chosen)
    return {
        "kinds": kinds,
        "few": _few(kinds),
        "more": kinds[len(_few(kinds)) :],
        "chosen": next((kind for kind in kinds if kind["current"]), None),
        "fault_cells": [(row, [_cell(row, fault, alike, refused) for fault in row.faults]) for row in rows],
    }


def unusual_context(request, workbook, rows: list[ImportRow]) -> dict:
    """The rows that can be used, with what is unusual in them."""
    chosen = request.GET.get("warning", "")
    kinds = _kinds(workbook, "warnings", chosen)
    named = Shown(rows)
    return {
        "kinds": kinds,
        "few": _few(kinds),
        "more": kinds[len(_few(kinds)) :],
        "chosen": next((kind for kind in kinds if kind["current"]), None),
        "unusual": [(row, [_doubt(row, warning, named) for warning in row.warnings]) for row in rows],
    }


def row_lines(rows: list[ImportRow]) -> list[dict]:
    """Rows in short, with where they stand."""
    named = Shown(rows)
    return [
        {
            "row": row,
            "village": named.of(row.values, "village_code"),
            "phone": named.of(row.values, "phone"),
            "workers": _workers(row.values),
            "output": named.of(row.values, "output_rupiah"),
            "stand": _stand(row),
        }
        for row in rows
    ]


class Shown:
    """Values of rows in words; the villages of all of them are looked up at once."""

    def __init__(self, rows, *more: str) -> None:
        codes = {row.values.get("village_code") for row in rows} | set(more)
        self._places = Region.objects.in_bulk({code for code in codes if code})

    def of(self, values: dict, key: str) -> str:
        """Return one value as people read it; empty where nothing is said."""
        value = values.get(key)
        if value in (None, ""):
            return ""
        if key == "village_code":
            return self._places[value].name if value in self._places else value
        if key == "exports":
            return str(ANSWERS[bool(value)])
        if key in MONEY:
            return rupiah(value)
        if key == "phone":
            return phone(value)
        return number(value) if isinstance(value, int | float | Decimal) and key != "established" else str(value)


def _kinds(workbook, where: str, chosen: str) -> list[dict]:
    """The kinds of faults or warnings with how many cells have each."""
    among = "faults <> '[]'" if where == "faults" else "faults = '[]' AND warnings <> '[]'"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT note->>'code', count(*) FROM surveys_importrow, jsonb_array_elements({where}) note "  # noqa: S608 - one of two words
            f"WHERE workbook_id = %s AND {among} GROUP BY 1 ORDER BY 2 DESC, 1",
            [workbook.pk],
        )
        found = cursor.fetchall()
    words = kind_of_fault if where == "faults" else kind_of_warning
    return [{"code": code, "words": words(code), "many": many, "current": code == chosen} for code, many in found]


def _few(kinds: list[dict]) -> list[dict]:
    """The kinds that are not folded; folding one alone would save nothing."""
    return kinds if len(kinds) <= KINDS_SHOWN + 1 else kinds[:KINDS_SHOWN]


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


def _cell(row: ImportRow, fault: dict, alike: dict[tuple[str, str], int], refused: list | None) -> dict:
    """A faulty cell: what is asked of it, what is offered, and how many others say the same."""
    field, text = fault["field"], fault["text"]
    was_refused = bool(refused) and refused[:2] == [row.pk, field]
    return {
        "field": field,
        "label": LABELS.get(field, field),
        "text": text,
        "typed": refused[2] if was_refused else ("" if fault["code"] in _LOST else text),
        "message": refused[3] if was_refused else sentence(fault),
        "is_refused": was_refused,
        "suggestions": fault.get("suggest", [])[:3],
        "alike": alike.get((field, text), 0) if text else 0,
        "may_be_empty": field != "name",
    }


def _doubt(row: ImportRow, warning: dict, named: Shown) -> dict:
    field = warning["field"]
    return {
        "label": LABELS.get(field, field),
        "value": named.of(row.values, field),
        "message": sentence(warning),
    }


def _workers(values: dict) -> int | None:
    apart = [values[key] for key in ("workers_male", "workers_female") if values.get(key) is not None]
    return sum(apart) if apart else values.get("workers")


def _stand(row: ImportRow) -> str:
    """In which list of the check a row stands, or what is done with it."""
    if row.faults:
        return "faulty"
    doubled = row.duplicate_row is not None or row.duplicate_firm_id is not None
    if row.action == "skip":
        return "skip"
    if not doubled:
        return "create"
    if row.action or row.duplicate_why == "code":
        return row.action or "update"
    return "undecided"
