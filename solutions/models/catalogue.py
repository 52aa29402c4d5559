"""The catalogue: what is offered, to whom, until when, and at whose cost."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from clusters.size_class import SizeClass
from common.addresses import address_of
from common.full_text import stems_column
from common.history import tracked
from common.labels import QuickLabels
from solutions.catalogue_states import SolutionStatus
from solutions.cost_share import ShareRule
from solutions.kinds import BudgetSource, CostKind, Kind
from solutions.models.providers import Provider
from solutions.querysets import SolutionQuerySet


def words(**options) -> ArrayField:
    return ArrayField(models.CharField(max_length=30), default=list, blank=True, **options)


@tracked("stems", "taken", "terms", "reading")
class Solution(QuickLabels, models.Model):
    """One offer of one provider, with its conditions as data. An empty condition excludes nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.ForeignKey(Provider, models.PROTECT, related_name="solutions")
    kind = models.CharField(_("kind"), max_length=24, choices=Kind)
    title = models.CharField(_("title"), max_length=150)
    description = models.TextField(_("description"), max_length=6000, blank=True)
    categories = words(verbose_name=_("answers problems of"), help_text=_("Categories of problem."))
    kbli_prefixes = words(verbose_name=_("KBLI"), help_text=_("Codes or their beginnings, of either version."))
    regions = words(verbose_name=_("regions"), help_text=_("Region codes; what lies under them is included."))
    size_classes = words(verbose_name=_("size classes"))
    needs_nib = models.BooleanField(_("needs a NIB"), default=False)
    cooperative_only = models.BooleanField(_("cooperatives and groups only"), default=False)
    least_age_years = models.PositiveSmallIntegerField(
        _("least age of the business"), null=True, blank=True, help_text=_("years")
    )
    quota = models.PositiveIntegerField(_("places"), null=True, blank=True, help_text=_("None is without limit."))
    taken = models.PositiveIntegerField(default=0, editable=False, help_text=_("Places that matches hold."))
    opens_on = models.DateField(_("opens"), null=True, blank=True)
    closes_on = models.DateField(_("closes"), null=True, blank=True)
    cost_share_percent = models.DecimalField(
        _("borne by the programme"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("per cent of the price"),
    )
    cost_share_imported_percent = models.DecimalField(
        _("borne for imported goods"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("per cent of the price"),
    )
    least_rupiah = models.PositiveBigIntegerField(
        _("least amount"), null=True, blank=True, help_text=_("whole rupiah a firm")
    )
    most_rupiah = models.PositiveBigIntegerField(
        _("largest amount"), null=True, blank=True, help_text=_("whole rupiah a firm")
    )
    cost = models.CharField(_("cost to the firm"), max_length=6, choices=CostKind, blank=True)
    cost_note = models.CharField(
        _("cost in words"), max_length=200, blank=True, help_text=_("In words, as the owner reads it.")
    )
    budget_year = models.PositiveSmallIntegerField(_("budget year"), null=True, blank=True)
    budget_source = models.CharField(_("budget source"), max_length=14, choices=BudgetSource, blank=True)
    documents = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name=_("documents"))
    legal_basis = models.CharField(_("legal basis"), max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=SolutionStatus, default=SolutionStatus.DRAFT, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)
    warned_on = models.DateField(null=True, editable=False, help_text=_("When its end was announced."))
    reading = models.JSONField(default=dict, editable=False, help_text=_("What its words say, as matching reads them."))
    terms = ArrayField(
        models.CharField(max_length=60), default=list, editable=False, help_text=_("What it is found by in matching.")
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    stems = stems_column(("title", "A"), ("description", "B"))

    objects = SolutionQuerySet.as_manager()

    class Meta:
        ordering = ["title", "id"]
        indexes = [
            GinIndex(fields=["stems"], name="solution_stems"),
            GinIndex(fields=["categories"], name="solution_categories"),
            GinIndex(fields=["terms"], name="solution_terms"),
            # Solutions that came in by COPY and wait to be read: matching reads them on the way.
            models.Index(fields=["id"], name="solution_unread", condition=Q(terms=[], status="published")),
            models.Index(fields=["closes_on", "id"], name="solution_by_end", condition=Q(closes_on__isnull=False)),
            models.Index(fields=["status", "kind"], name="solution_status_kind"),
            models.Index(fields=["title", "id"], name="solution_by_title"),
        ]
        constraints = [
            models.CheckConstraint(name="solution_kind_known", condition=Q(kind__in=Kind.values)),
            models.CheckConstraint(
                name="solution_categories_known", condition=Q(categories__contained_by=Category.values)
            ),
            models.CheckConstraint(
                name="solution_sizes_known", condition=Q(size_classes__contained_by=SizeClass.values)
            ),
            models.CheckConstraint(name="solution_status_known", condition=Q(status__in=SolutionStatus.values)),
            models.CheckConstraint(name="solution_cost_known", condition=Q(cost__in=["", *CostKind.values])),
            models.CheckConstraint(
                name="solution_quota_not_oversold",
                condition=Q(quota=None) | Q(taken__lte=F("quota")),
                violation_error_message=_("There are more matches than places."),
            ),
            models.CheckConstraint(
                name="solution_window_in_order",
                condition=Q(opens_on=None) | Q(closes_on=None) | Q(closes_on__gte=F("opens_on")),
                violation_error_message=_("The window closes before it opens."),
            ),
            models.CheckConstraint(
                name="solution_amounts_in_order",
                condition=Q(least_rupiah=None) | Q(most_rupiah=None) | Q(most_rupiah__gte=F("least_rupiah")),
                violation_error_message=_("The largest amount is below the least."),
            ),
            models.CheckConstraint(
                name="solution_share_is_a_share",
                condition=Q(cost_share_percent=None) | Q(cost_share_percent__gte=0, cost_share_percent__lte=100),
                violation_error_message=_("A share lies between 0 and 100 per cent."),
            ),
            models.CheckConstraint(
                name="solution_imported_share_is_a_share",
                condition=Q(cost_share_imported_percent=None)
                | Q(cost_share_imported_percent__gte=0, cost_share_imported_percent__lte=100),
                violation_error_message=_("A share lies between 0 and 100 per cent."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("solutions:solution_detail", self.pk)

    @property
    def category_labels(self) -> list[str]:
        return [str(Category(category).label) for category in self.categories]

    @property
    def size_labels(self) -> list[str]:
        return [str(SizeClass(size).label) for size in self.size_classes]

    @property
    def rule(self) -> ShareRule | None:
        """How its cost is shared, or None when it says no share."""
        if self.cost_share_percent is None:
            return None
        imported = self.cost_share_imported_percent
        return ShareRule(
            self.cost_share_percent,
            self.cost_share_percent if imported is None else imported,
            self.least_rupiah,
            self.most_rupiah,
        )

    @property
    def left(self) -> int | None:
        """Places that are left, or None without limit."""
        return None if self.quota is None else self.quota - self.taken


class FinanceTier(models.Model):
    """One tier of a credit such as KUR: how much, at what interest, with which papers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    solution = models.ForeignKey(Solution, models.CASCADE, related_name="tiers", verbose_name=_("solution"))
    name = models.CharField(_("tier"), max_length=60)
    over_rupiah = models.PositiveBigIntegerField(_("more than"), default=0, help_text=_("whole rupiah"))
    most_rupiah = models.PositiveBigIntegerField(_("up to"), help_text=_("whole rupiah"))
    interest_percents = ArrayField(
        models.DecimalField(max_digits=4, decimal_places=2),
        help_text=_("per cent a year: the first time it is taken, the second time, ..."),
        verbose_name=_("interest"),
    )
    documents = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name=_("documents"))

    class Meta:
        verbose_name = _("tier of a credit")
        verbose_name_plural = _("tiers of a credit")
        ordering = ["over_rupiah"]
        constraints = [
            models.UniqueConstraint(name="finance_tier_once", fields=["solution", "over_rupiah"]),
            models.CheckConstraint(name="finance_tier_in_order", condition=Q(most_rupiah__gt=F("over_rupiah"))),
        ]

    def __str__(self):
        return f"{self.name}: {self.over_rupiah} - {self.most_rupiah}"


class CatalogueTerm(models.Model):
    """How many published solutions say a word or speak of a topic: what is rare tells more."""

    term = models.CharField(max_length=60, primary_key=True)
    solutions = models.IntegerField(default=0)

    def __str__(self):
        return f"{self.term}: {self.solutions}"
