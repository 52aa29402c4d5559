"""Decrees of the three ministers: on which days of a year offices are closed, wherever they lie."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import YearDecreeQuerySet
from common.history import tracked


@tracked()
class YearDecree(models.Model):
    """The decree on the holidays and the joint leave of one year.

    Its days are compared and mended at leisure; only what somebody confirms is what deadlines are reckoned by.
    """

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    number = models.CharField(
        _("number of the decree"), max_length=200, help_text=_("As it stands at the head of the decree.")
    )
    signed_on = models.DateField(_("signed on"))
    in_force = ArrayField(
        models.DateField(),
        null=True,
        editable=False,
        help_text=_("The days as they were confirmed; empty while nobody has confirmed them."),
    )
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("confirmed by"),
    )

    objects = YearDecreeQuerySet.as_manager()

    class Meta:
        verbose_name = _("decree on holidays and joint leave")
        verbose_name_plural = _("decrees on holidays and joint leave")
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                name="year_decree_of_this_age",
                condition=Q(year__range=(2000, 2199)),
                violation_error_message=_("Write the year with four digits, such as 2027."),
            ),
            models.CheckConstraint(
                name="year_decree_confirmed_whole",
                condition=Q(in_force=None, confirmed_at=None) | Q(in_force__isnull=False, confirmed_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.number}"


class DecreedDay(models.Model):
    """One day of a decree."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday", _("National holiday")
        JOINT_LEAVE = "leave", _("Joint leave")

    decree = models.ForeignKey(YearDecree, models.CASCADE, related_name="days")
    date = models.DateField(_("day"))
    name = models.CharField(_("occasion"), max_length=100)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.HOLIDAY)

    class Meta:
        verbose_name = _("day of the decree")
        verbose_name_plural = _("days of the decree")
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(
                name="decreed_day_once",
                fields=["date"],
                violation_error_message=_("This day stands in the decree already."),
            ),
            models.CheckConstraint(name="decreed_day_kind_known", condition=Q(kind__in=["holiday", "leave"])),
            models.CheckConstraint(
                name="decreed_day_in_its_year",
                condition=Q(date__year=F("decree")),
                violation_error_message=_("This day lies in another year than the decree."),
            ),
        ]

    def __str__(self):
        return f"{self.date}: {self.name}"
