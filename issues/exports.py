"""The columns of lists of problems, as page and file show them. Notes of the staff are in none."""

from datetime import date
from types import SimpleNamespace
from typing import Any, NamedTuple

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from common.dates import day_plain
from common.exports import Column
from common.listings import Listing
from common.numbers import number
from issues.filters import ProblemFilter
from issues.lifecycle import Status
from issues.models import Problem

COLUMNS = [
    Column("number", _("Number of the report"), lambda problem: problem.number),
    Column("title", _("Problem"), lambda problem: problem.title),
    Column("firm", _("Firm"), lambda problem: problem.firm.name if problem.firm else problem.reporter_firm),
    Column("firm_code", _("Firm code"), lambda problem: problem.firm.code if problem.firm else ""),
    Column("cluster", _("Cluster"), lambda problem: problem.cluster.name if problem.cluster else ""),
    Column("region", _("Region"), lambda problem: problem.region.name),
    Column("category", _("Category"), lambda problem: str(problem.get_category_display())),
    Column("status", _("State"), lambda problem: str(problem.get_status_display())),
    Column("outcome", _("Outcome"), lambda problem: str(problem.get_outcome_display())),
    Column("office", _("Office"), lambda problem: str(problem.handling_office or "")),
    Column("handler", _("Handled by"), lambda problem: str(problem.handler or "")),
    Column("impact", _("Loss (Rp a month)"), lambda problem: problem.impact_rupiah_per_month),
    Column("channel", _("Came by"), lambda problem: str(problem.get_channel_display())),
    Column("submitted", _("Reported"), lambda problem: _day(problem.submitted_at)),
    Column("due", _("Due"), lambda problem: _day(problem.due_at)),
    Column("offered", _("First offer"), lambda problem: _day(problem.offered_at)),
    Column("done", _("Done"), lambda problem: _day(problem.done_at)),
    Column("closed", _("Ended"), lambda problem: _day(problem.closed_at)),
]


# What the page shows to who has not chosen.
USUAL = {
    "number", "title", "firm", "region", "category", "status", "outcome", "office", "handler", "impact", "submitted",
    "due",
}  # fmt: skip


class ShownCell(NamedTuple):
    """One cell of a list whose columns a person chose."""

    label: Any
    text: str
    is_number: bool


def chosen(keys: list[str]) -> list[Column]:
    """The columns a person ticked, in the order of the table; the usual ones when none was."""
    return [column for column in COLUMNS if column.key in keys] or [c for c in COLUMNS if c.key in USUAL]


def cells(columns: list[Column], problem: Problem) -> list[ShownCell]:
    """The chosen cells of one row, said as the page says them; the file has the same ones."""
    return [_cell(column, column.value(problem)) for column in columns]


def _cell(column: Column, value) -> ShownCell:
    if isinstance(value, date):
        return ShownCell(column.label, day_plain(value), False)
    if value is None or isinstance(value, int):
        return ShownCell(column.label, number(value), True)
    return ShownCell(column.label, str(value), False)


def _day(moment):
    return localtime(moment).date() if moment else None


def read_problems(user, query) -> Listing:
    """The list of problems as the page shows it to a person, without drafts."""
    seen = Problem.objects.visible_to(user).exclude(status=Status.DRAFT)
    found = ProblemFilter(query, queryset=seen, request=SimpleNamespace(user=user))
    return Listing(chosen(query.getlist("column")), found.qs.for_rows(), found.order)
