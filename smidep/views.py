"""Pages of the portal as a whole."""

import time

from celery import current_app
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

QUEUE = "celery"


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
    """How many jobs wait."""
    return {}


@login_required
@require_safe
def home(request):
    """Where each role begins."""
    return render(request, "smidep/home.html", {"settings": settings})
