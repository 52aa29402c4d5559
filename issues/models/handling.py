"""Who handles a problem: rules of routing, referrals, and what the firm says in the end."""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from clusters.categories import Category
from common.history import tracked
from issues.lifecycle import Helped
from issues.models.problems import Problem, ProblemMove
from issues.querysets import ReferralQuerySet, RoutingRuleQuerySet
from regions.querysets import is_within


@tracked()
class RoutingRule(models.Model):
    """Whom a report goes to: the narrowest rule that fits wins."""

    region = models.ForeignKey("regions.Region", models.CASCADE, verbose_name=_("region"), related_name="+")
    cluster = models.ForeignKey(
        "clusters.Cluster", models.CASCADE, verbose_name=_("cluster"), null=True, blank=True, related_name="+"
    )
    category = models.CharField(_("category"), max_length=30, choices=Category, blank=True)
    office = models.ForeignKey("accounts.Office", models.PROTECT, verbose_name=_("office"), related_name="+")
    official = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("official"), null=True, blank=True, related_name="+"
    )

    objects = RoutingRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of routing")
        verbose_name_plural = _("rules of routing")
        ordering = ["region_id", "category"]
        constraints = [
            models.UniqueConstraint(
                name="routing_rule_one_per_case", fields=["region", "cluster", "category"], nulls_distinct=False
            ),
        ]

    def __str__(self):
        return f"{self.region} {self.cluster or ''} {self.category}: {self.office}"

    def clean(self):
        """An office that does not see the reports of a region cannot be the one they go to."""
        if not (self.region_id and self.office_id):
            return
        if not is_within(self.region_id, self.office.scope):
            words = _("%(office)s does not answer for %(region)s. Choose an office of the place, or one above it.")
            raise ValidationError({"office": words % {"office": self.office, "region": self.region}})
        if self.cluster and not is_within(self.cluster.region_id, self.region_id):
            words = _("%(cluster)s does not lie in %(region)s.")
            raise ValidationError({"cluster": words % {"cluster": self.cluster, "region": self.region}})
        if self.official and not self.has_official:
            words = _("%(who)s is no official of %(office)s, or works there no more.")
            raise ValidationError({"official": words % {"who": self.official, "office": self.office}})

    @property
    def has_official(self) -> bool:
        """Whether the official of the rule works at its office; people move on, and rules stay."""
        official = self.official
        if official is None or not official.is_active or official.role not in (Role.OFFICIAL, Role.MINISTRY):
            return False
        return official.office_id == self.office_id


@tracked()
class Referral(models.Model):
    """A problem that was handed to another office, or on which another institution was asked.

    Each institution has its own state, so that several may work on one problem.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for an answer")
        ACCEPTED = "accepted", _("works on it")
        RETURNED = "returned", _("says it is not theirs")
        DONE = "done", _("has done its part")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="referrals")
    from_office = models.ForeignKey("accounts.Office", models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey("accounts.Office", models.PROTECT, null=True, blank=True, related_name="+")
    institution = models.CharField(
        _("institution"), max_length=150, blank=True, help_text=_("One that has no office in the portal.")
    )
    hands_over = models.BooleanField(help_text=_("Whether the handling went with it."))
    is_outside = models.BooleanField(
        default=False, help_text=_("The office lies outside the problem's region, and sees it by this alone.")
    )
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    note = models.TextField(max_length=2000)
    answer = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["office"], name="referral_outside", condition=Q(is_outside=True))]
        constraints = [
            models.CheckConstraint(
                name="referral_to_office_or_institution",
                condition=Q(office__isnull=False, institution="") | (Q(office=None) & ~Q(institution="")),
            ),
            models.CheckConstraint(
                name="referral_hands_over_to_an_office", condition=Q(hands_over=False) | Q(office__isnull=False)
            ),
        ]

    def __str__(self):
        return str(self.office or self.institution)


class Rating(models.Model):
    """What the firm said when the work was done. There is one for each time it was asked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="ratings")
    move = models.OneToOneField(ProblemMove, models.CASCADE, related_name="+")
    helped = models.CharField(max_length=6, choices=Helped)
    rating = models.PositiveSmallIntegerField(null=True, help_text=_("From 1 to 5."))
    note = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(name="rating_helped_known", condition=Q(helped__in=Helped.values)),
            models.CheckConstraint(name="rating_from_one_to_five", condition=Q(rating=None) | Q(rating__range=(1, 5))),
        ]

    def __str__(self):
        return f"{self.helped} {self.rating or ''}"
