"""The columns of lists of solutions and matches, as page and file show them."""

from django.utils.translation import gettext_lazy as _

from common.exports import Column

SOLUTIONS = [
    Column("title", _("Solution"), lambda one: one.title),
    Column("provider", _("Provider"), lambda one: one.provider.name),
    Column("kind", _("Kind of help"), lambda one: str(one.get_kind_display())),
    Column("categories", _("Answers problems of"), lambda one: ", ".join(one.category_labels)),
    Column("regions", _("Regions"), lambda one: ", ".join(one.regions)),
    Column("kbli", "KBLI", lambda one: ", ".join(one.kbli_prefixes)),
    Column("opens_on", _("Opens"), lambda one: one.opens_on),
    Column("closes_on", _("Closes"), lambda one: one.closes_on),
    Column("quota", _("Places"), lambda one: one.quota),
    Column("left", _("Places left"), lambda one: one.left),
    Column("cost", _("Cost to the firm"), lambda one: one.cost_note or str(one.get_cost_display())),
    Column("status", _("State"), lambda one: str(one.get_status_display())),
]
MATCHES = [
    Column("solution", _("Solution"), lambda one: one.solution.title),
    Column("provider", _("Provider"), lambda one: one.solution.provider.name),
    Column("problem", _("Number"), lambda one: one.problem.number if one.problem else ""),
    Column("need", _("For"), lambda one: one.need.title),
    Column("status", _("State"), lambda one: str(one.get_status_display())),
    Column("proposed_at", _("Proposed"), lambda one: one.proposed_at),
    Column("due_at", _("Answer due"), lambda one: one.due_at),
    Column("starts_on", _("Starts"), lambda one: one.starts_on),
    Column("ended_at", _("Ended"), lambda one: one.ended_at),
    Column("helped", _("Helped"), lambda one: str(one.get_helped_display())),
    Column("reason", _("Reason"), lambda one: one.reason),
]
# To providers that are not yet told whom they serve, the firm is no column.
MATCHES_WITH_FIRM = [
    *MATCHES[:3],
    Column("firm", _("Firm"), lambda one: one.problem.firm.name if one.problem and one.problem.firm else ""),
    *MATCHES[3:],
]
