"""One offer for whoever holds its link: a firm without account reads it and answers, and the office sends the link."""

from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import links
from accounts.actions import log_access
from accounts.permissions import require_person_level
from common import dates
from common.errors import DomainError
from issues.models import Problem
from issues.notices import address_of
from issues.permissions import LinkHolder
from solutions import notices
from solutions.forms import DeclineForm, NoteForm
from solutions.lifecycle import MatchStatus
from solutions.models import Match
from solutions.permissions import can_act_for_office
from solutions.views.verbs import VERBS

FORMS = {"accept": NoteForm, "decline": DeclineForm}


@never_cache
@require_safe
def offer_link(request, token):
    opened = _opened(token)
    if opened is None:
        return _gone(request)
    match, problem = opened
    if _has_own_page(request, match):
        return redirect(match)
    stand = match.stand_for(problem)
    context = {
        "match": match,
        "problem": problem,
        "stand": stand,
        "stand_words": MatchStatus(stand).label,
        "due": dates.due(match.due_at, paused=match.held_days is not None),
        "token": token,
    }
    return render(request, "solutions/offer_link.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def offer_answer(request, token, verb):
    opened = _opened(token)
    if verb not in FORMS:
        raise Http404
    if opened is None:
        return _gone(request)
    match, problem = opened
    if _has_own_page(request, match):
        return redirect(match)
    form = FORMS[verb](request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        _answer(request, match, problem, verb, form)
    elif match.stand_for(problem) == MatchStatus.OFFERED:
        context = {"match": match, "form": form, "words": VERBS[verb], "verb": verb, "token": token}
        return render(request, "solutions/offer_answer.html", context, status=422 if form.errors else 200)
    return redirect("solutions:offer_link", token=token)


def _answer(request, match: Match, problem: Problem, verb: str, form) -> None:
    """Answer for the firm, and say so. A second press of the same button is no mistake; anything else is said."""
    try:
        VERBS[verb].action(match=match, by=LinkHolder(problem.pk), problem=problem, **form.cleaned_data)
    except DomainError as error:
        match.refresh_from_db()
        if match.stand_for(problem) == VERBS[verb].to:
            messages.info(request, _("Your answer was noted already."))
        else:
            messages.error(request, error)
    else:
        messages.success(request, VERBS[verb].done)


def _opened(token: str) -> tuple[Match, Problem] | None:
    """The offer and the firm's problem that a link stands for; None when it is forged or too old."""
    key = links.read(notices.OFFER, token)
    if key is None:
        return None
    match = get_object_or_404(Match.objects.for_page(), pk=key[0])
    problem = get_object_or_404(Problem.objects.for_page(), pk=key[1])
    return match, problem


def _gone(request):
    return render(request, "solutions/offer_gone.html", status=404)


def _has_own_page(request, match: Match) -> bool:
    """Whoever sees the match by an account acts by it: an official records the owner's word, with a note."""
    return request.user.is_authenticated and Match.objects.visible_to(request.user).filter(pk=match.pk).exists()


@login_required
@require_safe
def match_send(request, pk):
    """Open WhatsApp with the link of an offer. That somebody looked at the phone number is written down."""
    require_person_level(request.user)
    match = get_object_or_404(Match.objects.visible_to(request.user).for_page(), pk=pk)
    if not can_act_for_office(request.user, match):
        raise PermissionDenied
    problem = asked_problem(request, match)
    phone = phone_of(problem) if problem else ""
    if not phone or match.stand_for(problem) != MatchStatus.OFFERED:
        raise Http404
    log_access(by=request.user, subject=problem.firm or problem, what="phone")
    return HttpResponseRedirect(f"https://wa.me/{phone}?text={quote(_words(request, match, problem))}")


def phone_of(problem: Problem) -> str:
    """The figures of the phone by which the firm is reached, as WhatsApp wants them; "" without one."""
    address = address_of(problem)
    digits = "" if "@" in address else "".join(sign for sign in address if sign.isdigit())
    return f"62{digits[1:]}" if digits.startswith("0") else digits


def asked_problem(request, match: Match) -> Problem | None:
    """The firm's problem that an offer is for; of a common one, that which the address names."""
    if match.problem_id:
        return match.problem
    rows = Problem.objects.visible_to(request.user).filter(common_problem=match.common_problem)
    return rows.filter(number=request.GET.get("problem", "")).select_related("firm").first()


def _words(request, match: Match, problem: Problem) -> str:
    return _(
        "Good day, %(name)s. This is %(me)s of %(office)s. %(provider)s can help with “%(title)s”: %(solution)s. "
        "Read the offer and answer by %(day)s: %(link)s"
    ) % {
        "name": problem.firm.owner_name if problem.firm_id else problem.reporter_name,
        "me": request.user,
        "office": request.user.office or "SMIDeP",
        "provider": match.solution.provider,
        "title": problem.title,
        "solution": match.solution,
        "day": dates.day(match.due_at),
        "link": request.build_absolute_uri(notices.offer_link(match, problem)),
    }
