"""Providers: who offers help, with their people and what they offer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common.errors import DomainError
from common.pages import render_page
from common.paging import keyset_page
from solutions import actions
from solutions.filters import ProviderFilter
from solutions.forms import ProviderForm, StaffForm
from solutions.models import Provider, Solution
from solutions.permissions import can_add_provider, can_manage_provider
from solutions.views.cards import cards_of

SHOWN = 50


def _may_add(user) -> bool:
    return user.is_authenticated and user.scope is not None and can_add_provider(user, user.scope or None)


@require_safe
def provider_list(request):
    providers = Provider.objects.visible_to(request.user).for_rows()
    provider_filter = ProviderFilter(request.GET, queryset=providers)
    page = keyset_page(
        provider_filter.qs, order=["name", "id"], cursor=request.GET.get("cursor", ""),
        count=request.GET.get("count", ""),
    )  # fmt: skip
    context = {"filter": provider_filter, "page": page, "can_add": _may_add(request.user)}
    return render_page(request, "solutions/provider_list.html", "solutions/_provider_results.html", context)


@require_safe
def provider_detail(request, pk):
    provider = get_object_or_404(Provider.objects.visible_to(request.user).for_rows(), pk=pk)
    may_change = can_manage_provider(request.user, provider)
    solutions = Solution.objects.visible_to(request.user).for_rows().filter(provider=provider)
    if not may_change:
        solutions = solutions.filter(status="published")
    context = {
        "provider": provider,
        "cards": cards_of(solutions.order_by("title", "id")[:SHOWN]),
        "may_change": may_change,
        "staff": provider.staff.all() if may_change else [],
        "staff_form": StaffForm() if may_change else None,
    }
    return render(request, "solutions/provider_detail.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def provider_new(request):
    if not _may_add(request.user):
        raise PermissionDenied
    form = ProviderForm(request.POST or None)
    if form.is_valid():
        provider = actions.create_provider(by=request.user, **form.cleaned_data)
        messages.success(request, _("The provider is entered. Now add what it offers."))
        return redirect(provider)
    return render(request, "solutions/provider_form.html", {"form": form})


@login_required
@require_http_methods(["GET", "POST"])
def provider_change(request, pk):
    provider = get_object_or_404(Provider.objects.visible_to(request.user), pk=pk)
    if not can_manage_provider(request.user, provider):
        raise PermissionDenied
    form = ProviderForm(request.POST or None, instance=provider)
    if form.is_valid():
        actions.change_provider(provider=provider, by=request.user, **form.cleaned_data)
        messages.success(request, _("The profile is changed."))
        return redirect(provider)
    return render(request, "solutions/provider_form.html", {"form": form, "provider": provider})


@login_required
@require_POST
def provider_staff(request, pk):
    provider = get_object_or_404(Provider.objects.visible_to(request.user), pk=pk)
    try:
        if gone := request.POST.get("remove"):
            person = get_object_or_404(provider.staff, username=gone)
            actions.remove_staff(provider=provider, by=request.user, person=person)
            messages.success(request, _("%(name)s no longer works for this provider.") % {"name": person})
        else:
            person = actions.add_staff(provider=provider, by=request.user, username=request.POST.get("username", ""))
            messages.success(request, _("%(name)s now answers for this provider.") % {"name": person})
    except DomainError as error:
        messages.error(request, error)
    return redirect(provider)
