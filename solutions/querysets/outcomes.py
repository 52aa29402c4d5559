"""Which targets and measurements, and who may see them: they are figures of a firm."""

from django.db import models

from clusters.models import Firm


class OfFirmQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the firms that the person sees; an owner's are the own firm's."""
        return self.filter(firm__in=Firm.objects.visible_to(user))

    def for_rows(self):
        return self.select_related("firm", "indicator", "problem")
