"""The kinds of trouble a firm can have: one list for surveys, problems, and solutions that answer them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Category(TextChoices):
    BAHAN_BAKU = "BAHAN_BAKU", _("Raw material")
    PERMODALAN = "PERMODALAN", _("Capital")
    PEMASARAN = "PEMASARAN", _("Marketing")
    TEKNOLOGI_MESIN = "TEKNOLOGI_MESIN", _("Machines and technology")
    MUTU_STANDAR = "MUTU_STANDAR", _("Quality and standards")
    SDM_KETERAMPILAN = "SDM_KETERAMPILAN", _("Workers and skills")
    DESAIN_PRODUK_KEMASAN = "DESAIN_PRODUK_KEMASAN", _("Design, product and packaging")
    ENERGI_BBM = "ENERGI_BBM", _("Energy and fuel")
    INFRASTRUKTUR_LOGISTIK = "INFRASTRUKTUR_LOGISTIK", _("Infrastructure and transport")
    LEGALITAS_PERIZINAN = "LEGALITAS_PERIZINAN", _("Licences and legal form")
    LINGKUNGAN_K3 = "LINGKUNGAN_K3", _("Environment and safety at work")
    MANAJEMEN_KEUANGAN = "MANAJEMEN_KEUANGAN", _("Management and finance")
    KELEMBAGAAN_KEMITRAAN = "KELEMBAGAAN_KEMITRAAN", _("Organisation and partnership")
    LAINNYA = "LAINNYA", _("Other")
