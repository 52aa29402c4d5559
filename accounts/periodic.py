"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

import logging

from celery import shared_task
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts import actions, digests, notices
from accounts.models import IdempotencyKey

logger = logging.getLogger(__name__)


@shared_task
def sweep_notices() -> int:
    """Send what a dead broker or a dead gateway left lying."""
    sent = notices.send_due()
    logger.info("Sent %d notices that waited.", sent)
    return sent


@shared_task
def send_digests() -> int:
    """Send the mails of the morning, and once what an outage kept back."""
    sent = digests.send_digests()
    logger.info("Sent %d mails of the morning.", sent)
    return sent


@shared_task
def purge_notices() -> int:
    purged = actions.purge_notices_before(timezone.now() - settings.NOTICE_LIFE)
    logger.info("Purged %d notices older than %s.", purged, settings.NOTICE_LIFE)
    return purged


@shared_task
def purge_sessions() -> int:
    """Of whoever has signed out or stayed away: a report that was begun without account may stand in one."""
    purged, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    logger.info("Purged %d sessions.", purged)
    return purged


@shared_task
def purge_idempotency_keys() -> int:
    old = timezone.now() - settings.IDEMPOTENCY_KEY_LIFE
    purged, _ = IdempotencyKey.objects.filter(created_at__lt=old).delete()
    logger.info("Purged %d idempotency keys.", purged)
    return purged


@shared_task
def sweep_exports() -> int:
    """Begin anew what a dead worker left lying, and throw away files older than a week."""
    return actions.sweep_exports()
