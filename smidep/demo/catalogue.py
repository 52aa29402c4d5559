"""A catalogue of real kinds of help by invented institutions: what the ministry and its partners usually offer."""

from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from clusters.categories import Category as C
from regions.models import Region
from smidep.demo.people import load_provider
from solutions.actions.catalogue import create_solution, publish_solution, set_tiers
from solutions.kinds import Kind as K
from solutions.models import Provider, Solution

UPT, BDI, LAB, IKMA, BANK, ITS, COOP, ASTRA, MAKASSAR, PAPUA = (
    "UPT Logam Kota Pasuruan (contoh)",
    "Balai Diklat Industri Surabaya (contoh)",
    "Balai Besar Logam dan Mesin (contoh)",
    "Ditjen IKMA, Direktorat Logam (contoh)",
    "Bank Penyalur KUR (contoh)",
    "Politeknik Manufaktur (contoh)",
    "Koperasi Logam Jaya (contoh)",
    "Yayasan Pembina Pemasok Otomotif (contoh)",
    "Dekranasda Kota Makassar (contoh)",
    "Pendamping Kopi Papua (contoh)",
)
PROVIDERS = [
    (BDI, "training", "35.78"),
    (LAB, "laboratory", "32.73"),
    (IKMA, "directorate", None),
    (BANK, "bank", None),
    (ITS, "university", "35.78"),
    (COOP, "cooperative", "35.75"),
    (ASTRA, "large_firm", None),
    (MAKASSAR, "office", "73.71"),
    (PAPUA, "bds", "94.06"),
]


class Offer(NamedTuple):
    """One solution of the demo."""

    provider: str
    kind: str
    title: str
    description: str
    categories: list[str]
    more: dict = {}


CAST = {"kbli_prefixes": ["243", "244", "259", "293", "309", "282", "281"]}
OFFERS = [
    Offer(UPT, K.PENDAMPINGAN, "Pendampingan pengecoran dan uji komposisi",
          "Tenaga ahli datang ke bengkel tiga kali: memeriksa tungku, skrap, cetakan pasir, dan suhu tuang, lalu menguji komposisi contoh untuk mencari sebab cor keropos dan porositas.",
          [C.MUTU_STANDAR, C.TEKNOLOGI_MESIN], {**CAST, "regions": ["35.75"], "quota": 12, "cost": "free", "cost_note": "Gratis"}),
    Offer(UPT, K.UJI_LAB, "Uji komposisi dan kekerasan bahan cor",
          "Uji spektrometer dan kekerasan untuk contoh coran, hasil dua hari, dengan saran perbaikan bahan dan peleburan.",
          [C.MUTU_STANDAR, C.BAHAN_BAKU], {**CAST, "regions": ["35"], "cost": "own", "cost_note": "Rp 75.000 per contoh, IKM Kota Pasuruan gratis"}),
    Offer(UPT, K.TEKNOLOGI_TEPAT_GUNA, "Pemakaian mesin bubut CNC dan perlakuan panas bersama",
          "Sewa jam mesin CNC, milling, dan tungku perlakuan panas dengan operator UPT, untuk komponen yang menuntut ukuran tepat.",
          [C.TEKNOLOGI_MESIN, C.MUTU_STANDAR], {**CAST, "regions": ["35.75"], "quota": 20, "cost": "own", "cost_note": "Rp 35.000 per jam"}),
    Offer(BDI, K.PELATIHAN, "Pelatihan pengendalian mutu pengecoran",
          "Diklat 3-in-1 selama 12 hari: membaca gambar, pasir cetak, peleburan, uji mutu, dan sertifikat kompetensi.",
          [C.SDM_KETERAMPILAN, C.MUTU_STANDAR], {**CAST, "quota": 25, "cost": "free", "cost_note": "Gratis, penginapan disediakan"}),
    Offer(BDI, K.PELATIHAN, "Magang juru cor muda dari SMK",
          "Lulusan SMK dilatih sebulan lalu ditempatkan enam bulan di bengkel dengan uang saku, supaya ada penerus tenaga cor.",
          [C.SDM_KETERAMPILAN], {**CAST, "regions": ["35"], "quota": 30, "cost": "free", "cost_note": "Uang saku ditanggung program"}),
    Offer(IKMA, K.MESIN_PERALATAN, "Restrukturisasi mesin dan peralatan IKM",
          "Penggantian sebagian harga mesin atau peralatan baru: IKM membeli dahulu, berkas diperiksa, verifikator datang, lalu dana diganti.",
          [C.TEKNOLOGI_MESIN, C.ENERGI_BBM],
          {"needs_nib": True, "cost_share_percent": 30, "cost_share_imported_percent": 25, "least_rupiah": 5_000_000,
           "most_rupiah": 300_000_000, "budget_source": "apbn", "documents": ["NIB", "Faktur pembelian", "Bukti bayar", "Foto mesin terpasang"],
           "legal_basis": "Petunjuk teknis restrukturisasi mesin IKM", "cost": "shared", "cost_note": "Diganti 30 % (dalam negeri) atau 25 % (impor)"}),
    Offer(IKMA, K.MESIN_PERALATAN, "Hibah tungku induksi untuk kelompok usaha",
          "Tungku induksi 500 kg untuk koperasi atau kelompok usaha bersama, dengan pendampingan pengoperasian dan perawatan.",
          [C.TEKNOLOGI_MESIN, C.ENERGI_BBM, C.LINGKUNGAN_K3], {**CAST, "cooperative_only": True, "quota": 2, "budget_source": "dak", "cost": "free", "cost_note": "Gratis untuk kelompok"}),
    Offer(IKMA, K.SERTIFIKASI, "Pendampingan sertifikat SNI produk logam",
          "Pendampingan dokumen mutu, uji awal, dan bantuan biaya sertifikasi SNI untuk alat pertanian dan komponen.",
          [C.MUTU_STANDAR, C.LEGALITAS_PERIZINAN], {**CAST, "needs_nib": True, "quota": 10, "cost": "shared", "cost_note": "Biaya sertifikat dibantu 50 %"}),
    Offer(IKMA, K.PERIZINAN, "Klinik sertifikat TKDN industri kecil",
          "Bantuan menghitung dan mengajukan sertifikat TKDN-IK lewat SIINas, tanpa biaya.",
          [C.LEGALITAS_PERIZINAN, C.PEMASARAN], {"needs_nib": True, "size_classes": ["small"], "cost": "free", "cost_note": "Gratis"}),
    Offer(IKMA, K.PEMASARAN_DIGITAL, "e-Smart IKM: jualan di lokapasar",
          "Pelatihan dua hari dan pendampingan tiga bulan: foto produk, toko di lokapasar, iklan, dan pengiriman.",
          [C.PEMASARAN], {"quota": 50, "cost": "free", "cost_note": "Gratis"}),
    Offer(IKMA, K.KEMITRAAN_LINK_MATCH, "Temu usaha dengan pemasok tingkat 1 otomotif",
          "Pertemuan dengan bagian pembelian pabrik, pesanan percobaan, dan pendampingan syarat mutu pemasok.",
          [C.PEMASARAN, C.KELEMBAGAAN_KEMITRAAN], {**CAST, "quota": 15, "least_age_years": 2, "cost": "free", "cost_note": "Gratis"}),
    Offer(ASTRA, K.PENDAMPINGAN, "Kelas pemasok: 5R, mutu, dan pengiriman tepat waktu",
          "Pelatih dari pabrik mendampingi enam bulan di bengkel: 5R, lembar periksa mutu, perhitungan biaya, dan pengiriman.",
          [C.MANAJEMEN_KEUANGAN, C.MUTU_STANDAR, C.KELEMBAGAAN_KEMITRAAN], {**CAST, "regions": ["35"], "quota": 8, "cost": "free", "cost_note": "Gratis, komitmen 6 bulan"}),
    Offer(BANK, K.PEMBIAYAAN, "KUR mikro: modal kerja 10 sampai 100 juta",
          "Kredit modal kerja dan investasi tanpa agunan tambahan, bunga 6 % per tahun untuk yang pertama kali.",
          [C.PERMODALAN], {"needs_nib": True, "least_rupiah": 10_000_000, "most_rupiah": 100_000_000, "documents": ["KTP elektronik", "NIB atau SKU"],
                           "budget_source": "bank", "cost": "own", "cost_note": "Bunga 6 % per tahun"}),
    Offer(BANK, K.PEMBIAYAAN, "KUR kecil: investasi 100 sampai 500 juta",
          "Kredit untuk mesin dan bangunan usaha; perlu NPWP dan keikutsertaan BPJS Ketenagakerjaan.",
          [C.PERMODALAN, C.TEKNOLOGI_MESIN], {"needs_nib": True, "least_rupiah": 100_000_001, "most_rupiah": 500_000_000, "least_age_years": 1,
                                             "documents": ["KTP elektronik", "NIB", "NPWP", "Bukti BPJS TK"], "budget_source": "bank", "cost": "own", "cost_note": "Bunga 6–9 % per tahun"}),
    Offer(COOP, K.BAHAN_BAKU_BERSAMA, "Pembelian bersama skrap dan kokas",
          "Koperasi membeli besi tua, pig iron, dan kokas langsung dari pemasok besar setiap bulan; anggota memesan lewat koperasi dengan harga lebih rendah dan mutu tetap.",
          [C.BAHAN_BAKU], {**CAST, "regions": ["35.75"], "cost": "shared", "cost_note": "Harga pokok, iuran anggota Rp 50.000 per bulan"}),
    Offer(ITS, K.TEKNOLOGI_TEPAT_GUNA, "Perancangan tungku hemat bahan bakar",
          "Dosen dan mahasiswa mengukur dan merancang ulang tungku supaya pemakaian kokas, solar, dan listrik turun.",
          [C.ENERGI_BBM, C.TEKNOLOGI_MESIN, C.LINGKUNGAN_K3], {"regions": ["35"], "quota": 4, "cost": "own", "cost_note": "Bahan ditanggung IKM"}),
    Offer(ITS, K.LINGKUNGAN, "Penangkap debu dan pengolahan limbah pasir cetak",
          "Rancangan cerobong, penangkap debu, dan pemanfaatan limbah pasir cetak untuk batako, dengan pelatihan K3.",
          [C.LINGKUNGAN_K3], {**CAST, "regions": ["35"], "cost": "shared", "cost_note": "Gratis, bahan bersama"}),
    Offer(LAB, K.UJI_LAB, "Uji cacat coran dengan radiografi",
          "Uji tanpa rusak untuk retak dan rongga dalam coran besar, dengan laporan untuk pembeli.",
          [C.MUTU_STANDAR], {**CAST, "quota": 6, "closes_on": date(2026, 12, 31), "cost": "own", "cost_note": "Rp 450.000 per contoh"}),
    Offer(IKMA, K.MANAJEMEN, "Pelatihan pembukuan dan harga pokok",
          "Tiga hari membuat buku kas, menghitung harga pokok dan upah, serta memakai aplikasi sederhana di ponsel.",
          [C.MANAJEMEN_KEUANGAN, C.PERMODALAN], {"cost": "free", "cost_note": "Gratis"}),
    Offer(IKMA, K.PAMERAN, "Pameran produk IKM nasional",
          "Tempat pameran, kurasi produk, dan temu pembeli selama lima hari.",
          [C.PEMASARAN], {"quota": 12, "cost": "shared", "cost_note": "Tempat gratis, perjalanan sendiri"}),
    Offer(MAKASSAR, K.DESAIN_KEMASAN, "Klinik kemasan dan merek perhiasan",
          "Rancangan kotak, label, merek, dan pendaftaran HKI untuk perajin emas, perak, dan tembaga.",
          [C.DESAIN_PRODUK_KEMASAN, C.PEMASARAN, C.LEGALITAS_PERIZINAN], {"kbli_prefixes": ["3211", "3212", "25999"], "regions": ["73"], "quota": 20, "cost": "free", "cost_note": "Gratis"}),
    Offer(MAKASSAR, K.PELATIHAN, "Pelatihan ukir dan sepuh emas",
          "Tiga hari teknik ukir, patri, dan sepuh yang tahan pudar, bersama perajin senior.",
          [C.SDM_KETERAMPILAN, C.MUTU_STANDAR], {"kbli_prefixes": ["3211", "3212", "25999"], "regions": ["73.71"], "quota": 50, "cost": "free", "cost_note": "Gratis"}),
    Offer(PAPUA, K.PENDAMPINGAN, "Pendampingan mutu kopi dari petik sampai sangrai",
          "Petik merah, fermentasi, jemur, sortasi, dan sangrai yang seragam, bersama kelompok tani.",
          [C.MUTU_STANDAR, C.SDM_KETERAMPILAN], {"kbli_prefixes": ["10761"], "regions": ["94"], "cost": "free", "cost_note": "Gratis"}),
    Offer(PAPUA, K.KEMITRAAN_LINK_MATCH, "Pembeli tetap kopi Dogiyai dengan angkutan udara bersama",
          "Pembeli menjamin harga dan volume; ongkos angkutan udara dibagi bersama.",
          [C.PEMASARAN, C.INFRASTRUKTUR_LOGISTIK], {"kbli_prefixes": ["10761"], "regions": ["94.06"], "cost": "shared", "cost_note": "Ongkos angkut dibagi dua"}),
]  # fmt: skip


# What a credit costs the first time it is taken, the second, and so on, in per cent a year.
TIERS = {
    "KUR mikro: modal kerja 10 sampai 100 juta": [
        {"name": "Mikro sampai 50 juta", "over_rupiah": 10_000_000, "most_rupiah": 50_000_000, "interest_percents": [6, 7, 8, 9], "documents": ["KTP elektronik", "NIB atau SKU"]},
        {"name": "Mikro di atas 50 juta", "over_rupiah": 50_000_000, "most_rupiah": 100_000_000, "interest_percents": [6, 7, 8, 9], "documents": ["KTP elektronik", "NIB atau SKU", "NPWP"]},
    ],
    "KUR kecil: investasi 100 sampai 500 juta": [
        {"name": "Kecil", "over_rupiah": 100_000_000, "most_rupiah": 500_000_000, "interest_percents": [6, 7, 8, 9], "documents": ["KTP elektronik", "NIB", "NPWP", "Bukti BPJS TK"]},
    ],
}  # fmt: skip


def load_catalogue(people: dict[str, User]) -> int:
    """Publish what is missing of the catalogue, and return how many solutions were new."""
    providers = {UPT: load_provider(people)}
    for name, kind, code in PROVIDERS:
        region = Region.objects.filter(code=code).first() if code else None
        providers[name], _new = Provider.objects.get_or_create(name=name, defaults={"kind": kind, "region": region})
    known = set(Solution.objects.values_list("title", flat=True))
    new = [offer for offer in OFFERS if offer.title not in known]
    for offer in new:
        fields = {
            "kind": offer.kind,
            "title": offer.title,
            "description": offer.description,
            "categories": offer.categories,
        }
        year = {"budget_year": timezone.localdate().year}
        with transaction.atomic():
            solution = create_solution(
                by=people["ministry"], provider=providers[offer.provider], **{**fields, **year, **offer.more}
            )
            set_tiers(solution=solution, by=people["ministry"], tiers=TIERS.get(offer.title, []))
            publish_solution(solution=solution, by=people["ministry"])
    return len(new)
