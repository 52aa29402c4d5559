"""News on the portal, and how a person wants to hear."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions
from accounts.forms import AllWishesForm, NoticeWishesForm
from accounts.forms.notices import BY_MAIL
from accounts.models import Notice
from common.pages import render_page
from common.paging import keyset_page


@login_required
@require_safe
def notice_list(request):
    notices = Notice.objects.visible_to(request.user)
    page = keyset_page(notices, order=["-created_at", "id"], cursor=request.GET.get("cursor", ""), size=25)
    return render_page(request, "accounts/notice_list.html", "accounts/_notice_results.html", {"page": page})


@login_required
@require_safe
def notice_open(request, pk):
    """Lead to what the notice is about. To be read is all that changes, so that a plain link may do it."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    actions.open_notice(notice=notice, by=request.user)
    here = {request.get_host(), settings.SITE_URL.partition("//")[2]}
    if notice.url and url_has_allowed_host_and_scheme(notice.url, here):
        return redirect(notice.url)
    return redirect("accounts:notice_list")


@login_required
@require_POST
def notice_read_all(request):
    actions.mark_all_read(by=request.user)
    return redirect("accounts:notice_list")


@login_required
@require_http_methods(["GET", "POST"])
def notice_wishes(request):
    whole = AllWishesForm(request.POST or None)
    form = NoticeWishesForm(None if "all" in request.POST else request.POST or None, user=request.user)
    if request.method == "POST":
        chosen = whole.paces(request.user) if whole.is_valid() else form.paces() if form.is_valid() else None
        if chosen is not None and _are_kept(request, form, chosen):
            messages.success(request, _("We will write to you as you have chosen."))
            return redirect("accounts:notice_wishes")
    return render(request, "accounts/notice_wishes.html", {"form": form, "paces": BY_MAIL})


def _are_kept(request, form, paces) -> bool:
    try:
        actions.prefer(by=request.user, paces=paces)
    except ValidationError as error:
        form.add_faults(error)
        return False
    return True
