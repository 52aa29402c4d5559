"""Imports of an office's workbook, its rows, and what the office's columns were taken for."""

import uuid
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from surveys.faults import sentence
from surveys.import_states import OPEN, WORKING, ImportState, OnFault, Outcome, RowAction
from surveys.querysets import ImportQuerySet, RowQuerySet

# A worker says what it has reached after each batch, in less than this.
STILL_AFTER = timedelta(seconds=20)


def upload_to(workbook: "WorkbookImport", name: str) -> str:
    """Keep a file under the import's key; its own name is for people only."""
    return f"imports/{workbook.pk}/workbook{Path(name).suffix.lower()[:6]}"


class WorkbookImport(models.Model):
    """One workbook of an office on its way into the register of one cluster."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cluster = models.ForeignKey("clusters.Cluster", models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
        help_text=_("Who saved it or took it back last; `by` sent the file."),
    )
    file = models.FileField(upload_to=upload_to, blank=True)
    file_name = models.CharField(max_length=150)
    digest = models.CharField(
        max_length=64, blank=True, editable=False, help_text=_("Of the file, by which one that comes twice is known.")
    )
    year = models.PositiveSmallIntegerField(_("year of the figures"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.UPLOADED, editable=False)
    failure = models.JSONField(null=True, blank=True, editable=False, help_text=_("Code of a failure, and its words."))
    tables = models.JSONField(default=list, editable=False, help_text=_("Each table found, with its columns."))
    choices = models.JSONField(default=dict, editable=False, help_text=_("What people took columns for."))
    noticed = models.JSONField(default=dict, editable=False)
    left_out = models.JSONField(default=dict, editable=False, help_text=_("Titles, totals, notes: how many of each."))
    passed_over = models.JSONField(
        default=list, editable=False, help_text=_("Rows that are in no firm: sheet, kind, first, last, text.")
    )
    on_fault = models.CharField(max_length=4, choices=OnFault, default=OnFault.SKIP, editable=False)
    on_duplicate = models.CharField(max_length=6, choices=RowAction, blank=True, editable=False)
    rows = models.PositiveIntegerField(default=0, editable=False)
    faulty = models.PositiveIntegerField(default=0, editable=False)
    duplicates = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("Those of which nobody said yet what is done with them.")
    )
    counts = models.JSONField(
        default=dict, editable=False, help_text=_("How many rows stand in which list of the check.")
    )
    created = models.PositiveIntegerField(default=0, editable=False)
    updated = models.PositiveIntegerField(default=0, editable=False)
    unchanged = models.PositiveIntegerField(default=0, editable=False)
    skipped = models.PositiveIntegerField(default=0, editable=False, help_text=_("Those with nothing new included."))
    kept = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("Firms that were edited before the undo.")
    )
    keeps_edited = models.BooleanField(default=False, editable=False)
    done_to = models.PositiveIntegerField(default=0, editable=False, help_text=_("The row up to which work is done."))
    done = models.PositiveIntegerField(default=0, editable=False)
    expected = models.PositiveIntegerField(default=0, editable=False)
    run = models.UUIDField(null=True, blank=True, editable=False)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    touched_at = models.DateTimeField(auto_now_add=True)
    checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    committed_at = models.DateTimeField(null=True, blank=True, editable=False)
    undone_at = models.DateTimeField(null=True, blank=True, editable=False)
    stamp = models.DateTimeField(null=True, blank=True, editable=False, help_text=_("The moment all its changes bear."))
    purged_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at", "id"]
        indexes = [
            models.Index(fields=["cluster", "-uploaded_at", "id"], name="import_of_cluster"),
            models.Index(fields=["touched_at"], name="import_at_work", condition=Q(state__in=WORKING)),
            models.Index(fields=["uploaded_at"], name="import_to_purge", condition=Q(purged_at=None)),
        ]
        constraints = [
            models.CheckConstraint(name="import_state_known", condition=Q(state__in=ImportState.values)),
            models.CheckConstraint(
                name="import_failed_for_a_reason",
                condition=Q(state=ImportState.FAILED, failure__isnull=False) | ~Q(state=ImportState.FAILED),
            ),
        ]

    def __str__(self):
        return self.file_name

    def get_absolute_url(self):
        return reverse("surveys:import_detail", args=[self.pk])

    @property
    def actor(self):
        """Whose doing the present work is, as history tells it."""
        return self.asked_by or self.by

    @property
    def ready(self) -> int:
        """Rows of which nothing is left to say: neither faulty nor an undecided repeat."""
        return max(self.rows - self.faulty - self.duplicates, 0)

    @property
    def progress(self) -> float:
        """How much of the present work is done, from 0 to 1."""
        if self.state not in WORKING:
            return 1.0
        return round(min(self.done / self.expected, 0.99), 3) if self.expected else 0.0

    @property
    def left_out_rows(self) -> int:
        """Rows that were not saved: faulty, repeated or passed over; not those with nothing new in them."""
        return max(self.skipped - self.unchanged, 0)

    @property
    def is_waiting(self) -> bool:
        """Whether the worker should be at it, and has not been for a while."""
        return self.is_at_work and timezone.now() - self.touched_at > STILL_AFTER

    @property
    def is_open(self) -> bool:
        return self.state in OPEN and self.purged_at is None

    @property
    def is_at_work(self) -> bool:
        return self.state in WORKING

    @property
    def failure_sentence(self) -> str:
        return sentence(self.failure) if self.failure else ""

    def place_of(self, number: int) -> str:
        """Return where a row stands as a spreadsheet shows it: "5", or "5 (Sheet2)" where several sheets hold firms."""
        table = next((one for one in reversed(self.tables) if one["offset"] < number), None)
        if table is None:
            return str(number)
        several = len({one["sheet"] for one in self.tables}) > 1
        return f"{number - table['offset']} ({table['sheet']})" if several else str(number - table["offset"])

    @property
    def columns(self) -> list[dict]:
        """All columns of all tables, in the order of the file."""
        return [{**column, "sheet": table["sheet"]} for table in self.tables for column in table["columns"]]


class ImportRow(models.Model):
    """One firm's row of a workbook: what was read, what is wrong with it, what became of it."""

    workbook = models.ForeignKey(WorkbookImport, models.CASCADE, related_name="lines", db_index=False)
    number = models.PositiveIntegerField(help_text=_("Its row in the file; further sheets count on."))
    table = models.PositiveSmallIntegerField(default=0)
    values = models.JSONField(default=dict)
    faults = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    changed = models.JSONField(default=dict, help_text=_("Cells as people mended them."))
    duplicate_row = models.PositiveIntegerField(null=True)
    duplicate_firm = models.ForeignKey("clusters.Firm", models.SET_NULL, null=True, related_name="+", db_index=False)
    duplicate_why = models.CharField(max_length=8, blank=True)
    action = models.CharField(max_length=6, choices=RowAction, blank=True)
    keeps = models.JSONField(default=list, help_text=_("Fields in which the registered firm stays as it is."))
    outcome = models.CharField(max_length=9, choices=Outcome, blank=True)
    firm = models.ForeignKey("clusters.Firm", models.SET_NULL, null=True, related_name="+", db_index=False)
    before = models.JSONField(null=True, help_text=_("What an update wrote over."))
    done_at = models.DateTimeField(null=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(name="import_row_once", fields=["workbook", "number"]),
            models.CheckConstraint(
                name="import_row_not_its_own_twin",
                condition=Q(duplicate_row=None) | ~Q(duplicate_row=models.F("number")),
            ),
        ]
        indexes = [
            models.Index(fields=["workbook", "number"], name="import_row_faulty", condition=~Q(faults=[])),
            # Few rows repeat a firm, and none has its own before it is saved: the others are in no index.
            models.Index(fields=["firm"], name="import_row_of_firm", condition=Q(firm__isnull=False)),
            models.Index(fields=["duplicate_firm"], name="import_row_twin", condition=Q(duplicate_firm__isnull=False)),
        ]

    def __str__(self):
        return f"{self.number}: {self.values.get('name') or '-'}"


class ColumnMapping(models.Model):
    """What a region's offices take a column for, by the words of its head; used the next time."""

    region = models.ForeignKey("regions.Region", models.CASCADE, related_name="+")
    head = models.CharField(max_length=160, help_text=_("The words of the head in small letters."))
    field = models.CharField(max_length=20, blank=True, help_text=_("Empty for a column that is not used."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    set_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["head"]
        constraints = [models.UniqueConstraint(name="mapping_once_per_region", fields=["region", "head"])]

    def __str__(self):
        return f"{self.head}: {self.field or '-'}"
