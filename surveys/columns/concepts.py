"""Heads that no line of the tables knows, told by what their words are about, in any order. Pure.

"Dalam sebulan bisa membuat berapa banyak?" asks for a capacity: it speaks of making, and of how much.
"""

import re
from typing import NamedTuple

from surveys.columns.fields import Field
from surveys.columns.people import STAFF

_MAKING = (
    r"produksi|prod|hasil|dihasilkan|menghasilkan|membuat|dibuat|buat|bikin|diproduksi|memproduksi|berproduksi|garapan"
    r"|output|made|make|makes|produce|produced|produces|production"
)
_HOW_MUCH = (
    r"jumlah|jml|jlh|berapa|banyak|banyaknya|volume|vol|rata|rata2|rerata|kemampuan|kuantitas|qty|quantity|average|avg"
    r"|how much|how many"
)
_A_TIME = (
    r"bulan|bln|sebulan|perbulan|bulanan|tahun|thn|th|setahun|pertahun|hari|sehari|perhari|harian|minggu|seminggu"
    r"|mingguan|month|monthly|year|yearly|annual|week|weekly|day|daily"
)
_MONEY = (
    r"rp|rupiah|idr|nilai|value|uang|dana|biaya|belanja|pengeluaran|cost|costs|juta|jt|ribu|rb|besar|besarnya|nominal"
    r"|expenses?|expenditure|spending"
)
_SELLING = (
    r"jual|menjual|dijual|penjualan|terjual|laku|sales|sold|sell|sells|omset|omzet|turnover|revenue|income|masuk"
    r"|pendapatan|penerimaan|pemasukan|perolehan|transaksi|dagangan|gross|bruto"
)
_MATERIAL = r"bahan|bahannya|baku|materials?|bb"
_SPENDING = (
    r"belanja|beli|membeli|pembelian|habis|pengeluaran|keluar|dibelanjakan|kulakan|purchases?|buying|spend|spent"
)
_CAPITAL = r"modal|modalnya|investasi|aset|asset|assets|kekayaan|capital|ditanam|tertanam"
_TOOLS = r"equipment|tools|machines?|machinery|mesin|alat|peralatan"
_BEGINNING = (
    r"mulai|memulai|dimulai|mulainya|berdiri|didirikan|dirintis|rintisan|merintis|dibuka|buka|sejak|since|start|started|begin"
    r"|began|operation|operating|operational|beroperasi|berusaha|berproduksi|menjalankan|dijalankan|ditekuni|menekuni|berjalan"
)
_WHEN = r"tahun|thn|th|kapan|year|when|sejak|since|tanggal|tgl"
_TROUBLE = (
    r"sulit|menyulitkan|kesulitan|tersulit|susah|menyusahkan|kesusahan|masalah|permasalahan|bermasalah|kendala"
    r"|terkendala|hambat|menghambat|terhambat|penghambat|hambatan|keluh|keluhkan|dikeluhkan|mengeluh|keluhan"
    r"|mengganggu|gangguan|problem|problems|challenge|challenges|challenging|difficult|difficulty|hard|obstacle"
)
_ABROAD = r"luar neg(?:e)?ri|mancanegara|ekspor|eksport|export|abroad|overseas|(?:pasar|penjualan|jual|kirim) ln"
_MEN = r"laki ?2|lk ?2|laki ?laki|laki|lelaki|lk|pria|males?|men"
_WOMEN = r"perempuan|prempuan|prp|pr|wanita|wnt|females?|women|ibu2|karyawati"
_FIRM = r"usaha|usahanya|perusahaan|ikm|umkm|ukm|toko|bengkel|pabrik|industri|workshop|rumah produksi"
_PERSON = r"bapak|ibu|bpk|saudara|pengrajin|perajin|pengusaha|wirausaha|orang|anggota|pengurus|penanggung"
# What such words may be about as well, and the register does not ask for.
_OTHER = (
    r"asal|sumber|jenis|nama|harga|kg|kilo|ton|liter|upah|gaji|laba|untung|keuntungan|bersih|net|profit|pinjaman|kredit"
    r"|utang|hutang|bantuan|listrik|pajak|retribusi|status|luas|sewa|pelatihan|mitra|konsumen|pembeli|pelanggan|cara"
    r"|metode|media|daerah|wilayah|tempat|lokasi|jam|shift|sertifikat|izin|ijin|merek|price|wages?|loans?"
)


class _Rule(NamedTuple):
    field: Field
    sure: float
    about: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]


def _rule(field: Field, sure: float, *about: str, unless: str = _OTHER) -> _Rule:
    return _Rule(field, sure, tuple(map(_words, about)), _words(unless))


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


_STAFFED = rf"{STAFF}|orang|org|{_HOW_MUCH}|employed|hired|bekerja"
_NO_MATERIAL = rf"{_OTHER}|modal|pegawai|mesin|alat|peralatan|iklan|operasional|rumah tangga|keluarga|online|total"
_NO_CAPITAL = rf"{_OTHER}|unit|buah|{STAFF}"
_RULES = [
    _rule(
        Field.ESTABLISHED,
        0.7,
        r"^(?:tahun|thn|th|tgl|tanggal|year|date)",
        rf"{_BEGINNING}|komersial|commercial|produksi pertama|awal",
        unless=rf"{_OTHER}|data|survei|lahir|pendataan|terbit",
    ),
    _rule(Field.PROBLEM, 0.7, _TROUBLE, unless="tanggal|tahun|kode"),
    _rule(Field.EXPORTS, 0.7, _ABROAD, unless="nilai|volume|value|usd"),
    _rule(Field.WORKERS, 0.7, _STAFFED, _MEN, _WOMEN, unless="upah|gaji|umur|usia|nama|wages?"),
    _rule(Field.WORKERS_MALE, 0.7, _STAFFED, _MEN, unless="upah|gaji|umur|usia|nama|wages?"),
    _rule(Field.WORKERS_FEMALE, 0.7, _STAFFED, _WOMEN, unless="upah|gaji|umur|usia|nama|wages?"),
    _rule(Field.MATERIALS, 0.7, _MATERIAL, rf"{_SPENDING}|{_MONEY}"),
    # "Belanja benang/bln": what a craft buys month by month is what it makes things of.
    _rule(
        Field.MATERIALS, 0.6, r"belanja|beli|pembelian|kulakan|purchases?", rf"{_A_TIME}|{_MONEY}", unless=_NO_MATERIAL
    ),
    _rule(Field.OUTPUT, 0.7, _SELLING, rf"{_MONEY}|{_A_TIME}|{_HOW_MUCH}"),
    _rule(
        Field.LAND,
        0.6,
        r"tanah|bangunan|land|buildings?",
        _MONEY,
        unless=rf"{_OTHER}|luar|tanpa|selain|kecuali|excl\w*|non",
    ),
    _rule(Field.INVESTMENT, 0.6, _CAPITAL, rf"{_MONEY}|awal|ditanam|tertanam|{_HOW_MUCH}", unless=_NO_CAPITAL),
    _rule(Field.INVESTMENT, 0.6, _TOOLS, _MONEY, unless=_NO_CAPITAL),
    _rule(Field.OUTPUT, 0.6, _MAKING, _MONEY, unless=rf"{_OTHER}|biaya|belanja|pengeluaran|costs?|expen\w+|spending"),
    _rule(Field.CAPACITY, 0.6, _MAKING, rf"{_HOW_MUCH}|{_A_TIME}", unless=rf"{_OTHER}|mesin|alat"),
    _rule(Field.ESTABLISHED, 0.7, _BEGINNING, rf"{_WHEN}|{_FIRM}"),
    _rule(Field.CAPACITY_UNIT, 0.6, r"satuan|satuannya", unless=r"harga|nilai|biaya"),
    _rule(Field.NAME, 0.6, r"nama|name", rf"{_FIRM}|business|firm|company", unless="produk|barang"),
    _rule(Field.OWNER, 0.6, r"nama|name", _PERSON, unless="kandung|anak|suami|istri|petugas"),
]

# Words without their vowels: "mslh", "bhn", "prmslhn".
_IN_FULL = (
    "masalah permasalahan kendala hambatan kesulitan keluhan persoalan pemilik pimpinan pengusaha usaha perusahaan"
    " alamat kelurahan kecamatan dusun tahun berdiri pendirian tenaga kerja pekerja karyawan pegawai perempuan wanita"
    " laki jumlah nama nomor modal kapasitas produksi produk satuan bahan baku belanja biaya nilai omset omzet"
    " investasi penjualan pendapatan penghasilan bulan hasil ekspor telepon aset pengeluaran pembelian mulai industri"
    " pengrajin perajin kelompok kampung lingkungan jalan harga jenis pemasaran bantuan pendidikan"
)
_BONES = {}
for _word in _IN_FULL.split():
    _BONES.setdefault(_word[0] + re.sub("[aiueo]", "", _word[1:]), _word)
_SHORTEST = 3
# "Permaslhn", "kelhn": with some of the vowels gone a word must be longer to be known by the others.
_SURELY = 5
_LETTERS = re.compile(r"\b[a-z](?: [a-z]\b)+")


def in_full(words: str) -> str:
    """Return a head with its words without vowels written out and "b b" as one word, or "" where there are none."""
    joined = _LETTERS.sub(lambda letters: letters[0].replace(" ", ""), words).split()
    written = [_in_full(word) if len(word) >= _SHORTEST else word for word in joined]
    return " ".join(written) if written != words.split() else ""


def _in_full(word: str) -> str:
    bones = word[0] + re.sub("[aiueo]", "", word[1:])
    return _BONES.get(word) or (_BONES.get(bones, word) if len(bones) >= _SURELY else word)


def about(words: str) -> tuple[Field, float] | None:
    """Return what a head asks for by what its words are about, and how sure that is."""
    for rule in _RULES:
        if all(part.search(words) for part in rule.about) and not rule.unless.search(words):
            return rule.field, rule.sure
    return None
