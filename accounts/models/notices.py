"""News for people: what waits to be sent, what was sent, and how each person wants to hear."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import NoticeQuerySet


class Channel(models.TextChoices):
    PAGE = "page", _("On the portal")
    EMAIL = "email", _("E-mail")
    MESSAGE = "message", _("Phone message")


# How long to wait before the next try. A gateway that is down over a night is met in the morning.
PAUSES = [
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
    timedelta(hours=24),
]


class Notice(models.Model):
    """One piece of news on one channel, for a user or for an address without an account."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="notices", editable=False
    )
    address = models.CharField(max_length=254, blank=True, editable=False)
    channel = models.CharField(max_length=7, choices=Channel, editable=False)
    kind = models.CharField(max_length=40, editable=False)
    subject = models.CharField(max_length=200, editable=False)
    body = models.TextField(editable=False)
    url = models.CharField(max_length=500, blank=True, editable=False)
    tries = models.PositiveSmallIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    next_try_at = models.DateTimeField(null=True, editable=False, help_text=_("Null when nothing is left to do."))
    sent_at = models.DateTimeField(null=True, editable=False)
    read_at = models.DateTimeField(null=True, editable=False)
    failure = models.CharField(max_length=100, blank=True, editable=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "id"]
        indexes = [
            models.Index(fields=["user", "-created_at", "id"], name="notice_on_page", condition=Q(channel="page")),
            models.Index(fields=["user"], name="notice_unread", condition=Q(channel="page", read_at__isnull=True)),
            models.Index(fields=["next_try_at"], name="notice_waiting", condition=Q(next_try_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(name="notice_channel_known", condition=Q(channel__in=Channel.values)),
            models.CheckConstraint(name="notice_goes_to_someone", condition=Q(user__isnull=False) | ~Q(address="")),
            models.CheckConstraint(name="notice_sent_waits_no_more", condition=Q(sent_at=None) | Q(next_try_at=None)),
        ]

    def __str__(self):
        return self.subject


class NoticePreference(models.Model):
    """How one person wants to hear of one kind of news, where it differs from the usual."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=7, choices=Channel)
    is_wanted = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="preference_once_per_kind", fields=["user", "kind", "channel"]),
            models.CheckConstraint(name="preference_channel_known", condition=Q(channel__in=Channel.values)),
        ]

    def __str__(self):
        return f"{self.kind} {self.channel}: {self.is_wanted}"
