"""Work that an action puts off until its transaction is committed."""

from celery import shared_task

from issues import thumbnails, webhook_posts


@shared_task(autoretry_for=[OSError], retry_backoff=True, max_retries=5)
def make_thumbnail(attachment_pk: str) -> bool:
    return thumbnails.make_thumbnail(attachment_pk)


@shared_task(autoretry_for=[OSError], retry_backoff=True, max_retries=3)
def deliver_webhooks(keys: list[str]) -> int:
    return webhook_posts.deliver_due(keys)
