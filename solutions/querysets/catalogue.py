"""Which providers and solutions, and who may see them."""

from datetime import timedelta

from django.contrib.postgres.search import SearchRank
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Concat
from django.utils import timezone

from accounts.models import Role
from common.full_text import words_query
from regions.querysets import within

# They see providers that have ended their work.
SEES_UNPUBLISHED = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN, Role.FACILITATOR}
# They see the solutions of their region as they are being written: drafts, what waits for review, what has ended.
WRITES_THE_CATALOGUE = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN}
# More matches than these are not ranked: the word is then too common for a rank to tell anything.
RANKED = 1000
# From then on the end of a solution is announced.
ENDS_SOON = timedelta(days=14)


def places_above(code: str) -> list[str]:
    """The code of a region and those of all regions it lies in."""
    parts = code.split(".")
    return [".".join(parts[:n]) for n in range(1, len(parts) + 1)]


class ProviderQuerySet(models.QuerySet):
    def of_staff(self, user):
        """The providers for which a person works."""
        staff = self.model.staff.through.objects.filter(provider=OuterRef("pk"), user=user)
        return self.filter(Exists(staff))

    def visible_to(self, user):
        """Providers that are at work are public; the others are seen by the administration and their own people."""
        if user.is_authenticated and user.role in SEES_UNPUBLISHED:
            return self
        if user.is_authenticated and user.role == Role.PROVIDER:
            return self.filter(Q(is_active=True) | Q(pk__in=self.model.objects.of_staff(user).values("pk")))
        return self.filter(is_active=True)

    def in_scope_of(self, user):
        """Those for which an office may add solutions: of its region; of the whole country for the ministry."""
        return self.none() if user.scope is None else self.filter(within("region_id", user.scope))

    def for_rows(self):
        return self.select_related("region")


class SolutionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Published solutions are public; the rest is for the provider's people and the offices above the provider."""
        public = Q(status="published")
        if user.is_authenticated and user.role in WRITES_THE_CATALOGUE:
            if user.scope == "":
                return self
            return self.filter(public | Q(provider__in=_providers(self).in_scope_of(user)))
        if user.is_authenticated and user.role == Role.PROVIDER:
            return self.filter(public | Q(provider__in=_providers(self).of_staff(user)))
        return self.filter(public)

    def on_offer(self, day=None):
        """Published, and inside their window on `day`."""
        day = day or timezone.localdate()
        return self.filter(
            Q(opens_on=None) | Q(opens_on__lte=day), Q(closes_on=None) | Q(closes_on__gte=day), status="published"
        )

    def opening_later(self, day=None):
        return self.filter(opens_on__gt=day or timezone.localdate())

    def ending_of(self, user, day=None):
        """The published solutions of a person's provider that leave the catalogue within two weeks."""
        day = day or timezone.localdate()
        mine = self.filter(provider__in=_providers(self).of_staff(user), status="published")
        return mine.filter(closes_on__range=(day, day + ENDS_SOON)).order_by("closes_on", "title")

    def for_region(self, code: str):
        """What a firm in the region may have, and what is for places inside it."""
        codes = Func(F("regions"), Value(" "), function="array_to_string", output_field=models.TextField())
        rows = self.alias(codes=Concat(Value(" "), codes, output_field=models.TextField()))
        return rows.filter(Q(regions=[]) | Q(regions__overlap=places_above(code)) | Q(codes__contains=f" {code}."))

    def saying(self, typed: str):
        """Those whose title or description says all the words."""
        query = words_query(typed)
        return self.none() if query is None else self.filter(stems=query)

    def best_first(self, typed: str):
        """The best fitting of the first thousand that say the words, in an order that is always the same."""
        query = words_query(typed)
        if query is None:
            return self.none()
        found = self.filter(stems=query).order_by("title", "id").values("pk")[:RANKED]
        ranked = self.model.objects.filter(pk__in=found)
        return ranked.annotate(rank=SearchRank("stems", query)).order_by("-rank", "title", "id")

    def for_rows(self):
        return self.select_related("provider")


def _providers(queryset):
    return queryset.model._meta.get_field("provider").related_model.objects
