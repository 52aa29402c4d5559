"""Signed links for people without an account: they expire, and each is good for one purpose."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing


def sign(purpose: str, key: Any) -> str:
    """Return a token that stands for `key` (a text, or a list of texts and numbers) in an address."""
    return signing.dumps(key, salt=_salt(purpose), compress=True)


def read(purpose: str, token: str, *, life: timedelta | None = None) -> Any | None:
    """Return the key of a token, or None when it is forged, expired or of another purpose."""
    try:
        return signing.loads(token, salt=_salt(purpose), max_age=life or settings.LINK_LIFE)
    except signing.BadSignature:
        return None


def _salt(purpose: str) -> str:
    return f"accounts.links.{purpose}"
