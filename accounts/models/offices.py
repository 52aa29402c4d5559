"""Offices of industry and trade, from the ministry to the city, and their own closed days."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import OfficeQuerySet
from common.history import tracked


class OfficeLevel(models.TextChoices):
    MINISTRY = "ministry", _("Ministry")
    PROVINCE = "province", _("Province")
    REGENCY = "regency", _("Regency or city")


@tracked()
class Office(models.Model):
    """One office, by the name that it gives itself: not every one is called Disperindag."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=150, unique=True)
    level = models.CharField(_("level"), max_length=10, choices=OfficeLevel)
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("region")
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=100, blank=True, default="Senin-Jumat 08.00-16.00")

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["region_id", "name"]
        constraints = [
            models.CheckConstraint(
                name="office_region_unless_ministry",
                condition=Q(level=OfficeLevel.MINISTRY, region=None)
                | (~Q(level=OfficeLevel.MINISTRY) & Q(region__isnull=False)),
                violation_error_message=_(
                    "An office of a province, regency or city has a region; the ministry has none."
                ),
            ),
            models.UniqueConstraint(
                name="office_one_per_region",
                fields=["region"],
                condition=Q(region__isnull=False),
                violation_error_message=_("This region has an office already."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def scope(self) -> str:
        """The region code under which the office sees everything; "" is the nation."""
        return self.region_id or ""

    @property
    def time_zone(self) -> str:
        return self.region.time_zone if self.region_id else settings.TIME_ZONE


class ClosedDay(models.Model):
    """A working day of the nation on which one office is closed."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="closed_days")
    date = models.DateField(_("day"))
    reason = models.CharField(_("reason"), max_length=100)

    class Meta:
        verbose_name = _("closed day")
        verbose_name_plural = _("closed days")
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(name="closed_day_once_per_office", fields=["office", "date"]),
        ]

    def __str__(self):
        return f"{self.date}: {self.reason}"
