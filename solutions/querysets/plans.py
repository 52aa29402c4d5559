"""Which action plans and activities, and who may see them."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import Role
from clusters.models import Firm
from clusters.querysets import seen_through_region

ENDED = ["done", "cancelled"]


class PlanQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The administration sees the plans of its region or clusters; owners, those their firm is a target of."""
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.OWNER:
            targets = self.model.target_firms.through.objects.filter(
                actionplan=OuterRef("pk"), firm__in=Firm.objects.owned_by(user)
            )
            return self.filter(Exists(targets)).exclude(status="draft")
        if user.role == Role.PROVIDER:
            return self.filter(Exists(_activities_of_provider(self, user))).exclude(status="draft")
        seen = seen_through_region(user, region="cluster__region_id", cluster="cluster_id")
        return self.none() if seen is None else self.filter(seen)

    def for_rows(self):
        return self.select_related("cluster__region")


class ActivityQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(plan__in=self.model._meta.get_field("plan").related_model.objects.visible_to(user))

    def late(self, day=None):
        """Past their end and not ended, or past their start and not begun."""
        day = day or timezone.localdate()
        return self.exclude(status__in=ENDED).filter(Q(ends_on__lt=day) | Q(starts_on__lt=day, status="planned"))

    def of_provider(self, user):
        """What the people of a provider still have to do, the nearest end first."""
        provider = self.model._meta.get_field("provider").related_model
        mine = self.filter(provider__in=provider.objects.of_staff(user))
        return mine.exclude(status__in=ENDED).order_by("ends_on", "id")

    def for_rows(self):
        return self.select_related("plan__cluster", "stage_kind", "provider", "responsible")

    def with_money(self):
        """Each with what is planned and what is spent."""
        return self.annotate(
            planned_rupiah=Coalesce(models.Sum("budgets__planned_rupiah"), 0),
            spent_rupiah=Coalesce(models.Sum("budgets__spent_rupiah"), 0),
        )


def _activities_of_provider(plans, user):
    activity = plans.model._meta.get_field("activities").related_model
    provider = activity._meta.get_field("provider").related_model
    return activity.objects.filter(plan=OuterRef("pk"), provider__in=provider.objects.of_staff(user))
