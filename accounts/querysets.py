"""Which offices and which people, and who answers for a region."""

from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models.functions import Length

from regions.querysets import within


class OfficeQuerySet(models.QuerySet):
    def within(self, scope: str):
        return self.filter(within("region_id", scope))

    def answering_for(self, region_code: str):
        """The offices in whose region the code lies, the nearest first and the ministry last."""
        parts = region_code.split(".")
        above = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
        return self.filter(models.Q(region__in=above) | models.Q(region=None)).order_by(
            Length("region_id").desc(nulls_last=True)
        )


class UserManager(DjangoUserManager):
    def of_office(self, office):
        return self.filter(office=office, is_active=True)
