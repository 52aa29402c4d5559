"""What was answered in a survey, to be read and checked, beside the year before."""

from typing import Any

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
            "lines": _lines(response.answers.get(section.key, [])) if section.key in sheet.rows else [],
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


def _lines(rows: list[dict]) -> list[str]:
    return [
        ", ".join(number(v) if isinstance(v, int | float) and k != "made_in_year" else str(v) for k, v in row.items())
        for row in rows
    ]


def _difficulties(sheet: SurveySheet, answers: dict) -> list[tuple]:
    words = dict(SEVERITIES)
    return [
        (field.label, words.get(str(answers[name]), ""), answers.get(name.replace("severity_", "note_"), ""))
        for name, field in sheet.form.fields.items()
        if name.startswith("severity_") and answers.get(name)
    ]
