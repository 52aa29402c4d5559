"""Answers by mail: taken as they come, then threaded into the report as a message of who wrote them.

What cannot be threaded is kept with the reason, for administrators; who wrote it is told where that helps, and
never a program. A mail is taken first and read afterwards, so that one that cannot be read stands in no other's way.
"""

import logging
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from common.put_off import put_off
from issues import mail_boxes
from issues.actions.mail_threading import read_mail
from issues.letters import key_of
from issues.mail_boxes import LARGEST, UnknownBox
from issues.models import IncomingMail, MailReason, MailState

logger = logging.getLogger(__name__)
HEAD = 64 * 1024
MOST_TRIES = 3


def fetch_mails() -> int:
    """Take what waits in the mailbox, and return how much it was. A mailbox that is away does no harm."""
    if not settings.MAIL_IN_URL:
        return 0
    taken = 0
    try:
        with mail_boxes.opened(settings.MAIL_IN_URL) as box:
            for waiting in box.waiting():
                take_mail(raw=waiting.raw)
                box.taken(waiting.name)
                taken += 1
    except (*mail_boxes.AWAY, UnknownBox) as error:
        # The name of the error only: its words may hold the password.
        logger.warning("The mailbox is away.", extra={"failure": type(error).__name__, "taken": taken})
    return taken


@transaction.atomic
def take_mail(*, raw: bytes, recipient: str = "") -> IncomingMail:
    """Keep a mail as it came, once, and put off its reading."""
    kept = raw if len(raw) <= LARGEST else raw[:HEAD]
    mail, is_new = IncomingMail.objects.get_or_create(
        key=key_of(raw), defaults={"raw": kept, "size": len(raw), "recipient": recipient[:254]}
    )
    if is_new:
        put_off("issues.jobs.thread_mail", str(mail.pk))
    else:
        IncomingMail.objects.filter(pk=mail.pk).update(came_again=F("came_again") + 1)
    return mail


def thread_mails() -> int:
    """Read what a dead broker or a dead worker left lying, and return how much it was."""
    waiting = IncomingMail.objects.filter(state=MailState.WAITING)
    given_up = {"state": MailState.KEPT, "reason": MailReason.UNREADABLE}
    waiting.filter(tries__gte=MOST_TRIES).update(**given_up)
    keys = list(waiting.order_by("came_at").values_list("pk", flat=True)[:500])
    return sum(thread_mail(key=key) for key in keys)


def thread_mail(*, key) -> bool:
    """Read one mail that waits, and write its words into the report. Say whether it stands there now."""
    # Counting comes first: a mail that ends the worker is not begun for ever.
    waiting = IncomingMail.objects.filter(pk=key, state=MailState.WAITING, tries__lt=MOST_TRIES)
    if not waiting.update(tries=F("tries") + 1):
        return False
    with transaction.atomic():
        mail = IncomingMail.objects.select_for_update(of=("self",)).filter(pk=key, state=MailState.WAITING).first()
        if mail is None:
            return False
        read_mail(mail)
        mail.save()
    return mail.state == MailState.THREADED


def try_mail_again(*, mail: IncomingMail) -> None:
    """Read a mail once more that was kept, as after an address was put right."""
    again = {"state": MailState.WAITING, "reason": "", "remark": "", "tries": 0}
    if IncomingMail.objects.filter(pk=mail.pk, state=MailState.KEPT).update(**again):
        put_off("issues.jobs.thread_mail", str(mail.pk))


def purge_mails_before(*, settled: datetime, kept: datetime) -> int:
    """Throw away old mails: what stands in a report or was passed over before `settled`, the rest before `kept`."""
    done = IncomingMail.objects.filter(state__in=[MailState.THREADED, MailState.PASSED_OVER], came_at__lt=settled)
    left = IncomingMail.objects.filter(state=MailState.KEPT, came_at__lt=kept)
    return done.delete()[0] + left.delete()[0]
