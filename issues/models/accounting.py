"""What offices account for, as it was counted last: the pages read it, the worker counts."""

from django.db import models

from issues.querysets import OfficeCountQuerySet


class OfficeCount(models.Model):
    """The figures of one office over the last year, and what lies late there now."""

    office = models.OneToOneField("accounts.Office", models.CASCADE, primary_key=True, related_name="+")
    counted_at = models.DateTimeField()
    received = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    in_time = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    confirmed = models.PositiveIntegerField(default=0)
    unanswered = models.PositiveIntegerField(default=0)
    late = models.PositiveIntegerField(default=0)
    late_since = models.DateTimeField(null=True)
    escalated = models.PositiveIntegerField(default=0)

    objects = OfficeCountQuerySet.as_manager()

    class Meta:
        ordering = ["-late", "office"]
        indexes = [models.Index(fields=["-late"], name="office_count_late", condition=models.Q(late__gt=0))]

    def __str__(self):
        return f"{self.office_id}: {self.received}"

    @property
    def share_in_time(self) -> float | None:
        return self.in_time / self.answered if self.answered else None

    @property
    def share_confirmed(self) -> float | None:
        return self.confirmed / self.done if self.done else None
