from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from accounts import notice_kinds
from common import navigation, panels, searching

OFFICES = {"official", "ministry"}
DESKS = {*OFFICES, "facilitator", "admin", "surveyor"}
NOTICES = {
    "match.proposed": _("Requests to serve a firm"),
    "match.offered": _("Offers for my firm"),
    "match.confirmed": _("Offers that providers confirm"),
    "match.refused": _("Requests that providers refuse"),
    "match.accepted": _("Offers that owners accept"),
    "match.declined": _("Offers that owners do not take"),
    "match.started": _("Help that has begun"),
    "match.completed": _("Help that is completed"),
    "match.cancelled": _("Help that is called off"),
    "match.lapsed": _("Offers nobody answered"),
    "solution.review": _("Solutions to be looked through"),
    "solution.expiry": _("Solutions that end soon"),
    "activity.invited": _("Invitations to activities"),
}
# Whom the news reaches, where it is not everybody.
REACHED = {
    "match.proposed": {"provider"},
    "match.offered": {"owner"},
    "match.confirmed": OFFICES,
    "match.refused": OFFICES,
    "match.accepted": {*OFFICES, "provider"},
    "match.declined": {*OFFICES, "provider"},
    "solution.review": {*OFFICES, "admin"},
    "solution.expiry": {*OFFICES, "provider"},
    "activity.invited": {"owner"},
}


class SolutionsConfig(AppConfig):
    name = "solutions"
    verbose_name = _("Solutions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from solutions import panels as ours  # models exist only after the apps are ready
        from solutions import receivers, searchers  # noqa: F401 - connects them

        panels.register("issues:problem.side", ours.suggestions, order=20, queries=10)
        panels.register("issues:problem.side", ours.matches, order=10, queries=2)
        panels.register("issues:problem.link", ours.linked_offers, order=10, queries=4)
        panels.register("issues:common.side", ours.common_matches, order=10, queries=8)
        panels.register("issues:home.owner", ours.waiting_offers, order=10, queries=2)
        panels.register("clusters:cluster.main", ours.plans_of_cluster, order=50, queries=2)
        for kind, label in NOTICES.items():
            notice_kinds.register(kind, label, REACHED.get(kind, ()), must=kind == "match.offered")
        searching.register("solutions", _("Solutions"), searchers.solutions, order=30)
        _register_navigation()


def _register_navigation() -> None:
    navigation.register(
        roles={"provider"}, label=_("Requests"), url_name="solutions:match_inbox", icon="inbox", order=10, count=_asked
    )
    navigation.register(
        roles=DESKS | {"provider"}, label=_("Offers"), url_name="solutions:match_list", icon="match", order=30
    )
    navigation.register(
        roles=DESKS | {"provider", "observer", navigation.PUBLIC}, label=_("Catalogue of solutions"),
        url_name="solutions:solution_list", icon="catalogue", order=70, short=_("Catalogue"),
    )  # fmt: skip
    navigation.register(
        roles={"owner"}, label=_("Help on offer"), url_name="solutions:solution_list", icon="catalogue", order=70,
        short=_("Help"),
    )  # fmt: skip
    navigation.register(
        roles={*OFFICES, "facilitator", "admin", "provider"}, label=_("Action plans"), url_name="solutions:plan_list",
        icon="plan", order=80, short=_("Plans"),
    )  # fmt: skip


def _asked(request):
    from solutions.models import Match  # models exist only after the apps are ready

    return Match.objects.of_provider(request.user).filter(status="proposed").count()
