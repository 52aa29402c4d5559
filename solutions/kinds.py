"""The kinds of help that are offered, and who pays for it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    PELATIHAN = "pelatihan", _("Training")
    PENDAMPINGAN = "pendampingan", _("Mentoring")
    MESIN_PERALATAN = "mesin_peralatan", _("Machines and tools")
    TEKNOLOGI_TEPAT_GUNA = "teknologi_tepat_guna", _("Appropriate technology")
    UJI_LAB = "uji_lab", _("Laboratory tests")
    SERTIFIKASI = "sertifikasi", _("Certification")
    PERIZINAN = "perizinan", _("Licences")
    DESAIN_KEMASAN = "desain_kemasan", _("Design and packaging")
    PEMASARAN_DIGITAL = "pemasaran_digital", _("Digital marketing")
    PAMERAN = "pameran", _("Exhibitions")
    KEMITRAAN_LINK_MATCH = "kemitraan_link_match", _("Partnership and link and match")
    PEMBIAYAAN = "pembiayaan", _("Finance")
    BAHAN_BAKU_BERSAMA = "bahan_baku_bersama", _("Raw material together")
    MANAJEMEN = "manajemen", _("Management")
    LINGKUNGAN = "lingkungan", _("Environment")
    LAINNYA = "lainnya", _("Other")


class BudgetSource(TextChoices):
    APBN = "apbn", _("State budget")
    DEKONSENTRASI = "dekonsentrasi", _("Deconcentration")
    DAK = "dak", _("Special allocation (DAK)")
    APBD_PROVINCE = "apbd_prov", _("Provincial budget")
    APBD_REGENCY = "apbd_kab", _("Budget of the regency or city")
    CSR = "csr", _("Companies (CSR)")
    BANK = "bank", _("Bank")
    JICA = "jica", _("JICA")
    OWN = "own", _("The provider's own")


class CostKind(TextChoices):
    FREE = "free", _("Free")
    SHARED = "shared", _("Shared")
    OWN = "own", _("Paid by the firm")
