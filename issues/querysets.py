"""Which problems, and who may see them."""

from django.db import models
from django.db.models import Q

from accounts.models import Role
from clusters.models import Firm
from clusters.querysets import seen_through_region
from issues.lifecycle import OPEN, Status


class ProblemQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Problems of the person's region or clusters, of the firms they own, and those they reported.

        A draft is seen by its reporter and by the owners of its firm; drafts that came from a workbook
        or a survey wait for an official and are seen by the office.
        """
        if not user.is_authenticated:
            return self.none()
        mine = Q(reporter=user)
        if user.role == Role.OWNER:
            return self.filter(mine | Q(firm__in=Firm.objects.owned_by(user)))
        seen = seen_through_region(user, region="region_id", cluster="cluster_id")
        if seen is None:
            return self.none()
        return self.filter(mine | (seen & (~Q(status=Status.DRAFT) | Q(channel__in=["survey", "import"]))))

    def open(self):
        return self.filter(status__in=OPEN)

    def for_rows(self):
        """Load what a row of a list shows, in one query for any number of rows."""
        return self.select_related("firm", "cluster", "region", "handling_office", "handler")

    def for_page(self):
        return self.for_rows().select_related("reporter", "stage_kind", "common_problem", "escalated_to")
