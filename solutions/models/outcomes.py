"""What changed at the firm: indicators with a baseline, a target and what was measured later."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from solutions.models.matches import Helped
from solutions.models.plans import Activity
from solutions.querysets import OfFirmQuerySet


class Indicator(models.Model):
    """One quantity by which a firm sees whether it got on."""

    code = models.SlugField(_("code"), max_length=30, primary_key=True)
    name = models.CharField(_("name in Indonesian"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)
    unit = models.CharField(_("unit"), max_length=30, blank=True)
    rises = models.BooleanField(_("more is better"), default=True, help_text=_("Whether more is better."))
    # The yearly figures hold it, so that a survey measures it without being asked again.
    is_of_figures = models.BooleanField(_("in the yearly figures"), default=False)
    categories = models.JSONField(_("categories"), default=list, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["order", "code"]

    def __str__(self):
        return self.name_en if (get_language() or "id").startswith("en") else self.name


@tracked()
class Target(models.Model):
    """What a firm wants an indicator to become, and by when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    firm = models.ForeignKey("clusters.Firm", models.CASCADE, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name=_("indicator"))
    problem = models.ForeignKey("issues.Problem", models.CASCADE, null=True, blank=True, related_name="+")
    baseline = models.DecimalField(_("before"), max_digits=16, decimal_places=2)
    baseline_on = models.DateField(_("measured"))
    target = models.DecimalField(_("target"), max_digits=16, decimal_places=2)
    due_on = models.DateField(_("by"))
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")

    objects = OfFirmQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "due_on"]
        indexes = [models.Index(fields=["due_on", "id"], name="target_by_day")]
        constraints = [
            models.UniqueConstraint(
                name="target_once_per_problem",
                fields=["firm", "indicator", "problem"],
                nulls_distinct=False,
                violation_error_message=_("There is a target for this indicator already."),
            ),
            models.CheckConstraint(name="target_after_baseline", condition=Q(due_on__gte=models.F("baseline_on"))),
        ]

    def __str__(self):
        return f"{self.firm}: {self.indicator} {self.target}"


class MeasureSource(models.TextChoices):
    SURVEY = "survey", _("Survey")
    VISIT = "visit", _("Visit")
    FIRM = "firm", _("The firm's own word")


@tracked()
class Measurement(models.Model):
    """One value of an indicator at a firm on a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    firm = models.ForeignKey("clusters.Firm", models.CASCADE, related_name="+")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name=_("indicator"))
    problem = models.ForeignKey("issues.Problem", models.SET_NULL, null=True, blank=True, related_name="+")
    activity = models.ForeignKey(Activity, models.SET_NULL, null=True, blank=True, related_name="+")
    measured_on = models.DateField(_("measured"))
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=2)
    source = models.CharField(_("source"), max_length=6, choices=MeasureSource, default=MeasureSource.VISIT)
    note = models.CharField(_("note"), max_length=200, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = OfFirmQuerySet.as_manager()

    class Meta:
        ordering = ["measured_on", "id"]
        indexes = [
            models.Index(fields=["firm", "indicator", "measured_on"], name="measurement_firm"),
            models.Index(fields=["-measured_on", "id"], name="measurement_by_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                name="measurement_once_a_day",
                fields=["firm", "indicator", "measured_on"],
                violation_error_message=_("This indicator has been measured on that day already."),
            ),
        ]

    def __str__(self):
        return f"{self.firm}: {self.indicator} {self.value}"


class GoalAnswer(models.Model):
    """Whether a firm says it got nearer its own goal: what the guideline asks instead of counting support."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey("issues.Problem", models.CASCADE, related_name="+")
    firm = models.ForeignKey("clusters.Firm", models.CASCADE, related_name="+")
    nearer = models.CharField(_("nearer its goal"), max_length=6, choices=Helped)
    own_action = models.TextField(_("what the firm did itself"), max_length=1000, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on_behalf = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-at"]
        constraints = [models.UniqueConstraint(name="goal_answer_once_per_problem", fields=["problem", "firm"])]

    def __str__(self):
        return f"{self.firm}: {self.nearer}"
