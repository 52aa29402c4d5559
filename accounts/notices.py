"""Sending what waits in the outbox: by e-mail and to phones, again and again with growing pauses."""

import logging
from collections.abc import Iterable
from http.client import HTTPException
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation

from accounts import reply_addresses
from accounts.gateways import NoGateway, gateway
from accounts.models import PAUSES, Channel, Notice, Pace

logger = logging.getLogger(__name__)
MOST_AT_ONCE = 500
# What opens an account is not kept once it is sent.
SECRET_KINDS = {"account.mail", "account.claim"}


def send_due(keys: Iterable[str] | None = None) -> int:
    """Try to send what is due, all or those of `keys`, and return how many were sent."""
    due = Notice.objects.due().exclude(channel=Channel.PAGE).filter(pace=Pace.AT_ONCE)
    if keys is not None:
        due = due.filter(pk__in=list(keys))
    due = due.order_by("next_try_at").select_related("user")[:MOST_AT_ONCE]
    return sum(_try(notice) for notice in list(due))


def _try(notice: Notice) -> bool:
    """Send one notice, unless another worker has taken it meanwhile. Say whether it was sent."""
    # Counting the try comes first: a worker that dies in between leaves a later try, and no second worker.
    pause = PAUSES[notice.tries] if notice.tries < len(PAUSES) else None
    taken = Notice.objects.filter(pk=notice.pk, tries=notice.tries, sent_at=None, next_try_at__isnull=False).update(
        tries=F("tries") + 1, next_try_at=timezone.now() + pause if pause else None
    )
    if not taken:
        return False
    try:
        _deliver(notice)
    except NoGateway:
        Notice.objects.filter(pk=notice.pk).update(failure=NoGateway.__name__, next_try_at=None)
        return False
    except (OSError, HTTPException, ValueError) as error:
        # Names of errors only: their words may hold an address.
        Notice.objects.filter(pk=notice.pk).update(failure=type(error).__name__)
        level = logging.WARNING if pause else logging.ERROR
        logger.log(
            level,
            "A notice was not sent.",
            extra={"notice": notice.pk, "tries": notice.tries + 1, "failure": type(error).__name__},
        )
        return False
    done = {"sent_at": timezone.now(), "next_try_at": None, "failure": ""}
    if notice.kind in SECRET_KINDS:
        done["body"] = ""
    Notice.objects.filter(pk=notice.pk).update(**done)
    return True


def _deliver(notice: Notice) -> None:
    language = notice.user.language if notice.user else settings.LANGUAGE_CODE
    url = urljoin(settings.SITE_URL, notice.url) if notice.url else ""
    with translation.override(language):
        if notice.channel == Channel.EMAIL:
            _mail(notice, url).send()
        else:
            text = "\n".join(part for part in (notice.subject, notice.body, url) if part)
            gateway().send(phone=notice.address, text=text, reference=str(notice.pk))


def _mail(notice: Notice, url: str) -> EmailMessage:
    """The mail of a notice; those of one thread and one person hang together in the reader's program."""
    answers = reply_addresses.address_for(notice.thread, notice.user_id) if notice.may_answer else ""
    text = render_to_string("accounts/mail_notice.txt", {"notice": notice, "url": url, "answers": answers})
    # Programs that answer mails by themselves leave out those that a program wrote (RFC 3834).
    headers = {
        "Message-ID": message_id(notice.pk),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }
    if notice.thread:
        head = message_id(f"{notice.thread}.{notice.user_id or 0}")
        headers |= {"In-Reply-To": head, "References": head}
    reply_to = [answers] if answers else None
    return EmailMessage(notice.subject, text, None, [notice.address], headers=headers, reply_to=reply_to)


def message_id(key: object) -> str:
    return f"<{key}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"
