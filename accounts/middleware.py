"""Who must have a second factor sets one up before anything else."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.permissions import needs_second_factor

# What the way to a second factor needs, and what is no work.
OPEN = ("/account/2fa/", "/account/logout/", "/account/reauthenticate/", "/i18n/", "/static/", "/healthz")


def require_second_factor(get_response):
    """Lead people to the page where they set up their second factor, when their work asks for one."""

    def answer(request):
        if request.path.startswith(OPEN) or not needs_second_factor(request.user) or is_mfa_enabled(request.user):
            return get_response(request)
        words = _("Your work asks for a second factor. Set it up once; it takes two minutes.")
        if request.path.startswith("/api/"):
            return JsonResponse({"code": "second_factor_needed", "detail": words}, status=403)
        messages.info(request, words)
        return redirect("mfa_activate_totp")

    return answer
