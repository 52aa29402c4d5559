"""How the owner of a firm gets an account: an official makes a one-time code, to print or to send."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import actions, codes_shown
from accounts.permissions import can_make_code
from clusters.views.firms import seen_firm


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def firm_account(request, code):
    """A code for the firm; or, for one of its owners, a code that renews a lost password."""
    firm = seen_firm(request, code)
    if not can_make_code(request.user):
        raise PermissionDenied
    shown = _made(request, firm) if request.method == "POST" else None
    context = {"thing": firm, "owners": firm.owners.all(), "shown": shown}
    return render(request, "accounts/owner_access.html", context)


def _made(request, firm):
    """The code that the form asks for, as it is handed over."""
    name, phone = firm.owner_name or firm.name, firm.phone
    if "owner" in request.POST:
        owner = get_object_or_404(firm.owners, username=request.POST["owner"])
        claim, code = actions.make_claim_code(by=request.user, user=owner)
        name, phone = owner.name, owner.phone or ""
    else:
        claim, code = actions.make_claim_code(by=request.user, subject=firm, name=name, phone=phone)
    return codes_shown.shown(code=code, name=name, phone=phone, until=claim.expires_at)
