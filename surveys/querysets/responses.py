"""Which surveys, for whom; and which firms still wait for theirs."""

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from clusters.models import Firm
from clusters.querysets import seen_through_region


class ResponseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Surveys of firms inside the person's region or clusters. Owners see the figures that came of them."""
        seen = seen_through_region(user, region="firm__region_id", cluster="firm__cluster_id")
        return self.none() if seen is None else self.filter(seen)

    def for_rows(self):
        return self.select_related("firm__cluster", "firm__region", "surveyor", "checked_by")

    def of_year(self, year: int):
        return self.filter(year=year)

    def by_status(self) -> dict[str, int]:
        """How many there are of each status."""
        return dict(self.order_by().values_list("status").annotate(Count("pk")))


def firms_without(user, year: int):
    """Active firms that the person sees and whose survey of the year nobody began."""
    responses = apps.get_model("surveys", "SurveyResponse").objects.filter(firm=OuterRef("pk"), year=year)
    return Firm.objects.visible_to(user).filter(~Q(status="closed"), ~Exists(responses))


def with_progress(clusters, year: int):
    """Clusters with `many_firms`, and `many_sent` whose survey of the year is sent or checked."""
    responses = apps.get_model("surveys", "SurveyResponse").objects.filter(
        firm__cluster=OuterRef("pk"), year=year, status__in=["submitted", "checked"]
    )
    counted = responses.order_by().values("firm__cluster").annotate(many=Count("pk")).values("many")
    return clusters.with_firms().annotate(many_sent=Coalesce(Subquery(counted), 0))
