"""One page for every verb: what it asks, and what is said when somebody else was first."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from common.errors import DomainError
from issues.models import Problem
from issues.permissions import verbs_for
from issues.views.sentences import filled_sentence, ready_sentences
from issues.views.verb_pages import VERBS, VerbPage


@login_required
@require_http_methods(["GET", "POST"])
def problem_act(request, number, verb):
    problem = get_object_or_404(Problem.objects.visible_to(request.user).for_page(), number=number)
    if verb not in VERBS:
        raise Http404
    return act(request, problem, request.user, verb, back=problem.get_absolute_url())


def act(request, problem: Problem, person, verb: str, *, back: str):
    """Show what a verb asks, or do it. What was typed is kept when somebody else was first (409)."""
    page = VERBS[verb]
    form = page.form(
        request.POST or None, problem=problem, user=person, initial={"note": filled_sentence(request, problem)}
    )
    if request.method == "POST" and form.is_valid():
        answer = _do(request, page, form, problem, person, back)
        if answer is not None:
            return answer
    elif request.method == "GET" and verb not in verbs_for(person, problem):
        messages.error(request, _("That cannot be done with this report now."))
        return redirect(back)
    return _shown(request, page, form, problem, back)


def _do(request, page: VerbPage, form, problem: Problem, person, back: str):
    """Do it and go back; None when the form has to be shown again."""
    if form.is_stale():
        return _shown(request, page, form, problem, back, conflict=_was_first(problem))
    try:
        page.action(problem=problem, by=person, **form.values())
    except DomainError as error:
        fresh = Problem.objects.for_page().get(pk=problem.pk)
        return _shown(request, page, form, fresh, back, conflict=str(error))
    except ValidationError as error:
        _add_errors(form, error)
        return None
    messages.success(request, page.done)
    return redirect(back)


def _shown(request, page: VerbPage, form, problem: Problem, back: str, *, conflict: str = ""):
    context = {
        "page": page,
        "form": form,
        "problem": problem,
        "back": back,
        "conflict": conflict,
        "typed": form.data.get("note", "") if conflict else "",
        "templates": ready_sentences(request, problem) if "note" in form.fields and not conflict else [],
    }
    return render(request, "issues/problem_act.html", context, status=409 if conflict else 200)


def _was_first(problem: Problem) -> str:
    last = problem.moves.select_related("by").last()
    return _("%(who)s was first: %(what)s. The report is now “%(state)s”.") % {
        "who": last.by or _("The owner"),
        "what": last.get_verb_display(),
        "state": problem.get_status_display(),
    }


def _add_errors(form, error: ValidationError) -> None:
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)
