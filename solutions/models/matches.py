"""Matches of problems with solutions, and every move they make."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from solutions.lifecycle import LIVE, MatchStatus
from solutions.models.catalogue import Solution
from solutions.querysets import MatchQuerySet


@tracked()
class Match(models.Model):
    """One solution for one problem, from the proposal to what it brought."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey("issues.Problem", models.PROTECT, null=True, blank=True, related_name="+")
    common_problem = models.ForeignKey("issues.CommonProblem", models.PROTECT, null=True, blank=True, related_name="+")
    solution = models.ForeignKey(Solution, models.PROTECT, related_name="+")
    note = models.TextField(_("note"), blank=True)
    status = models.CharField(max_length=10, choices=MatchStatus, default=MatchStatus.PROPOSED, editable=False)
    score = models.PositiveSmallIntegerField(null=True, editable=False, help_text=_("Of the suggestion it came from."))
    rank = models.PositiveSmallIntegerField(null=True, editable=False, help_text=_("Its place among the suggestions."))
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(null=True, editable=False, help_text=_("When it lapses, unless it is answered."))
    starts_on = models.DateField(_("starts"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True, editable=False)
    reason = models.CharField(max_length=200, blank=True, help_text=_("Why it was refused, declined or cancelled."))
    result = models.TextField(_("result"), blank=True)
    helped = models.CharField(
        max_length=6, blank=True, choices=[("yes", _("Yes")), ("partly", _("In part")), ("no", _("No"))]
    )

    objects = MatchQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at", "id"]
        verbose_name_plural = "matches"
        indexes = [
            models.Index(fields=["due_at"], name="match_due", condition=Q(status__in=["proposed", "offered"])),
            models.Index(fields=["-proposed_at", "id"], name="match_by_proposal"),
        ]
        constraints = [
            models.CheckConstraint(name="match_status_known", condition=Q(status__in=MatchStatus.values)),
            models.CheckConstraint(
                name="match_of_one_kind_of_problem",
                condition=Q(problem__isnull=False, common_problem=None) | Q(problem=None, common_problem__isnull=False),
            ),
            models.UniqueConstraint(
                name="match_once_live_per_solution",
                fields=["problem", "solution"],
                condition=Q(status__in=LIVE),
                violation_error_message=_("This solution has been proposed for this problem already."),
            ),
            models.UniqueConstraint(
                name="match_once_live_per_common_problem",
                fields=["common_problem", "solution"],
                condition=Q(status__in=LIVE),
                violation_error_message=_("This solution has been proposed for this problem already."),
            ),
        ]

    def __str__(self):
        return f"{self.solution} for {self.problem or self.common_problem}"


class MatchMove(models.Model):
    """One step of a match: who, when, from, to and why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    match = models.ForeignKey(Match, models.CASCADE, related_name="moves")
    old = models.CharField(max_length=10, choices=MatchStatus, blank=True)
    new = models.CharField(max_length=10, choices=MatchStatus)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    on_behalf = models.BooleanField(default=False, help_text=_("Recorded by the office for the owner or the provider."))
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return f"{self.match_id}: {self.old} -> {self.new}"
