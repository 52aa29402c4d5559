"""Which providers, solutions and matches, and who may see them."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.models import Role
from issues.models import Problem
from solutions.lifecycle import LIVE


class ProviderQuerySet(models.QuerySet):
    def of_staff(self, user):
        """The providers for which a person works."""
        staff = self.model.staff.through.objects.filter(provider=OuterRef("pk"), user=user)
        return self.filter(Exists(staff))


class SolutionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Published solutions are public; the rest is seen by its provider's people, officials and the ministry."""
        public = Q(status="published")
        if not user.is_authenticated:
            return self.filter(public)
        if user.role in (Role.OFFICIAL, Role.MINISTRY, Role.ADMIN, Role.FACILITATOR):
            return self
        if user.role == Role.PROVIDER:
            providers = self.model._meta.get_field("provider").related_model.objects.of_staff(user)
            return self.filter(public | Q(provider__in=providers))
        return self.filter(public)

    def on_offer(self, day=None):
        """Published, and inside their window on `day`."""
        day = day or timezone.localdate()
        return self.filter(
            Q(opens_on=None) | Q(opens_on__lte=day), Q(closes_on=None) | Q(closes_on__gte=day), status="published"
        )

    def for_rows(self):
        return self.select_related("provider")


class MatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Matches of problems the person sees, and those that were proposed to their provider."""
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.PROVIDER:
            providers = self.model._meta.get_field("solution").related_model._meta.get_field("provider").related_model
            return self.filter(solution__provider__in=providers.objects.of_staff(user))
        return self.filter(problem__in=Problem.objects.visible_to(user))

    def live(self):
        return self.filter(status__in=LIVE)

    def for_rows(self):
        return self.select_related("solution__provider", "problem__firm__cluster", "problem__firm__region")
