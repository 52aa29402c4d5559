"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

import logging

from celery import shared_task

from surveys.actions import imports

logger = logging.getLogger(__name__)


@shared_task
def resume_imports() -> int:
    number = imports.resume_imports()
    logger.info("Resumed %d imports.", number)
    return number


@shared_task
def purge_imports() -> int:
    number = imports.purge_imports()
    logger.info("Purged %d imports.", number)
    return number
