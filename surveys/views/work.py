"""The survey work of a year: what waits, what is half-filled, what is to be checked."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Role
from accounts.permissions import require_person_level
from clusters.models import Cluster
from common.pages import render_page
from common.paging import keyset_page
from surveys.filters import ResponseFilter, WorkFilter
from surveys.lifecycle import ResponseStatus
from surveys.models import SurveyResponse
from surveys.querysets import firms_without, with_progress

WAITING = "waiting"
SURVEYING = {Role.SURVEYOR, Role.OFFICIAL, Role.FACILITATOR, Role.MINISTRY, Role.ADMIN}
MOST_CLUSTERS = 12
EARLIEST_YEAR = 2013


@login_required
@require_safe
def work(request):
    require_person_level(request.user)
    if request.user.role not in SURVEYING:
        raise PermissionDenied
    year = year_asked(request)
    responses = SurveyResponse.objects.visible_to(request.user).of_year(year)
    many = responses.by_status()
    state = _state(request, many)
    if state == WAITING:
        work_filter = WorkFilter(request.GET, queryset=firms_without(request.user, year), request=request)
        rows, order = work_filter.qs.for_rows(), ["name", "id"]
    else:
        work_filter = ResponseFilter(request.GET, queryset=responses.filter(status=state), request=request)
        for name in ("region", "firm", "year", "status"):
            work_filter.form.fields.pop(name)
        rows, order = work_filter.qs.for_rows(), ["-changed_at", "id"]
    page = keyset_page(
        rows, order=order, cursor=request.GET.get("cursor", ""), count=request.GET.get("count", "capped")
    )
    clusters = with_progress(Cluster.objects.in_scope_of(request.user), year)[:MOST_CLUSTERS]
    context = {
        "filter": work_filter, "page": page, "state": state, "year": year, "clusters": clusters,
        "tabs": _tabs(state, many),
    }  # fmt: skip
    return render_page(request, "surveys/work.html", "surveys/_work_results.html", context)


def _tabs(shown: str, many: dict) -> list[tuple]:
    states = [(WAITING, _("Not begun"), None), *((s.value, s.label, many.get(s, 0)) for s in ResponseStatus)]
    return [(key, label, number, key == shown) for key, label, number in states]


def year_asked(request) -> int:
    """The year of a page's address, this year if it names none that can be."""
    this_year, asked = timezone.localdate().year, request.GET.get("year", "")
    return int(asked) if asked.isdigit() and EARLIEST_YEAR <= int(asked) <= this_year else this_year


def _state(request, many: dict) -> str:
    """The tab that was asked for, else the one where work waits for this person."""
    asked = request.GET.get("state", "")
    if asked in {WAITING, *ResponseStatus.values}:
        return asked
    if request.user.role == Role.OFFICIAL and many.get(ResponseStatus.SUBMITTED):
        return ResponseStatus.SUBMITTED.value
    if request.user.role == Role.SURVEYOR and many.get(ResponseStatus.RETURNED):
        return ResponseStatus.RETURNED.value
    return WAITING
