"""What pages of the apps below show of solutions: suggestions, matches, offers that wait, plans of a cluster."""

from django.template.loader import render_to_string

from accounts.models import Role
from common import dates
from issues.models import Problem
from solutions import actions, notices
from solutions.lifecycle import LIVE, MatchStatus
from solutions.models import ActionPlan, Match, PassedOver, PassReason
from solutions.permissions import can_match, can_match_problem, can_see_suggestions
from solutions.suggesting import suggestions_for

SHOWN, MORE, EXCLUDED = 3, 7, 5
TAKES_SOLUTIONS = {"verified", "offered", "accepted", "in_progress"}
OPEN = [MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED, MatchStatus.COMPLETED]


def suggestions(request, problem) -> str:
    """Ranked suggestions for whoever may choose; what rules others out is shown below."""
    if not can_see_suggestions(request.user) or problem.status not in TAKES_SOLUTIONS:
        return ""
    may_match = can_match_problem(request.user, problem)
    passed = {str(row.solution_id): row for row in PassedOver.objects.filter(problem=problem)}
    live = {str(match.solution_id) for match in _matches(request, problem) if _is_live(match, problem)}
    ranked = list(enumerate((one for one in suggestions_for(problem) if one.id not in live), start=1))
    fitting = [(rank, one) for rank, one in ranked if one.eligible and one.score > 0 and one.id not in passed]
    excluded = [one for _rank, one in ranked if not one.eligible][:EXCLUDED]
    shown = fitting[: SHOWN + MORE]
    if may_match:
        actions.log_suggestions(problem=problem, by=request.user, shown=[one for _rank, one in shown] + excluded)
    most = max((reason.weight for _rank, one in shown for reason in one.reasons), default=1)
    context = {
        "problem": problem,
        "first": shown[:SHOWN],
        "more": shown[SHOWN:],
        "excluded": excluded,
        "passed": [(one, passed[one.id]) for _rank, one in ranked if one.id in passed],
        "most": most,
        "may_match": may_match,
        "pass_reasons": [(value, str(label)) for value, label in PassReason.choices],
    }
    return render_to_string("solutions/_suggestions.html", context, request)


def matches(request, problem) -> str:
    """The matches of a problem with their states, for the desk; the offer itself, for its owner."""
    rows = _matches(request, problem)
    if request.user.role == Role.OWNER:
        rows = [match for match in rows if match.status in OPEN]
    found = [(match, dates.due(match.due_at, paused=match.held_days is not None)) for match in rows]
    if not found:
        return ""
    template = "solutions/_offer.html" if request.user.role == Role.OWNER else "solutions/_matches.html"
    return render_to_string(template, {"problem": problem, "matches": found}, request)


def _matches(request, problem) -> list[Match]:
    """The matches of a problem, read once for the panels of its page."""
    if getattr(request, "matches_of", None) != problem.pk:
        rows = Match.objects.of_problem(problem).for_rows().order_by("proposed_at", "id")
        request.matches_of, request.matches = problem.pk, list(rows)
    return request.matches


def _is_live(match: Match, problem) -> bool:
    return match.status in LIVE and match.problem_id == problem.pk


def linked_offers(request, problem) -> str:
    """For a firm without account, on the page of its report's link: the offers that wait for its answer."""
    rows = Match.objects.of_problem(problem).filter(status__in=OPEN).for_rows().order_by("due_at", "id")
    waiting = [match for match in rows if match.stand_for(problem) == MatchStatus.OFFERED]
    found = [(match, dates.due(match.due_at), notices.offer_link(match, problem)) for match in waiting]
    return render_to_string("solutions/_linked_offers.html", {"offers": found}, request) if found else ""


def common_matches(request, common) -> str:
    """What is offered to the firms of a common problem, and what may be proposed to all of them."""
    may_match = can_match(request.user, common.region_id)
    rows = Match.objects.filter(common_problem=common).for_rows()
    found = [(match, dates.due(match.due_at)) for match in rows]
    need = Problem(title=common.title, description=common.description, category=common.category, common_problem=common)
    taken = {str(match.solution_id) for match in rows if match.status in LIVE}
    ranked = suggestions_for(need) if may_match else []
    suggested = [one for one in ranked if one.score > 0 and one.eligible and one.id not in taken][:SHOWN]
    most = max((reason.weight for one in suggested for reason in one.reasons), default=1)
    context = {"common": common, "matches": found, "suggested": suggested, "may_match": may_match, "most": most}
    return render_to_string("solutions/_common_side.html", context, request)


def waiting_offers(request, _thing) -> str:
    """On an owner's home: the offers that wait for an answer."""
    rows = Match.objects.waiting_for_owner(request.user).for_rows().order_by("due_at")[:5]
    found = [(match, dates.due(match.due_at)) for match in rows]
    return render_to_string("solutions/_waiting_offers.html", {"matches": found}, request) if found else ""


def plans_of_cluster(request, cluster) -> str:
    """The plans of a cluster that the person may see."""
    plans = list(ActionPlan.objects.visible_to(request.user).filter(cluster=cluster)[:5])
    return render_to_string("solutions/_plans.html", {"plans": plans, "cluster": cluster}, request) if plans else ""
