"""What a surveyor learnt of a firm in a year, from the first answer to the check of the office."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from surveys.lifecycle import ResponseStatus
from surveys.querysets import ResponseQuerySet


@tracked("answers", "version", "changed_at")
class SurveyResponse(models.Model):
    """The survey of one firm and year. The key may come from the device, so that it can be sent twice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    firm = models.ForeignKey("clusters.Firm", models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField(_("year"))
    surveyor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    status = models.CharField(max_length=9, choices=ResponseStatus, default=ResponseStatus.DRAFT, editable=False)
    answers = models.JSONField(default=dict, help_text=_("As typed: a figure that is none stays a text."))
    version = models.PositiveIntegerField(default=0, editable=False, help_text=_("How often answers were saved."))
    note = models.TextField(_("note"), blank=True, help_text=_("What the office asks to be completed."))
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    begun_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ResponseQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "id"]
        constraints = [
            models.UniqueConstraint(name="response_once_per_firm_and_year", fields=["firm", "year"]),
            models.CheckConstraint(name="response_status_known", condition=Q(status__in=ResponseStatus.values)),
            models.CheckConstraint(
                name="response_sent_at_a_moment",
                condition=Q(status=ResponseStatus.DRAFT) | Q(submitted_at__isnull=False),
            ),
            models.CheckConstraint(
                name="response_returned_with_a_note", condition=~Q(status=ResponseStatus.RETURNED) | ~Q(note="")
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-changed_at", "id"], name="response_by_status"),
            models.Index(fields=["surveyor", "-changed_at"], name="response_of_surveyor"),
        ]

    def __str__(self):
        return f"{self.firm}, {self.year}"

    def get_absolute_url(self):
        return reverse("surveys:response_edit", args=[self.firm.code, self.year])
