"""Work that the clock starts. Its times are in the settings, CELERY_BEAT_SCHEDULE."""

import logging

from celery import shared_task

from solutions import actions

logger = logging.getLogger(__name__)


@shared_task
def lapse_matches() -> int:
    lapsed = actions.lapse_matches()
    logger.info("Lapsed %d unanswered matches.", lapsed)
    return lapsed


@shared_task
def reckon_matches(note: str = "") -> int:
    """By the clock each day, and at once with a note when somebody changes the days."""
    moved = actions.reckon_matches(note=note)
    logger.info("Moved %d deadlines of matches by other holidays.", moved)
    return moved


@shared_task
def end_solutions() -> int:
    ended = actions.end_solutions()
    logger.info("Took %d solutions out of the catalogue.", ended)
    return ended


@shared_task
def warn_of_ends() -> int:
    warned = actions.warn_of_ends()
    logger.info("Warned of the end of %d solutions.", warned)
    return warned


@shared_task
def read_solutions() -> int:
    """Read solutions that came in by COPY, or under an older table of topics."""
    read = actions.read_again()
    logger.info("Read %d solutions.", read)
    return read


@shared_task
def forget_suggestions() -> int:
    forgotten = actions.forget_old_suggestions()
    logger.info("Forgot %d suggestions of long ago.", forgotten)
    return forgotten
