"""What offices account for: received, checked in time, done, confirmed by the firms. Silence is seen from above."""

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.models import Office, Role
from accounts.permissions import require_person_level
from issues.clocks import ClockKind
from issues.lifecycle import OPEN, Outcome
from issues.models import Clock, Problem

SPAN = timedelta(days=365)
# Counting a year of the nation takes a second: it is counted once in ten minutes for each scope.
FRESH = 600
CONFIRMED = [Outcome.SOLVED, Outcome.PARTLY]
LOOK = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN}


@login_required
@require_safe
def office_list(request):
    require_person_level(request.user)
    if request.user.role not in LOOK:
        raise PermissionDenied
    scope = request.user.scope or ""
    rows = cache.get_or_set(f"issues.offices:{scope}", lambda: _rows(scope), FRESH)
    return render(request, "issues/office_list.html", {"rows": rows, "since": timezone.localdate() - SPAN})


def _rows(scope: str) -> list[dict]:
    offices = list(Office.objects.within(scope).order_by("region_id", "name"))
    problems = {row["handling_office"]: row for row in _problems(offices)}
    checks = {row["problem__handling_office"]: row for row in _checks(offices)}
    empty = dict.fromkeys(("received", "done", "confirmed", "silent", "late", "escalated"), 0)
    rows = []
    for office in offices:
        found = {**empty, **problems.get(office.pk, {})}
        checked = checks.get(office.pk, {"checked": 0, "in_time": 0})
        rows.append({"office": office.name, **found, **checked, **_shares({**found, **checked})})
    return sorted(rows, key=lambda row: (-row["late"], row["office"]))


def _shares(row: dict) -> dict:
    return {
        "share_in_time": row["in_time"] / row["checked"] if row["checked"] else None,
        "share_done": row["done"] / row["received"] if row["received"] else None,
        "share_confirmed": row["confirmed"] / row["done"] if row["done"] else None,
    }


def _problems(offices):
    since, now = timezone.now() - SPAN, timezone.now()
    found = Problem.objects.counted().filter(handling_office__in=offices, submitted_at__gte=since)
    return (
        found.order_by()
        .values("handling_office")
        .annotate(
            received=Count("pk"),
            done=Count("pk", filter=Q(done_at__isnull=False)),
            confirmed=Count("pk", filter=Q(outcome__in=CONFIRMED)),
            silent=Count("pk", filter=Q(outcome=Outcome.NO_ANSWER)),
            late=Count("pk", filter=Q(status__in=OPEN, due_at__lt=now)),
            escalated=Count("pk", filter=Q(escalated_to__isnull=False)),
        )
    )


def _checks(offices):
    """The first check of each report: how many have been made, and how many before their deadline."""
    clocks = Clock.objects.filter(
        kind=ClockKind.VERIFY,
        stopped_at__isnull=False,
        started_at__gte=timezone.now() - SPAN,
        problem__handling_office__in=offices,
        problem__merged_into=None,
    )
    return (
        clocks.order_by()
        .values("problem__handling_office")
        .annotate(checked=Count("pk"), in_time=Count("pk", filter=Q(stopped_at__lte=F("due_at"))))
    )
