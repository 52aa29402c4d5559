"""Which clusters and firms, and who may see them. The apps above chain `Firm.objects.visible_to`."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.models import Role
from regions.querysets import within


def placed_clusters(user):
    """The clusters at which a facilitator is placed today, as a subquery of their keys."""
    today = timezone.localdate()
    placements = apps.get_model("clusters", "Placement").objects.filter(
        facilitator=user, starts_on__lte=today, ends_on__gte=today
    )
    return placements.values("cluster")


def seen_through_region(user, *, region: str, cluster: str) -> Q | None:
    """What a person of the administration sees of rows about firms, by the row's region and cluster.

    The one rule of scope: officials and surveyors inside their office's region, facilitators their
    clusters, the ministry and administrators all. None for owners, providers, observers and visitors,
    who see nothing by region.
    """
    if not user.is_authenticated or user.role == Role.OBSERVER:
        return None
    if user.scope is not None:
        return within(region, user.scope)
    if user.role == Role.FACILITATOR:
        return Q(**{f"{cluster}__in": placed_clusters(user)})
    return None


class ClusterQuerySet(models.QuerySet):
    def in_scope_of(self, user):
        """The clusters that a person works for. All clusters are public to look at."""
        if not user.is_authenticated:
            return self.none()
        if user.scope is not None:
            return self.filter(within("region_id", user.scope))
        if user.role == Role.FACILITATOR:
            return self.filter(pk__in=placed_clusters(user))
        if user.role == Role.OWNER:
            firms = apps.get_model("clusters", "Firm").objects.owned_by(user)
            return self.filter(pk__in=firms.values("cluster"))
        return self.none()

    def for_rows(self):
        return self.select_related("region")


class FirmQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Firms inside the person's region or clusters, and those they own."""
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.OWNER:
            return self.owned_by(user)
        seen = seen_through_region(user, region="region_id", cluster="cluster_id")
        return self.none() if seen is None else self.filter(seen)

    def owned_by(self, user):
        # A subquery rather than a join, so that no firm comes twice.
        owners = self.model.owners.through.objects.filter(firm=OuterRef("pk"), user=user)
        return self.filter(Exists(owners))

    def for_rows(self):
        return self.select_related("cluster", "region", "kbli")


class FiguresQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(firm__in=apps.get_model("clusters", "Firm").objects.visible_to(user))

    def latest(self):
        """The newest figures of each firm."""
        newer = self.model.objects.filter(firm=OuterRef("firm"), year__gt=OuterRef("year"))
        return self.filter(~Exists(newer))
