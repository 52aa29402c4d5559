"""One survey as a whole: from answers as they are kept to fields on a page, and from what was typed to figures."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from clusters.categories import Category
from clusters.models import FirmFigures
from common.errors import DomainError
from common.numbers import number
from surveys.forms.answers import OF_FIGURES, AnswersForm, MachineRows, ProductRows
from surveys.forms.remarks import sentence
from surveys.plausible import Remark, remarks

LONGEST_KEPT = 2000
TEXT = "capacity_unit"
ROWS = {"products": ProductRows, "machines": MachineRows}


class Unconfirmed(DomainError):
    """There are doubts about the answers that nobody has confirmed."""

    code = "unconfirmed"

    def __init__(self, message: str, doubts: list[Remark]):
        super().__init__(message)
        self.more = {"remarks": [{"field": one.field, "key": one.key, "message": sentence(one)} for one in doubts]}


class SurveySheet:
    """The fields of a survey, drawn from `answers` or read from `data`; `last` are the figures of the year before."""

    def __init__(self, *, data: Mapping | None = None, answers=None, last: FirmFigures | None = None, final=False):
        answers = answers or {}
        self.last = last
        self.confirmed = set(data.getlist("confirmed") if data is not None else answers.get("confirmed", []))
        self.form = AnswersForm(data, initial=answers, final=final)
        self.rows = {name: kind(data, prefix=name, initial=answers.get(name, [])) for name, kind in ROWS.items()}
        self._show_last()

    def is_valid(self) -> bool:
        # All are asked, so that all faults are shown at once.
        return all([self.form.is_valid(), *(rows.is_valid() for rows in self.rows.values())])

    def answers(self) -> dict[str, Any]:
        """What was typed as it is kept: what can be read as a figure, the rest as it stands; nothing is lost."""
        self.is_valid()
        kept = _kept(self.form)
        for name, rows in self.rows.items():
            kept[name] = [row for form in rows if (row := _kept(form))]
        if self.confirmed:
            kept["confirmed"] = sorted(self.confirmed)
        return {name: value for name, value in kept.items() if value not in ([], "")}

    def figures(self) -> dict[str, Any]:
        """The figures for the register. What was left open stays as it is there."""
        typed = self.form.cleaned_data
        figures = {name: typed[name] for name in OF_FIGURES if typed[name] not in (None, "")}
        if typed["exports"]:
            figures["exports"] = typed["exports"] == "true"
        return figures

    def sent(self) -> dict[str, Any]:
        """All that sending the survey asks for."""
        return {
            "figures": self.figures(),
            "products": self.products(),
            "machines": self.machines(),
            "difficulties": self.difficulties(),
        }

    def faults(self) -> dict[str, Any]:
        """What is wrong, field by field, as a program reads it."""
        found: dict[str, Any] = {name: [*errors] for name, errors in self.form.errors.items()}
        for name, rows in self.rows.items():
            if any(rows.errors):
                found[name] = [{field: [*errors] for field, errors in row.items()} for row in rows.errors]
        return found

    def products(self) -> list[dict]:
        return [row for row in self._rows("products") if row["name"]]

    def machines(self) -> list[dict]:
        return [
            {**row, "number": row["number"] or 1, "works": row["works"] != "false"}
            for row in self._rows("machines")
            if row["name"]
        ]

    def difficulties(self) -> list[dict]:
        typed = self.form.cleaned_data
        return [
            {
                "category": str(category),
                "severity": int(typed[f"severity_{category}"]),
                "note": typed[f"note_{category}"],
            }
            for category in Category
            if typed[f"severity_{category}"]
        ]

    @cached_property
    def remarks(self) -> list[Remark]:
        """The doubts about what was typed or is kept."""
        if self.form.is_bound:
            self.form.is_valid()
            typed = dict(self.form.cleaned_data)
        else:
            kept = self.form.initial
            # A text where a figure belongs could not be read, so that nothing can be said about it.
            typed = {name: kept.get(name) for name in OF_FIGURES if name == TEXT or not isinstance(kept.get(name), str)}
        typed["exports"] = {"true": True, "false": False}.get(str(self.form["exports"].value() or ""))
        last = {name: getattr(self.last, name) for name in [*OF_FIGURES, "exports"]} if self.last else {}
        return remarks(typed, last)

    def require_confirmed(self) -> None:
        """Raise Unconfirmed while a doubt stands that nobody has said is right."""
        doubts = [one for one in self.remarks if one.key not in self.confirmed]
        if doubts:
            raise Unconfirmed(_("Some answers are unusual. Mend them, or tick that they are right."), doubts)

    def _rows(self, name: str) -> Iterable[dict]:
        return [form.cleaned_data for form in self.rows[name] if form.cleaned_data]

    def _show_last(self) -> None:
        if self.last is None:
            return
        for name in OF_FIGURES:
            value, field = getattr(self.last, name), self.form.fields[name]
            if value not in (None, ""):
                words = number(value) if isinstance(value, int | Decimal) else value
                was = _("%(year)d: %(value)s.") % {"year": self.last.year, "value": words}
                hint = str(field.help_text)
                field.help_text = f"{hint}{'' if hint.endswith(('.', '?')) or not hint else '.'} {was}".strip()


def _kept(form: forms.Form) -> dict[str, Any]:
    kept = {}
    for name in form.fields:
        value = getattr(form, "cleaned_data", {}).get(name)
        if value is None or (value == "" and name in form.errors):
            value = form.data.get(form.add_prefix(name), "")[:LONGEST_KEPT] if name in form.errors else None
        if value not in (None, "", False):
            kept[name] = _plain(value)
        elif value == 0 and value is not False:
            kept[name] = 0
    return kept


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def as_data(answers: Mapping[str, Any]) -> QueryDict:
    """Answers as a program sends them, in the form in which a page would."""
    data = QueryDict(mutable=True)
    confirmed = answers.get("confirmed")
    data.setlist("confirmed", [str(key) for key in confirmed] if isinstance(confirmed, list) else [])
    for name, value in answers.items():
        if name in ROWS or name == "confirmed":
            continue
        data[name] = _typed(value)
    for name in ROWS:
        given = answers.get(name)
        rows = [row for row in given if isinstance(row, Mapping)] if isinstance(given, list) else []
        data[f"{name}-TOTAL_FORMS"], data[f"{name}-INITIAL_FORMS"] = str(len(rows)), "0"
        for place, row in enumerate(rows):
            data.update({f"{name}-{place}-{key}": _typed(value) for key, value in row.items()})
    return data


def _typed(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return "" if value is None else str(value)
