"""Entering a firm and changing its record."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import require_person_level
from clusters.actions import change_firm, register_firm
from clusters.forms import FirmForm, OwnerFirmForm
from clusters.models import Firm, Kbli
from clusters.permissions import can_register_firms, can_speak_for, fields_open_to
from clusters.querysets import SAME
from clusters.validators import digits_of, normal_phone
from clusters.views.firm_story import authors_since, said
from clusters.views.firms import seen_firm
from common.errors import ChangedMeanwhile
from regions.models import Region

MOST_OPTIONS = 12


@login_required
@require_http_methods(["GET", "POST"])
def firm_new(request):
    _require_register(request.user)
    form = FirmForm(request.POST or None, user=request.user)
    likely, confirmed = [], set(request.POST.getlist("different"))
    if form.is_valid():
        likely = _likely(request.user, form.cleaned_data)
        if all(firm.code in confirmed for firm in likely):
            firm = _tried(form, lambda: register_firm(by=request.user, **form.changes()))
            if firm is not None:
                messages.success(request, _("%(firm)s is in the register.") % {"firm": firm.name})
                return redirect(firm)
    return render(request, "clusters/firm_new.html", {"form": form, "likely": likely, "confirmed": confirmed})


@login_required
@require_POST
def firm_similar(request):
    """Firms that are likely the one being entered; asked while a person types."""
    _require_register(request.user)
    form = FirmForm(request.POST, user=request.user)
    form.is_valid()  # What is right so far is enough to look by.
    typed = {
        "name": request.POST.get("name", ""),
        "owner_name": request.POST.get("owner_name", ""),
        **{name: digits_of(request.POST.get(name, "")) for name in ("nik", "npwp", "nib")},
        "phone": normal_phone(request.POST.get("phone", "")),
    }
    likely = _likely(request.user, {**typed, **form.cleaned_data})
    # What was ticked stays ticked, as ticking is a change of the form like any other.
    context = {"likely": likely, "confirmed": request.POST.getlist("different")}
    return render(request, "clusters/_firm_similar.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def firm_edit(request, code):
    firm = seen_firm(request, code)
    if fields_open_to(request.user, firm) == frozenset():
        raise PermissionDenied
    kind = OwnerFirmForm if can_speak_for(request.user, firm) else FirmForm
    form = kind(request.POST or None, instance=firm, user=request.user)
    context = {"firm": firm, "seen_at": firm.changed_at.isoformat()}
    if form.is_valid():
        seen_at = parse_datetime(request.POST.get("seen_at", "")) or firm.changed_at
        try:
            if _tried(form, lambda: change_firm(firm=firm, by=request.user, seen_at=seen_at, **form.changes())):
                messages.success(request, _("The record of %(firm)s is changed.") % {"firm": firm.name})
                return redirect(firm)
        except ChangedMeanwhile:
            form, context["meanwhile"] = _merged(kind, form, firm, seen_at, request.user)
    return render(request, "clusters/firm_edit.html", {**context, "form": form})


@login_required
@require_safe
def place_options(request):
    """Proposals for a village, inside the person's region of work."""
    words = request.GET.get(request.GET.get("field", "region"), "").replace(",", " ")
    found = Region.objects.within(request.user.scope or "").found_by(words) if len(words.strip()) > 2 else []
    options = [f"{region.code} {region.path}" for region in (found and found.order_by("-level", "code")[:MOST_OPTIONS])]
    return render(request, "clusters/_options.html", {"options": options})


@login_required
@require_safe
def kbli_options(request):
    found = Kbli.objects.found_by(request.GET.get(request.GET.get("field", "kbli"), ""))[:MOST_OPTIONS]
    return render(request, "clusters/_options.html", {"options": [str(activity) for activity in found]})


def _require_register(user) -> None:
    require_person_level(user)
    if not can_register_firms(user):
        raise PermissionDenied


def _tried(form, act):
    """The firm that `act` gives, or None when the fields say why it is refused."""
    try:
        return act()
    except ValidationError as error:
        form.add_error(None, error)
        return None


def _likely(user, typed: dict) -> list[Firm]:
    region = typed.get("region")
    return Firm.objects.visible_to(user).similar_to(
        name=typed.get("name") or "",
        owner_name=typed.get("owner_name") or "",
        region=region.pk if region else "",
        cluster=typed.get("cluster"),
        **{name: typed.get(name) or "" for name in SAME},
    )


def _merged(kind, form, firm: Firm, seen_at: datetime, user):
    """A new form on the row as it is now, with what this person changed, and what others changed meanwhile."""
    base, people = authors_since(firm, seen_at)
    typed, fields = form.changes(), []
    initial = {}
    for name, mine in typed.items():
        field = Firm._meta.get_field(name)
        before = getattr(base, field.attname) if base else getattr(firm, field.attname)
        now, written = getattr(firm, field.attname), getattr(mine, "pk", mine)
        if written != before:
            initial[name] = form.data.get(name)
        if now != before:
            names = {(name, now): str(getattr(firm, name)), (name, written): str(mine)}
            fields.append((field.verbose_name, said(field, now, names), said(field, written, names), written != before))
    fresh = kind(instance=firm, user=user, initial=initial)
    return fresh, {"people": ", ".join(person.name for person in people) or _("The portal"), "fields": fields}
