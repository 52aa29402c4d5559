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


class Pace(models.TextChoices):
    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day")
    NEVER = "never", _("Not at all")


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
    pace = models.CharField(max_length=7, choices=Pace, default=Pace.AT_ONCE, editable=False)
    thread = models.UUIDField(
        null=True, editable=False, help_text=_("What it is about: mails of one thing and one person hang together.")
    )
    may_answer = models.BooleanField(
        default=False, editable=False, help_text=_("Whether an answer by mail becomes a message about it.")
    )
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
            models.CheckConstraint(
                name="notice_daily_is_mail_of_a_user",
                condition=Q(pace=Pace.AT_ONCE) | Q(pace=Pace.DAILY, channel=Channel.EMAIL, user__isnull=False),
            ),
            models.CheckConstraint(
                name="notice_answered_in_a_thread", condition=Q(may_answer=False) | Q(thread__isnull=False)
            ),
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
    pace = models.CharField(max_length=7, choices=Pace)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="preference_once_per_kind", fields=["user", "kind", "channel"]),
            models.CheckConstraint(name="preference_channel_known", condition=Q(channel__in=Channel.values)),
            models.CheckConstraint(
                name="preference_pace_known",
                condition=Q(pace__in=[Pace.AT_ONCE, Pace.NEVER]) | Q(pace=Pace.DAILY, channel=Channel.EMAIL),
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.channel}: {self.pace}"


class NoticeCount(models.Model):
    """How many notices of one kind went one way in a month. It stays when the notices are purged."""

    month = models.DateField(_("month"), help_text=_("Its first day."))
    kind = models.CharField(_("news"), max_length=40)
    channel = models.CharField(_("way"), max_length=7, choices=Channel)
    sent = models.PositiveIntegerField(_("sent"), default=0)
    failed = models.PositiveIntegerField(_("not sent"), default=0, help_text=_("Given up after the last try."))

    class Meta:
        verbose_name = _("count of notices")
        verbose_name_plural = _("counts of notices")
        ordering = ["-month", "kind", "channel"]
        constraints = [
            models.UniqueConstraint(name="notice_count_once_a_month", fields=["month", "kind", "channel"]),
        ]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.kind} {self.channel}"
