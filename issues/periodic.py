"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

import logging

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from issues import actions, thumbnails, webhook_posts

logger = logging.getLogger(__name__)


@shared_task
def escalate_late() -> int:
    told = actions.escalate_late()
    logger.info("Escalated %d late problems.", told)
    return told


@shared_task
def warn_due_soon() -> int:
    warned = actions.warn_due_soon() + actions.remind_owners() + actions.tell_silent_owners()
    logger.info("Warned of %d deadlines.", warned)
    return warned


@shared_task
def close_unanswered() -> int:
    closed = actions.close_unanswered()
    logger.info("Closed %d problems without an answer.", closed)
    return closed


@shared_task
def reckon_calendars(note: str = "") -> int:
    """By the clock each day, and at once with a note when somebody changes the days."""
    moved = actions.reckon_calendars(note=note)
    logger.info("Moved %d deadlines by other holidays.", moved)
    return moved


@shared_task
def make_thumbnails() -> int:
    """Make those that a dead broker left lying."""
    made = thumbnails.make_missing()
    logger.info("Made %d thumbnails that waited.", made)
    return made


@shared_task
def deliver_webhooks() -> int:
    delivered = webhook_posts.deliver_due()
    webhook_posts.switch_off_failing()
    logger.info("Delivered %d messages to webhooks.", delivered)
    return delivered


@shared_task
def purge_webhook_log() -> int:
    purged = actions.purge_deliveries_before(timezone.now() - settings.WEBHOOK_LOG_LIFE)
    logger.info("Purged %d messages to webhooks.", purged)
    return purged


@shared_task
def count_offices() -> int:
    counted = actions.count_offices()
    logger.info("Counted what %d offices account for.", counted)
    return counted


@shared_task
def fetch_mails() -> int:
    """Take the answers that came by mail, and read those that a dead broker left lying."""
    taken = actions.fetch_mails()
    threaded = actions.thread_mails()
    logger.info("Took %d mails and threaded %d that waited.", taken, threaded)
    return taken


@shared_task
def purge_mails() -> int:
    now = timezone.now()
    purged = actions.purge_mails_before(settled=now - settings.MAIL_LIFE, kept=now - settings.MAIL_KEPT_LIFE)
    logger.info("Purged %d mails that came in.", purged)
    return purged
