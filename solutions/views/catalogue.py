"""The catalogue of solutions: for everybody what is published, for desks also what is being written."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common.codes import read_number
from common.errors import DomainError
from common.exports import KINDS
from common.pages import render_page
from common.paging import KeysetPage, keyset_page
from issues.models import Problem
from issues.models.problems import PREFIX
from regions.models import Region
from solutions import actions, exports
from solutions.cost_share import share_of
from solutions.effects import effects_of_solutions
from solutions.filters import SolutionFilter
from solutions.forms import CostForm, SolutionForm
from solutions.models import Match, Provider, Solution, SolutionStatus, TrackRecord
from solutions.outcome_page import changes_by_solution
from solutions.permissions import (
    can_add_solutions,
    can_manage_provider,
    can_manage_solution,
    can_match_problem,
    can_review_solution,
    can_see_suggestions,
)
from solutions.views.cards import cards_of, cost_words, icon_of, window_of
from solutions.views.facets import facets_for, in_use
from solutions.views.files import answered, is_of_staff

SIZE = 20
BEST = 60
ORDERS = {"title": ["title", "id"], "end": ["closes_on", "title", "id"]}
VERBS = {
    "review": (actions.review_solution, gettext_lazy("Looked through. It may be published now.")),
    "publish": (actions.publish_solution, gettext_lazy("It stands in the public catalogue now.")),
    "expire": (actions.expire_solution, gettext_lazy("It is out of the public catalogue. What was offered goes on.")),
    "redraft": (actions.redraft_solution, gettext_lazy("It is a draft again.")),
}


@require_safe
def solution_list(request):
    solutions = Solution.objects.visible_to(request.user).for_rows()
    if "status" not in request.GET:
        solutions = solutions.filter(status=SolutionStatus.PUBLISHED)
    solution_filter = SolutionFilter(request.GET, queryset=solutions)
    if request.GET.get("export") in KINDS and is_of_staff(request.user):
        return answered(request, _("Solutions"), exports.SOLUTIONS, solution_filter.qs, ORDERS["title"])
    page = _page(request, solution_filter)
    facets = facets_for(request.user, request.GET)
    context = {
        "filter": solution_filter,
        "page": page,
        "cards": cards_of(page.rows),
        "facets": facets,
        "in_use": in_use(facets, request.GET),
        "problem": _problem_to_match(request),
        "can_add": can_add_solutions(request.user),
        "states": _states(request) if can_add_solutions(request.user) else [],
        "sort": request.GET.get("sort", "title"),
    }
    return render_page(request, "solutions/solution_list.html", "solutions/_solution_results.html", context)


def _states(request) -> list[tuple[str, str, bool]]:
    asked = request.GET.getlist("status")
    return [(value, label, value in asked) for value, label in SolutionStatus.choices]


def _page(request, solution_filter) -> KeysetPage:
    """Words are answered by the best fitting; without words the whole catalogue is leafed through."""
    typed = request.GET.get("search", "").strip()
    found = solution_filter.qs
    if typed and request.GET.get("sort", "best") == "best":
        best = Solution.objects.best_first(typed).filter(pk__in=found.order_by().values("pk"))
        return KeysetPage(list(best.for_rows()[:BEST]), None, None)
    order = ORDERS.get(request.GET.get("sort", "title"), ORDERS["title"])
    if order[0] == "closes_on":
        found = found.filter(closes_on__isnull=False)
    return keyset_page(
        found, order=order, cursor=request.GET.get("cursor", ""), size=SIZE, count=request.GET.get("count", "")
    )


def _problem_to_match(request):
    """The problem for which an official looks through the catalogue, when the address names one."""
    number = request.GET.get("problem", "")
    if not number or not request.user.is_authenticated:
        return None
    problem = Problem.objects.visible_to(request.user).filter(number=read_number(PREFIX, number)).first()
    return problem if problem and can_match_problem(request.user, problem) else None


@require_safe
def solution_detail(request, pk):
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    may_change = can_manage_solution(request.user, solution)
    form = CostForm(request.GET if {"domestic", "imported"} & set(request.GET) else None)
    share = None
    if solution.rule and form.is_bound and form.is_valid():
        share = share_of(solution.rule, **{name: value or 0 for name, value in form.cleaned_data.items()})
    context = {
        "solution": solution,
        "icon": icon_of(solution),
        "window": window_of(solution),
        "cost": cost_words(solution),
        "regions": Region.objects.filter(code__in=solution.regions) if solution.regions else [],
        "tiers": solution.tiers.all() if solution.kind == "pembiayaan" else [],
        "record": _record(solution),
        **_effect(request.user, solution),
        "cost_form": form if solution.rule else None,
        "share": share,
        "may_change": may_change,
        "verbs": _verbs(request.user, solution) if may_change else [],
        "problem": _problem_to_match(request),
        "matches": Match.objects.visible_to(request.user).filter(solution=solution).for_rows()[:10]
        if may_change
        else [],
    }
    return render(request, "solutions/solution_detail.html", context)


def _effect(user, solution: Solution) -> dict:
    """What it brought, and what changed at the firms of one's region; for the desks."""
    if not can_see_suggestions(user):
        return {}
    effect = next(iter(effects_of_solutions([solution])), None)
    return {"effect": effect, "changes": changes_by_solution(solution, user) if effect else []}


def _record(solution: Solution) -> TrackRecord | None:
    """What it did for firms, each counted once, whatever its problems were."""
    return solution.records.filter(category="", reached__gt=0).first()


def _verbs(user, solution: Solution) -> list[tuple[str, str, str]]:
    """What may be done with it now: verb, words, kind of button."""
    reviews = can_review_solution(user, solution)
    offered = {
        SolutionStatus.DRAFT: [("publish", _("Look through and publish"), "primary")] if reviews else [],
        SolutionStatus.REVIEWED: [("publish", _("Publish"), "primary"), ("redraft", _("Back to draft"), "quiet")],
        SolutionStatus.PUBLISHED: [("expire", _("Take out of the catalogue"), "secondary")],
        SolutionStatus.EXPIRED: [("publish", _("Publish again"), "primary"), ("redraft", _("Back to draft"), "quiet")],
    }[SolutionStatus(solution.status)]
    if solution.status == SolutionStatus.DRAFT and reviews:
        offered.append(("review", _("Only mark as looked through"), "secondary"))
    return offered


@login_required
@require_POST
def solution_move(request, pk, verb):
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    if verb not in VERBS:
        raise Http404
    action, words = VERBS[verb]
    try:
        action(solution=solution, by=request.user)
        messages.success(request, words)
    except DomainError as error:
        messages.error(request, error)
    return redirect(solution)


@login_required
@require_http_methods(["GET", "POST"])
def solution_new(request, pk):
    provider = get_object_or_404(Provider.objects.visible_to(request.user), pk=pk)
    if not can_manage_provider(request.user, provider):
        raise PermissionDenied
    form = SolutionForm(request.POST or None)
    if form.is_valid():
        solution = actions.create_solution(by=request.user, provider=provider, **form.cleaned_data)
        messages.success(request, _("The draft is written. It is public once it is published."))
        return redirect(solution)
    return render(request, "solutions/solution_form.html", {"form": form, "provider": provider})


@login_required
@require_safe
def solution_provider(request):
    """Whose solution is added: of one's only provider at once, else one is chosen."""
    if not can_add_solutions(request.user):
        raise PermissionDenied
    rows = Provider.objects.visible_to(request.user).for_rows()
    rows = rows.of_staff(request.user) if request.user.role == "provider" else rows.in_scope_of(request.user)
    providers = list(rows.order_by("name")[:200])
    if len(providers) == 1:
        return redirect("solutions:solution_new", pk=providers[0].pk)
    return render(request, "solutions/solution_provider.html", {"providers": providers})


@login_required
@require_http_methods(["GET", "POST"])
def solution_change(request, pk):
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    if not can_manage_solution(request.user, solution):
        raise PermissionDenied
    form = SolutionForm(request.POST or None, instance=solution)
    if request.method == "POST" and form.is_valid():
        # The form has written onto the row already; the action compares with the row of the database.
        fresh = get_object_or_404(Solution.objects.visible_to(request.user), pk=pk)
        actions.change_solution(solution=fresh, by=request.user, **form.cleaned_data)
        messages.success(request, _("The solution is changed."))
        return redirect(solution)
    return render(request, "solutions/solution_form.html", {"form": form, "provider": solution.provider})
