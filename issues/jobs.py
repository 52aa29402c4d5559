"""Work in the worker that is an action, put off by its name until the transaction is committed."""

from celery import shared_task

from issues import actions


@shared_task(autoretry_for=[OSError], retry_backoff=True, max_retries=2)
def thread_mail(key: str) -> bool:
    return actions.thread_mail(key=key)
