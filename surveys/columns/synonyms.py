"""How offices name their columns. A table to add to: the first line that fits, decides.

A line is a field, how sure it is (0 to 1), what the head must contain and
what it must not. Heads come in lower case, with all marks turned to spaces,
the group above them in front: "tenaga kerja l".
"""

import re

from surveys.columns.english import ENGLISH
from surveys.columns.fields import Field
from surveys.columns.people import FEMALE, MALE, STAFF
from surveys.columns.wording import line as _line

_STAFF = STAFF
_MALE = rf"tkl|{MALE}"
_FEMALE = rf"tkp|karyawati|{FEMALE}"
_TROUBLE = r"permasalahan|permasalahannya|masalah|masalahnya|persoalan|problem|problema|problematika|kendala|kendalanya|kesulitan|kesulitannya|hambatan|keluhan|tantangan|isu|curhat|curhatan|uneg uneg"
_ABROAD = r"ekspor|eksp|eksport|export|exports|diekspor|dieksport|diexport|mengekspor|pengekspor|eksportir|ekspornya|ekspotir|luar negeri|luar negri|mancanegara|manca negara|(?:ke|pemasaran|pasar|penjualan|jual|dijual|kirim|dikirim) ln"
_NAMED = r"usaha|perusahaan|ikm|umkm|ukm|industri|badan usaha|unit usaha|toko|bengkel|pabrik"
_LAND = r"tanah|bangunan|lahan|gedung"
_WITHOUT = r"luar|tanpa|tidak termasuk|tdk termasuk|non|selain|kecuali|excl\w*|di luar|diluar"
_AMOUNTS = r"satuan|sat|unit satuan"
_IN_RUPIAH = r"(?:rp|rupiah|idr)(?: (?:000|juta|jt|ribu|rb))?$|(?:juta|jt|ribu|rb) (?:rp|rupiah|idr)$"

SYNONYMS = [
    # Known, and of no use to the register.
    _line(None, 1.0, r"^(?:no|nomor|nmr|no urut|nomor urut|urut|num|nr|n o)$"),
    _line(
        None,
        1.0,
        r"jenis kelamin|gender|^jk$|^l p$|^l/p$|^sex$|agama|pendidikan|tempat lahir|tanggal lahir|tgl lahir|usia|umur"
        r"|(?:ibu|anak|suami|istri|isteri|pasangan|ahli waris|ayah) (?:kandung|kdg)|nama ibu|nama (?:suami|istri|isteri|pasangan|ahli waris|anak|ayah)|anggota keluarga|tanggungan|lama (?:usaha|berdiri|berusaha)|no kk|kartu keluarga",
        rf"tahun berdiri|{_TROUBLE}",
    ),
    _line(
        None,
        1.0,
        r"^(?:(?!.*(?:alamat|jalan|jl)).* )?(?:rt|rw|rt rw)$|kode ?pos|lintang|bujur|latitude|longitude|koordinat|^lat$|^(?:long|lng|lon)$",
    ),
    _line(
        None,
        1.0,
        r"tahun data|tahun pendataan|tgl pendataan|tanggal pendataan|tanggal survei|tgl survei|petugas|surveyor|enumerator|pendata|pewawancara|timestamp|cap waktu|stempel waktu",
    ),
    _line(
        None,
        1.0,
        r"(?:tahun|tgl|tanggal|masa berlaku) (?:izin|ijin|terbit)|no(?:mor)? (?:izin|ijin)|jenis izin|legalitas(?!.*nib)|halal|merek|merk (?:terdaftar|dagang|produk)|haki|hki|siinas|tkdn",
        rf"nama (?:{_NAMED})|{_TROUBLE}",
    ),
    _line(
        None,
        1.0,
        r"target|rencana|proyeksi|persediaan|stok|hpp|harga pokok|pendamping|fasilitator|penyuluh|(?:asal|sumber) (?:bahan|modal|dana)|(?:tanggal|tgl|tahun|masa|status|skala|risiko|resiko) nib|(?:tahun|thn|th) (?:omzet|omset)|luas|ukuran|(?:status|kepemilikan|milik|sewa|bentuk)(?: \w+)? (?:tempat|bangunan|lahan|tanah|lokasi)|jam kerja|hari kerja|lama kerja|laba|keuntungan|margin|pinjaman|kredit|rekening",
        rf"{_TROUBLE}|nilai (?:tanah|bangunan)|investasi",
    ),
    _line(
        Field.PROBLEM,
        0.6,
        r"(?:kebutuhan|usulan|harapan) bantuan|bantuan.*(?:diharapkan|dibutuhkan|diperlukan|diusulkan|diinginkan)",
    ),
    _line(
        None,
        0.9,
        r"bantuan|pelatihan|pembinaan|sumber modal|asal modal|sumber dana|pembiayaan|status(?! e[kx]spor)|foto|dokumen|paraf|tanda tangan|upah",
    ),
    _line(
        None,
        0.9,
        r"listrik|orientasi pasar|jangkauan pasar|air baku|bahan bakar|bbm|solar|pelumas|mesin|peralatan|daerah pemasaran|wilayah pemasaran|pemasaran",
        rf"investasi|invest|inv|nilai|modal|aset|asset|harga|rp|rupiah|{_ABROAD}|{_TROUBLE}|bahan baku|produk",
    ),
    _line(
        Field.EXPORTS,
        1.0,
        _ABROAD,
        rf"{_TROUBLE}|nilai|negara|tujuan|volume|vol|usd|investasi|modal|asal|impor|bahan|mesin|biaya|dokumen|izin|ijin",
    ),
    _line(
        Field.EXPORTS,
        0.8,
        rf"{_ABROAD}|negara tujuan",
        rf"{_TROUBLE}|nilai|volume|vol|usd|investasi|modal|asal|impor|bahan|mesin|biaya|dokumen|izin|ijin",
    ),
    # Identifiers.
    _line(Field.CODE, 1.0, r"kode ikm|kode smidep|kode portal|kode usaha|kode register"),
    _line(Field.NPWP, 1.0, r"npwp|nomor pokok wajib pajak"),
    _line(Field.NIB, 1.0, r"nib|nomor induk berusaha|no induk berusaha"),
    _line(Field.NIK, 1.0, r"nik|no ktp|nomor ktp|ktp|nomor induk kependudukan|no induk kependudukan|e ktp"),
    _line(Field.NIK, 0.8, r"no(?:mor)? identitas|no id"),
    _line(Field.KBLI, 1.0, r"kbli|klui?|kode klasifikasi|klasifikasi baku"),
    _line(None, 1.0, r"media sosial|medsos|sosmed|instagram|ig|facebook|fb|website|situs|marketplace|tiktok"),
    _line(Field.EMAIL, 1.0, r"e ?mail|surel|alamat email"),
    _line(
        Field.PHONE,
        1.0,
        r"hp|handphone|hand phone|telp|telpon|telepon|tlp|tlpn|telephone|wa|whatsapp|whats app|ponsel|seluler|phone|no hp|nohp|no telp|no wa|nomor wa|tel|hape|telefon|gsm",
    ),
    _line(
        Field.PHONE,
        0.7,
        r"kontak|contact|contact person|cp|narahubung|(?:bisa|dapat|mudah) dihubungi|hubungi",
        "nama|person",
    ),
    # Places, before the address that often stands in a group over them.
    _line(
        Field.VILLAGE, 0.7, r"kode (?:desa|kelurahan|kel|wilayah)|(?:desa|kelurahan) (?:domisili|pemilik|rumah|tinggal)"
    ),
    _line(
        Field.VILLAGE,
        1.0,
        r"kelurahan|kel|desa|kelurahan desa|desa kelurahan|kel desa|desa kel|ds|nagari|kenagarian|gampong|gp|kalurahan|pekon|lembang|tiyuh|desa adat|negeri",
        "nama kelompok|kepala|kecamatan$|distrik$|(?:luar|dalam|dlm) negeri",
    ),
    # The village in Papua and in parts of Lampung, elsewhere a hamlet.
    _line(Field.VILLAGE, 0.8, r"kampung|kp|kampong|kamp", "nama kelompok|kepala|alamat"),
    _line(Field.DISTRICT, 1.0, r"kecamatan|kec|distrik|kapanewon|kemantren"),
    _line(None, 0.9, r"kabupaten|kab|kota|kab kota|provinsi|prov|propinsi", "alamat.*usaha"),
    _line(
        Field.ADDRESS,
        1.0,
        r"alamat|almt|jalan|jln|jl|domisili|dusun|dsn|lingkungan|dukuh|padukuhan|pedukuhan|banjar|jorong|korong|kampung|kp",
    ),
    _line(Field.ADDRESS, 0.7, r"lokasi|tempat usaha", "nama"),
    _line(
        Field.ESTABLISHED, 1.0, r"(?:tahun|thn|th|tgl|tanggal) (?:berdiri|berdirinya|pendirian|didirikan)", "izin|nilai"
    ),
    # People and names: the owner first, as "nama pemilik usaha" holds both words.
    _line(
        Field.OWNER,
        1.0,
        r"^(?:nama )?(?:pemilik|pimpinan|pengusaha|penanggung ?jawab|pengelola|direktur|ketua|pj) (?:perusahaan|usaha|industri|ikm|umkm|toko|bengkel)",
        "(?:dan|nama) (?:perusahaan|usaha)",
    ),
    _line(
        Field.OWNER,
        1.0,
        r"pemilik|pengusaha|pimpinan|penanggung ?jawab|direktur|pengelola|pengrajin|perajin|pj|pelaku usaha|pelaku|nama ketua|ketua kelompok|ketua|juragan|(?:yang|yg) punya|nama (?:anda|saudara|responden|bapak ibu|orang|wirausaha)|wirausaha|wirausahawan",
        rf"nama usaha|perusahaan|jumlah|tenaga|{_TROUBLE}|apakah|produk|berapa",
    ),
    _line(
        Field.NAME,
        1.0,
        r"nama (?:perusahaan|usaha|ikm|umkm|industri|unit usaha|badan usaha|bengkel|toko|pt|cv|ud|merk|brand|firma|ukm|pabrik|unit|kelompok usaha|kelompok|poklahsar|produsen|workshop|home industry|home industri|rumah produksi|sentra ikm|studio|gerai|tempat usaha|kub|kube|koperasi|irt|irtp|p irt|pirt|sanggar|kedai|warung|butik|galeri|gallery|outlet|kios|konveksi|bumdes|poktan)|nm (?:perusahaan|usaha|ikm)|perusahaan|company|identitas (?:usaha|ikm|perusahaan)",
        rf"{_TROUBLE}|apakah|nama (?:merk|brand)(?! usaha)",
    ),
    _line(Field.NAME, 0.9, r"nama (?:merk|brand)", "produk"),
    _line(
        Field.OWNER,
        0.9,
        r"nama lengkap|nama anggota(?! keluarga)|nama ketua|nama orang|atas nama|nama pengurus|contact person|nama kontak",
    ),
    _line(
        Field.NAME, 0.8, r"^(?:ikm|usaha|umkm|unit usaha|merk usaha|industri|firm|firma|badan usaha|bentuk dan nama)$"
    ),
    _line(Field.NAME, 0.6, r"^nama$|^name$"),
    # Figures.
    _line(
        Field.ESTABLISHED,
        1.0,
        r"(?:tahun|thn|th|tgl|tanggal|mulai|tmt)(?: \w+)? (?:berdiri|pendirian|didirikan|mulai|operasi|beroperasi|usaha|dirintis)|dibentuk|pembentukan|terbentuk|berdiri|brdr|brdri|didirikan|pendirian|berdirinya|sejak|mulai usaha|mulai operasi|mulai produksi|mulai berproduksi|mulai berusaha|tahun mulai|established|memulai|dimulai|dirintis|merintis|dibuka|beroperasi|(?:tahun|thn|th) (?:usaha|awal)",
        rf"izin|ijin|nilai|bantuan|data|pelatihan|{_TROUBLE}",
    ),
    _line(Field.ESTABLISHED, 0.6, r"^(?:tahun|thn)$"),
    _line(
        Field.WORKERS,
        1.0,
        rf"(?:{_STAFF}).* (?:l p|lk pr|laki laki perempuan|pria wanita|l/p|lk/pr|l dan p)|(?:{_STAFF}) (?:l p)",
    ),
    _line(
        Field.WORKERS_MALE, 1.0, rf"(?:{_STAFF}).* (?:{_MALE})|(?:{_MALE}) (?:org|orang)|^(?:jumlah |jml )?(?:{_MALE})$"
    ),
    _line(
        Field.WORKERS_FEMALE,
        1.0,
        rf"(?:{_STAFF}).* (?:{_FEMALE})|(?:{_FEMALE}) (?:org|orang)|^(?:jumlah |jml )?(?:{_FEMALE})$",
    ),
    _line(
        Field.WORKERS,
        0.9,
        rf"{_STAFF}|jumlah orang",
        rf"nama|upah|gaji|biaya|jaminan|asal|status|bpjs|asing|tka|disabilitas|difabel|koperasi|asosiasi|kebutuhan|keluarga|pendidikan|{_TROUBLE}",
    ),
    _line(Field.LAND, 1.0, rf"(?:investasi|nilai|modal|aset|asset)\b.*\b(?:{_LAND})", _WITHOUT),
    _line(Field.INVESTMENT, 1.0, r"investasi|invest|investment"),
    _line(Field.INVESTMENT, 1.0, r"inv", "no|nomor|nmr|kode|barang"),
    _line(
        Field.INVESTMENT,
        0.7,
        r"modal|modal usaha|modal awal|aset|asset|(?:nilai|harga) (?:mesin|peralatan|alat)|(?:mesin|peralatan|alat)\b.*\b(?:rp|rupiah|juta)|kekayaan bersih",
        rf"kerja|sumber|asal|bahan|pinjaman|bantuan|{_TROUBLE}",
    ),
    _line(
        Field.CAPACITY_UNIT,
        1.0,
        rf"(?:kapasitas|kap|produksi|volume|jumlah)\b.*\b(?:{_AMOUNTS})|(?:{_AMOUNTS}) (?:kap|kapasitas|produk|hasil)|^(?:{_AMOUNTS}|unit|uom)$|satuan kapasitas|satuan produksi|^(?:satuan|sat)",
        "harga|nilai|rp",
    ),
    # What is in rupiah is no quantity.
    _line(Field.CAPACITY, 1.0, r"kapasitas|kap|kps|kapsts|kap prod|kapasitas terpasang", _IN_RUPIAH),
    _line(
        Field.MATERIALS,
        1.0,
        r"(?:nilai|biaya|belanja|pembelian|harga|modal|pengeluaran|rp)\b.*\b(?:bahan baku|bahan|bb|bbp|bb bp|bb/bp|bahan penolong|baku)|bb/bp|bb bp|bbp|(?:bahan baku|bahan|bb)\b.*\b(?:rp|rupiah|juta|rb|ribu|bln|bulan|thn|tahun|nilai)",
        "asal|sumber|jenis|nama|kendala|masalah|kesulitan|kebutuhan.*(?:kg|ton)|harga.*(?:kg|kilo|ton|unit|satuan)",
    ),
    _line(
        Field.MATERIALS,
        0.7,
        r"bahan baku|bhn baku|b baku|bahan|bb|materials",
        "asal|sumber|jenis|nama|kendala|masalah|kesulitan|satuan|volume|jumlah|utama|pokok|kg|digunakan|dipakai",
    ),
    _line(
        Field.OUTPUT,
        1.0,
        r"omzet|omset|omzet penjualan|nilai produksi|(?:nilai|nil) (?:hasil )?prod(?:uksi)?|nilai penjualan|hasil penjualan|penjualan|turn ?over|peredaran|nilai output|nilai jual|pendapatan|nilai hasil produksi|output|produksi nilai|nilai .*produksi|(?:produksi|prod)(?: \w+){0,3} (?:rp|rupiah)|perputaran (?:usaha|uang)|hasil usaha|penghasilan|(?:uang|dana) masuk|pemasukan|penerimaan",
        rf"harga|tujuan|wilayah|daerah|ekspor|cara|biaya|bersih|online|offline|persen|persentase|suami|istri|keluarga|rumah tangga|output.*(?:pcs|unit|units|kg|month|buah)|{_TROUBLE}",
    ),
    _line(
        Field.CAPACITY,
        0.8,
        r"(?:jumlah|volume|vol|jml|berapa(?: banyak)?|kemampuan)\b.*\b(?:produksi|prod)|(?:produksi|prod)(?: anda| usaha)? (?:per|se ?bulan|bln|bulan|thn|tahun|bl|jumlah|volume|vol)|^produksi$|^prod$|^volume$|^vol$",
        rf"nilai|nil|jenis|proses|satuan|mesin|alat|{_TROUBLE}|{_IN_RUPIAH}",
    ),
    _line(Field.PROBLEM, 1.0, _TROUBLE),
    _line(
        Field.PROBLEM,
        0.6,
        r"kebutuhan|harapan|usulan|saran|aspirasi",
        "kg|ton|liter|bahan baku|tenaga kerja|listrik|air|kwh",
    ),
    _line(
        Field.PRODUCT,
        1.0,
        r"produk|komoditi|komoditas|jenis (?:produk|usaha|industri|barang|komoditi|komoditas|produksi|ikm|kerajinan)|hasil produksi|hasil kerajinan|nama produk|produksi jenis|produksi utama|bidang usaha|cabang industri|barang|^jenis$",
        rf"{_TROUBLE}|harga|jumlah|volume|standar|sertifi\w*|kemasan|keunggulan|berat|inovasi|pengembangan|varian",
    ),
    _line(None, 0.5, r"ket|keterangan|catatan|notes?|remark"),
    *ENGLISH,
]

WORDS = sorted(
    {word for synonym in SYNONYMS for word in re.findall(r"[a-z]{5,}", synonym.fits.pattern) if word not in {"jumlah"}}
)
# All words of heads, and those that stand between them.
_BETWEEN = (
    "rp rupiah juta jutaan ribu ribuan miliar per bulan tahun bln thn dan atau yang yg di ke dari dalam dlm luar orang org ya"
    " tidak tdk ada jumlah jml total rata dihadapi dimiliki diharapkan negara tujuan status nama hari"
)
VOCABULARY = frozenset(
    [word for synonym in SYNONYMS for word in re.findall(r"[a-z0-9]+", synonym.fits.pattern)] + _BETWEEN.split()
)
