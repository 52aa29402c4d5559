"""What was answered in a survey, to be read and checked, beside the year before."""

from typing import Any

from django.utils.translation import gettext as _

from clusters.models import FirmFigures
from common.numbers import MISSING, number
from surveys.forms.answers import SEVERITIES
from surveys.forms.remarks import sentence
from surveys.forms.sections import SECTIONS
from surveys.forms.sheet import SurveySheet
from surveys.models import SurveyResponse


def answered(response: SurveyResponse, last: FirmFigures | None) -> list[dict]:
    """The parts of the survey with their answers in words; parts without an answer are left out."""
    sheet = SurveySheet(answers=response.answers, last=last)
    doubts: dict[str, list[str]] = {}
    for one in sheet.remarks:
        doubts.setdefault(one.field, []).append(sentence(one))
    parts = []
    for section in SECTIONS:
        rows = [_row(sheet, name, last, doubts.get(name, [])) for name in section.fields]
        part = {
            "section": section,
            "rows": [row for row in rows if row["value"] != MISSING],
            "lines": _lines(section.key, response.answers.get(section.key, [])) if section.key in sheet.rows else [],
            "difficulties": _difficulties(sheet, response.answers) if section.key == "difficulties" else [],
        }
        if part["rows"] or part["lines"] or part["difficulties"]:
            parts.append(part)
    return parts


def _row(sheet: SurveySheet, name: str, last: FirmFigures | None, doubts: list[str]) -> dict:
    field = sheet.form.fields[name]
    then = getattr(last, name, None) if last else None
    return {
        "label": field.label,
        "value": _said(field, sheet.form.initial.get(name)),
        "then": _said(field, {True: "true", False: "false"}.get(then, then) if isinstance(then, bool) else then),
        "doubts": doubts,
    }


def _said(field, value: Any) -> str:
    if value in (None, ""):
        return MISSING
    choices = dict(getattr(field, "choices", []))
    if choices:
        return str(choices.get(value, value))
    if value is True:
        return "✓"
    return number(value) if not isinstance(value, str) else value


def _lines(key: str, rows: list[dict]) -> list[str]:
    words = _product if key == "products" else _machine
    return [f"{row.get('name', MISSING)}: {', '.join(words(row)) or MISSING}" for row in rows]


def _product(row: dict) -> list[str]:
    found = []
    if row.get("quantity") is not None:
        quantity = " ".join(filter(None, [_figure(row["quantity"]), row.get("unit", "")]))
        found.append(_("%(quantity)s a month") % {"quantity": quantity})
    if row.get("price_rupiah") is not None:
        found.append(_("Rp %(price)s for one") % {"price": _figure(row["price_rupiah"])})
    return found


def _machine(row: dict) -> list[str]:
    found = [_("%(number)s pieces") % {"number": _figure(row.get("number", 1))}]
    if row.get("made_in_year"):
        found.append(_("made in %(year)s") % {"year": row["made_in_year"]})
    if row.get("works") == "false":
        found.append(_("broken"))
    return found


def _figure(value: Any) -> str:
    return value if isinstance(value, str) else number(value)


def _difficulties(sheet: SurveySheet, answers: dict) -> list[tuple]:
    words = dict(SEVERITIES)
    return [
        (field.label, words.get(str(answers[name]), ""), answers.get(name.replace("severity_", "note_"), ""))
        for name, field in sheet.form.fields.items()
        if name.startswith("severity_") and answers.get(name)
    ]
