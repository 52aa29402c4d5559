"""What each category means to an owner: a picture and an example. Pure."""

from django.utils.translation import gettext_lazy as _

from clusters.categories import Category

EXAMPLES = {
    Category.MUTU_STANDAR: ("quality", _("Buyers send goods back, no SNI yet, tests needed")),
    Category.BAHAN_BAKU: ("material", _("Dear, scarce, its quality changes")),
    Category.TEKNOLOGI_MESIN: ("machine", _("Broken, too old, not there yet")),
    Category.PERMODALAN: ("money", _("Money needed, loans, instalments")),
    Category.PEMASARAN: ("market", _("Fewer buyers, not sold online yet")),
    Category.SDM_KETERAMPILAN: ("skill", _("Hard to find or to train workers")),
    Category.DESAIN_PRODUK_KEMASAN: ("design", _("New design, packaging, brand")),
    Category.ENERGI_BBM: ("energy", _("Power drops, gas or diesel is scarce")),
    Category.INFRASTRUKTUR_LOGISTIK: ("road", _("Bad road, dear transport, narrow place")),
    Category.LEGALITAS_PERIZINAN: ("permit", _("NIB, halal, PIRT, building permit")),
    Category.LINGKUNGAN_K3: ("leaf", _("Smoke, waste, accidents at work")),
    Category.MANAJEMEN_KEUANGAN: ("books", _("Bookkeeping, prices, tax")),
    Category.KELEMBAGAAN_KEMITRAAN: ("together", _("Cooperative, groups, large buyers")),
    Category.LAINNYA: ("other", _("None of these")),
}
# What owners are shown first; the rest is one tap away.
FIRST = list(EXAMPLES)[:6]
# The middle of each span stands for it, so that losses can be added up.
LOSSES = [
    (500_000, _("under Rp 1 million")),
    (3_000_000, _("Rp 1–5 million")),
    (12_500_000, _("Rp 5–20 million")),
    (30_000_000, _("over Rp 20 million")),
]
