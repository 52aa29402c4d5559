"""What came of it: the outcome page of a problem, the effect of solutions, and needs nobody answers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.permissions import require_person_level
from clusters.categories import Category
from common.codes import read_number
from issues.models import Problem
from issues.models.problems import PREFIX
from regions.models import Region
from solutions import actions
from solutions.effects import closed_without_measurement, effects_shown
from solutions.forms import GoalForm, MeasurementForm, TargetForm
from solutions.outcome_page import outcome_of
from solutions.permissions import can_measure, can_see_suggestions, owns_problem
from solutions.results import unmet_needs

FORMS = {
    "target": (TargetForm, actions.set_target),
    "measurement": (MeasurementForm, actions.record_measurement),
    "goal": (GoalForm, actions.answer_goal),
}
DONE = {
    "target": gettext_lazy("The target is set."),
    "measurement": gettext_lazy("The measurement is kept."),
    "goal": gettext_lazy("The firm's answer is kept."),
}


def _problem(request, number) -> Problem:
    rows = Problem.objects.visible_to(request.user).select_related("firm__cluster", "region", "common_problem")
    return get_object_or_404(rows, number=read_number(PREFIX, number))


@login_required
@require_safe
def outcome_detail(request, number):
    require_person_level(request.user)
    problem = _problem(request, number)
    may_measure = problem.firm is not None and can_measure(request.user, problem.firm)
    outcome = outcome_of(problem)
    today = timezone.localdate()
    context = {
        "problem": problem,
        "outcome": outcome,
        "may_measure": may_measure,
        "may_answer": may_measure or owns_problem(request.user, problem),
        "target_form": TargetForm(initial={"baseline_on": today}),
        "measurement_form": MeasurementForm(initial={"measured_on": today}),
        "goal_form": GoalForm(instance=outcome.goal),
    }
    return render(request, "solutions/outcome_detail.html", context)


@login_required
@require_POST
def outcome_record(request, number, what):
    """Keep a target, a measurement, or the firm's word on its goal."""
    problem = _problem(request, number)
    form_class, action = FORMS[what]
    form = form_class(request.POST)
    if form.is_valid():
        subject = {"problem": problem} if what == "goal" else {"problem": problem, "firm": problem.firm}
        action(by=request.user, **subject, **form.cleaned_data)
        messages.success(request, DONE[what])
    else:
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    return redirect("solutions:outcome_detail", number=problem.number)


@login_required
@require_safe
def solution_effects(request):
    """What solutions did for firms, with the number behind each figure."""
    if not can_see_suggestions(request.user):
        raise PermissionDenied
    of = "activities" if request.GET.get("of") == "activities" else "solutions"
    closed, without = closed_without_measurement(request.user)
    context = {"effects": effects_shown(request.user, of), "of": of, "closed": closed, "without": without}
    return render(request, "solutions/solution_effects.html", context)


@login_required
@require_safe
def unmet_list(request):
    """Needs without any fitting solution, by category and region, for those who can act on it."""
    if not can_see_suggestions(request.user):
        raise PermissionDenied
    needs = unmet_needs(request.user)
    names = dict(Region.objects.filter(code__in={need.region for need in needs}).values_list("code", "path"))
    rows = [(names.get(need.region, need.region), Category(need.category).label, need) for need in needs]
    return render(
        request, "solutions/unmet_list.html", {"rows": rows, "most": max((n.problems for n in needs), default=1)}
    )
