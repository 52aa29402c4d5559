"""A person's tokens: made, shown once, revoked."""

from datetime import timedelta

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions
from accounts.forms import TokenForm
from accounts.models import Token


@login_required
@reauthentication_required(allow_get=True)
@never_cache
@require_http_methods(["GET", "POST"])
def token_list(request):
    form = TokenForm(request.POST or None)
    key = ""
    if request.method == "POST" and form.is_valid():
        wishes = form.cleaned_data
        expires_at = timezone.now() + timedelta(days=wishes["days"])
        _token, key = actions.make_token(
            by=request.user, name=wishes["name"], expires_at=expires_at, may_write=wishes["may_write"]
        )
        # The key is in this one answer and in no session: to come back shows it no more.
        form = TokenForm()
    tokens = Token.objects.filter(user=request.user)
    context = {"form": form, "tokens": tokens, "key": key, "now": timezone.now()}
    return render(request, "accounts/token_list.html", context)


@login_required
@require_POST
def token_revoke(request, pk):
    token = get_object_or_404(Token, user=request.user, pk=pk)
    actions.revoke_token(token=token, by=request.user)
    messages.success(request, _("The token “%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("accounts:token_list")
