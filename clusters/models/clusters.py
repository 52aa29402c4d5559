"""Clusters (sentra), what they make, and who is placed at them."""

import uuid

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from clusters.querysets import ClusterQuerySet, KbliQuerySet, ThresholdQuerySet
from clusters.size_class import Thresholds
from common.addresses import address_of
from common.history import tracked


class Kbli(models.Model):
    """One five-digit activity of one version of the classification; a code is not the same in both."""

    version = models.PositiveSmallIntegerField(_("version"), choices=[(2020, "KBLI 2020"), (2025, "KBLI 2025")])
    code = models.CharField(_("code"), max_length=5)
    title = models.CharField(_("title"), max_length=200)
    successors = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="predecessors",
        help_text=_("The codes of KBLI 2025 it became."),
        verbose_name=_("became"),
    )

    objects = KbliQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity (KBLI)")
        verbose_name_plural = _("activities (KBLI)")
        ordering = ["version", "code"]
        constraints = [
            models.UniqueConstraint(name="kbli_once_per_version", fields=["version", "code"]),
            models.CheckConstraint(name="kbli_code_of_five_digits", condition=Q(code__regex=r"^\d{5}$")),
        ]

    def __str__(self):
        return f"{self.code} {self.title} ({self.version})"


class StageKind(models.Model):
    """A step from raw material to customer that keeps its meaning over the years."""

    code = models.SlugField(_("code"), max_length=30, primary_key=True)
    name = models.CharField(_("name in Indonesian"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)
    order = models.PositiveSmallIntegerField(_("order"))
    icon = models.CharField(_("icon"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("stage of the value chain")
        verbose_name_plural = _("stages of the value chain")
        ordering = ["order"]

    def __str__(self):
        return self.name


@tracked()
class Cluster(models.Model):
    """At least five firms in one place with similar products, material or process (PP 29/2018)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(_("address on the site"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, related_name="+", help_text=_("Regency or city."), verbose_name=_("region")
    )
    villages = models.ManyToManyField("regions.Region", blank=True, related_name="+", verbose_name=_("villages"))
    product_line = models.CharField(_("products"), max_length=200)
    kbli_codes = ArrayField(models.CharField(max_length=5), default=list, blank=True, verbose_name=_("codes of KBLI"))
    description = models.TextField(_("description"), blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    is_pilot = models.BooleanField(_("pilot"), default=False, help_text=_("Whether the programme works here."))
    programme_phase = models.PositiveSmallIntegerField(_("phase of the programme"), null=True, blank=True)

    objects = ClusterQuerySet.as_manager()

    class Meta:
        verbose_name = _("cluster")
        verbose_name_plural = _("clusters")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("clusters:cluster_detail", self.slug)


class Placement(models.Model):
    """A facilitator placed at a cluster by decree, for a period."""

    facilitator = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("facilitator")
    )
    cluster = models.ForeignKey(Cluster, models.PROTECT, related_name="placements", verbose_name=_("cluster"))
    decree = models.CharField(_("decree"), max_length=150)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                name="placement_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The period ends before it starts."),
            ),
            ExclusionConstraint(
                name="placement_once_at_a_time",
                expressions=[
                    ("facilitator", RangeOperators.EQUAL),
                    ("cluster", RangeOperators.EQUAL),
                    (
                        Func(
                            "starts_on",
                            "ends_on",
                            models.Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_("This facilitator is placed at this cluster in that period already."),
            ),
        ]

    def __str__(self):
        return f"{self.facilitator} at {self.cluster}"


class SizeThreshold(models.Model):
    """The limits of the size classes from a day on, as a regulation sets them."""

    valid_from = models.DateField(_("valid from"), unique=True)
    most_workers_of_small = models.PositiveIntegerField(_("most workers of a small firm"))
    investment_below_of_small = models.PositiveBigIntegerField(
        _("investment below which a firm is small"), help_text=_("Rupiah, without land and building.")
    )
    most_investment_of_medium = models.PositiveBigIntegerField(
        _("most investment of a medium firm"), help_text=_("Rupiah, without land and building.")
    )
    decree = models.CharField(_("decree"), max_length=150)

    objects = ThresholdQuerySet.as_manager()

    class Meta:
        verbose_name = _("limits of the size classes")
        verbose_name_plural = _("limits of the size classes")
        ordering = ["valid_from"]

    def __str__(self):
        return f"{self.valid_from}: {self.decree}"

    def as_thresholds(self) -> Thresholds:
        return Thresholds(
            self.valid_from,
            self.most_workers_of_small,
            self.investment_below_of_small,
            self.most_investment_of_medium,
            self.decree,
        )
