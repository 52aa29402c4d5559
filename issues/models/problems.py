"""Problems that firms report, and every move they make."""

import uuid
from functools import partial

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from common.addresses import address_of
from common.codes import new_number
from common.full_text import stems_column
from common.history import tracked
from common.labels import QuickLabels
from issues.lifecycle import ENDED, OPEN, Outcome, RejectReason, Status, Verb
from issues.querysets import ProblemQuerySet
from issues.states import ProblemState, state_of

PREFIX = "SMI"


class Channel(models.TextChoices):
    WEB = "web", _("Web")
    SURVEY = "survey", _("Survey")
    IMPORT = "import", _("Workbook")
    API = "api", _("Other program")
    OFFICE = "office", _("Office")


@tracked("stems", deleted_by_hundreds=True)
class Problem(QuickLabels, models.Model):
    """One trouble of one firm, from its report to its outcome."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=20, editable=False, default=partial(new_number, PREFIX))
    # Keys without an index of their own are the first of another one, below.
    firm = models.ForeignKey("clusters.Firm", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    cluster = models.ForeignKey(
        "clusters.Cluster", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    region = models.ForeignKey("regions.Region", models.PROTECT, related_name="+", db_index=False)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    reporter_name = models.CharField(max_length=150, blank=True, help_text=_("Of a report without an account."))
    reporter_phone = models.CharField(max_length=20, blank=True)
    reporter_email = models.EmailField(blank=True)
    reporter_firm = models.CharField(max_length=150, blank=True, help_text=_("The firm as the reporter names it."))
    category = models.CharField(_("category"), max_length=30, choices=Category)
    stage_kind = models.ForeignKey(
        "clusters.StageKind", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    title = models.CharField(_("title"), max_length=120)
    description = models.TextField(_("description"), max_length=4000, blank=True)
    impact_rupiah_per_month = models.PositiveBigIntegerField(
        _("loss"), null=True, blank=True, help_text=_("whole rupiah a month")
    )
    lost_orders_per_month = models.PositiveIntegerField(
        _("lost orders"), null=True, blank=True, help_text=_("orders a month")
    )
    scrap_percent = models.PositiveSmallIntegerField(
        _("rejected goods"), null=True, blank=True, help_text=_("per cent of what is made")
    )
    severity = models.PositiveSmallIntegerField(
        _("severity"), null=True, blank=True, choices=[(1, _("light")), (2, _("felt")), (3, _("severe"))]
    )
    confidential = models.BooleanField(_("confidential"), default=False)
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.WEB, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    held_from = models.CharField(max_length=12, choices=Status, blank=True, editable=False)
    outcome = models.CharField(max_length=14, choices=Outcome, blank=True, editable=False)
    reject_reason = models.CharField(max_length=20, choices=RejectReason, blank=True, editable=False)
    has_objected = models.BooleanField(default=False, editable=False)
    reopened = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text=_("How often it was opened again.")
    )
    handling_office = models.ForeignKey(
        "accounts.Office", models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    escalated_to = models.ForeignKey(
        "accounts.Office", models.PROTECT, null=True, editable=False, related_name="+", db_index=False
    )
    escalated_at = models.DateTimeField(null=True, editable=False)
    common_problem = models.ForeignKey(
        "issues.CommonProblem",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="members",
        db_index=False,
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="merged",
        db_index=False,
        help_text=_("The report that tells the same trouble of the same firm; this one leaves the statistics."),
    )
    due_at = models.DateTimeField(null=True, editable=False, help_text=_("When the office must act next."))
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, editable=False)
    verified_at = models.DateTimeField(null=True, editable=False)
    offered_at = models.DateTimeField(null=True, editable=False)
    done_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    source_import = models.UUIDField(
        null=True, editable=False, help_text=_("The workbook or the survey it was drafted from.")
    )
    draft_step = models.PositiveSmallIntegerField(
        default=1, editable=False, help_text=_("How far the owner has come in writing it.")
    )
    stems = stems_column(("title", "A"), ("description", "B"))

    objects = ProblemQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "id"]
        indexes = [
            GinIndex(fields=["stems"], name="problem_stems"),
            GinIndex(OpClass(Upper("title"), name="gin_trgm_ops"), name="problem_title_trigrams"),
            models.Index(fields=["-created_at", "id"], name="problem_by_creation"),
            models.Index(
                fields=["handling_office", "due_at", "id"], name="problem_office_due", condition=Q(status__in=OPEN)
            ),
            models.Index(fields=["due_at", "id"], name="problem_due", condition=Q(status__in=OPEN)),
            models.Index(fields=["reporter", "-created_at"], name="problem_reporter"),
            models.Index(fields=["firm", "-created_at", "id"], name="problem_firm"),
            models.Index(fields=["cluster", "category", "-created_at"], name="problem_cluster_category"),
            # For equality and for the beginning of a code in one.
            models.Index(fields=["region"], name="problem_region", opclasses=["varchar_pattern_ops"]),
            # What few reports have is in no index of the others.
            *(
                models.Index(fields=[name], name=f"problem_{named}", condition=Q((f"{name}__isnull", False)))
                for name, named in [
                    ("stage_kind", "stage"),
                    ("handler", "handler"),
                    ("escalated_to", "escalated"),
                    ("common_problem", "common"),
                    ("merged_into", "merged"),
                ]
            ),
            models.Index(fields=["handling_office", "-created_at"], name="problem_office_newest"),
        ]
        constraints = [
            # `unique=True` would make a second index for LIKE, which nobody asks of a number.
            models.UniqueConstraint(name="problem_number_once", fields=["number"]),
            models.CheckConstraint(name="problem_status_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(name="problem_category_known", condition=Q(category__in=Category.values)),
            models.CheckConstraint(
                name="problem_firm_from_verification",
                condition=Q(firm__isnull=False)
                | Q(status__in=[Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.REJECTED, Status.WITHDRAWN])
                | Q(status=Status.ON_HOLD, held_from__in=[Status.SUBMITTED, Status.RETURNED]),
                violation_error_message=_("Choose the firm before the report is checked."),
            ),
            models.CheckConstraint(
                name="problem_outcome_when_ended",
                condition=(Q(outcome="") & ~Q(status__in=ENDED)) | (~Q(outcome="") & Q(status__in=ENDED)),
            ),
            models.CheckConstraint(
                name="problem_hold_remembers_status",
                condition=(Q(status=Status.ON_HOLD) & ~Q(held_from="")) | (~Q(status=Status.ON_HOLD) & Q(held_from="")),
            ),
            models.CheckConstraint(
                name="problem_not_merged_into_itself",
                condition=Q(merged_into=None) | ~Q(merged_into=models.F("id")),
            ),
            models.CheckConstraint(
                name="problem_scrap_is_a_share",
                condition=Q(scrap_percent=None) | Q(scrap_percent__lte=100),
                violation_error_message=_("A share lies between 0 and 100 per cent."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("issues:problem_detail", self.number)

    def standing(self) -> ProblemState | None:
        """What statistics count of the problem, or None when it is in none."""
        return None if self.status == Status.DRAFT or self.merged_into_id is not None else state_of(self)

    @property
    def last_return(self) -> "ProblemMove | None":
        """The move by which the office asked for more, last."""
        return self.moves.filter(verb=Verb.RETURN).last()

    @property
    def is_late(self) -> bool:
        return self.due_at is not None and self.due_at < timezone.now()


class ProblemMove(QuickLabels, models.Model):
    """One step in the life of a problem: who, when, from, to and why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="moves", db_index=False)
    verb = models.CharField(max_length=20, choices=Verb)
    old = models.CharField(max_length=12, choices=Status, blank=True)
    new = models.CharField(max_length=12, choices=Status)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    on_behalf = models.BooleanField(default=False, help_text=_("Recorded by the office for the owner or the provider."))
    reason = models.CharField(max_length=30, blank=True)
    office = models.ForeignKey(
        "accounts.Office",
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        help_text=_("The office it went to."),
    )
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [
            models.Index(fields=["problem", "at"], name="problem_move_story"),
            models.Index(fields=["office"], name="problem_move_office", condition=Q(office__isnull=False)),
        ]

    def __str__(self):
        return f"{self.problem_id}: {self.old} -> {self.new}"
