"""Open to everybody: a report without account, and the state of a report by its number."""

import secrets
import time
import uuid
from datetime import timedelta

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.throttle import is_too_much
from common.codes import read_number
from issues import actions
from issues.forms.reports import CodeForm, PublicReportForm, TrackForm
from issues.lifecycle import Status
from issues.models import Problem
from issues.models.problems import PREFIX
from issues.notices import link_to
from issues.views.problems import route_of
from issues.views.throttling import HOUR, MINUTE, is_too_often, too_often
from issues.views.turns import words_for_owner
from regions.models import Region

WAITING = "report_without_account"
CODE_LIFE = 15 * 60
MOST_TRIES = 5


@never_cache
@require_http_methods(["GET", "POST"])
def report_public(request):
    form = PublicReportForm(request.POST or None, initial=_typed(request))
    if request.method == "POST" and form.is_valid():
        contact = form.cleaned_data["contact"]
        if is_too_often(request, "report", most=20, within=HOUR) or is_too_much(
            "issues.code", client=contact, most=5, within=HOUR
        ):
            return too_often(request)
        code = f"{secrets.randbelow(1_000_000):06d}"
        request.session[WAITING] = {
            "values": form.kept(),
            "key": str(uuid.uuid4()),
            "code": _hashed(code),
            "until": time.time() + CODE_LIFE,
        }
        actions.send_code(contact=contact, code=code)
        return redirect("issues:report_confirm")
    return render(request, "issues/report_public.html", {"form": form})


@never_cache
@require_http_methods(["GET", "POST"])
def report_confirm(request):
    waiting = request.session.get(WAITING)
    if waiting is None:
        # A second press comes here when the first has sent the report already.
        return redirect("issues:report_sent" if "reported" in request.session else "issues:report_public")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        wrong = _wrong(waiting, form.cleaned_data["code"])
        if not wrong:
            values = dict(waiting["values"])
            region = get_object_or_404(Region, pk=values.pop("region"))
            values["impact_rupiah_per_month"] = values.pop("loss", None)
            problem = actions.report_without_account(key=uuid.UUID(waiting["key"]), region=region, **values)
            request.session.pop(WAITING, None)
            request.session["reported"] = problem.number
            return redirect("issues:report_sent")
        form.add_error("code", wrong)
    return render(request, "issues/report_confirm.html", {"form": form, "contact": waiting["values"]["contact"]})


@never_cache
@require_safe
def report_sent(request):
    number = request.session.get("reported")
    if number is None:
        return redirect("issues:report_public")
    problem = get_object_or_404(Problem, number=number)
    # Who typed the code is who gets the link: photos can be added while the phone is still in the hand.
    return render(request, "issues/report_sent.html", {"problem": problem, "link": link_to(problem)})


@never_cache
@require_safe
def track(request):
    """Ask for a number. A mistyped one is answered here, in words."""
    form = TrackForm(request.GET if "number" in request.GET else None)
    if form.is_bound and form.is_valid():
        number = read_number(PREFIX, form.cleaned_data["number"])
        if number is None:
            form.add_error("number", _("This is no number of a report. Look at it again, sign by sign."))
        else:
            return redirect("issues:track_problem", number)
    return render(request, "issues/track.html", {"form": form})


@never_cache
@require_safe
def track_problem(request, number):
    """The public state of one report: no names, no words of the report, nothing of who handles it but the office."""
    if is_too_often(request, "track", most=30, within=MINUTE):
        return too_often(request)
    found = Problem.objects.exclude(status=Status.DRAFT).select_related("handling_office")
    problem = found.filter(number=number).first()
    if problem is None:
        form = TrackForm({"number": number})
        form.is_valid()
        form.add_error("number", _("There is no report with this number."))
        return render(request, "issues/track.html", {"form": form}, status=404)
    words = words_for_owner(problem)
    return render(
        request, "issues/track_problem.html", {"problem": problem, "route": route_of(problem), "words": words}
    )


def _typed(request) -> dict:
    """What was typed before the code was sent, for who goes back to mend it."""
    values = dict(request.session.get(WAITING, {}).get("values", {}))
    return {**values, "stage_kind": values.pop("stage_kind_id", None)} if values else {}


def _hashed(code: str) -> str:
    return salted_hmac("issues.report_code", code).hexdigest()


def _wrong(waiting: dict, code: str) -> str:
    # Not counted in the session: of two requests at once, one would forget the try of the other.
    within = timedelta(seconds=CODE_LIFE)
    if is_too_much("issues.confirm", client=waiting["key"], most=MOST_TRIES, within=within):
        return _("Too many tries. Go back and let us send a new code.")
    if time.time() > waiting["until"]:
        return _("This code is too old. Go back and let us send a new one.")
    return "" if constant_time_compare(waiting["code"], _hashed(code.strip())) else _("This is not the code we sent.")
