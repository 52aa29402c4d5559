"""What offices account for: received, checked in time, done, confirmed by the firms. Silence is seen from above."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.models import Role
from accounts.permissions import require_person_level
from issues import actions
from issues.models import OfficeCount

LOOK = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN}
MOST_NAMED = 3


@login_required
@require_safe
def office_list(request):
    require_person_level(request.user)
    if request.user.role not in LOOK:
        raise PermissionDenied
    rows = list(OfficeCount.objects.within(request.user.scope or ""))
    if not rows and actions.count_offices():
        # Before the worker has counted for the first time.
        rows = list(OfficeCount.objects.within(request.user.scope or ""))
    page = Paginator(rows, 100).get_page(request.GET.get("page"))
    context = {"page": page, "counted": rows[0].counted_at if rows else None, "span": actions.SPAN.days}
    return render(request, "issues/office_list.html", context)


def late_below(user) -> list[OfficeCount]:
    """The offices below one's own where most lies late, for those to whom silence must be seen."""
    if not user.office_id or user.scope is None:
        return []
    return list(OfficeCount.objects.within(user.scope).filter(late__gt=0).exclude(office=user.office_id)[:MOST_NAMED])
