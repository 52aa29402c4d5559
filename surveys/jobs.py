"""Work in the worker that is an action."""

import logging

from celery import shared_task
from django.db import OperationalError

from surveys.actions import imports

logger = logging.getLogger(__name__)
# A database that is away for a moment comes back; what was done up to the last batch stays done.
_AGAIN = {"autoretry_for": [OperationalError], "retry_backoff": True, "max_retries": 8}


@shared_task(**_AGAIN)
def check_import(pk: str) -> int:
    rows = imports.check_workbook(pk)
    logger.info("Checked %d rows.", rows, extra={"import": pk})
    return rows


@shared_task(**_AGAIN)
def commit_import(pk: str) -> int:
    rows = imports.commit_batches(pk)
    logger.info("Committed %d rows.", rows, extra={"import": pk})
    return rows


@shared_task(**_AGAIN)
def undo_import(pk: str) -> int:
    rows = imports.undo_batches(pk)
    logger.info("Took back %d rows.", rows, extra={"import": pk})
    return rows
