"""Other programs that want to hear of problems, and every message that was sent to them."""

import secrets
import uuid
from functools import partial

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from issues.lifecycle import Verb


@tracked("secret")
class Webhook(models.Model):
    """An address that is told of the moves its user may see."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, editable=False, related_name="+")
    url = models.CharField(_("address"), max_length=300, validators=[URLValidator(schemes=["https", "http"])])
    verbs = ArrayField(
        models.CharField(max_length=20, choices=Verb),
        default=list,
        blank=True,
        help_text=_("Empty for all."),
        verbose_name=_("moves"),
    )
    secret = models.CharField(max_length=64, editable=False, default=partial(secrets.token_hex, 24))
    created_at = models.DateTimeField(auto_now_add=True)
    failing_since = models.DateTimeField(null=True, editable=False)
    disabled_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["-created_at", "id"]

    def __str__(self):
        return self.url


class WebhookDelivery(models.Model):
    """One message to one address: what was said, how often it was tried, and how it was answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries", verbose_name=_("webhook"))
    verb = models.CharField(_("move"), max_length=20)
    body = models.JSONField(_("message"))
    created_at = models.DateTimeField(auto_now_add=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try_at = models.DateTimeField(_("next try"), null=True, help_text=_("Empty when it is delivered or given up."))
    delivered_at = models.DateTimeField(_("delivered"), null=True)
    answer = models.CharField(_("answer"), max_length=200, blank=True)

    class Meta:
        ordering = ["-created_at", "id"]
        verbose_name = _("message to a webhook")
        verbose_name_plural = _("messages to webhooks")
        indexes = [
            models.Index(fields=["next_try_at"], name="webhook_to_deliver", condition=Q(next_try_at__isnull=False)),
            models.Index(fields=["webhook", "-created_at"], name="webhook_log"),
        ]

    def __str__(self):
        return f"{self.verb} to {self.webhook_id}"
