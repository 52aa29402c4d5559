"""Pages of the portal as a whole."""

import time

from celery import current_app
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from accounts.models import Office, Role
from common import searching as everything
from smidep.waiting import oldest_waiting


@require_safe
@never_cache
def healthz(request):
    """Whether the parts answer: 200 when all do, else 503 with the part that does not."""
    parts = {"database": _database(), "cache": _cache(), "broker": _broker()}
    healthy = all(part == "ok" for part in parts.values())
    return JsonResponse({"ok": healthy, **parts, **_waiting()}, status=200 if healthy else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "away"
    return "ok"


def _cache() -> str:
    try:
        cache.set("healthz", time.time(), 60)
        return "ok" if cache.get("healthz") else "away"
    except (RedisError, OSError):
        return "away"


def _broker() -> str:
    try:
        with current_app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, timeout=3)
    except (OperationalError, OSError):
        return "away"
    return "ok"


def _waiting() -> dict:
    """How many notices wait to be sent, and the age of the oldest job in seconds."""
    try:
        oldest = oldest_waiting()
    except DatabaseError:
        return {"oldest_job_seconds": None}
    age = (timezone.now() - oldest).total_seconds() if oldest else 0
    return {"oldest_job_seconds": round(max(age, 0))}


SHORTEST_SEARCH, LONGEST_SEARCH = 2, 200

# Where each role begins; who has no page of their own begins at the front.
HOMES = {
    Role.OWNER: "issues:owner_home",
    Role.OFFICIAL: "issues:inbox",
    Role.SURVEYOR: "surveys:work",
    Role.FACILITATOR: "surveys:work",
    Role.MINISTRY: "dashboards:dashboard",
    Role.PROVIDER: "solutions:match_inbox",
    Role.OBSERVER: "dashboards:published",
    Role.ADMIN: "admin:index",
}


@login_required
@require_safe
def home(request):
    """Send each role to where its day begins."""
    return redirect(HOMES.get(request.user.role, "dashboards:front"))


@login_required
@require_safe
def search(request):
    """Everything that the words are found in, and that the person may see."""
    words = " ".join(request.GET.get("q", "").split())[:LONGEST_SEARCH]
    found = everything.search(request.user, words) if len(words) >= SHORTEST_SEARCH else []
    return render(request, "smidep/search.html", {"words": words, "found": found, "shortest": SHORTEST_SEARCH})


@require_safe
def privacy(request):
    """What is kept about people, why, for how long, and whom to ask."""
    offices = Office.objects.exclude(phone="").select_related("region")[:50]
    lives = {"notice": settings.NOTICE_LIFE, "mail": settings.MAIL_LIFE, "mail_kept": settings.MAIL_KEPT_LIFE}
    days = {f"{name}_days": life.days for name, life in lives.items()}
    return render(request, "smidep/privacy.html", {"offices": offices, **days})
