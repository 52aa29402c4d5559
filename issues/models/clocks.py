"""Clocks of problems: the rule each follows, when it is due, and all that happened to it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import OfficeLevel
from clusters.categories import Category
from common.history import tracked
from issues.clocks import ClockKind
from issues.models.problems import Problem
from issues.querysets import ClockQuerySet, ServiceStandardQuerySet


@tracked()
class ServiceStandard(models.Model):
    """How many working days an office has for a step, from a day on."""

    kind = models.CharField(_("step"), max_length=10, choices=ClockKind)
    category = models.CharField(
        _("category"), max_length=30, choices=Category, blank=True, help_text=_("Empty for all categories.")
    )
    office_level = models.CharField(
        _("level of the office"), max_length=10, choices=OfficeLevel, blank=True, help_text=_("Empty for all levels.")
    )
    working_days = models.PositiveSmallIntegerField(_("working days"))
    valid_from = models.DateField(_("valid from"))
    decree = models.CharField(_("rule"), max_length=150, help_text=_("Such as: Service standard 2026."))

    objects = ServiceStandardQuerySet.as_manager()

    class Meta:
        verbose_name = _("service standard")
        verbose_name_plural = _("service standards")
        ordering = ["kind", "category", "office_level", "-valid_from"]
        constraints = [
            models.CheckConstraint(
                name="service_standard_of_one_day_or_more",
                condition=Q(working_days__gte=1),
                violation_error_message=_("A step has at least one working day."),
            ),
            models.UniqueConstraint(
                name="service_standard_once_a_day", fields=["kind", "category", "office_level", "valid_from"]
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.working_days}"


class Clock(models.Model):
    """One deadline of one problem. A step that comes again has a new clock of the next round."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="clocks")
    kind = models.CharField(max_length=10, choices=ClockKind)
    round = models.PositiveSmallIntegerField(default=1)
    limit = models.PositiveSmallIntegerField(help_text=_("working days"))
    rule = models.CharField(max_length=150, blank=True)
    started_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, help_text=_("Empty while it stands still."))
    paused_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    warned_at = models.DateTimeField(null=True, help_text=_("When the office was told that it is due soon."))
    late_at = models.DateTimeField(null=True, help_text=_("When the office was told that it is late."))

    objects = ClockQuerySet.as_manager()

    class Meta:
        ordering = ["started_at", "kind"]
        indexes = [
            models.Index(fields=["problem", "started_at"], name="clock_of_problem"),
            models.Index(fields=["due_at", "id"], name="clock_running_due", condition=Q(stopped_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(
                name="clock_one_open_per_kind", fields=["problem", "kind"], condition=Q(stopped_at=None)
            ),
            models.UniqueConstraint(name="clock_one_per_round", fields=["problem", "kind", "round"]),
            models.CheckConstraint(
                name="clock_due_unless_paused",
                condition=Q(due_at__isnull=False, paused_at=None)
                | Q(due_at=None, paused_at__isnull=False)
                | Q(stopped_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.round}"


class ClockChange(models.Model):
    """One line in the log of a clock. The deadline can be reckoned again from these lines alone."""

    class What(models.TextChoices):
        STARTED = "started", _("started")
        PAUSED = "paused", _("stands still")
        RESUMED = "resumed", _("runs again")
        HANDED = "handed", _("handed to another office")
        LIMIT = "limit", _("other limit")
        CALENDAR = "calendar", _("holidays changed")
        STOPPED = "stopped", _("ended")
        ESCALATED = "escalated", _("office above told")

    clock = models.ForeignKey(Clock, models.CASCADE, related_name="changes")
    what = models.CharField(max_length=10, choices=What)
    at = models.DateTimeField()
    office = models.ForeignKey("accounts.Office", models.PROTECT, null=True, related_name="+")
    limit = models.PositiveSmallIntegerField()
    due_at = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["clock", "at"], name="clock_change_story")]

    def __str__(self):
        return f"{self.clock_id}: {self.what}"
