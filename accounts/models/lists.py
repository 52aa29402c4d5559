"""What people keep of lists: saved views and exports."""

import uuid

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models.offices import Office
from accounts.querysets import SavedViewQuerySet


class SavedView(models.Model):
    """The filters and the sorting of one list under a name, for one person or for their office."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", editable=False)
    page = models.CharField(max_length=80, validators=[RegexValidator(r"^\w+:\w+$")])
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=2000, blank=True)
    office = models.ForeignKey(
        Office, models.CASCADE, null=True, blank=True, related_name="+", help_text=_("With whom it is shared.")
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                name="saved_view_once_per_name",
                fields=["user", "page", "name"],
                violation_error_message=_("You have a view of this name already. Choose another name."),
            ),
        ]

    def __str__(self):
        return self.name


class Export(models.Model):
    """A list or a report that the worker wrote into a file, for the person who asked."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Ready")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", editable=False)
    page = models.CharField(max_length=80, editable=False)
    query = models.CharField(max_length=2000, blank=True, editable=False)
    format = models.CharField(max_length=4, choices=[("xlsx", "XLSX"), ("csv", "CSV"), ("pdf", "PDF")])
    state = models.CharField(max_length=7, choices=State, default=State.WAITING, editable=False)
    file = models.FileField(upload_to="exports/", blank=True, editable=False)
    rows = models.PositiveIntegerField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["user", "-created_at"], name="export_of_user")]

    def __str__(self):
        return f"{self.page} ({self.state})"

    def get_absolute_url(self):
        return reverse("accounts:export_list")
