"""Which imports and rows, and who may see them."""

from django.db import models
from django.db.models import F, Q

from accounts.models import Role
from clusters.querysets import seen_through_region
from surveys.import_states import WORKING

# Rows hold people's numbers: those who work with figures only have no business in them.
_KEEPERS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR, Role.ADMIN}


class ImportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Imports into the clusters for which the person keeps the register."""
        if not user.is_authenticated or user.role not in _KEEPERS:
            return self.none()
        seen = seen_through_region(user, region="cluster__region_id", cluster="cluster_id")
        return self.none() if seen is None else self.filter(seen)

    def for_rows(self):
        return self.select_related("cluster__region", "by")

    def left_lying_since(self, moment):
        """Imports at which the worker should be, and has not been since `moment`."""
        return self.filter(state__in=WORKING, touched_at__lt=moment)


class RowQuerySet(models.QuerySet):
    def faulty(self):
        return self.exclude(faults=[])

    def sound(self):
        return self.filter(faults=[])

    def doubled(self):
        """Rows that repeat another one, or a registered firm, and can be used."""
        return self.sound().filter(Q(duplicate_row__isnull=False) | Q(duplicate_firm__isnull=False))

    def ready(self):
        return self.sound().filter(duplicate_row=None, duplicate_firm=None)

    def with_fault(self, code: str):
        """Rows with a fault of this kind."""
        return self.filter(faults__contains=[{"code": code}])

    def done_with_firms(self):
        """Rows that made or changed a firm, newest first as they are undone."""
        return self.filter(firm__isnull=False, done_at__isnull=False).order_by(F("number").desc())
