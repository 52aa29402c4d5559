"""The survey of one firm and year: the form that keeps itself, and the page of what was answered."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.actions import log_access
from clusters.models import FirmFigures
from clusters.views.firms import seen_firm
from common.errors import DomainError
from surveys.actions import responses as actions
from surveys.forms.remarks import sentence
from surveys.forms.sections import SECTIONS
from surveys.forms.sheet import SurveySheet
from surveys.lifecycle import OPEN, ResponseStatus
from surveys.models import SurveyResponse
from surveys.permissions import can_check, can_fill
from surveys.views.answered import answered
from surveys.views.work import EARLIEST_YEAR


@login_required
@require_http_methods(["GET", "POST"])
@never_cache
def response_edit(request, code, year):
    if not EARLIEST_YEAR <= year <= timezone.localdate().year:
        raise Http404
    firm = seen_firm(request, code)
    response = SurveyResponse.objects.visible_to(request.user).for_rows().filter(firm=firm, year=year).first()
    if request.method == "POST":
        return _save(request, firm, year, response)
    if response is not None and (response.status not in OPEN or response.surveyor_id != request.user.pk):
        return _shown(request, response)
    if not can_fill(request.user, firm):
        raise PermissionDenied
    sheet = SurveySheet(answers=response.answers if response else None, last=FirmFigures.objects.before(firm, year))
    return _form(request, firm, year, response, sheet)


@login_required
@require_POST
def response_move(request, code, year, verb):
    """Check a survey, give it back, or go on with one that somebody else began."""
    firm = seen_firm(request, code)
    response = get_object_or_404(SurveyResponse.objects.visible_to(request.user), firm=firm, year=year)
    note = request.POST.get("note", "").strip()
    if verb == "return" and not note:
        messages.error(request, _("Write what is to be completed; the surveyor reads it."))
        return redirect(response)
    acts = {
        "check": lambda: actions.check_response(response=response, by=request.user),
        "return": lambda: actions.return_response(response=response, by=request.user, note=note),
        "take": lambda: actions.take_over_response(response=response, by=request.user),
    }
    if verb not in acts:
        raise Http404
    try:
        acts[verb]()
    except DomainError as error:
        messages.error(request, error)
    return redirect(response)


def _save(request, firm, year, response):
    is_sent = request.POST.get("do") == "submit"
    by_script = "X-Autosave" in request.headers
    sheet = SurveySheet(data=request.POST, last=FirmFigures.objects.before(firm, year), final=is_sent)
    version = request.POST.get("version", "")
    try:
        response = actions.begin_response(firm=firm, year=year, by=request.user)
        response = actions.save_answers(
            response=response,
            by=request.user,
            answers=sheet.answers(),
            version=int(version) if version.isdigit() else None,
        )
        if by_script:
            return JsonResponse({"version": response.version, "remarks": _remarks(sheet)})
        if is_sent and sheet.is_valid():
            return _submit(request, response, sheet)
    except DomainError as error:
        if by_script:
            return JsonResponse({"code": error.code, "detail": str(error)}, status=409)
        messages.error(request, error)
        return _form(request, firm, year, response, sheet)
    if not is_sent:
        messages.success(request, _("Saved. You can go on later, on this or on another device."))
        return redirect(response)
    return _form(request, firm, year, response, sheet)


def _submit(request, response, sheet):
    sheet.require_confirmed()
    actions.submit_response(response=response, by=request.user, **sheet.sent())
    messages.success(request, _("The survey of %(firm)s is sent to the office.") % {"firm": response.firm.name})
    return redirect("surveys:work")


def _form(request, firm, year, response, sheet):
    doubts = {}
    for one in _remarks(sheet):
        doubts.setdefault(one["field"], []).append(one)
    context = {
        "firm": firm,
        "year": year,
        "response": response,
        "sheet": sheet,
        "sections": [
            (section, [(sheet.form[name], doubts.get(name, [])) for name in section.fields]) for section in SECTIONS
        ],
        "difficulties": [
            (sheet.form[name], sheet.form[name.replace("severity_", "note_")])
            for name in sheet.form.fields
            if name.startswith("severity_")
        ],
        "is_refused": sheet.form.is_bound,
    }
    return render(request, "surveys/response_edit.html", context)


def _shown(request, response):
    may_check = can_check(request.user, response.firm)
    log_access(by=request.user, subject=response.firm, what="answers")
    context = {
        "response": response,
        "firm": response.firm,
        "parts": answered(response, FirmFigures.objects.before(response.firm, response.year)),
        "may_check": may_check and response.status == ResponseStatus.SUBMITTED,
        "may_return": may_check and response.status in {ResponseStatus.SUBMITTED, ResponseStatus.CHECKED},
        "may_take": response.status in OPEN and can_fill(request.user, response.firm),
    }
    return render(request, "surveys/response_detail.html", context)


def _remarks(sheet: SurveySheet) -> list[dict]:
    return [
        {"field": one.field, "key": one.key, "message": sentence(one), "confirmed": one.key in sheet.confirmed}
        for one in sheet.remarks
    ]
