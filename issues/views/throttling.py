"""How often one address may ask for what is open to everybody."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from accounts.throttle import is_too_much

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def is_too_often(request: HttpRequest, what: str, *, most: int, within: timedelta) -> bool:
    """Count one more try of this address, and say whether they are too many."""
    return is_too_much(f"issues.{what}", client=address_of(request), most=most, within=within)


def address_of(request: HttpRequest) -> str:
    """The address of the browser; behind our own proxy, the last one that the proxy wrote."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.split(",")[-1].strip()
    return request.META.get("REMOTE_ADDR", "")


def too_often(request: HttpRequest):
    return render(request, "429.html", status=429)
