"""One need that many firms share."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from common.addresses import address_of
from common.history import tracked
from issues.querysets import CommonProblemQuerySet


@tracked()
class CommonProblem(models.Model):
    """The need as the office puts it; each member keeps its own detail and its own answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(_("title"), max_length=120)
    description = models.TextField(_("description"), max_length=4000, blank=True)
    category = models.CharField(_("category"), max_length=30, choices=Category)
    cluster = models.ForeignKey("clusters.Cluster", models.PROTECT, null=True, blank=True, related_name="+")
    region = models.ForeignKey("regions.Region", models.PROTECT, related_name="+")
    stage_kind = models.ForeignKey("clusters.StageKind", models.PROTECT, null=True, blank=True, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CommonProblemQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "id"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("issues:common_detail", self.pk)


class ProblemLink(models.Model):
    """Two reports that somebody says belong together, before or without a common problem."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey("issues.Problem", models.CASCADE, related_name="links")
    other = models.ForeignKey("issues.Problem", models.CASCADE, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(name="problem_link_once", fields=["problem", "other"]),
            models.CheckConstraint(name="problem_link_to_another", condition=~models.Q(problem=models.F("other"))),
        ]

    def __str__(self):
        return f"{self.problem_id} with {self.other_id}"
