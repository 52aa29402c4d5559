"""Where owners open their account by a code, and where lost passwords are renewed."""

from datetime import timedelta
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import actions
from accounts.forms import ClaimForm, CodeTypedForm, RenewForm
from accounts.models import Role
from accounts.throttle import is_too_much
from common.errors import DomainError

MOST_TRIES, TRIES_WITHIN = 20, timedelta(minutes=10)
BACKEND = "accounts.backends.SignInBackend"


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "POST"])
def claim(request):
    """First the code (typed, or in the link of the square), then what the code opens."""
    typed = request.POST.get("code") or request.GET.get("code", "")
    if not typed:
        return _ask(request, CodeTypedForm())
    if is_too_much("claim", client=get_adapter().get_client_ip(request), most=MOST_TRIES, within=TRIES_WITHIN):
        return render(request, "429.html", status=429)
    found = actions.find_claim(typed)
    if found is None:
        form = CodeTypedForm({"code": typed[:40]})
        form.add_error("code", _("This code opens nothing. Compare each sign, or ask the office for a new one."))
        return _ask(request, form)
    return _renew(request, found, typed) if found.user_id else _open(request, found, typed)


def _ask(request, form):
    return render(request, "accounts/claim.html", {"form": form})


def _open(request, found, typed):
    """Make the account of an owner, or give the firm to the one who is signed in."""
    is_owner = request.user.is_authenticated and request.user.role == Role.OWNER
    first = {"name": found.name, "phone": found.phone}
    form = ClaimForm(request.POST if "name" in request.POST else None, initial=first)
    try:
        if is_owner and "mine" in request.POST:
            actions.claim_for(claim=found, by=request.user)
            messages.success(request, _("%(firm)s belongs to your account now.") % {"firm": found.subject or ""})
            return redirect("smidep:home")
        if not is_owner and form.is_valid():
            user = actions.claim_account(claim=found, **form.cleaned_data)
            login(request, user, backend=BACKEND)
            messages.success(request, _("Welcome, %(name)s. Your account is open.") % {"name": user.name})
            return redirect("smidep:home")
    except DomainError as error:
        form.add_error("phone" if isinstance(error, actions.PhoneTaken) else None, str(error))
    here = f"{reverse('accounts:claim')}?{urlencode({'code': typed})}"
    enter = f"{reverse('account_login')}?{urlencode({'next': here})}"
    context = {"form": form, "claim": found, "code": typed, "is_owner": is_owner, "enter": enter}
    return render(request, "accounts/claim_open.html", context)


def _renew(request, found, typed):
    form = RenewForm(request.POST if "password" in request.POST else None)
    if form.is_valid():
        try:
            actions.renew_password(claim=found, **form.cleaned_data)
        except DomainError as error:
            form.add_error(None, str(error))
        else:
            # Not signed in by the code: who has a second factor is still asked for it.
            messages.success(request, _("Your new password is kept. Sign in with it."))
            return redirect("account_login")
    return render(request, "accounts/claim_renew.html", {"form": form, "claim": found, "code": typed})
