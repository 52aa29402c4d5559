"""A person's own pages: profile, absences, what is stored about them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions
from accounts.devices import remember
from accounts.exports import my_data as data_of
from accounts.forms import AbsenceForm, ProfileForm
from accounts.models import OF_OFFICE, Absence, AccessLog, Channel, Pace

PACES = [
    (Channel.EMAIL, Pace.AT_ONCE, gettext_lazy("By e-mail, at once")),
    (Channel.EMAIL, Pace.DAILY, gettext_lazy("By e-mail, once a day")),
    (Channel.EMAIL, Pace.NEVER, gettext_lazy("Not by e-mail")),
    (Channel.MESSAGE, Pace.AT_ONCE, gettext_lazy("To the phone")),
]


@login_required
@require_http_methods(["GET", "POST"])
def profile(request):
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            person = actions.change_profile(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            # Somebody took the phone or the address between the form's question and the writing.
            form.add_error(None, error)
        else:
            messages.success(request, _("Your profile is kept."))
            return remember(redirect("accounts:profile"), person)
    request.user.refresh_from_db()
    return _shown(request, form, AbsenceForm(user=request.user))


def _shown(request, form, absence_form):
    """The page of the profile, with absences and how one wants to hear of news."""
    absences = Absence.objects.of(request.user).not_over(timezone.localdate()).select_related("deputy")
    paces = actions.paces_of(request.user)
    context = {
        "form": form,
        "absences": absences,
        "absence_form": absence_form,
        "may_be_away": request.user.role in OF_OFFICE,
        "paces": [(label, sum(ways[way] == pace for ways in paces.values())) for way, pace, label in PACES],
    }
    return render(request, "accounts/profile.html", context)


@login_required
@require_POST
def absence_write(request):
    form = AbsenceForm(request.POST, user=request.user)
    if form.is_valid():
        try:
            actions.write_absence(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Your absence is written down."))
            return redirect("accounts:profile")
    return _shown(request, ProfileForm(instance=request.user), form)


@login_required
@require_POST
def absence_delete(request, pk):
    absence = get_object_or_404(Absence.objects.of(request.user), pk=pk)
    actions.delete_absence(absence=absence, by=request.user)
    messages.success(request, _("The absence is taken back."))
    return redirect("accounts:profile")


@login_required
@require_safe
def my_data(request):
    seen = AccessLog.objects.about(request.user).select_related("by__office")[:50]
    return render(request, "accounts/my_data.html", {"seen": seen, "person": request.user})


@login_required
@require_safe
def my_data_download(request):
    response = JsonResponse(data_of(request.user), json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="smidep-data-saya.json"'
    return response
