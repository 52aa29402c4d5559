"""Who offers help: technical units, training centres, universities, banks, large firms, directorates."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.addresses import address_of
from common.history import tracked
from common.labels import QuickLabels
from solutions.querysets import ProviderQuerySet


class ProviderKind(models.TextChoices):
    UPT = "upt", _("Technical unit (UPT)")
    TRAINING = "training", _("Training centre")
    LABORATORY = "laboratory", _("Laboratory or Balai")
    UNIVERSITY = "university", _("University")
    BANK = "bank", _("Bank")
    BDS = "bds", _("Business consultant")
    LARGE_FIRM = "large_firm", _("Large firm")
    COOPERATIVE = "cooperative", _("Cooperative")
    OFFICE = "office", _("Local government")
    DIRECTORATE = "directorate", _("Directorate of the ministry")


@tracked()
class Provider(QuickLabels, models.Model):
    """One institution that offers solutions, with the people who work for it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=150, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=ProviderKind)
    region = models.ForeignKey(
        "regions.Region", models.PROTECT, null=True, blank=True, related_name="+", help_text=_("Where it is.")
    )
    description = models.TextField(_("description"), blank=True)
    contact_name = models.CharField(_("contact"), max_length=150, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    staff = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    is_active = models.BooleanField(_("at work"), default=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True, null=True)

    objects = ProviderQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("solutions:provider_detail", self.pk)
