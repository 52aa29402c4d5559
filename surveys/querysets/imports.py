"""Which imports and rows, and who may see them."""

from django.db import models
from django.db.models import Case, Count, F, Q, When

from accounts.models import Role
from clusters.querysets import seen_through_region
from surveys.import_states import WORKING, ImportState

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
        return self.select_related("cluster__region", "by", "asked_by")

    def same_file_as(self, workbook):
        """Earlier imports of the very same file into the same cluster; what is in the register first."""
        same = self.filter(cluster=workbook.cluster_id, digest=workbook.digest).exclude(pk=workbook.pk)
        in_register = Case(When(state=ImportState.COMMITTED, then=0), default=1)
        return same.filter(uploaded_at__lt=workbook.uploaded_at).order_by(in_register, "-uploaded_at")

    def left_lying_since(self, moment):
        """Imports at which the worker should be, and has not been since `moment`."""
        return self.filter(state__in=WORKING, touched_at__lt=moment)


class RowQuerySet(models.QuerySet):
    def faulty(self):
        return self.exclude(faults=[])

    def sound(self):
        return self.filter(faults=[])

    def doubled(self):
        """Rows that seem to repeat another one, or a registered firm, and can be used."""
        double = Q(duplicate_row__isnull=False) | Q(duplicate_firm__isnull=False)
        return self.sound().filter(double).exclude(duplicate_why="code")

    def named(self):
        """Rows that name the registered firm they are of by its code, as those of our own list do."""
        return self.sound().filter(duplicate_why="code", duplicate_firm__isnull=False)

    def undecided(self):
        """Doubled rows of which nobody said what is done with them."""
        return self.doubled().filter(action="")

    def ready(self):
        """Rows of which nothing is left to say."""
        settled = Q(duplicate_row=None, duplicate_firm=None) | ~Q(action="") | Q(duplicate_why="code")
        return self.sound().filter(settled)

    def unusual(self):
        """Rows that can be used, with something in them that a person may want to look at."""
        return self.sound().exclude(warnings=[])

    def counted(self) -> dict[str, int]:
        """How many rows stand in which list of the check, and what saving would do with them; read once."""
        sound, double = Q(faults=[]), Q(duplicate_row__isnull=False) | Q(duplicate_firm__isnull=False)
        plain, by_code = Q(action=""), Q(duplicate_why="code")
        to_firm = plain & Q(duplicate_firm__isnull=False, duplicate_row=None)
        return self.order_by().aggregate(
            faulty=Count("pk", filter=~sound),
            unusual=Count("pk", filter=sound & ~Q(warnings=[])),
            doubled=Count("pk", filter=sound & double & ~by_code),
            undecided=Count("pk", filter=sound & double & plain & ~by_code),
            named=Count("pk", filter=sound & double & by_code),
            create=Count("pk", filter=sound & (Q(action="create") | ~double & ~Q(action="skip"))),
            update=Count("pk", filter=sound & double & (Q(action="update") | to_firm | plain & by_code)),
        )

    def with_fault(self, code: str):
        """Rows with a fault of this kind."""
        return self.filter(faults__contains=[{"code": code}])

    def done_with_firms(self):
        """Rows that made or changed a firm, newest first as they are undone."""
        return self.filter(firm__isnull=False, done_at__isnull=False).order_by(F("number").desc())
