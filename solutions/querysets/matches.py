"""Which matches, and who may see them."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Role
from issues.models import Problem
from solutions.lifecycle import LIVE


class MatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Matches of problems that the person sees, and those that were proposed to their provider.

        The match of a common problem is seen by whoever sees the problem of one of its firms. An owner
        reads of a match from its offer on: before that, nothing has been promised.
        """
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.PROVIDER:
            return self.of_provider(user)
        problems = Problem.objects.visible_to(user)
        answers = self.model._meta.get_field("answers").related_model.objects
        of_firm = answers.filter(match=OuterRef("pk"), problem__in=problems)
        seen = self.filter(Q(problem__in=problems) | Q(common_problem__isnull=False) & Exists(of_firm))
        return seen.exclude(status__in=["proposed", "refused"]) if user.role == Role.OWNER else seen

    def of_provider(self, user):
        """Those that were proposed to a provider for which the person works."""
        providers = self.model._meta.get_field("solution").related_model._meta.get_field("provider").related_model
        return self.filter(solution__provider__in=providers.objects.of_staff(user))

    def of_problem(self, problem):
        """Its own matches, and those of the common problem it belongs to."""
        own = Q(problem=problem)
        if problem.common_problem_id:
            # A subquery: a join would bring matches twice, and to tell them apart again takes longer than all the rest.
            asked = self.model._meta.get_field("answers").related_model.objects.filter(
                match=OuterRef("pk"), problem=problem
            )
            own |= Q(Exists(asked), common_problem=problem.common_problem_id)
        return self.filter(own)

    def live(self):
        return self.filter(status__in=LIVE)

    def waiting_for_owner(self, user):
        """Offers that an owner has not answered."""
        answers = self.model._meta.get_field("answers").related_model.objects
        asked = answers.filter(match=OuterRef("pk"), status="waiting", problem__in=Problem.objects.visible_to(user))
        own = Q(status="offered", problem__in=Problem.objects.visible_to(user))
        common = Q(status__in=["offered", "accepted", "started"], common_problem__isnull=False) & Exists(asked)
        return self.filter(own | common)

    def late(self, moment):
        """Unanswered past their term; a problem on hold stops the clocks of its matches."""
        return self.filter(due_at__lt=moment, status__in=["proposed", "offered"]).exclude(problem__status="on_hold")

    def for_rows(self):
        return self.select_related(
            "solution__provider", "problem__firm__cluster", "problem__firm__region", "common_problem", "proposed_by"
        )

    def for_page(self):
        return self.for_rows().select_related(
            "problem__handling_office", "problem__handler", "common_problem__cluster", "predecessor__solution"
        )
