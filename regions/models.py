"""Regions of Kemendagri, and the codes they had before."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regions.querysets import RegionQuerySet


class Level(models.IntegerChoices):
    PROVINCE = 1, _("Province")
    REGENCY = 2, _("Regency or city")
    DISTRICT = 3, _("District")
    VILLAGE = 4, _("Village")


class Region(models.Model):
    """A province, regency or city, district or village of today, by its code of Kemendagri."""

    code = models.CharField(_("code"), max_length=13, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level)
    kind = models.CharField(_("kind"), max_length=12, help_text="kota, kabupaten, kecamatan, kelurahan, desa, ...")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent region")
    )
    path = models.CharField(_("path"), max_length=255, help_text="The names up to the province, nearest first.")
    search = models.CharField(max_length=255, editable=False, help_text="The path in small letters.")
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]
        indexes = [
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="region_search_trigrams"),
            models.Index(fields=["level", "name"], name="region_level_name"),
        ]
        constraints = [
            models.CheckConstraint(
                name="region_parent_unless_province",
                condition=Q(level=Level.PROVINCE, parent=None) | Q(level__gt=Level.PROVINCE, parent__isnull=False),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def province_code(self) -> str:
        return self.code[:2]

    @property
    def time_zone(self) -> str:
        """The name of the time zone of the region's province."""
        return TIME_ZONES.get(self.province_code, "Asia/Jakarta")


class RegionAlias(models.Model):
    """A former code of a region, and the decree that ended it."""

    old_code = models.CharField(_("former code"), max_length=13, unique=True)
    old_name = models.CharField(_("former name"), max_length=100, blank=True)
    region = models.ForeignKey(Region, models.PROTECT, related_name="aliases", verbose_name=_("region of today"))
    decree = models.CharField(_("decree"), max_length=200)

    class Meta:
        ordering = ["old_code"]
        verbose_name = _("former code")
        verbose_name_plural = _("former codes")

    def __str__(self):
        return f"{self.old_code}: {self.region_id}"


# Keppres 41/1987: Kalimantan Tengah and Barat keep western time, Selatan, Timur and Utara central time.
CENTRAL, EASTERN = "Asia/Makassar", "Asia/Jayapura"
TIME_ZONES = {
    **dict.fromkeys(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"], CENTRAL),
    **dict.fromkeys(["81", "82", "91", "92", "93", "94", "95", "96"], EASTERN),
}
