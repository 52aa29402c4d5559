"""Posting what waits to the addresses of other programs: signed, tried again, switched off after long failure."""

import hashlib
import hmac
import ipaddress
import json
import logging
import socket
from datetime import timedelta
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    Request,
    build_opener,
    getproxies,
)

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from issues.models import Webhook, WebhookDelivery
from issues.notices import tell_webhook_off

logger = logging.getLogger(__name__)
SECONDS = 10
MOST_AT_ONCE = 200
PAUSES = [timedelta(minutes=m) for m in (1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60)]
GIVES_UP_AFTER = timedelta(days=5)


class NotPublic(OSError):
    """The address leads into a private network."""


class _NoRedirect(HTTPRedirectHandler):
    """An answer that leads elsewhere could lead inside: it counts as a failure."""

    def redirect_request(self, *args, **kwargs):
        return None


class _PublicConnection(HTTPConnection):
    """The name of an address may lead elsewhere a moment after it was asked: what was reached is looked at, too."""

    def connect(self):
        super().connect()
        _check_reached(self)


class _PublicSecureConnection(HTTPSConnection):
    def connect(self):
        super().connect()
        _check_reached(self)


class _Http(HTTPHandler):
    def http_open(self, request):
        return self.do_open(_PublicConnection, request)


class _Https(HTTPSHandler):
    def https_open(self, request):
        return self.do_open(_PublicSecureConnection, request)


_opener = build_opener(_NoRedirect, _Http, _Https)


def deliver_due(keys: list[str] | None = None) -> int:
    """Try what is due, all or those of `keys`, and return how many arrived."""
    due = WebhookDelivery.objects.filter(next_try_at__lte=timezone.now(), webhook__disabled_at=None)
    due = due if keys is None else due.filter(pk__in=keys)
    return sum(_try(one) for one in list(due.select_related("webhook").order_by("next_try_at")[:MOST_AT_ONCE]))


def signature(secret: str, body: bytes) -> str:
    """The value of `X-Smidep-Signature`: the partner reckons the same from its secret and the body."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def check_public(url: str) -> None:
    """Raise NotPublic when the name of an address leads to a machine of our own network."""
    host = urlsplit(url).hostname or ""
    for *_kind, address in socket.getaddrinfo(host, None):
        if not ipaddress.ip_address(address[0]).is_global:
            raise NotPublic(host)


def _check_reached(connection: HTTPConnection) -> None:
    """Raise NotPublic when a connection leads inside. Where a proxy stands between, it alone decides."""
    if settings.WEBHOOKS_MAY_CALL_INSIDE or getproxies():
        return
    if not ipaddress.ip_address(connection.sock.getpeername()[0]).is_global:
        connection.close()
        raise NotPublic(connection.host)


def switch_off_failing() -> int:
    """Switch off the addresses that failed for days, and tell their users; return how many."""
    failing = Webhook.objects.filter(disabled_at=None, failing_since__lt=timezone.now() - GIVES_UP_AFTER)
    return sum(_switch_off(hook) for hook in failing.select_related("user"))


@transaction.atomic
def _switch_off(hook: Webhook) -> bool:
    if not Webhook.objects.filter(pk=hook.pk, disabled_at=None).update(disabled_at=timezone.now()):
        return False
    tell_webhook_off(hook)
    logger.warning("A webhook is switched off.", extra={"webhook": hook.pk})
    return True


def _try(delivery: WebhookDelivery) -> bool:
    pause = PAUSES[delivery.tries] if delivery.tries < len(PAUSES) else None
    # Counting comes first: a worker that dies in between leaves a later try, and no second worker.
    taken = WebhookDelivery.objects.filter(pk=delivery.pk, tries=delivery.tries, next_try_at__isnull=False).update(
        tries=F("tries") + 1, next_try_at=timezone.now() + pause if pause else None
    )
    if not taken:
        return False
    try:
        answer = _post(delivery)
    except HTTPError as error:
        return _failed(delivery, f"HTTP {error.code}")
    except (OSError, HTTPException, ValueError) as error:
        return _failed(delivery, type(error).__name__)
    WebhookDelivery.objects.filter(pk=delivery.pk).update(
        delivered_at=timezone.now(), next_try_at=None, answer=f"HTTP {answer}"
    )
    Webhook.objects.filter(pk=delivery.webhook_id).update(failing_since=None)
    return True


def _post(delivery: WebhookDelivery) -> int:
    hook = delivery.webhook
    if not settings.WEBHOOKS_MAY_CALL_INSIDE:
        check_public(hook.url)
    body = json.dumps(delivery.body, ensure_ascii=False, sort_keys=True).encode()
    head = {
        "Content-Type": "application/json",
        "X-Smidep-Event": delivery.verb,
        "X-Smidep-Delivery": str(delivery.pk),
        "X-Smidep-Signature": signature(hook.secret, body),
    }
    request = Request(hook.url, data=body, headers=head, method="POST")  # noqa: S310 - http(s) only, see the model
    with _opener.open(request, timeout=SECONDS) as response:
        return response.status


def _failed(delivery: WebhookDelivery, answer: str) -> bool:
    now = timezone.now()
    WebhookDelivery.objects.filter(pk=delivery.pk).update(answer=answer)
    Webhook.objects.filter(pk=delivery.webhook_id, failing_since=None).update(failing_since=now)
    logger.warning("A webhook did not take a message.", extra={"delivery": delivery.pk, "answer": answer})
    return False
