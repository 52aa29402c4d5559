"""Work that an action puts off until its transaction is committed."""

from celery import shared_task

from accounts import notices


@shared_task
def send_notices(keys: list[str]) -> int:
    return notices.send_due(keys)
