"""One-time codes by which owners get an account, or a new password."""

import uuid

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import ClaimCodeQuerySet
from common.history import tracked


@tracked("code_hash")
class ClaimCode(models.Model):
    """A code for the owner of one thing (a firm). Only its hash is stored; it is used once, or lapses.

    With `user` it renews the password of that person; without, the person names themselves.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject_type = models.ForeignKey(
        ContentType, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    subject_key = models.CharField(max_length=64, blank=True, editable=False)
    subject = GenericForeignKey("subject_type", "subject_key")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+", editable=False
    )
    name = models.CharField(_("name"), max_length=150, blank=True, editable=False)
    phone = models.CharField(_("phone"), max_length=20, blank=True, editable=False)
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(editable=False)
    used_at = models.DateTimeField(null=True, editable=False)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = ClaimCodeQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["subject_type", "subject_key"], name="claim_code_subject")]
        constraints = [
            models.CheckConstraint(
                name="claim_code_for_thing_or_user",
                condition=Q(subject_type__isnull=False) | Q(user__isnull=False),
            ),
            models.CheckConstraint(name="claim_code_used_or_revoked", condition=Q(used_at=None) | Q(revoked_at=None)),
            models.CheckConstraint(name="claim_code_lapses", condition=Q(expires_at__gt=F("made_at"))),
        ]

    def __str__(self):
        return f"{self.subject_key or self.user_id}, {self.made_at:%Y-%m-%d}"
