"""Owners, phone first: home, their reports, and reporting in three steps."""

from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import Office, Role
from accounts.permissions import require_person_level
from clusters.models import Firm
from common.errors import DomainError
from common.paging import keyset_page
from issues import actions
from issues.forms.reports import CategoryForm, CheckForm, StoryForm
from issues.lifecycle import OPEN, Status
from issues.models import Attachment, Channel, Problem
from issues.permissions import can_submit
from issues.views.keeping import keeps_typed, kept_form
from issues.views.likes import like_for_owner
from issues.views.photos import keep_photos

NEWEST = 3
MORNING, NOON, AFTERNOON, EVENING = 4, 11, 15, 18
WAITS_FOR_ME = [Status.RETURNED, Status.OFFERED, Status.DONE]


@login_required
@require_safe
def owner_home(request):
    require_person_level(request.user)
    firms = list(Firm.objects.owned_by(request.user).for_rows())
    reports = Problem.objects.visible_to(request.user)
    context = {
        "firms": firms,
        "greeting": _greeting(),
        "reports": list(reports.exclude(status=Status.DRAFT).for_rows()[:NEWEST]),
        "drafts": list(_drafts(request.user)),
        "many": reports.filter(status__in=OPEN).count(),
        "waiting": reports.filter(status__in=WAITS_FOR_ME).count(),
        "office": Office.objects.answering_for(firms[0].region_id).first() if firms else None,
    }
    return render(request, "issues/owner_home.html", context)


@login_required
@require_safe
def problem_mine(request):
    require_person_level(request.user)
    reports = Problem.objects.visible_to(request.user).for_rows()
    if request.user.role != Role.OWNER:
        reports = reports.filter(reporter=request.user)
    page = keyset_page(reports, order=["-created_at", "id"], cursor=request.GET.get("cursor", ""))
    return render(request, "issues/problem_mine.html", {"page": page})


@keeps_typed
@require_http_methods(["GET", "POST"])
def problem_new(request):
    """Step 1: what it is about. The draft is on the server from here on."""
    if request.user.role != Role.OWNER:
        return redirect("issues:problem_record")
    firms = Firm.objects.owned_by(request.user).for_rows()
    if not firms:
        return render(request, "issues/problem_new_no_firm.html")
    form = CategoryForm(request.POST or kept_form(request) or None, firms=firms, initial={"key": uuid4()})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        problem = actions.begin_report(
            by=request.user, key=chosen["key"], firm=chosen["firm"], category=chosen["category"]
        )
        return redirect("issues:problem_write", problem.number, 2)
    context = {"form": form, "drafts": _drafts(request.user), "step": 1}
    return render(request, "issues/problem_new.html", context)


@keeps_typed
@require_http_methods(["GET", "POST"])
def problem_write(request, number, step):
    """Steps 1 to 3 of a draft, or of a report that has to be completed."""
    problem = _own_draft(request, number)
    if problem.status not in (Status.DRAFT, Status.RETURNED):
        # A second press of "send" comes here: it has one effect, and the same answer.
        return redirect(problem)
    return {1: _write_category, 2: _write_story, 3: _write_check}[step](request, problem)


@login_required
@require_POST
def problem_save(request, number):
    """The autosave of step 2: keeps what can be kept, and says nothing about the rest."""
    problem = _own_draft(request, number)
    form = StoryForm(request.POST, instance=Problem(pk=problem.pk))
    form.is_valid()
    known = {name: value for name, value in form.story_so_far().items() if name in form.data}
    if known and problem.status in (Status.DRAFT, Status.RETURNED):
        actions.change_report(problem=problem, by=request.user, **known)
    return HttpResponse(status=204)


@login_required
@require_POST
def problem_discard(request, number):
    actions.discard_draft(problem=_own_draft(request, number), by=request.user)
    messages.success(request, _("The draft is gone."))
    return redirect("issues:owner_home" if request.user.role == Role.OWNER else "issues:draft_list")


@login_required
@require_POST
def attachment_remove(request, key):
    attachment = get_object_or_404(Attachment.objects.visible_to(request.user).select_related("problem"), pk=key)
    actions.remove_attachment(attachment=attachment, by=request.user)
    messages.success(request, _("The photo is taken out."))
    return redirect("issues:problem_write", attachment.problem.number, 2)


def _write_category(request, problem):
    firms = Firm.objects.filter(pk=problem.firm_id)
    form = CategoryForm(request.POST or kept_form(request) or None, firms=firms, initial={"category": problem.category})
    if request.method == "POST" and form.is_valid():
        actions.change_report(problem=problem, by=request.user, category=form.cleaned_data["category"])
        return redirect("issues:problem_write", problem.number, 2)
    return render(request, "issues/problem_new.html", {"form": form, "problem": problem, "step": 1})


def _write_story(request, problem):
    form = StoryForm(request.POST or kept_form(request) or None, request.FILES or None, instance=problem)
    if request.method == "POST" and form.is_valid():
        actions.change_report(problem=problem, by=request.user, **form.story(), draft_step=3)
        if keep_photos(problem, request.user, form):
            return redirect("issues:problem_write", problem.number, 3)
    photos = list(Attachment.objects.visible_to(request.user).filter(problem=problem, comment=None))
    return render(request, "issues/problem_write.html", {"form": form, "problem": problem, "photos": photos, "step": 2})


def _write_check(request, problem):
    similar = like_for_owner(problem)
    initial = {"title": problem.title, "confidential": problem.confidential}
    form = CheckForm(request.POST or kept_form(request) or None, similar=similar, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            _send(request, problem, form, similar)
        except DomainError:
            problem.refresh_from_db(fields=["status"])
            # Two presses at the same moment: the other one has sent it, and this one answers the same.
            if problem.status in (Status.DRAFT, Status.RETURNED):
                raise
        return redirect(problem)
    context = {
        "form": form,
        "problem": problem,
        "similar": similar,
        "photos": Attachment.objects.visible_to(request.user).filter(problem=problem, comment=None),
        "due_on": actions.first_deadline(problem),
        "step": 3,
    }
    return render(request, "issues/problem_check.html", context)


def _send(request, problem, form, similar):
    title, confidential = form.cleaned_data["title"], form.cleaned_data["confidential"]
    actions.change_report(problem=problem, by=request.user, title=title, confidential=confidential)
    for other in similar:
        if other.number in form.cleaned_data["similar"]:
            actions.say_same(problem=problem, other=other, by=request.user)
    actions.submit_problem(problem=problem, by=request.user)
    messages.success(request, _("The report is sent. Its number is %(number)s.") % {"number": problem.number})


def _own_draft(request, number):
    problem = get_object_or_404(Problem.objects.visible_to(request.user).for_page(), number=number)
    if not can_submit(request.user, problem):
        raise PermissionDenied
    return problem


def _drafts(user):
    return Problem.objects.filter(reporter=user, status=Status.DRAFT, channel__in=[Channel.WEB, Channel.OFFICE])[
        :NEWEST
    ]


def _greeting() -> str:
    hour = timezone.localtime().hour
    if MORNING <= hour < NOON:
        return _("Good morning")
    if NOON <= hour < AFTERNOON:
        return _("Good day")
    return _("Good afternoon") if AFTERNOON <= hour < EVENING else _("Good evening")


def waiting_for_owner(request):
    """How many reports wait for the owner's answer, for the navigation."""
    return Problem.objects.visible_to(request.user).filter(status__in=WAITS_FOR_ME).count() or None
