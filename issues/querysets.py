"""Which problems, and who may see them."""

from uuid import UUID

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import TrigramSimilarity
from django.db import models
from django.db.models import Case, Count, Exists, F, Func, OuterRef, Prefetch, Q, Sum, TextField, When

from accounts.models import Role
from clusters.models import Firm
from clusters.querysets import seen_through_region
from common.prepared import PreparedValues
from issues.clocks import LIMITS
from issues.lifecycle import OPEN, Status
from regions.querysets import is_within, within

MOST_TOLD = 1000


def _told_from_below(office):
    told = apps.get_model("issues", "Problem").objects.filter(escalated_to=office, status__in=OPEN, merged_into=None)
    return told.order_by("escalated_at").values_list("pk")[:MOST_TOLD]


# The navigation of each page asks for it.
TOLD_FROM_BELOW = PreparedValues(_told_from_below, UUID)
# A number behind which stand fewer is of somebody.
LEAST_FIRMS = 3


class ProblemQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Problems of the person's region or clusters; of owners, those of their firms and those they reported.

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
        # Few, and named by their keys: an "or" over a subquery would leave no index in use.
        if invited := _invited(user):
            seen |= Q(pk__in=invited)
        # Who has moved to another office sees no more what they once wrote down for owners of the former one.
        return self.filter(seen, mine | ~Q(status=Status.DRAFT) | Q(channel__in=["survey", "import"]))

    def open(self):
        return self.filter(status__in=OPEN)

    def for_rows(self):
        """Load what a row of a list shows, in one query for any number of rows."""
        return self.select_related("firm", "cluster", "region", "handling_office", "handler")

    def for_page(self):
        """With one join more, the database would think longer about the order of joins than it reads.

        So what few problems have is read when it is shown.
        """
        return self.for_rows().select_related("reporter").with_words().with_signs_of_company()

    def of_inbox(self, user):
        """What waits at the person's desk: open, handled by their office or escalated to it, not merged away."""
        if not user.is_authenticated or not user.office_id:
            return self.none()
        own = Q(handling_office=user.office_id)
        # Those told from below are few, and most offices have none: named by their keys, they leave the index of
        # the office and its deadlines in use, which an "or" over two columns would not.
        told = self._told_from_below(user)
        own = own | Q(pk__in=told) if told else own
        return self.visible_to(user).filter(own, status__in=OPEN, merged_into=None)

    def _told_from_below(self, user) -> list:
        """The problems that were escalated to the person's office."""
        return [key for (key,) in TOLD_FROM_BELOW.rows(user.office_id)]

    def shared_with_owners(self):
        """What owners of other firms may be told of: open, sent, and not confidential."""
        return self.filter(status__in=OPEN, confidential=False, merged_into=None)

    def with_signs_of_company(self):
        """Whether each has links, reports merged into it, or referrals: most have none, and need not be asked again."""
        found = {"has_links": ("links", "problem"), "has_merged": ("merged", "merged_into")}
        found["has_referrals"] = ("referrals", "problem")
        signs = {}
        for sign, (name, column) in found.items():
            others = self.model._meta.get_field(name).related_model._base_manager
            signs[sign] = Exists(others.filter(**{column: OuterRef("pk")}))
        return self.annotate(**signs)

    def with_words(self):
        """The stems of each as a list."""
        return self.annotate(words=Func(F("stems"), function="tsvector_to_array", output_field=ArrayField(TextField())))

    def likened_to(self, problem):
        """Others of the same cluster, or of the same region without one, with what shows how alike they are."""
        near = Q(cluster=problem.cluster_id) if problem.cluster_id else Q(region=problem.region_id)
        return (
            self.filter(near)
            .exclude(pk=problem.pk)
            .with_words()
            .annotate(titles=TrigramSimilarity("title", problem.title))
            .order_by("-created_at", "id")
        )

    def counted(self):
        """Those that are in statistics."""
        return self.filter(merged_into=None).exclude(status=Status.DRAFT)


class ClockQuerySet(models.QuerySet):
    def running(self):
        return self.filter(stopped_at=None, paused_at=None)

    def for_page(self):
        changes = self.model._meta.get_field("changes").related_model.objects
        return self.prefetch_related(Prefetch("changes", changes.select_related("office__region", "by")))


class ServiceStandardQuerySet(models.QuerySet):
    def limit_for(self, *, kind, category="", level="", day):
        """Return (working days, rule) of the narrowest standard in force on `day`; the newest of equals."""
        found = self.filter(
            kind=kind, category__in=["", category], office_level__in=["", level], valid_from__lte=day
        ).order_by("-valid_from")
        best = max(found, key=lambda s: (bool(s.category), bool(s.office_level), s.valid_from), default=None)
        return (best.working_days, best.decree) if best else (LIMITS[kind], "")


class ReferralQuerySet(models.QuerySet):
    def live(self):
        """Those that were not given back."""
        return self.exclude(state="returned")


class OfficeCountQuerySet(models.QuerySet):
    def within(self, scope: str):
        """The offices of a region and those below, the most silent first."""
        return (
            self.filter(within("office__region_id", scope)).select_related("office").order_by("-late", "office__name")
        )


class RoutingRuleQuerySet(models.QuerySet):
    def best_for(self, *, region: str, cluster, category: str):
        """The narrowest rule: a cluster before a region, a category before all, a village before its city."""
        parts = region.split(".")
        above = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
        rules = self.filter(
            Q(cluster=None) | Q(cluster=cluster), region__in=above, category__in=["", category]
        ).select_related("office", "official")
        # An office may have got another region since the rule was written: it would not see the report.
        rules = [rule for rule in rules if is_within(region, rule.office.scope)]
        return max(rules, key=lambda r: (r.cluster_id is not None, bool(r.category), len(r.region_id)), default=None)


class CommonProblemQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The needs of a person's region or clusters. Owners see those their own reports belong to."""
        if not user.is_authenticated:
            return self.none()
        members = self.model._meta.get_field("members").related_model.objects
        if user.role == Role.OWNER:
            return self.filter(pk__in=members.visible_to(user).values("common_problem"))
        seen = seen_through_region(user, region="region_id", cluster="cluster_id")
        if seen is None:
            return self.none()
        return self.filter(seen | Q(pk__in=members.visible_to(user).values("common_problem")))

    def with_counts(self, user):
        """How many firms each has, and what they lose together; reports that rest in another one count nowhere.

        To an owner, firms that keep their trouble from others are hidden in a number below 3, and so is the sum:
        less one's own, it would be that of the only other firm.
        """
        counted = Q(members__merged_into=None)
        firms, loss = (
            Count("members__firm", filter=counted, distinct=True),
            Sum("members__impact_rupiah_per_month", filter=counted),
        )
        if user.role != Role.OWNER:
            return self.annotate(firms=firms, loss=loss)
        told = counted & (Q(members__confidential=False) | Q(members__firm__in=Firm.objects.owned_by(user)))
        few = Count("members__firm", filter=told, distinct=True)
        return self.annotate(all_firms=firms).annotate(
            firms=Case(When(all_firms__gte=LEAST_FIRMS, then=F("all_firms")), default=few),
            loss=Case(When(all_firms__gte=LEAST_FIRMS, then=loss)),
        )


class CommentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Messages of the problems a person sees; notes of the staff only for those who work at a desk."""
        problems = self.model._meta.get_field("problem").related_model.objects.visible_to(user)
        seen = self.filter(problem__in=problems)
        return seen if _is_at_desk(user) else seen.filter(visibility="public")

    def for_rows(self):
        return self.select_related("by").prefetch_related("attachments")


class ReplyTemplateQuerySet(models.QuerySet):
    def for_problem(self, problem, user):
        """The sentences of the person's office and of all offices, for the problem's category and for all."""
        return self.filter(
            Q(office=None) | Q(office=user.office_id), Q(category="") | Q(category=problem.category)
        ).order_by("title")


class AttachmentQuerySet(models.QuerySet):
    def visible_to(self, user):
        problems = self.model._meta.get_field("problem").related_model.objects.visible_to(user)
        seen = self.filter(problem__in=problems)
        return seen if _is_at_desk(user) else seen.filter(visibility="public")


def _invited_from_outside(office):
    referrals = apps.get_model("issues", "Referral").objects.live().filter(office=office, is_outside=True)
    # What the office has handed on, or an office of the place has taken back, is out of its sight again.
    referrals = referrals.filter(Q(hands_over=False) | Q(problem__handling_office=office))
    return referrals.order_by("-at").values_list("problem")[:MOST_TOLD]


INVITED_FROM_OUTSIDE = PreparedValues(_invited_from_outside, UUID)


def _invited(user) -> list:
    """The problems from outside the region of the person's office that were referred to it; asked once a request."""
    if not user.scope or user.role not in (Role.OFFICIAL, Role.SURVEYOR):
        return []
    if not hasattr(user, "_invited_to"):
        user._invited_to = [key for (key,) in INVITED_FROM_OUTSIDE.rows(user.office_id)]
    return user._invited_to


def _is_at_desk(user) -> bool:
    return user.is_authenticated and user.role in (
        Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR, Role.MINISTRY, Role.ADMIN
    )  # fmt: skip
