"""Keeping and deleting the filters of a list. The list itself shows them by `{% saved_views %}`."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import actions
from accounts.forms import SavedViewForm
from accounts.models import SavedView


@login_required
@require_POST
def view_save(request):
    form = SavedViewForm(request.POST)
    address = _address(request.POST.get("page", ""))
    if form.is_valid():
        actions.save_view(by=request.user, **form.cleaned_data)
        messages.success(request, _("The view “%(name)s” is kept.") % {"name": form.cleaned_data["name"]})
    else:
        messages.error(request, _("Give the view a name of at most 60 signs."))
    return redirect(f"{address}?{request.POST.get('query', '')}")


@login_required
@require_POST
def view_delete(request, pk):
    view = get_object_or_404(SavedView.objects.visible_to(request.user), pk=pk)
    actions.delete_view(view=view, by=request.user)
    messages.success(request, _("The view “%(name)s” is deleted.") % {"name": view.name})
    return redirect(_address(view.page))


def _address(page: str) -> str:
    try:
        return reverse(page)
    except NoReverseMatch as error:
        raise Http404 from error
