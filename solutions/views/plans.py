"""Action plans: the list, the plan in four parts, its board, calendar and line."""

from datetime import date
from itertools import groupby

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import require_person_level
from common.errors import DomainError
from common.pages import render_page
from common.paging import keyset_page
from solutions import actions
from solutions.calendars import calendar_of
from solutions.filters import PlanFilter
from solutions.forms import ApproveForm, PlanForm
from solutions.kinds import BudgetSource
from solutions.lines import ROW, Bar, months, place_of, placed
from solutions.models import ActionPlan, Activity, ActivityPart, ActivityStatus, PlanStatus
from solutions.permissions import can_approve_plan, can_plan
from solutions.snapshots import lines_of
from solutions.sums import sums_of

VIEWS = ["plan", "board", "calendar", "line"]
PLANNERS = {"official", "ministry", "facilitator"}


@login_required
@require_safe
def plan_list(request):
    require_person_level(request.user)
    plan_filter = PlanFilter(
        request.GET, queryset=ActionPlan.objects.visible_to(request.user).for_rows(), request=request
    )
    page = keyset_page(
        plan_filter.qs, order=["-starts_on", "id"], cursor=request.GET.get("cursor", ""), size=25,
        count=request.GET.get("count", ""),
    )  # fmt: skip
    context = {"filter": plan_filter, "page": page, "can_add": request.user.role in PLANNERS}
    return render_page(request, "solutions/plan_list.html", "solutions/_plan_results.html", context)


@login_required
@require_safe
def plan_detail(request, pk):
    require_person_level(request.user)
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    activities = list(plan.activities.for_rows().prefetch_related("budgets"))
    view = request.GET.get("view", "")
    sums = sums_of(lines_of(activities))
    context = {
        "plan": plan,
        "view": view if view in VIEWS else "plan",
        "support": [one for one in activities if one.part == ActivityPart.SUPPORT],
        "own": [one for one in activities if one.part == ActivityPart.OWN],
        "columns": _board(activities),
        "line": _line(plan, activities),
        "late": [one for one in activities if one.is_late],
        "months": _agenda(activities),
        "sums": sums,
        "by_source": [
            (BudgetSource(source).label, planned, sums.spent_by_source[source])
            for source, planned in sorted(sums.planned_by_source.items())
        ],
        "firms": plan.target_firms.count(),
        "versions": plan.versions.select_related("recorded_by"),
        "may_plan": can_plan(request.user, plan.cluster) and plan.status != PlanStatus.CLOSED,
        "may_approve": can_approve_plan(request.user, plan) and plan.status == PlanStatus.DRAFT,
        "approve_form": ApproveForm(initial={"approved_on": timezone.localdate()}),
    }
    return render(request, "solutions/plan_detail.html", context)


def _board(activities):
    return [
        (label, [one for one in activities if one.status == status])
        for status, label in ActivityStatus.choices
        if status != ActivityStatus.CANCELLED or any(one.status == status for one in activities)
    ]


def _agenda(activities) -> list[tuple[date, list[tuple[date, str, Activity]]]]:
    """What begins and what ends, by month and day: the first of the month, and its (day, what, activity)."""
    days = [(one.starts_on, "starts", one) for one in activities if one.status != ActivityStatus.CANCELLED]
    days += [(one.ends_on, "ends", one) for _day, _what, one in list(days) if one.ends_on != one.starts_on]
    days.sort(key=lambda row: (row[0], row[1] == "starts", row[2].title))
    return [(month, list(rows)) for month, rows in groupby(days, key=lambda row: row[0].replace(day=1))]


def _line(plan, activities) -> dict:
    """The bars of the plan as SVG numbers: lengths may not stand in styles."""
    start = min([plan.starts_on, *(one.starts_on for one in activities)])
    end = max([plan.ends_on, *(one.ends_on for one in activities)])
    bars = placed([Bar(str(one.pk), one.starts_on, one.ends_on, one.progress) for one in activities], start, end)
    today = timezone.localdate()
    return {
        "rows": list(zip(activities, bars, strict=True)),
        "months": months(start, end),
        "height": max(len(activities), 1) * ROW,
        "today": place_of(today, start, end) if start <= today <= end else None,
    }


@login_required
@require_http_methods(["GET", "POST"])
def plan_new(request):
    if request.user.role not in PLANNERS:
        raise PermissionDenied
    form = PlanForm(request.POST or None, user=request.user, initial={"starts_on": timezone.localdate()})
    if form.is_valid():
        plan = actions.create_plan(by=request.user, **form.cleaned_data)
        messages.success(request, _("The draft is there. Now add its activities."))
        return redirect(plan)
    return render(request, "solutions/plan_form.html", {"form": form})


@login_required
@require_http_methods(["GET", "POST"])
def plan_change(request, pk):
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    if not can_plan(request.user, plan.cluster):
        raise PermissionDenied
    form = PlanForm(request.POST or None, user=request.user, instance=plan)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_plan(plan=plan, by=request.user, **form.cleaned_data)
            messages.success(request, _("The plan is changed. The working group approves it anew."))
        except DomainError as error:
            messages.error(request, error)
        return redirect(plan)
    return render(request, "solutions/plan_form.html", {"form": form, "plan": plan})


@login_required
@require_POST
def plan_approve(request, pk):
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    form = ApproveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the number of the minutes and the day."))
        return redirect(plan)
    try:
        version = actions.approve_plan(plan=plan, by=request.user, **form.cleaned_data)
        messages.success(request, _("Approved as version %(number)d.") % {"number": version.number})
    except DomainError as error:
        messages.error(request, error)
    return redirect(plan)


@login_required
@require_POST
def plan_close(request, pk):
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    try:
        actions.close_plan(plan=plan, by=request.user)
        messages.success(request, _("The plan is closed."))
    except DomainError as error:
        messages.error(request, error)
    return redirect(plan)


@login_required
@require_safe
def plan_version(request, pk, number):
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    version = get_object_or_404(plan.versions.select_related("recorded_by"), number=number)
    content = dict(version.content)
    for activity in content["activities"]:
        activity["starts_on"] = date.fromisoformat(activity["starts_on"])
        activity["ends_on"] = date.fromisoformat(activity["ends_on"])
        activity["rupiah"] = sum(activity["budgets"].values())
    return render(request, "solutions/plan_version.html", {"plan": plan, "version": version, "content": content})


@login_required
@require_safe
def plan_calendar(request, pk):
    """The activities as a calendar file that phones and mail programs read."""
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    body = calendar_of(plan, plan.activities.for_rows(), request.build_absolute_uri("/"))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="rencana-{plan.pk}.ics"'
    return response
