"""From a suggestion to a match: offering, asking, passing over; and how suggestions were taken up."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common.codes import read_number
from common.errors import DomainError
from issues.models import CommonProblem, Problem
from issues.models.problems import PREFIX
from solutions import actions
from solutions.forms import NewMatchForm, NoteForm, PassOverForm
from solutions.models import Match, Solution
from solutions.permissions import can_match, can_match_problem, can_see_suggestions, is_of_provider
from solutions.results import acceptance
from solutions.suggesting import suggestions_for

SHOWN = 20


def problem_of(request, number: str) -> Problem:
    """The problem of an address, if the person may choose for it."""
    rows = Problem.objects.visible_to(request.user).select_related(
        "firm", "region", "common_problem", "handling_office"
    )
    problem = get_object_or_404(rows, number=read_number(PREFIX, number))
    if not can_match_problem(request.user, problem):
        raise PermissionDenied
    return problem


@login_required
@require_http_methods(["GET", "POST"])
def match_new(request, number, pk):
    """Offer a solution at once in the provider's name, or ask the provider: `?how=ask`."""
    problem = problem_of(request, number)
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    asks = request.GET.get("how") == "ask"
    in_name = not asks and not is_of_provider(request.user, solution.provider)
    others = Match.objects.live().filter(problem=problem).select_related("solution")
    form = NewMatchForm(request.POST or None, others=others, shares_cost=solution.rule is not None, note_needed=in_name)
    suggested = _suggested(problem, solution)
    if request.method == "POST" and form.is_valid():
        try:
            match = _match(request.user, problem, solution, form.cleaned_data, suggested, offers=not asks)
        except DomainError as error:
            messages.error(request, error)
            return redirect(problem)
        messages.success(request, _("The provider is asked.") if asks else _("The offer is with the owner."))
        return redirect(match.problem)
    context = {"problem": problem, "solution": solution, "form": form, "asks": asks, "suggested": suggested}
    return render(request, "solutions/match_new.html", context)


def _suggested(problem: Problem, solution: Solution):
    """The suggestion that this solution is, with its rank, or None when it was not among them."""
    ranked = enumerate(suggestions_for(problem), start=1)
    return next(((rank, one) for rank, one in ranked if one.id == str(solution.pk)), None)


def _match(user, problem, solution, fields: dict, suggested, *, offers: bool) -> Match:
    rank, one = suggested or (None, None)
    reasons = [{"kind": r.kind, "text": r.text, "weight": r.weight} for r in one.reasons] if one else []
    details = {"rank": rank, "score": max(one.score, 0) if one else None, "reasons": reasons}
    fields = {name: value for name, value in fields.items() if value not in (None, "")}
    match = actions.propose_match(problem=problem, solution=solution, by=user, **fields, **details)
    return actions.offer_match(match=match, by=user, note=fields.get("note", "")) if offers else match


@login_required
@require_http_methods(["GET", "POST"])
def match_common(request, key, pk):
    """Ask a provider to serve all firms of a common problem; each then answers for itself."""
    problems = Problem.objects.visible_to(request.user)
    common = get_object_or_404(CommonProblem.objects.visible_to(request.user), pk=key)
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    if not can_match(request.user, common.region_id):
        raise PermissionDenied
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.propose_match(common_problem=common, solution=solution, by=request.user, **form.cleaned_data)
            messages.success(request, _("The provider is asked."))
        except DomainError as error:
            messages.error(request, error)
        return redirect("issues:common_detail", key=common.pk)
    firms = problems.filter(common_problem=common).values("firm").distinct().count()
    context = {"common": common, "solution": solution, "form": form, "firms": firms}
    return render(request, "solutions/match_common.html", context)


@login_required
@require_POST
def suggestion_pass(request, number, pk):
    """Say why a suggestion is not the one, or take that back."""
    problem = problem_of(request, number)
    solution = get_object_or_404(Solution.objects.visible_to(request.user), pk=pk)
    if "back" in request.POST:
        actions.reconsider(problem=problem, solution=solution, by=request.user)
        return redirect(problem)
    form = PassOverForm(request.POST)
    if form.is_valid():
        actions.pass_over(problem=problem, solution=solution, by=request.user, **form.cleaned_data)
        messages.success(request, _("Passed over: %(title)s") % {"title": solution})
    return redirect(problem)


@login_required
@require_safe
def suggestion_acceptance(request):
    """How often what was suggested was chosen, by rank and by reason: the weights are judged by it."""
    if not can_see_suggestions(request.user):
        raise PermissionDenied
    return render(request, "solutions/suggestion_acceptance.html", {"table": acceptance(request.user)})
