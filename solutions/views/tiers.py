"""The tiers of a credit such as KUR, as its bank or an office writes them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from solutions import actions
from solutions.forms import TierForms
from solutions.kinds import Kind
from solutions.models import Solution
from solutions.permissions import can_manage_solution


@login_required
@require_http_methods(["GET", "POST"])
def solution_tiers(request, pk):
    solution = get_object_or_404(Solution.objects.visible_to(request.user).for_rows(), pk=pk)
    if not can_manage_solution(request.user, solution):
        raise PermissionDenied
    if solution.kind != Kind.PEMBIAYAAN:
        raise Http404
    if request.method == "POST":
        forms = TierForms(request.POST, prefix="tier")
    else:
        known = [{name: getattr(tier, name) for name in TierForms.form.base_fields} for tier in solution.tiers.all()]
        forms = TierForms(initial=known, prefix="tier")
    fault = ""
    if request.method == "POST" and forms.is_valid():
        tiers = [form.cleaned_data for form in forms if form.cleaned_data.get("name")]
        try:
            actions.set_tiers(solution=solution, by=request.user, tiers=tiers)
        except ValidationError as error:
            fault = " ".join(error.messages)
        else:
            messages.success(request, _("The tiers are kept."))
            return redirect(solution)
    context = {"solution": solution, "forms": forms, "fault": fault}
    return render(request, "solutions/solution_tiers.html", context, status=422 if fault or forms.is_bound else 200)
