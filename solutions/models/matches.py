"""Matches of problems with solutions, and every move they make."""

import uuid
from datetime import date

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.addresses import address_of
from common.history import tracked
from common.labels import QuickLabels
from solutions.cost_share import Share, share_of
from solutions.lifecycle import LIVE, NAMED, AnswerStatus, MatchStatus, stand_of
from solutions.models.catalogue import Solution
from solutions.querysets import MatchQuerySet


class Helped(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", _("No")


@tracked()
class Match(QuickLabels, models.Model):
    """One solution for one problem, from the proposal to what it brought."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey("issues.Problem", models.PROTECT, null=True, blank=True, related_name="+")
    common_problem = models.ForeignKey("issues.CommonProblem", models.PROTECT, null=True, blank=True, related_name="+")
    solution = models.ForeignKey(Solution, models.PROTECT, related_name="+")
    predecessor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        help_text=_("What must be done first."),
    )
    note = models.TextField(_("note"), max_length=2000, blank=True)
    reasons = models.JSONField(default=list, editable=False, help_text=_("Why it was suggested, as it was shown."))
    price_rupiah = models.PositiveBigIntegerField(
        _("price"), null=True, blank=True, help_text=_("whole rupiah, of what the firm buys")
    )
    is_imported = models.BooleanField(_("imported goods"), default=False)
    status = models.CharField(max_length=10, choices=MatchStatus, default=MatchStatus.PROPOSED, editable=False)
    score = models.PositiveSmallIntegerField(null=True, editable=False, help_text=_("Of the suggestion it came from."))
    rank = models.PositiveSmallIntegerField(null=True, editable=False, help_text=_("Its place among the suggestions."))
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    proposed_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(null=True, editable=False, help_text=_("When it lapses, unless it is answered."))
    due_from = models.DateTimeField(null=True, editable=False, help_text=_("From when its working days count."))
    due_days = models.PositiveSmallIntegerField(null=True, editable=False, help_text=_("Working days for the answer."))
    held_days = models.PositiveSmallIntegerField(
        null=True, editable=False, help_text=_("Working days that were left when its problem was put on hold.")
    )
    starts_on = models.DateField(_("starts"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    offered_at = models.DateTimeField(null=True, editable=False)
    accepted_at = models.DateTimeField(null=True, editable=False)
    started_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    reason = models.CharField(max_length=200, blank=True, help_text=_("Why it was refused, declined or cancelled."))
    papers_ready = ArrayField(
        models.CharField(max_length=120), default=list, blank=True, help_text=_("Of the solution's documents.")
    )
    result = models.TextField(_("result"), max_length=2000, blank=True)
    helped = models.CharField(
        max_length=6, blank=True, choices=Helped, editable=False, help_text=_("What the owner said of it.")
    )

    objects = MatchQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at", "id"]
        verbose_name_plural = "matches"
        indexes = [
            models.Index(fields=["due_at"], name="match_due", condition=Q(status__in=["proposed", "offered"])),
            models.Index(fields=["-proposed_at", "id"], name="match_by_proposal"),
            models.Index(fields=["solution", "status"], name="match_solution_status"),
        ]
        constraints = [
            models.CheckConstraint(name="match_status_known", condition=Q(status__in=MatchStatus.values)),
            models.CheckConstraint(
                name="match_of_one_kind_of_problem",
                condition=Q(problem__isnull=False, common_problem=None) | Q(problem=None, common_problem__isnull=False),
            ),
            models.UniqueConstraint(
                name="match_once_live_per_solution",
                fields=["problem", "solution"],
                condition=Q(status__in=LIVE),
                violation_error_message=_("This solution has been proposed for this problem already."),
            ),
            models.UniqueConstraint(
                name="match_once_live_per_common_problem",
                fields=["common_problem", "solution"],
                condition=Q(status__in=LIVE),
                violation_error_message=_("This solution has been proposed for this problem already."),
            ),
            models.CheckConstraint(name="match_not_after_itself", condition=~Q(predecessor=F("pk"))),
            models.CheckConstraint(
                name="match_days_in_order",
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The work ends before it starts."),
            ),
        ]

    def __str__(self):
        return f"{self.solution} for {self.problem or self.common_problem}"

    def get_absolute_url(self):
        return address_of("solutions:match_detail", self.pk)

    @property
    def need(self):
        """The problem, or the common problem, that it is for."""
        return self.problem or self.common_problem

    @property
    def is_discreet(self) -> bool:
        """Whether the provider is not told which firm it is: the report is confidential and nothing is agreed."""
        return bool(self.problem and self.problem.confidential and self.status not in NAMED)

    @property
    def last_day(self) -> date | None:
        """When the work ended, or is to end."""
        done = self.status in (MatchStatus.COMPLETED, MatchStatus.EVALUATED) and self.ended_at
        return timezone.localdate(self.ended_at) if done else self.ends_on

    @property
    def papers(self) -> list[tuple[str, bool]]:
        """What the firm must bring, and whether it is together."""
        ready = set(self.papers_ready)
        return [(paper, paper in ready) for paper in self.solution.documents]

    @property
    def papers_missing(self) -> int:
        return sum(not is_ready for _paper, is_ready in self.papers)

    @property
    def share(self) -> Share | None:
        """Who pays how much of the price, when the price and a rule are known."""
        rule = self.solution.rule
        if rule is None or self.price_rupiah is None:
            return None
        return share_of(rule, **{"imported" if self.is_imported else "domestic": self.price_rupiah})

    def stand_for(self, problem) -> str:
        """Return how it stands for the firm of one problem: of a common match, by the firm's own answer."""
        if self.problem_id:
            return self.status
        answer = self.answers.filter(problem=problem).first()
        return self.status if answer is None else self.stand_of_answer(answer)

    def stand_of_answer(self, answer) -> str:
        return stand_of(self.status, answer.status)


class MatchAnswer(models.Model):
    """What one firm says to the offer for a common problem: each answers for itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    match = models.ForeignKey(Match, models.CASCADE, related_name="answers")
    problem = models.ForeignKey("issues.Problem", models.PROTECT, related_name="+", help_text=_("Of the firm."))
    status = models.CharField(max_length=8, choices=AnswerStatus, default=AnswerStatus.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    on_behalf = models.BooleanField(default=False, help_text=_("Recorded by the office for the owner."))
    answered_at = models.DateTimeField(null=True)
    helped = models.CharField(max_length=6, blank=True, choices=Helped)

    class Meta:
        ordering = ["match", "problem"]
        constraints = [
            models.UniqueConstraint(name="match_answer_once_per_problem", fields=["match", "problem"]),
            models.CheckConstraint(name="match_answer_status_known", condition=Q(status__in=AnswerStatus.values)),
        ]

    def __str__(self):
        return f"{self.problem}: {self.status}"


class MatchMove(models.Model):
    """One step of a match: who, when, from, to and why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    match = models.ForeignKey(Match, models.CASCADE, related_name="moves")
    old = models.CharField(max_length=10, choices=MatchStatus, blank=True)
    new = models.CharField(max_length=10, choices=MatchStatus)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    on_behalf = models.BooleanField(default=False, help_text=_("Recorded by the office for the owner or the provider."))
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return f"{self.match_id}: {self.old} -> {self.new}"
