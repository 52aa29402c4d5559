"""Matches: the lists of officials and providers, the page of one match, and its verbs."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.actions import log_access
from accounts.models import Role
from accounts.permissions import require_person_level
from common import dates
from common.errors import DomainError
from common.exports import KINDS
from common.pages import render_page
from common.paging import keyset_page
from issues.models import Problem
from solutions import actions, exports, notices
from solutions.filters import TURNS, MatchFilter
from solutions.lifecycle import MatchStatus
from solutions.models import Activity, Match, Solution
from solutions.permissions import can_act_for_office, can_note_papers, is_of_provider, owns_problem, photos_shown
from solutions.views.answers import FirmAnswer, answers_shown
from solutions.views.files import answered, is_of_staff
from solutions.views.offers import phone_of
from solutions.views.stories import story_of
from solutions.views.verbs import VERBS, form_of, verbs_for, waits_for

SIZE = 25


@login_required
@require_safe
def match_list(request):
    require_person_level(request.user)
    rows = Match.objects.visible_to(request.user).for_rows()
    match_filter = MatchFilter(request.GET, queryset=rows)
    if request.GET.get("export") in KINDS and is_of_staff(request.user):
        columns = exports.MATCHES if request.user.role == Role.PROVIDER else exports.MATCHES_WITH_FIRM
        return answered(request, _("Offers"), columns, match_filter.qs, ["-proposed_at", "id"])
    page = keyset_page(
        match_filter.qs, order=["-proposed_at", "id"], cursor=request.GET.get("cursor", ""), size=SIZE,
        count=request.GET.get("count", ""),
    )  # fmt: skip
    turn = request.GET.get("turn", "")
    context = {"filter": match_filter, "page": page, "rows": _rows(page.rows), "turns": TURNS, "turn": turn}
    return render_page(request, "solutions/match_list.html", "solutions/_match_results.html", context)


def _rows(matches):
    return [(match, dates.due(match.due_at, paused=match.held_days is not None)) for match in matches]


@login_required
@require_safe
def match_inbox(request):
    """What waits for a provider's people: requests to confirm, work to begin, work to finish."""
    if request.user.role != Role.PROVIDER:
        raise PermissionDenied
    mine = Match.objects.visible_to(request.user).for_rows()
    groups = [
        (_("Can you serve this firm?"), _rows(mine.filter(status=MatchStatus.PROPOSED).order_by("due_at")[:SIZE])),
        (_("Accepted: agree on the first day"), _rows(mine.filter(status=MatchStatus.ACCEPTED)[:SIZE])),
        (_("Under way"), _rows(mine.filter(status=MatchStatus.STARTED)[:SIZE])),
        (_("Waits for the owner"), _rows(mine.filter(status=MatchStatus.OFFERED).order_by("due_at")[:SIZE])),
    ]
    context = {
        "groups": [group for group in groups if group[1]],
        "activities": Activity.objects.visible_to(request.user).of_provider(request.user).for_rows()[:SIZE],
        "ending": Solution.objects.ending_of(request.user)[:SIZE],
    }
    return render(request, "solutions/match_inbox.html", context)


@login_required
@require_safe
def match_detail(request, pk):
    require_person_level(request.user)
    match = get_object_or_404(Match.objects.visible_to(request.user).for_page(), pk=pk)
    problem = _own_problem(request, match)
    if match.problem and is_of_provider(request.user, match.solution.provider):
        log_access(by=request.user, subject=match.problem, what="match")
    verbs = verbs_for(request.user, match, problem)
    context = {
        "match": match,
        "problem": problem,
        "firm": problem.firm if problem else None,
        "share": match.share,
        "due": dates.due(match.due_at, paused=match.held_days is not None),
        "story": story_of(match),
        "answers": _answers(request, match),
        "verbs": verbs,
        "main": [shown for shown in verbs if shown.verb.name != "cancel"],
        "waits_for": waits_for(match),
        "is_provider": request.user.role == Role.PROVIDER,
        "is_owner": request.user.role == Role.OWNER,
        "sees_contact": _sees_contact(request.user, match),
        "next_steps": match.successors.select_related("solution"),
        "sending": _sending(request, match),
        "photos": _photos(request, match),
        "may_note_papers": can_note_papers(request.user, match),
    }
    return render(request, "solutions/match_detail.html", context)


@login_required
@require_POST
def match_papers(request, pk):
    """Keep which papers the firm has together."""
    require_person_level(request.user)
    match = get_object_or_404(Match.objects.visible_to(request.user).for_page(), pk=pk)
    try:
        match = actions.note_papers(match=match, by=request.user, ready=request.POST.getlist("ready"))
    except DomainError as error:
        messages.error(request, error)
    else:
        missing = match.papers_missing
        words = ngettext("Kept. %(number)d paper is missing.", "Kept. %(number)d papers are missing.", missing)
        messages.success(request, words % {"number": missing} if missing else _("All papers are together."))
    return redirect(match)


def _photos(request, match: Match) -> list[dict]:
    """The photos that the provider's people may see, by addresses that ask again who asks."""
    found = []
    for photo in photos_shown(request.user, match):
        url = reverse("solutions:match_photo", args=[match.pk, photo.pk])
        found.append({"url": url, "thumbnail_url": f"{url}?small", "name": photo.name})
    return found


def _own_problem(request, match: Match) -> Problem | None:
    """The problem the page is about: of a common match, the owner's own."""
    if match.problem_id:
        return match.problem
    if request.user.role != Role.OWNER:
        return None
    rows = Problem.objects.visible_to(request.user).filter(common_problem=match.common_problem)
    return rows.select_related("firm").first()


def _answers(request, match: Match) -> list[FirmAnswer]:
    """The answers of the firms of a common match; an owner reads the own one only."""
    if match.problem_id:
        return []
    answers = match.answers.select_related("problem__firm__region").order_by("problem__firm__name", "id")
    if request.user.role == Role.OWNER:
        answers = answers.filter(problem__in=Problem.objects.visible_to(request.user))
    return answers_shown(answers, match, for_provider=request.user.role == Role.PROVIDER)


def _sending(request, match: Match) -> dict | None:
    """How the office lets a firm without account answer: the link of the offer, and whether there is a phone."""
    if not match.problem_id or match.status != MatchStatus.OFFERED or not can_act_for_office(request.user, match):
        return None
    link = request.build_absolute_uri(notices.offer_link(match, match.problem))
    return {"link": link, "has_phone": bool(phone_of(match.problem))}


def _sees_contact(user, match: Match) -> bool:
    """A provider is told how to reach the firm once the owner has accepted."""
    if user.role != Role.PROVIDER:
        return True
    return match.status in (MatchStatus.ACCEPTED, MatchStatus.STARTED, MatchStatus.COMPLETED)


@login_required
@require_http_methods(["GET", "POST"])
def match_move(request, pk, verb):
    """The form of one verb, and the verb itself."""
    require_person_level(request.user)
    match = get_object_or_404(Match.objects.visible_to(request.user).for_page(), pk=pk)
    if verb not in VERBS:
        raise Http404
    problem = _asked_problem(request, match)
    if request.method == "GET" and all(shown.verb.name != verb for shown in verbs_for(request.user, match, problem)):
        messages.error(request, _("That cannot be done now"))
        return redirect(match)
    form = form_of(verb, request.user, match, problem, request.POST or None)
    if request.method == "POST" and form.is_valid():
        more = {"problem": problem} if VERBS[verb].is_answer and problem and not match.problem_id else {}
        try:
            VERBS[verb].action(match=match, by=request.user, **form.cleaned_data, **more)
        except ValidationError as error:
            form.add_error(None, error)
        except DomainError as error:
            messages.error(request, error)
            return redirect(match)
        else:
            messages.success(request, VERBS[verb].done)
            return redirect(match)
    words = VERBS[verb]
    return render(request, "solutions/match_move.html", {"match": match, "form": form, "words": words, "verb": verb})


def _asked_problem(request, match: Match) -> Problem | None:
    """Of a common match, the firm's problem that is answered: named in the address, or the owner's own."""
    if match.problem_id:
        return match.problem
    rows = Problem.objects.visible_to(request.user).filter(common_problem=match.common_problem)
    number = request.GET.get("problem", "")
    if number:
        return get_object_or_404(rows, number=number)
    return next((one for one in rows[:50] if owns_problem(request.user, one)), None)
