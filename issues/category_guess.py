"""A first guess of the category of what somebody wrote, by words that speak for one. Pure.

It only fills in a choice that a person then confirms.
"""

import re

from clusters.categories import Category

SPEAKS_FOR = {
    Category.BAHAN_BAKU: "bahan baku skrap besi kayu kulit benang kain kedelai terigu langka pasokan pemasok",
    Category.PERMODALAN: "modal pinjaman kredit kur bank cicilan bunga agunan dana biaya",
    Category.PEMASARAN: "pasar pemasaran jual penjualan pembeli pelanggan daring online promosi pameran pesanan ekspor",
    Category.TEKNOLOGI_MESIN: "mesin alat rusak bubut tungku oven cetakan peralatan otomatis manual cnc",
    Category.MUTU_STANDAR: "mutu kualitas cacat keropos retak ditolak sni standar uji sertifikat retur",
    Category.SDM_KETERAMPILAN: "pekerja karyawan tukang tenaga terampil keterampilan pelatihan melatih sdm",
    Category.DESAIN_PRODUK_KEMASAN: "desain kemasan model merek logo label motif",
    Category.ENERGI_BBM: "listrik padam pln gas solar bbm daya energi voltase",
    Category.INFRASTRUKTUR_LOGISTIK: "jalan banjir angkutan ongkir ongkos kirim gudang lahan tempat sempit air",
    Category.LEGALITAS_PERIZINAN: "izin nib pirt halal bpom legalitas akta haki perizinan imb oss",
    Category.LINGKUNGAN_K3: "limbah asap bau polusi ipal kecelakaan k3 debu warga bising",
    Category.MANAJEMEN_KEUANGAN: "pembukuan catatan keuangan pajak laporan manajemen hitung harga pokok",
    Category.KELEMBAGAAN_KEMITRAAN: "koperasi kelompok kemitraan mitra asosiasi kerja sama",
}
_WORDS = {category: frozenset(words.split()) for category, words in SPEAKS_FOR.items()}


def guess_category(text: str) -> Category:
    """Return the category most words of `text` speak for; "other" when none does."""
    words = set(re.findall(r"[a-z0-9]+", text.lower()))
    category, hits = max(((c, len(words & own)) for c, own in _WORDS.items()), key=lambda pair: pair[1])
    return category if hits else Category.LAINNYA
