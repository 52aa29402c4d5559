"""What a firm is and does in one year: the blocks of the SIINas report, its products and machines."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clusters.models.firms import Firm
from clusters.querysets import FiguresQuerySet
from common.history import tracked

RUPIAH_A_MONTH = _("whole rupiah a month")
RUPIAH = _("whole rupiah")


class Source(models.TextChoices):
    SURVEY = "survey", _("Survey")
    IMPORT = "import", _("Workbook")
    API = "api", _("Other program")
    OFFICE = "office", _("Office")


@tracked(deleted_by_hundreds=True)
class FirmFigures(models.Model):
    """The figures of one firm in one year. What nobody knows is null, never 0."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Found by the index of `figures_once_per_firm_and_year`.
    firm = models.ForeignKey(Firm, models.CASCADE, related_name="figures", db_index=False)
    year = models.PositiveSmallIntegerField(_("year"))
    investment_rupiah = models.PositiveBigIntegerField(
        _("investment without land and building"), null=True, blank=True, help_text=RUPIAH
    )
    land_building_rupiah = models.PositiveBigIntegerField(
        _("land and building"), null=True, blank=True, help_text=RUPIAH
    )
    workers_male = models.PositiveIntegerField(_("men"), null=True, blank=True, help_text=_("persons"))
    workers_female = models.PositiveIntegerField(_("women"), null=True, blank=True, help_text=_("persons"))
    workers_total = models.PositiveIntegerField(
        _("men and women together"),
        null=True,
        blank=True,
        help_text=_("persons, where nobody told men and women apart"),
    )
    capacity = models.DecimalField(
        _("production capacity"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("in the unit beside"),
    )
    capacity_unit = models.CharField(_("unit"), max_length=30, blank=True, help_text=_("as kg/bulan or buah/bulan"))
    installed_capacity = models.DecimalField(
        _("installed capacity"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("in the unit of the capacity"),
    )
    production = models.DecimalField(
        _("production"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("in the unit of the capacity"),
    )
    output_rupiah = models.PositiveBigIntegerField(
        _("value of output"), null=True, blank=True, help_text=RUPIAH_A_MONTH
    )
    materials_rupiah = models.PositiveBigIntegerField(
        _("raw material"), null=True, blank=True, help_text=RUPIAH_A_MONTH
    )
    water_m3 = models.DecimalField(
        _("water"), max_digits=12, decimal_places=2, null=True, blank=True, help_text=_("cubic metres a month")
    )
    fuel_rupiah = models.PositiveBigIntegerField(
        _("fuel and lubricants"), null=True, blank=True, help_text=RUPIAH_A_MONTH
    )
    electricity_kwh = models.DecimalField(
        _("electricity"), max_digits=12, decimal_places=2, null=True, blank=True, help_text=_("kWh a month")
    )
    scrap_percent = models.DecimalField(
        _("rejected goods"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("per cent of what is made"),
    )
    exports = models.BooleanField(_("exports"), null=True, blank=True)
    source = models.CharField(max_length=8, choices=Source, default=Source.SURVEY)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    recorded_at = models.DateTimeField(auto_now=True)

    objects = FiguresQuerySet.as_manager()

    class Meta:
        ordering = ["-year"]
        verbose_name_plural = "firm figures"
        constraints = [
            models.UniqueConstraint(name="figures_once_per_firm_and_year", fields=["firm", "year"]),
            models.CheckConstraint(name="figures_year_plausible", condition=Q(year__gte=1990, year__lte=2100)),
            models.CheckConstraint(
                name="figures_workers_told_once",
                condition=Q(workers_total=None) | Q(workers_male=None, workers_female=None),
                violation_error_message=_("Write men and women, or both together, and not all three."),
            ),
            models.CheckConstraint(
                name="figures_scrap_is_a_share",
                condition=Q(scrap_percent=None) | Q(scrap_percent__gte=0, scrap_percent__lte=100),
                violation_error_message=_("A share lies between 0 and 100 per cent."),
            ),
        ]

    def __str__(self):
        return f"{self.firm}, {self.year}"

    @property
    def workers(self) -> int | None:
        known = [number for number in (self.workers_male, self.workers_female) if number is not None]
        return sum(known) if known else self.workers_total


class Product(models.Model):
    """What a firm made in a year, and how much of it."""

    figures = models.ForeignKey(FirmFigures, models.CASCADE, related_name="products")
    name = models.CharField(_("product"), max_length=120)
    quantity = models.DecimalField(_("quantity a month"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=30, blank=True)
    price_rupiah = models.PositiveBigIntegerField(_("price of one unit"), null=True, blank=True, help_text=RUPIAH)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name


class Machine(models.Model):
    """What a firm made it with."""

    figures = models.ForeignKey(FirmFigures, models.CASCADE, related_name="machines")
    name = models.CharField(_("machine"), max_length=120)
    number = models.PositiveIntegerField(_("number"), default=1)
    made_in_year = models.PositiveSmallIntegerField(_("made in"), null=True, blank=True)
    works = models.BooleanField(_("in working order"), default=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name
