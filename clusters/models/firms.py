"""Firms (IKM): who they are and where."""

import uuid
from functools import partial

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from clusters.models.clusters import Cluster, Kbli
from clusters.querysets import FirmQuerySet
from clusters.validators import check_nib, check_nik, check_npwp, check_phone, check_year
from common.addresses import address_of
from common.codes import random_code
from common.history import tracked
from common.labels import QuickLabels


class FirmStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    PAUSED = "paused", _("Paused")
    CLOSED = "closed", _("Closed")


@tracked(deleted_by_hundreds=True)
class Firm(QuickLabels, models.Model):
    """One firm. No official number is required: many firms have none yet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=12, editable=False, default=partial(random_code, 8))
    name = models.CharField(_("name"), max_length=150)
    owner_name = models.CharField(_("owner"), max_length=150, blank=True)
    owner_is_woman = models.BooleanField(_("owner is a woman"), null=True, blank=True)
    nik = models.CharField("NIK", max_length=16, blank=True, validators=[check_nik])
    npwp = models.CharField("NPWP", max_length=16, blank=True, validators=[check_npwp])
    nib = models.CharField("NIB", max_length=13, blank=True, validators=[check_nib])
    # Found by the index `firm_cluster_name`.
    cluster = models.ForeignKey(Cluster, models.PROTECT, null=True, blank=True, related_name="firms", db_index=False)
    region = models.ForeignKey(
        "regions.Region",
        models.PROTECT,
        related_name="+",
        db_index=False,
        help_text=_("The village, or the regency or city if it is not known."),
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True, validators=[check_phone])
    email = models.EmailField(blank=True)
    established = models.PositiveSmallIntegerField(_("established"), null=True, blank=True, validators=[check_year])
    kbli = models.ForeignKey(Kbli, models.PROTECT, null=True, blank=True, related_name="+")
    products = models.CharField(_("products"), max_length=300, blank=True)
    is_cooperative = models.BooleanField(_("is a cooperative or a group"), default=False)
    status = models.CharField(max_length=8, choices=FirmStatus, default=FirmStatus.ACTIVE)
    owners = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    source_import = models.UUIDField(null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = FirmQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        indexes = [
            GinIndex(OpClass(Upper("name"), name="gin_trgm_ops"), name="firm_name_trigrams"),
            GinIndex(OpClass(Upper("owner_name"), name="gin_trgm_ops"), name="firm_owner_trigrams"),
            models.Index(fields=["name", "id"], name="firm_by_name"),
            models.Index(fields=["-created_at", "id"], name="firm_by_creation"),
            models.Index(fields=["cluster", "name", "id"], name="firm_cluster_name"),
            # For equality and for the beginning of a code in one.
            models.Index(fields=["region"], name="firm_region", opclasses=["varchar_pattern_ops"]),
            models.Index(fields=["nik"], name="firm_nik", condition=~Q(nik="")),
            models.Index(fields=["npwp"], name="firm_npwp", condition=~Q(npwp="")),
            models.Index(fields=["nib"], name="firm_nib", condition=~Q(nib="")),
            models.Index(fields=["phone"], name="firm_phone", condition=~Q(phone="")),
            models.Index(fields=["source_import"], name="firm_import", condition=Q(source_import__isnull=False)),
        ]
        constraints = [
            # `unique=True` would make a second index for LIKE, which nobody asks of a code.
            models.UniqueConstraint(name="firm_code_once", fields=["code"]),
            models.CheckConstraint(name="firm_status_known", condition=Q(status__in=FirmStatus.values)),
            models.CheckConstraint(name="firm_nik_of_sixteen_digits", condition=Q(nik="") | Q(nik__regex=r"^\d{16}$")),
            models.CheckConstraint(name="firm_npwp_of_digits", condition=Q(npwp="") | Q(npwp__regex=r"^\d{15,16}$")),
            models.CheckConstraint(name="firm_nib_of_thirteen_digits", condition=Q(nib="") | Q(nib__regex=r"^\d{13}$")),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("clusters:firm_detail", self.code)
