from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from common import listings, navigation, panels, searching

DESK = {"official", "ministry"}
LOOKS_ON = {"official", "surveyor", "facilitator", "ministry", "admin"}
KINDS = {
    "problem.submitted": _("New reports for my desk"),
    "problem.received": _("My report was received"),
    "problem.verified": _("My report was checked"),
    "problem.returned": _("More is needed for my report"),
    "problem.rejected": _("My report cannot be handled"),
    "problem.referred": _("A report goes to another office"),
    "problem.assigned": _("A problem is given to me"),
    "problem.held": _("My report rests or goes on"),
    "problem.done": _("The work is done: did it help?"),
    "problem.closed": _("A report was closed"),
    "problem.reopened": _("A report was opened again"),
    "problem.withdrawn": _("A report was withdrawn"),
    "problem.commented": _("New messages"),
    "problem.mentioned": _("I am named in a note"),
    "problem.due_soon": _("Due soon"),
    "problem.overdue": _("Late at my desk"),
    "problem.escalated": _("Late at an office below"),
}
# Whom the news reaches; what stands in neither reaches both, as messages do.
OWNERS = {"owner"}
TO_OWNERS = {
    "problem.received",
    "problem.verified",
    "problem.returned",
    "problem.rejected",
    "problem.held",
    "problem.done",
}
TO_DESKS = {
    "problem.submitted",
    "problem.assigned",
    "problem.closed",
    "problem.reopened",
    "problem.withdrawn",
    "problem.mentioned",
    "problem.due_soon",
    "problem.overdue",
    "problem.escalated",
}


class IssuesConfig(AppConfig):
    name = "issues"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from accounts import notice_kinds
        from issues import exports, receivers, searchers  # noqa: F401 - connects them
        from issues import panels as ours  # models exist only after the apps are ready
        from issues.views.desk import waiting
        from issues.views.owners import waiting_for_owner

        for kind, label in KINDS.items():
            notice_kinds.register(kind, label, OWNERS if kind in TO_OWNERS else LOOKS_ON if kind in TO_DESKS else ())
        navigation.register(
            roles=DESK, label=_("Inbox"), url_name="issues:inbox", icon="inbox", order=10, count=waiting
        )
        navigation.register(
            roles=LOOKS_ON, label=_("Problems"), url_name="issues:problem_list", icon="report", order=20
        )
        navigation.register(roles={"owner"}, label=_("Home"), url_name="issues:owner_home", icon="home", order=5)
        navigation.register(
            roles={"owner"},
            label=_("Reports"),
            url_name="issues:problem_mine",
            icon="list",
            order=10,
            count=waiting_for_owner,
        )
        navigation.register(
            roles={navigation.PUBLIC}, label=_("Track a report"), url_name="issues:track", icon="search", order=20
        )
        navigation.register_place("report", "issues:report_public")
        navigation.register_place("track", "issues:track")
        listings.register("problems", _("Problems"), exports.read_problems)
        searching.register("problems", _("Problems"), searchers.problems, order=20)
        panels.register("clusters:firm.main", ours.firm_problems, order=20, queries=2)
        panels.register("clusters:cluster.main", ours.cluster_problems, order=20, queries=1)
