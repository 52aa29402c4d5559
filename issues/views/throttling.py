"""How often one address may ask for what is open to everybody."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.shortcuts import render

MINUTE, HOUR = 60, 3600


def is_too_often(request: HttpRequest, what: str, *, most: int, seconds: int) -> bool:
    """Count one more try of this address, and say whether they are too many."""
    return counts_too_many(f"{what}:{address_of(request)}", most=most, seconds=seconds)


def counts_too_many(key: str, *, most: int, seconds: int) -> bool:
    key = f"throttle:{key}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > most
    except ValueError:
        # It ran out between the two calls: a new span begins.
        cache.set(key, 1, seconds)
        return False


def address_of(request: HttpRequest) -> str:
    """The address of the browser; behind our own proxy, the last one that the proxy wrote."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.split(",")[-1].strip()
    return request.META.get("REMOTE_ADDR", "")


def too_often(request: HttpRequest):
    return render(request, "429.html", status=429)
