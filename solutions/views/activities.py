"""Activities of a plan: money, people, evidence, progress."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import require_person_level
from clusters.models import Firm
from common.errors import DomainError
from solutions import actions
from solutions.effects import effects_of_activities
from solutions.forms import ActivityForm, EvidenceForm, InvitationForm, ProgressForm, SpendForm
from solutions.models import ActionPlan, Activity, ActivityStatus, Evidence
from solutions.outcome_page import changes_by_activity
from solutions.permissions import can_plan, can_work_on, sees_people
from solutions.snapshots import lines_of
from solutions.sums import sums_of


def _activity(request, pk) -> Activity:
    return get_object_or_404(Activity.objects.visible_to(request.user).for_rows(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def activity_new(request, pk):
    plan = get_object_or_404(ActionPlan.objects.visible_to(request.user).for_rows(), pk=pk)
    if not can_plan(request.user, plan.cluster):
        raise PermissionDenied
    form = ActivityForm(request.POST or None, user=request.user)
    if form.is_valid():
        try:
            actions.add_activity(plan=plan, by=request.user, **form.values())
            messages.success(request, _("The activity is added."))
        except DomainError as error:
            messages.error(request, error)
        return redirect(plan)
    return render(request, "solutions/activity_form.html", {"form": form, "plan": plan})


@login_required
@require_http_methods(["GET", "POST"])
def activity_change(request, pk):
    activity = _activity(request, pk)
    if not can_plan(request.user, activity.plan.cluster):
        raise PermissionDenied
    form = ActivityForm(request.POST or None, user=request.user, instance=activity)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_activity(activity=activity, by=request.user, **form.values())
            messages.success(request, _("The activity is changed."))
        except DomainError as error:
            messages.error(request, error)
        return redirect(activity)
    return render(request, "solutions/activity_form.html", {"form": form, "plan": activity.plan, "activity": activity})


@login_required
@require_safe
def activity_detail(request, pk):
    require_person_level(request.user)
    activity = _activity(request, pk)
    may_plan = can_plan(request.user, activity.plan.cluster)
    inside = sees_people(request.user, activity)
    budgets = list(activity.budgets.all())
    context = {
        "activity": activity,
        "budgets": budgets,
        "sums": sums_of(lines_of([activity])),
        "participants": activity.participants.select_related("firm") if inside else [],
        "evidence": activity.evidence.select_related("by"),
        **(_serves(activity) if inside else {}),
        "may_plan": may_plan,
        "may_work": can_work_on(request.user, activity),
        "progress_form": ProgressForm(initial={"progress": activity.progress, "late_reason": activity.late_reason}),
        "spend_form": SpendForm(initial={"source": budgets[0].source if budgets else ""}),
        "evidence_form": EvidenceForm(),
        "to_invite": _to_invite(activity) if may_plan else 0,
        **(_effect(request.user, activity) if inside else {}),
    }
    return render(request, "solutions/activity_detail.html", context)


def _serves(activity: Activity) -> dict:
    """The matches it carries out, and the problems it serves that no match of it is for."""
    matches = list(activity.matches.for_rows().order_by("problem__title", "id"))
    of_matches = [match.problem_id for match in matches if match.problem_id]
    return {"matches": matches, "problems": activity.problems.exclude(pk__in=of_matches)}


def _effect(user, activity: Activity) -> dict:
    effect = effects_of_activities([activity])[0]
    served = effect.asked or effect.closed
    return {"effect": effect if served else None, "changes": changes_by_activity(activity, user), "shows_effect": True}


def _to_invite(activity: Activity) -> int:
    return activity.plan.target_firms.exclude(pk__in=activity.participants.values("firm")).count()


@login_required
@require_POST
def activity_progress(request, pk):
    activity = _activity(request, pk)
    form = ProgressForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Progress is a number from 0 to 100."))
        return redirect(activity)
    status = ActivityStatus.CANCELLED if form.cleaned_data["cancel"] else None
    return _done(
        request, activity, _("Progress is noted."),
        lambda: actions.report_progress(
            activity=activity, by=request.user, progress=form.cleaned_data["progress"], status=status,
            late_reason=form.cleaned_data["late_reason"],
        ),
    )  # fmt: skip


@login_required
@require_POST
def activity_spend(request, pk):
    activity = _activity(request, pk)
    form = SpendForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the amount in rupiah, such as 450.000.000."))
        return redirect(activity)
    return _done(
        request, activity, _("Spending is noted."),
        lambda: actions.spend(activity=activity, by=request.user, **form.cleaned_data),
    )  # fmt: skip


@login_required
@require_POST
def activity_invite(request, pk):
    """Invite all target firms of the plan that are not invited yet, or the firms of the codes that were sent."""
    activity = _activity(request, pk)
    codes = request.POST.get("codes", "").replace(",", " ").upper().split()
    firms = Firm.objects.filter(code__in=codes) if codes else activity.plan.target_firms.all()
    number = actions.invite_firms(activity=activity, by=request.user, firms=list(firms))
    messages.success(request, _("%(number)d firms are invited, each by its own link.") % {"number": number})
    return redirect(activity)


@login_required
@require_POST
def activity_attendance(request, pk):
    activity = _activity(request, pk)
    number = actions.record_attendance(activity=activity, by=request.user, present=request.POST.getlist("present"))
    messages.success(request, _("%(number)d firms were there.") % {"number": number})
    return redirect(activity)


@login_required
@require_POST
def activity_evidence(request, pk):
    activity = _activity(request, pk)
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.add_evidence(activity=activity, by=request.user, **form.cleaned_data)
            messages.success(request, _("The evidence is kept."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
    else:
        messages.error(request, _("Choose a photo or a PDF."))
    return redirect(activity)


def _done(request, activity, words, action):
    try:
        action()
        messages.success(request, words)
    except DomainError as error:
        messages.error(request, error)
    return redirect(activity)


@login_required
@require_safe
def evidence_file(request, pk):
    """A file of evidence, for whoever sees its activity."""
    require_person_level(request.user)
    rows = Evidence.objects.filter(activity__in=Activity.objects.visible_to(request.user))
    evidence = get_object_or_404(rows, pk=pk)
    if not evidence.file.storage.exists(evidence.file.name):
        raise Http404
    inline = evidence.kind.startswith("image/")
    response = FileResponse(
        evidence.file.open("rb"), as_attachment=not inline, filename=evidence.name, content_type=evidence.kind
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, max-age=3600"
    return response


@require_http_methods(["GET", "POST"])
def invitation(request, token):
    """The invitation of one firm: whoever holds its link answers, without an account."""
    participant = actions.invited_by(token)
    if participant is None:
        raise Http404
    form = InvitationForm(request.POST or None, initial={"status": participant.status})
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_invitation(participant=participant, **form.cleaned_data)
            messages.success(request, _("Thank you. Your answer is noted."))
        except DomainError as error:
            messages.error(request, error)
        return redirect("solutions:invitation", token=token)
    context = {"participant": participant, "activity": participant.activity, "form": form}
    return render(request, "solutions/invitation.html", context)
