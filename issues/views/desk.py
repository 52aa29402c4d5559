"""The desk of an office: the inbox by deadline, the list of all problems, many at once."""

from collections import Counter
from datetime import timedelta
from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Value
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.actions import ask_export
from accounts.calendars import decreed_days
from accounts.models import Office, Role, User
from accounts.permissions import require_person_level
from common import dates
from common.errors import DomainError
from common.exports import KINDS, TooManyRows, list_file
from common.pages import render_page
from common.paging import CAP, count_and_least, keyset_page
from issues import actions
from issues.exports import COLUMNS, cells, chosen
from issues.filters import ProblemFilter
from issues.lifecycle import OPEN, Status
from issues.models import Problem
from issues.permissions import HANDLERS
from issues.views.offices import late_below
from issues.views.turns import next_step_of

GROUPS = ["late", "today", "week", "later", "paused"]


class Line(NamedTuple):
    """What came of one report when many were done at once."""

    problem: Problem
    done: bool
    words: str


@login_required
@require_safe
def inbox(request):
    """What waits at this desk, by deadline. The same queries for ten and for a hundred thousand."""
    require_person_level(request.user)
    if request.user.role not in HANDLERS:
        return redirect("issues:problem_list")
    waiting = inbox_of(request)
    problem_filter = ProblemFilter(request.GET, queryset=waiting, request=request)
    # All of it is of one office.
    problem_filter.form.fields.pop("office")
    paused = request.GET.get("due") == "paused"
    order = ["-created_at", "id"] if paused else ["due_at", "id"]
    problems = problem_filter.qs if paused else problem_filter.qs.filter(due_at__isnull=False)
    if request.GET.get("export") in KINDS:
        return _file(request, problems, order, back="issues:inbox")
    page = keyset_page(problems.for_rows(), order=order, cursor=request.GET.get("cursor", ""))
    request.inbox_counts = counts = _counts(waiting, request.user)
    context = {
        "filter": problem_filter,
        "page": page,
        "groups": _grouped(page, request.user),
        "counts": counts,
        "picks": _picks(counts, request.GET),
        "colleagues": problem_filter.colleagues,
        "offices": _offices_above(request.user),
        "today": timezone.localdate(),
        "late_below": late_below(request.user),
    }
    return render_page(request, "issues/inbox.html", "issues/_inbox_results.html", context)


@login_required
@require_safe
def problem_list(request):
    require_person_level(request.user)
    if request.user.role == Role.OWNER:
        return redirect("issues:problem_mine")
    problems = Problem.objects.visible_to(request.user)
    if Status.DRAFT not in request.GET.getlist("status"):
        # Drafts have a list of their own, and are here for who asks for them.
        problems = problems.exclude(status=Status.DRAFT)
    problem_filter = ProblemFilter(request.GET, queryset=problems, request=request)
    found, order = problem_filter.qs, problem_filter.order
    if request.GET.get("export") in KINDS:
        return _file(request, found, order, back="issues:problem_list")
    count = "exact" if request.GET.get("count") == "exact" else ""
    page = keyset_page(found.for_rows(), order=order, cursor=request.GET.get("cursor", ""), count=count)
    columns, is_own = chosen(request.GET.getlist("column")), "column" in request.GET
    problem_filter.carry_columns([column.key for column in COLUMNS])
    decreed = decreed_days()
    for problem in page:
        problem.due = _due(problem, decreed)
        problem.cells = cells(columns, problem) if is_own else []
    context = {
        "filter": problem_filter, "page": page, "asked": _asked(request.GET),
        "columns": COLUMNS, "chosen": columns, "is_own": is_own,
    }  # fmt: skip
    return render_page(request, "issues/problem_list.html", "issues/_problem_results.html", context)


@login_required
@require_POST
def problems_bulk(request):
    """Check, assign or refer many reports: each by itself, with one line of result each."""
    require_person_level(request.user)
    chosen = Problem.objects.visible_to(request.user).filter(number__in=request.POST.getlist("number")[:200])
    try:
        act = _bulk_act(request)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("issues:inbox")
    lines = [_one(problem, act) for problem in chosen.for_rows()]
    if not lines:
        messages.warning(request, _("Tick the reports first."))
        return redirect("issues:inbox")
    return render(request, "issues/bulk_result.html", {"lines": lines, "done": sum(line.done for line in lines)})


def waiting(request):
    """How many wait in the inbox and whether one is late, for the navigation."""
    if hasattr(request, "inbox_counts"):
        return request.inbox_counts["all"], bool(request.inbox_counts["late"])
    waiting = inbox_of(request).filter(due_at__isnull=False).order_by("due_at", "id")
    many, first = count_and_least(waiting, "due_at", most=CAP - 1)
    return many, bool(many) and first < timezone.now()


def inbox_of(request):
    """The inbox of who asks: what was escalated to it is looked up once in a request."""
    if not hasattr(request, "inbox"):
        request.inbox = Problem.objects.of_inbox(request.user)
    return request.inbox


def _bulk_act(request):
    verb, by = request.POST.get("verb", ""), request.user
    if verb == "verify":
        return lambda problem: actions.verify_problem(problem=problem, by=by)
    if verb == "take":
        return lambda problem: actions.take_problem(problem=problem, by=by)
    if verb == "assign":
        to = User.objects.of_office(by.office_id).filter(pk=request.POST.get("to") or 0).first()
        if to is None:
            raise ValidationError(_("Choose who handles them."))
        return lambda problem: actions.assign_problem(problem=problem, by=by, to=to)
    if verb == "refer":
        office = _offices_above(by).filter(pk=request.POST.get("office") or None).first()
        if office is None:
            raise ValidationError(_("Choose the office they go to."))
        note = request.POST.get("note", "")
        return lambda problem: actions.refer_problem(problem=problem, by=by, office=office, note=note)
    raise ValidationError(_("Choose what to do with them."))


def _one(problem: Problem, act) -> Line:
    try:
        act(problem)
    except PermissionDenied:
        return Line(problem, False, _("Another office handles it."))
    except DomainError as error:
        return Line(problem, False, str(error))
    except ValidationError as error:
        return Line(problem, False, " ".join(error.messages))
    return Line(problem, True, _("Done."))


def _grouped(page, user) -> list[tuple[str, list[Problem]]]:
    """The rows of the page in the groups of their deadlines, in the order of the page."""
    groups: dict[str, list[Problem]] = {name: [] for name in GROUPS}
    sunday = timezone.localdate() + timedelta(days=6 - timezone.localdate().weekday())
    decreed = decreed_days()
    for problem in page:
        problem.due = _due(problem, decreed)
        problem.next_step = next_step_of(problem)
        problem.from_below = problem.handling_office_id != user.office_id
        groups[_group(problem, sunday)].append(problem)
    return [(name, rows) for name, rows in groups.items() if rows]


def _group(problem: Problem, sunday) -> str:
    if problem.due is None or problem.due.state == "paused":
        return "paused"
    if problem.due.state in ("late", "today"):
        return problem.due.state
    return "week" if timezone.localtime(problem.due_at).date() <= sunday else "later"


def _due(problem: Problem, decreed):
    """The deadline of a row; the decreed days are asked for once for all rows, as that takes a way to the cache."""
    paused = problem.due_at is None and bool(problem.held_from)
    return dates.due(problem.due_at, decreed=decreed, paused=paused)


def _counts(waiting, user) -> dict[str, int]:
    """How many there are of each kind; what was told from below is in the first count and in the late ones."""
    timed = waiting.filter(due_at__isnull=False)
    # Each of these has one index that answers it; "or escalated to us" would have none.
    own = Problem.objects.visible_to(user).filter(handling_office=user.office_id, status__in=OPEN, merged_into=None)
    sets = {
        "all": timed,
        "mine": own.filter(handler=user, due_at__isnull=False),
        "nobody": own.filter(handler=None, due_at__isnull=False),
        "late": timed.filter(due_at__lt=timezone.now()),
        "paused": own.filter(due_at=None),
    }
    # One query for all: each set gives at most CAP + 1 rows, whatever lies behind it.
    first, *rest = [found.order_by().values_list(Value(name))[: CAP + 1] for name, found in sets.items()]
    counted = Counter(name for (name,) in first.union(*rest, all=True))
    return {name: counted[name] for name in sets}


def _picks(counts: dict[str, int], asked) -> list[dict]:
    """The views everybody needs, as pills."""
    handler, due = asked.get("handler", ""), asked.get("due", "")
    return [
        {"label": _("All"), "url": "?", "current": not handler and not due, "count": counts["all"]},
        {"label": _("Mine"), "url": "?handler=me", "current": handler == "me", "count": counts["mine"]},
        {"label": _("Nobody yet"), "url": "?handler=none", "current": handler == "none", "count": counts["nobody"]},
        {"label": _("Paused"), "url": "?due=paused", "current": due == "paused", "count": counts["paused"]},
    ]


def _asked(query) -> list[tuple[str, str]]:
    """What the list is narrowed by, for a form that asks for its file."""
    left_out = {"cursor", "count", "export", "column"}
    return [(name, value) for name, values in query.lists() if name not in left_out for value in values if value]


def _offices_above(user):
    if not user.office_id or not user.office.region_id:
        return Office.objects.none()
    return Office.objects.staffed().answering_for(user.office.region_id).exclude(pk=user.office_id)


def _file(request, problems, order, *, back):
    try:
        return list_file(
            request.GET["export"],
            name=_("Problems"),
            columns=chosen(request.GET.getlist("column")),
            queryset=problems.for_rows(),
            order=order,
        )
    except TooManyRows:
        ask_export(by=request.user, listing="problems", query=request.GET.urlencode(), format=request.GET["export"])
        messages.info(request, _("This list is long. It is being written, and you are told when it is ready."))
        return redirect("accounts:export_list")
