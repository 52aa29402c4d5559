"""Tallies: what is counted is kept counted, so that a dashboard costs the same for a city and a nation."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from dashboards.querysets import TallyQuerySet


class Grain(models.IntegerChoices):
    ALL = 0
    MONTH = 1
    DAY = 2


class TallyDelta(models.Model):
    """News that has not been folded into the tallies yet: written with the change, folded by the worker."""

    region = models.CharField(max_length=13)
    cluster = models.UUIDField(null=True)
    measure = models.CharField(max_length=20)
    day = models.DateField(null=True)
    key = models.CharField(max_length=30)
    subkey = models.CharField(max_length=30, blank=True)
    number = models.IntegerField()
    noted_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.measure} {self.key} {self.number:+d}"


class Tally(models.Model):
    """How many of one thing there are at one place in one period.

    `place` is "" for the nation, a region code of a province or regency, or a cluster's key. `period`
    is the first day of a month or a day; for the grain of all time it is 1 January of year 1.
    """

    place = models.CharField(max_length=36, blank=True)
    grain = models.PositiveSmallIntegerField(choices=Grain)
    period = models.DateField()
    measure = models.CharField(max_length=20)
    key = models.CharField(max_length=30)
    subkey = models.CharField(max_length=30, blank=True)
    number = models.BigIntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "tallies"
        constraints = [
            models.UniqueConstraint(name="tally_once", fields=["place", "grain", "measure", "period", "key", "subkey"]),
        ]

    def __str__(self):
        return f"{self.place or 'nation'} {self.measure} {self.key}: {self.number}"


class PublishedTable(models.Model):
    """A frozen table for everybody: whole periods, by region level and category, small cells blanked once.

    A newer version of the same table never changes an older one: what was published stays as it was.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=40)
    starts_on = models.DateField()
    ends_on = models.DateField()
    version = models.PositiveSmallIntegerField(default=1)
    columns = ArrayField(models.CharField(max_length=40))
    rows = models.JSONField(help_text="One list a row; null where a number is withheld.")
    published_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-ends_on", "-version"]
        constraints = [
            models.UniqueConstraint(
                name="published_table_version_once", fields=["name", "starts_on", "ends_on", "version"]
            ),
            models.CheckConstraint(name="published_table_period", condition=Q(ends_on__gte=models.F("starts_on"))),
        ]

    def __str__(self):
        return f"{self.name}, {self.starts_on} to {self.ends_on}, version {self.version}"
