"""Common problems, drafts of surveys and workbooks, and what offices account for."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.permissions import require_person_level
from clusters.categories import Category
from common.errors import DomainError
from common.paging import keyset_page
from issues import actions
from issues.forms.drafts import DraftFilterForm
from issues.lifecycle import Status
from issues.models import CommonProblem, Problem
from issues.permissions import HANDLERS


@login_required
@require_safe
def common_list(request):
    require_person_level(request.user)
    common = (
        CommonProblem.objects.visible_to(request.user).select_related("cluster", "region").with_counts(request.user)
    )
    page = keyset_page(common, order=["-created_at", "id"], cursor=request.GET.get("cursor", ""))
    return render(request, "issues/common_list.html", {"page": page})


@login_required
@require_safe
def common_detail(request, key):
    require_person_level(request.user)
    common = get_object_or_404(
        CommonProblem.objects.visible_to(request.user).select_related("cluster", "region", "created_by"), pk=key
    )
    members = list(Problem.objects.visible_to(request.user).filter(common_problem=common, merged_into=None).for_rows())
    context = {
        "common": common,
        "members": members,
        "firms": len({member.firm_id for member in members if member.firm_id}),
        "loss": sum(member.impact_rupiah_per_month or 0 for member in members),
        "may_group": request.user.role in HANDLERS,
    }
    return render(request, "issues/common_detail.html", context)


@login_required
@require_safe
def draft_list(request):
    """Drafts that came from surveys and workbooks, to be looked through in one list."""
    _require_handler(request.user)
    form = DraftFilterForm(request.GET)
    drafts = form.narrowed(_drafts(request.user)).for_rows()
    page = keyset_page(
        drafts,
        order=["-created_at", "id"],
        cursor=request.GET.get("cursor", ""),
        count="exact" if request.GET.get("count") == "exact" else "capped",
    )
    context = {"page": page, "form": form, "categories": Category.choices, "query": request.GET.urlencode()}
    return render(request, "issues/draft_list.html", context)


@login_required
@require_POST
def drafts_bulk(request):
    """Take drafts as reports, or throw them away: each by itself, under the category that was chosen for it."""
    _require_handler(request.user)
    chosen = list(_drafts(request.user).filter(number__in=request.POST.getlist("number")[:500]))
    keep = request.POST.get("verb") == "accept"
    done = sum(
        _one(draft, request.user, keep=keep, category=request.POST.get(f"category-{draft.number}", ""))
        for draft in chosen
    )
    words = (
        ngettext("%(many)d draft is now a report.", "%(many)d drafts are now reports.", done)
        if keep
        else ngettext("%(many)d draft is gone.", "%(many)d drafts are gone.", done)
    )
    if done:
        messages.success(request, words % {"many": done})
    if done < len(chosen):
        messages.warning(request, _("Some could not be changed: open them to see why."))
    if not chosen:
        messages.warning(request, _("Tick the drafts first."))
    query = request.POST.get("query", "")
    return redirect(reverse("issues:draft_list") + (f"?{query}" if query else ""))


def _require_handler(user) -> None:
    require_person_level(user)
    if user.role not in HANDLERS:
        raise PermissionDenied


def _one(draft: Problem, user, *, keep: bool, category: str) -> bool:
    try:
        if keep:
            if category in Category.values and category != draft.category:
                draft = actions.change_report(problem=draft, by=user, category=category)
            actions.submit_problem(problem=draft, by=user)
        else:
            actions.discard_draft(problem=draft, by=user)
    except (DomainError, ValidationError, PermissionDenied):
        return False
    return True


def _drafts(user):
    return Problem.objects.visible_to(user).filter(status=Status.DRAFT, channel__in=["survey", "import"])
