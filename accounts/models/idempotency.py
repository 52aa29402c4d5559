"""Requests that were answered already: a re-sent POST has one effect."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class IdempotencyKey(models.Model):
    """One POST of one user under the key that the program chose; without a status it is still running."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    address = models.CharField(max_length=500, help_text="The method and the path.")
    body_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.BinaryField(default=b"")
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="idempotency_key_age")]
        constraints = [
            models.UniqueConstraint(name="idempotency_key_once_per_user", fields=["user", "key"]),
            models.CheckConstraint(
                name="idempotency_key_keeps_effects_only", condition=Q(status=None) | Q(status__lt=400)
            ),
        ]

    def __str__(self):
        return f"{self.address} {self.status or '...'}"
