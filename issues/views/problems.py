"""The page of one problem: the story at the left, what I can do now at the right; and the conversation."""

from urllib.parse import quote, urljoin

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.actions import log_access
from accounts.models import Role, User
from accounts.permissions import require_person_level
from clusters.models import Firm
from clusters.permissions import can_see
from common.errors import DomainError
from issues import actions
from issues.forms.messages import MessageForm
from issues.forms.reports import RecordForm
from issues.forms.verbs import ConfirmForm
from issues.lifecycle import ENDED, OPEN, Outcome, Status
from issues.models import Problem, Referral
from issues.notices import link_to, owners_of
from issues.permissions import (
    REOPEN_LIFE,
    REPORTS_FOR_OTHERS,
    can_answer,
    can_answer_referral,
    can_call,
    can_handle,
    can_speak_for,
    sees_internal,
    verbs_for,
)
from issues.views.desk import inbox_of
from issues.views.keeping import keeps_typed, kept_form
from issues.views.likes import like_for_desk
from issues.views.sentences import filled_sentence, ready_sentences
from issues.views.story import story_of
from issues.views.turns import clocks_of, turn_of

AFTER_WORK = {Outcome.SOLVED, Outcome.PARTLY, Outcome.NO_ANSWER}
# Colleagues whose names are shown beside the note, so that they can be named with @.
MOST_NAMED = 8
A_MINUTE = 60
ROUTE = [Status.SUBMITTED, Status.VERIFIED, Status.OFFERED, Status.IN_PROGRESS, Status.DONE]


@login_required
@require_safe
def problem_detail(request, number):
    require_person_level(request.user)
    problem = get_object_or_404(Problem.objects.visible_to(request.user).for_page(), number=number)
    if problem.status == Status.DRAFT and problem.reporter_id == request.user.pk:
        return redirect("issues:problem_write", problem.number, min(problem.draft_step, 3))
    context = context_of(request, problem, request.user)
    if request.user.role == Role.OWNER:
        return render(request, "issues/problem_owner.html", context)
    return render(request, "issues/problem_detail.html", {**context, **_for_desk(request, problem)})


def context_of(request, problem: Problem, person) -> dict:
    """What every page of one problem shows, for users and for holders of a link."""
    speaks = can_speak_for(person, problem)
    asks = problem.status == Status.DONE and speaks and problem.merged_into_id is None
    story = story_of(problem, person)
    return {
        "problem": problem,
        "story": story,
        "reason": _reason(problem, story),
        "turn": turn_of(problem, person),
        "clocks": clocks_of(problem),
        "route": route_of(problem),
        "act_base": problem.get_absolute_url(),
        "speaks": speaks,
        "may_write": can_answer(person, problem) and problem.status != Status.DRAFT,
        "may_note": sees_internal(person),
        "own_messages": sum(event.is_message and getattr(event.user, "pk", None) == person.pk for event in story),
        "message_form": MessageForm(initial={"visibility": "public", "text": filled_sentence(request, problem)}),
        "reopen_until": problem.closed_at + REOPEN_LIFE if "reopen" in verbs_for(person, problem) else None,
        "confirm_form": ConfirmForm(problem=problem, user=person) if asks else None,
        "sees_internal": sees_internal(person),
    }


def _reason(problem: Problem, story) -> str:
    """What was said when the report came to where it stands, if it stands there for a reason."""
    if problem.status not in (Status.RETURNED, Status.ON_HOLD, *ENDED):
        return ""
    return next((event.text for event in reversed(story) if event.icon == f"s-{problem.status}"), "")


def route_of(problem: Problem) -> list[tuple[str, str]]:
    """The five stations of the way, each past, now or to come."""
    place = {
        Status.RETURNED: Status.SUBMITTED,
        Status.REJECTED: Status.SUBMITTED,
        Status.ACCEPTED: Status.OFFERED,
        # Closed without a solution, it came no further than its check.
        Status.CLOSED: Status.DONE if problem.outcome in AFTER_WORK else Status.VERIFIED,
        Status.ON_HOLD: problem.held_from,
    }.get(Status(problem.status), problem.status)
    place = {Status.RETURNED: Status.SUBMITTED, Status.ACCEPTED: Status.OFFERED}.get(place, place)
    at = ROUTE.index(place) if place in ROUTE else -1
    return [(status, "past" if n < at else "now" if n == at else "") for n, status in enumerate(ROUTE)]


def _for_desk(request, problem: Problem) -> dict:
    user = request.user
    handles = can_handle(user, problem)
    inbox = inbox_of(request).filter(due_at__isnull=False).exclude(pk=problem.pk)
    after = inbox.filter(due_at__gte=problem.due_at) if problem.due_at else inbox
    is_open = problem.status in OPEN and problem.merged_into_id is None
    return {
        # An office far away handles what was referred to it, and knows of the firm what the report says.
        "sees_firm": problem.firm is not None and can_see(user, problem.firm),
        "handles": handles,
        "next_in_inbox": after.order_by("due_at", "id").only("number").first(),
        "referrals": _referrals(problem, user) if problem.has_referrals else [],
        "likes": like_for_desk(problem, user) if is_open else [],
        "links": _links(problem, user) if problem.has_links else [],
        "merged": list(problem.merged.visible_to(user)) if problem.has_merged else [],
        "ratings": list(problem.ratings.all()) if problem.done_at else [],
        "templates": ready_sentences(request, problem) if handles else [],
        "colleagues": _colleagues(user) if user.office_id else [],
        "may_call": bool(_phone_of(problem)) and can_call(user, problem),
    }


def _links(problem: Problem, user) -> list:
    """Other reports that somebody linked with this one, of those the person may see."""
    seen = Problem.objects.visible_to(user)
    return list(problem.links.filter(other__in=seen).select_related("other__firm"))


def _colleagues(user) -> list[dict]:
    """User names and names; kept for a minute, as an office changes seldom and its reports are opened all day."""
    people = User.objects.of_office(user.office).values("username", "name")[: MOST_NAMED + 1]
    known = cache.get_or_set(f"colleagues_{user.office_id}", lambda: list(people), A_MINUTE)
    return [one for one in known if one["username"] != user.username][:MOST_NAMED]


def _referrals(problem: Problem, user) -> list[tuple[Referral, bool]]:
    """Each with whether the person may answer it."""
    found = problem.referrals.select_related("office", "by", "answered_by")
    return [(referral, can_answer_referral(user, referral)) for referral in found]


@login_required
@require_POST
def problem_comment(request, number):
    problem = get_object_or_404(Problem.objects.visible_to(request.user).for_page(), number=number)
    return comment(request, problem, request.user, back=problem.get_absolute_url())


def comment(request, problem: Problem, person, *, back: str):
    """Write a message or a note; what was typed comes back with what is wrong with it."""
    form = MessageForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            written = actions.comment_problem(
                problem=problem,
                by=person,
                text=form.cleaned_data["text"],
                internal=form.cleaned_data["visibility"] == "internal",
                files=form.cleaned_data["files"],
            )
        except ValidationError as error:
            form.add_error("files", error.messages)
        else:
            words = _("The note is kept; only staff read it.") if written.is_internal else _("The message is sent.")
            messages.success(request, words)
            return HttpResponseRedirect(f"{back}#{written.pk}")
    context = {"form": form, "problem": problem, "back": back, "may_note": sees_internal(person)}
    return render(request, "issues/problem_comment.html", context, status=422)


@login_required
@require_safe
def problem_call(request, number):
    """Open WhatsApp with a prepared sentence. That somebody looked at the phone number is written down."""
    problem = get_object_or_404(Problem.objects.visible_to(request.user).for_page(), number=number)
    phone = _phone_of(problem)
    if not phone or not can_call(request.user, problem):
        raise Http404
    log_access(by=request.user, subject=problem.firm or problem, what="phone")
    name = problem.firm.owner_name if problem.firm_id else problem.reporter_name
    text = _("Good day, %(name)s. This is %(me)s of %(office)s, about your report “%(title)s” (%(number)s).") % {
        "name": name,
        "me": request.user,
        "office": request.user.office or "SMIDeP",
        "title": problem.title,
        "number": problem.number,
    }
    if not owners_of(problem):
        # Without an account the firm reads, answers and corrects by its link, offers included.
        text += " " + _("Read and answer here: %(link)s") % {"link": urljoin(settings.SITE_URL, link_to(problem))}
    digits = "".join(sign for sign in phone if sign.isdigit())
    digits = f"62{digits[1:]}" if digits.startswith("0") else digits
    return HttpResponseRedirect(f"https://wa.me/{digits}?text={quote(text)}")


@login_required
@require_http_methods(["GET", "POST"])
def referral_answer(request, key):
    referral = get_object_or_404(
        Referral.objects.filter(problem__in=Problem.objects.visible_to(request.user)).select_related("problem"), pk=key
    )
    if not can_answer_referral(request.user, referral):
        raise PermissionDenied
    if request.method == "POST":
        try:
            referral = actions.answer_referral(
                referral=referral,
                by=request.user,
                state=request.POST.get("state", ""),
                note=request.POST.get("note", ""),
            )
            messages.success(request, _("The answer is written down."))
        except (DomainError, ValidationError) as error:
            messages.error(request, " ".join(getattr(error, "messages", [str(error)])))
            return render(request, "issues/referral_answer.html", _referral(request, referral), status=409)
        # What an office far away gives back is out of its sight again.
        is_gone = referral.is_outside and referral.state == Referral.State.RETURNED
        return redirect(
            "issues:inbox" if is_gone and not can_handle(request.user, referral.problem) else referral.problem
        )
    return render(request, "issues/referral_answer.html", _referral(request, referral))


def _referral(request, referral) -> dict:
    states = [(value, label) for value, label in Referral.State.choices if value != Referral.State.WAITING]
    return {"referral": referral, "problem": referral.problem, "states": states, "typed": request.POST.get("note", "")}


@keeps_typed
@require_http_methods(["GET", "POST"])
def problem_record(request):
    """The office or the facilitator writes down what an owner tells; the owner gets a link."""
    require_person_level(request.user)
    if request.user.role == Role.OWNER:
        return redirect("issues:problem_new")
    if request.user.role not in REPORTS_FOR_OTHERS:
        raise PermissionDenied
    form = RecordForm(
        request.POST or kept_form(request) or None,
        request.FILES or None,
        user=request.user,
        initial={"firm": request.GET.get("firm", "")},
    )
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        photos, firm = values.pop("photos"), values.pop("firm")
        problem = _recorded(request, form, firm, photos, values)
        if problem is not None:
            messages.success(
                request, _("Written down as %(number)s. The owner gets a link.") % {"number": problem.number}
            )
            return redirect(problem)
    recent = Firm.objects.visible_to(request.user).order_by("-changed_at")[:5] if not form.is_bound else []
    chosen = Firm.objects.visible_to(request.user).filter(code=(form["firm"].value() or "").strip().upper()).first()
    return render(request, "issues/problem_record.html", {"form": form, "recent": recent, "chosen": chosen})


def _recorded(request, form, firm, photos, values):
    try:
        problem = actions.record_report(by=request.user, firm=firm, photos=photos, **values)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None
    return problem


def _phone_of(problem: Problem) -> str:
    return problem.reporter_phone or (problem.firm.phone if problem.firm_id else "")
