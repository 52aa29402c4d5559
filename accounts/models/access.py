"""Who looked at whose personal data."""

import uuid

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.querysets import AccessLogQuerySet


class AccessLog(models.Model):
    """One person opened one piece of somebody's personal data."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    subject_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+", editable=False)
    subject_key = models.CharField(max_length=64, editable=False)
    subject = GenericForeignKey("subject_type", "subject_key")
    what = models.CharField(max_length=60, editable=False, help_text="As nik, phone, answers.")
    at = models.DateTimeField(auto_now_add=True)

    objects = AccessLogQuerySet.as_manager()

    class Meta:
        verbose_name = _("opening of personal data")
        verbose_name_plural = _("openings of personal data")
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["subject_type", "subject_key", "-at"], name="access_log_subject"),
            models.Index(fields=["by", "-at"], name="access_log_by"),
        ]

    def __str__(self):
        return f"{self.what} {self.subject_key}"
