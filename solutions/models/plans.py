"""Action plans of a cluster in the four parts of the guideline, and the activities that push or pull."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.addresses import address_of
from common.history import tracked
from common.labels import QuickLabels
from solutions.kinds import BudgetSource
from solutions.models.matches import Match
from solutions.models.providers import Provider
from solutions.querysets import ActivityQuerySet, PlanQuerySet


class PlanStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    APPROVED = "approved", _("Approved")
    CLOSED = "closed", pgettext_lazy("plan", "Closed")


@tracked()
class ActionPlan(QuickLabels, models.Model):
    """What a cluster wants to reach in a period, for which firms, by which support and which own actions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cluster = models.ForeignKey("clusters.Cluster", models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=120)
    starts_on = models.DateField(_("starts"))
    ends_on = models.DateField(_("ends"))
    goal = models.TextField(_("general objective"), max_length=4000)
    target_firms = models.ManyToManyField("clusters.Firm", blank=True, related_name="+")
    target_note = models.TextField(
        _("target firms"), max_length=2000, blank=True, help_text=_("Which firms the plan is for, and why these.")
    )
    status = models.CharField(max_length=8, choices=PlanStatus, default=PlanStatus.DRAFT, editable=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "id"]
        indexes = [models.Index(fields=["-starts_on", "id"], name="plan_by_start")]
        constraints = [
            models.CheckConstraint(name="plan_status_known", condition=Q(status__in=PlanStatus.values)),
            models.CheckConstraint(
                name="plan_days_in_order",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The plan ends before it starts."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("solutions:plan_detail", self.pk)


class PlanVersion(models.Model):
    """The plan as the working group approved it: its text and its activities at that day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(ActionPlan, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    approved_on = models.DateField(_("approved"))
    minutes = models.CharField(_("decision"), max_length=200, help_text=_("Number of the minutes or of the decree."))
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    content = models.JSONField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(name="plan_version_once", fields=["plan", "number"])]

    def __str__(self):
        return f"{self.plan}, {self.number}"


class ActivityPart(models.TextChoices):
    SUPPORT = "support", _("Support activity")
    OWN = "own", _("Action by the firms themselves")


class Direction(models.TextChoices):
    PUSH = "push", _("Pushes: makes the firms able")
    PULL = "pull", _("Pulls: brings demand")


class ActivityStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Under way")
    DONE = "done", _("Done")
    CANCELLED = "cancelled", _("Cancelled")


@tracked()
class Activity(QuickLabels, models.Model):
    """One thing of a plan that somebody does, from one day to another."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(ActionPlan, models.CASCADE, related_name="activities")
    part = models.CharField(_("part of the plan"), max_length=7, choices=ActivityPart, default=ActivityPart.SUPPORT)
    direction = models.CharField(_("push or pull"), max_length=4, choices=Direction, default=Direction.PUSH)
    title = models.CharField(_("title"), max_length=150)
    description = models.TextField(_("description"), max_length=4000, blank=True)
    stage_kind = models.ForeignKey(
        "clusters.StageKind", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("stage")
    )
    provider = models.ForeignKey(
        Provider, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("provider")
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    responsible_name = models.CharField(_("responsible"), max_length=150, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    starts_on = models.DateField(_("starts"))
    ends_on = models.DateField(_("ends"))
    status = models.CharField(max_length=9, choices=ActivityStatus, default=ActivityStatus.PLANNED, editable=False)
    progress = models.PositiveSmallIntegerField(_("progress"), default=0, editable=False, help_text=_("per cent"))
    late_reason = models.CharField(_("why it is late"), max_length=200, blank=True)
    matches = models.ManyToManyField(Match, blank=True, related_name="+")
    problems = models.ManyToManyField("issues.Problem", blank=True, related_name="+")
    follows = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "id"]
        verbose_name_plural = "activities"
        indexes = [models.Index(fields=["starts_on", "id"], name="activity_by_start")]
        constraints = [
            models.CheckConstraint(name="activity_part_known", condition=Q(part__in=ActivityPart.values)),
            models.CheckConstraint(name="activity_direction_known", condition=Q(direction__in=Direction.values)),
            models.CheckConstraint(name="activity_status_known", condition=Q(status__in=ActivityStatus.values)),
            models.CheckConstraint(name="activity_progress_is_a_share", condition=Q(progress__lte=100)),
            models.CheckConstraint(
                name="activity_days_in_order",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The activity ends before it starts."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("solutions:activity_detail", self.pk)

    @property
    def planned(self) -> int:
        """What all sources plan, of the budgets that are loaded."""
        return sum(budget.planned_rupiah for budget in self.budgets.all())

    @property
    def spent(self) -> int:
        """What all sources have spent, of the budgets that are loaded."""
        return sum(budget.spent_rupiah for budget in self.budgets.all())

    @property
    def is_late(self) -> bool:
        today = timezone.localdate()
        if self.status in (ActivityStatus.DONE, ActivityStatus.CANCELLED):
            return False
        return self.ends_on < today or (self.starts_on < today and self.status == ActivityStatus.PLANNED)


@tracked()
class ActivityBudget(models.Model):
    """What one source pays for an activity. More than is planned cannot be spent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="budgets")
    source = models.CharField(_("budget source"), max_length=14, choices=BudgetSource)
    planned_rupiah = models.PositiveBigIntegerField(_("planned"), help_text=_("whole rupiah"))
    spent_rupiah = models.PositiveBigIntegerField(_("spent"), default=0, help_text=_("whole rupiah"))

    class Meta:
        ordering = ["activity", "source"]
        constraints = [
            models.UniqueConstraint(
                name="activity_budget_once_per_source",
                fields=["activity", "source"],
                violation_error_message=_("This source pays for the activity already."),
            ),
            models.CheckConstraint(
                name="activity_budget_not_overspent",
                condition=Q(spent_rupiah__lte=F("planned_rupiah")),
                violation_error_message=_("More is spent than planned. Raise the plan first."),
            ),
            models.CheckConstraint(name="activity_budget_source_known", condition=Q(source__in=BudgetSource.values)),
        ]

    def __str__(self):
        return f"{self.activity}, {self.source}"


class ParticipantStatus(models.TextChoices):
    INVITED = "invited", _("Invited")
    COMING = "coming", _("Will come")
    NOT_COMING = "not_coming", _("Cannot come")


class Participant(models.Model):
    """One firm that is invited to an activity, and whether it was there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="participants")
    firm = models.ForeignKey("clusters.Firm", models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=ParticipantStatus, default=ParticipantStatus.INVITED)
    attended = models.BooleanField(null=True, help_text=_("Empty until the list of those present is kept."))
    invited_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["firm__name", "id"]
        constraints = [
            models.UniqueConstraint(name="participant_once_per_activity", fields=["activity", "firm"]),
            models.CheckConstraint(name="participant_status_known", condition=Q(status__in=ParticipantStatus.values)),
        ]

    def __str__(self):
        return f"{self.firm} at {self.activity}"


def evidence_path(evidence, name: str) -> str:
    return f"activities/{evidence.activity_id}/{evidence.id}/{name}"


class Evidence(models.Model):
    """A photo or paper that shows what was done."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="evidence")
    file = models.FileField(upload_to=evidence_path)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    note = models.CharField(_("note"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return self.name

    @property
    def url(self) -> str:
        return reverse("solutions:evidence_file", args=[self.pk])
