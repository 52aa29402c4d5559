"""For firms without account: the signed link of one report, to confirm, correct, answer and open it again."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import links
from issues import actions
from issues.forms.reports import StoryForm
from issues.lifecycle import Status
from issues.models import Attachment, Problem
from issues.notices import LINK
from issues.permissions import LinkHolder
from issues.views.acting import VERBS, act
from issues.views.files import answer_file
from issues.views.photos import keep_photos
from issues.views.problems import comment, context_of
from issues.views.throttling import MINUTE, is_too_often, too_often


@never_cache
@require_safe
def link_problem(request, token):
    problem, holder = _opened(request, token)
    context = {**context_of(request, problem, holder), "token": token, "act_base": _base(token)}
    for event in context["story"]:
        event.photos = [_Linked(photo, token) for photo in event.photos]
        event.files = [_Linked(file, token) for file in event.files]
    return render(request, "issues/by_link.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def link_act(request, token, verb):
    problem, holder = _opened(request, token)
    if verb not in VERBS:
        raise Http404
    return act(request, problem, holder, verb, back=_base(token))


@never_cache
@require_POST
def link_comment(request, token):
    problem, holder = _opened(request, token)
    if is_too_often(request, "link", most=20, within=MINUTE):
        return too_often(request)
    return comment(request, problem, holder, back=_base(token))


@never_cache
@require_http_methods(["GET", "POST"])
def link_correct(request, token):
    """Correct a report that has come back, and send it again."""
    problem, holder = _opened(request, token)
    if problem.status != Status.RETURNED:
        messages.error(request, _("This report was sent already. Write a message to add to it."))
        return redirect(_base(token))
    form = StoryForm(request.POST or None, request.FILES or None, instance=problem)
    if request.method == "POST" and form.is_valid():
        actions.change_report(problem=problem, by=holder, **form.story())
        if keep_photos(problem, holder, form):
            actions.submit_problem(problem=problem, by=holder)
            messages.success(request, _("The report is sent again."))
            return redirect(_base(token))
    return render(request, "issues/link_correct.html", {"form": form, "problem": problem, "act_base": _base(token)})


@require_safe
def link_file(request, token, key):
    problem, _holder = _opened(request, token)
    attachment = get_object_or_404(Attachment, pk=key, problem=problem, visibility="public")
    small = "small" in request.GET and attachment.thumbnail
    return answer_file(attachment, attachment.thumbnail if small else attachment.file)


def _opened(request, token: str) -> tuple[Problem, LinkHolder]:
    key = links.read(LINK, token)
    if key is None:
        raise Http404(_("This link is no longer good. Ask the office for a new one."))
    problem = get_object_or_404(Problem.objects.for_page(), pk=key)
    return problem, LinkHolder(problem.pk)


def _base(token: str) -> str:
    return reverse("issues:link_problem", args=[token])


class _Linked:
    """A file with the address that a link may open."""

    def __init__(self, attachment: Attachment, token: str):
        self.name, self.kind, self.size = attachment.name, attachment.kind, attachment.size
        self.url = reverse("issues:link_file", args=[token, attachment.pk])
        self.thumbnail_url = f"{self.url}?small"
