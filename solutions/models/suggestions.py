"""What was suggested, what was chosen, and why something was passed over: the weights are judged by use."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from solutions.models.catalogue import Solution


class SuggestionLog(models.Model):
    """One solution that one person was shown for one problem on one day, and at which rank."""

    problem = models.ForeignKey("issues.Problem", models.CASCADE, related_name="+")
    solution = models.ForeignKey(Solution, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    day = models.DateField()
    rank = models.PositiveSmallIntegerField()
    score = models.SmallIntegerField()
    eligible = models.BooleanField()
    reasons = ArrayField(models.CharField(max_length=20), default=list)
    chosen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-day", "rank"]
        indexes = [models.Index(fields=["day", "rank"], name="suggestion_log_day")]
        constraints = [
            models.UniqueConstraint(name="suggestion_log_once_a_day", fields=["problem", "user", "day", "solution"]),
        ]

    def __str__(self):
        return f"{self.solution_id} at {self.rank} for {self.problem_id}"


class PassReason(models.TextChoices):
    NOT_FITTING = "not_fitting", _("Does not answer this need")
    TOO_FAR = "too_far", _("Too far for the firm")
    TOO_DEAR = "too_dear", _("Too dear for the firm")
    TOO_LATE = "too_late", _("Comes too late")
    HAD_BEFORE = "had_before", _("The firm has had it")
    PROVIDER_DOUBTED = "provider_doubted", _("Doubts about the provider")
    OTHER = "other", _("Another reason")


class PassedOver(models.Model):
    """Why an official passed over a solution that was suggested."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey("issues.Problem", models.CASCADE, related_name="+")
    solution = models.ForeignKey(Solution, models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=16, choices=PassReason)
    note = models.CharField(_("note"), max_length=200, blank=True)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(name="passed_over_once", fields=["problem", "solution"]),
        ]

    def __str__(self):
        return f"{self.solution_id} for {self.problem_id}: {self.reason}"


class TrackRecord(models.Model):
    """How many firms with a problem of a category a solution reached, and how many said it helped.

    The one without a category is of all: the others do not add up to it, as a firm counts in each of its categories.
    """

    solution = models.ForeignKey(Solution, models.CASCADE, related_name="records")
    category = models.CharField(max_length=30, blank=True)
    reached = models.PositiveIntegerField(default=0)
    helped = models.PositiveIntegerField(default=0, help_text=_("Firms that said yes."))
    partly = models.PositiveIntegerField(default=0, help_text=_("Firms that said in part."))

    class Meta:
        constraints = [
            models.UniqueConstraint(name="track_record_once", fields=["solution", "category"]),
            models.CheckConstraint(
                name="track_record_adds_up", condition=models.Q(reached__gte=models.F("helped") + models.F("partly"))
            ),
        ]

    def __str__(self):
        return f"{self.solution_id}, {self.category}: {self.helped} of {self.reached}"
