"""The columns of lists of problems, as page and file show them. Notes of the staff are in none."""

from types import SimpleNamespace

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from common.exports import Column
from common.listings import Listing
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


def chosen(keys: list[str]) -> list[Column]:
    """The columns a person ticked, in the order of the table; all when none was."""
    return [column for column in COLUMNS if column.key in keys] or COLUMNS


def _day(moment):
    return localtime(moment).date() if moment else None


def read_problems(user, query) -> Listing:
    """The list of problems as the page shows it to a person, without drafts."""
    seen = Problem.objects.visible_to(user).exclude(status=Status.DRAFT)
    found = ProblemFilter(query, queryset=seen, request=SimpleNamespace(user=user))
    return Listing(COLUMNS, found.qs.for_rows(), found.order)
