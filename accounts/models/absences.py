"""When people are away, and who stands in for them."""

import uuid

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from accounts.querysets import AbsenceQuerySet


class Absence(models.Model):
    """The days on which one person is away, the first and the last included."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="absences", editable=False)
    starts_on = models.DateField(_("first day away"))
    ends_on = models.DateField(_("last day away"))
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy"),
        help_text=_("Who gets your new work in the meantime."),
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                name="absence_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Exchange the two days."),
            ),
            models.CheckConstraint(
                name="absence_deputy_is_another",
                condition=Q(deputy=None) | ~Q(deputy=F("user")),
                violation_error_message=_("Choose a colleague as your deputy, not yourself."),
            ),
            ExclusionConstraint(
                name="absence_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    (
                        Func(
                            "starts_on",
                            "ends_on",
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_("You have written down an absence in these days already."),
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.starts_on} - {self.ends_on}"
