"""Other programs that want to hear of problems: whom to tell what, and in which words."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from accounts.models import Role, User
from common.put_off import put_off
from issues.models import Problem, ProblemMove, Webhook, WebhookDelivery

MAY_HAVE = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN}


@transaction.atomic
def add_webhook(*, by: User, url: str, verbs: list[str] | None = None) -> Webhook:
    """Let an address hear of the moves that `by` may see. The secret is shown once, by the caller."""
    if by.role not in MAY_HAVE:
        raise PermissionDenied
    hook = Webhook(user=by, url=url, verbs=verbs or [])
    hook.full_clean(exclude=["user"])
    hook.save(force_insert=True)
    return hook


@transaction.atomic
def enable_webhook(*, webhook: Webhook, by: User) -> Webhook:
    """Try an address again that was switched off after long failure."""
    if webhook.user_id != by.pk:
        raise PermissionDenied
    webhook.failing_since = webhook.disabled_at = None
    webhook.save(update_fields=["failing_since", "disabled_at"])
    return webhook


def purge_deliveries_before(moment: datetime) -> int:
    """Throw away the log of messages that were delivered or given up before `moment`; what waits stays."""
    return WebhookDelivery.objects.filter(created_at__lt=moment, next_try_at=None).delete()[0]


def tell_webhooks(problem: Problem, move: ProblemMove) -> None:
    """Write down a message for each address whose user sees the problem. Nothing personal is in it."""
    hooks = Webhook.objects.filter(disabled_at=None, user__is_active=True).select_related("user__office")
    wanted = [hook for hook in hooks if not hook.verbs or move.verb in hook.verbs]
    hearing = [hook for hook in wanted if Problem.objects.visible_to(hook.user).filter(pk=problem.pk).exists()]
    if not hearing:
        return
    body = {
        "number": problem.number,
        "verb": move.verb,
        "old": move.old,
        "new": move.new,
        "category": problem.category,
        "region": problem.region_id,
        "outcome": problem.outcome or None,
        "at": move.at.isoformat(),
    }
    now = timezone.now()
    made = WebhookDelivery.objects.bulk_create(
        WebhookDelivery(webhook=hook, verb=move.verb, body=body, next_try_at=now) for hook in hearing
    )
    put_off("issues.tasks.deliver_webhooks", [str(one.pk) for one in made])
