from django.apps import AppConfig
from django.conf import settings
from django.core import checks
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
    "problem.silent": _("An owner did not complete a report"),
    "webhook.off": _("Messages to a program of mine are switched off"),
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
    "problem.silent",
    "webhook.off",
}
# What nobody may shut out: it needs an answer, ends in silence, or says that a report is refused or late.
MUST = {"problem.returned", "problem.rejected", "problem.done", "problem.overdue", "problem.escalated"}


# A mail address has 64 signs before its @, and what is signed takes 53 of them.
LONGEST_REPLY_NAME = 11


@checks.register()
def check_answers_by_mail(app_configs, **more) -> list[checks.CheckMessage]:
    """Whether the settings for answers by mail can work at all."""
    found: list[checks.CheckMessage] = []
    name, at, host = settings.REPLY_ADDRESS.partition("@")
    if settings.REPLY_ADDRESS and not (name and at and host and len(name) <= LONGEST_REPLY_NAME and "+" not in name):
        words = f"REPLY_ADDRESS must be as balas@example.org, with at most {LONGEST_REPLY_NAME} signs before the @."
        found.append(checks.Error(words, id="issues.E001"))
    if settings.MAIL_IN_URL and not settings.MAIL_IN_URL.startswith(("maildir:///", "imaps://", "imap://")):
        words = "MAIL_IN_URL must be as maildir:///path or imaps://name:password@host/INBOX."
        found.append(checks.Error(words, id="issues.E002"))
    return found


class IssuesConfig(AppConfig):
    name = "issues"
    verbose_name = _("Problems")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from accounts import notice_kinds
        from issues import exports, receivers, searchers  # noqa: F401 - connects them
        from issues import panels as ours  # models exist only after the apps are ready
        from issues.views.desk import waiting
        from issues.views.owners import waiting_for_owner

        for kind, label in KINDS.items():
            roles = OWNERS if kind in TO_OWNERS else LOOKS_ON if kind in TO_DESKS else ()
            notice_kinds.register(kind, label, roles, must=kind in MUST)
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
        panels.register("clusters:firm.main", ours.firm_problems, order=20, queries=3)
        panels.register("clusters:cluster.main", ours.cluster_problems, order=20, queries=1)
        panels.register("surveys:import.ended", ours.import_drafts, order=20, queries=3)
