"""Mails that came in as answers, and what became of each."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from issues.models.conversation import Comment
from issues.models.problems import Problem


class MailState(models.TextChoices):
    WAITING = "waiting", _("To be read")
    THREADED = "threaded", _("Stands in the report")
    KEPT = "kept", _("To be looked at")
    PASSED_OVER = "passed_over", _("Passed over")


class MailReason(models.TextChoices):
    NO_ADDRESS = "no_address", _("Answers to no mail of the portal")
    EXPIRED = "expired", _("Answers to a mail that is too old")
    FORGED = "forged", _("Comes from another address than the one that was written to")
    DOUBTED = "doubted", _("The mail server doubts its sender")
    NOT_THEIRS = "not_theirs", _("The report is not the sender's any more")
    EMPTY = "empty", _("Says nothing")
    TOO_LARGE = "too_large", _("Too large")
    UNREADABLE = "unreadable", _("Cannot be read")
    ROBOT = "robot", _("Written by a program, as an absence or a failed delivery")
    LOOP = "loop", _("Our own mail that came back")


class IncomingMail(models.Model):
    """One mail as it came, so that nothing is lost: threaded into its report, or with the reason why not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=64, unique=True, editable=False, help_text=_("Of its Message-ID: twice is once."))
    raw = models.BinaryField(editable=False, help_text=_("The mail as it came; of one too large, the beginning."))
    size = models.PositiveIntegerField(_("size"), editable=False, help_text=_("bytes"))
    recipient = models.CharField(_("recipient"), max_length=254, blank=True, editable=False)
    came_at = models.DateTimeField(_("came in"), auto_now_add=True)
    came_again = models.PositiveSmallIntegerField(_("came again"), default=0, editable=False)
    tries = models.PositiveSmallIntegerField(default=0, editable=False)
    state = models.CharField(_("state"), max_length=11, choices=MailState, default=MailState.WAITING, editable=False)
    reason = models.CharField(_("reason"), max_length=10, choices=MailReason, blank=True, editable=False)
    remark = models.CharField(_("remark"), max_length=200, blank=True, editable=False)
    sender = models.CharField(_("sender"), max_length=254, blank=True, editable=False)
    subject = models.CharField(_("subject"), max_length=200, blank=True, editable=False)
    text = models.TextField(_("words"), blank=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("person")
    )
    problem = models.ForeignKey(
        Problem, models.SET_NULL, null=True, editable=False, related_name="+", verbose_name=_("problem")
    )
    comment = models.ForeignKey(Comment, models.SET_NULL, null=True, editable=False, related_name="+")

    class Meta:
        verbose_name = _("mail that came in")
        verbose_name_plural = _("mails that came in")
        ordering = ["-came_at", "id"]
        indexes = [
            models.Index(fields=["state", "-came_at"], name="mail_by_state"),
            models.Index(fields=["came_at"], name="mail_waiting", condition=Q(state="waiting")),
        ]
        constraints = [
            models.CheckConstraint(name="mail_state_known", condition=Q(state__in=MailState.values)),
            models.CheckConstraint(
                name="mail_kept_with_its_reason",
                condition=~Q(state__in=[MailState.KEPT, MailState.PASSED_OVER]) | ~Q(reason=""),
            ),
        ]

    def __str__(self):
        return self.subject or str(self.id)
