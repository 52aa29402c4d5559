"""What the invented firms tell. Each story has a trade by the cluster's slug and the help that answers it."""

from typing import NamedTuple

from clusters.categories import Category as C


class Story(NamedTuple):
    """One trouble as an owner tells it, and the title of the help that fits."""

    slug: str
    category: str
    title: str
    text: str
    help: str
    impact: int | None = None
    stage: str = ""


METAL, GOLD = "sentra-logam-pasuruan", "sentra-perhiasan-borong"
STORIES = [
    Story(METAL, C.MUTU_STANDAR, "Hasil cor keropos, banyak ditolak pembeli",
          "Sejak Agustus hasil cor blok rem sering keropos, kira-kira 2 dari 10. Pembeli dari Sidoarjo sudah dua kali mengembalikan barang. Kami tidak tahu sebabnya, mungkin dari skrap atau suhunya.",
          "Pendampingan pengecoran dan uji komposisi", 12_500_000),
    Story(METAL, C.BAHAN_BAKU, "Harga besi tua naik terus", "Pengepul menaikkan harga skrap tiap minggu, padahal harga jual ke pabrik tetap. Kadang barangnya tidak ada sama sekali.",
          "Pembelian bersama skrap dan kokas", 8_000_000),
    Story(METAL, C.TEKNOLOGI_MESIN, "Mesin bubut tua, ukuran tidak pernah pas", "Mesin bubut kami buatan 1978. Poros yang kami buat sering meleset 0,3 mm dan harus dikerjakan ulang.",
          "Pemakaian mesin bubut CNC dan perlakuan panas bersama", 6_500_000),
    Story(METAL, C.PERMODALAN, "Modal kerja habis menunggu pembayaran", "Pabrik membayar 60 hari setelah barang dikirim. Upah dan bahan harus dibayar sekarang, jadi kami menolak pesanan.",
          "KUR mikro: modal kerja 10 sampai 100 juta", 15_000_000),
    Story(METAL, C.PEMASARAN, "Pesanan hanya dari dua pembeli", "Kalau satu pembeli berhenti, setengah bengkel menganggur. Kami ingin masuk pemasok pabrik otomotif tetapi tidak tahu jalannya.",
          "Temu usaha dengan pemasok tingkat 1 otomotif", 10_000_000),
    Story(METAL, C.SDM_KETERAMPILAN, "Anak muda tidak mau jadi tukang cor", "Tukang cor kami tiga orang, semuanya di atas 55 tahun. Anak muda lebih suka kerja di toko.",
          "Magang juru cor muda dari SMK"),
    Story(METAL, C.ENERGI_BBM, "Tungku boros kokas", "Sekali lebur habis 300 kg kokas untuk 1 ton besi. Bengkel lain katanya hanya 200 kg.",
          "Perancangan tungku hemat bahan bakar", 4_000_000),
    Story(METAL, C.LINGKUNGAN_K3, "Tetangga mengeluh asap dan debu", "Asap peleburan masuk ke rumah tetangga dan anak-anak batuk. Kelurahan minta kami pasang cerobong.",
          "Penangkap debu dan pengolahan limbah pasir cetak"),
    Story(METAL, C.LEGALITAS_PERIZINAN, "Diminta sertifikat TKDN oleh pabrik", "Pembeli minta surat TKDN, kami belum pernah mengurus dan tidak tahu harus ke mana.",
          "Klinik sertifikat TKDN industri kecil"),
    Story(METAL, C.MUTU_STANDAR, "Cangkul belum ber-SNI", "Toko besar hanya mau cangkul berlabel SNI. Kami belum punya sertifikat dan biayanya mahal.",
          "Pendampingan sertifikat SNI produk logam", 5_000_000),
    Story(METAL, C.MANAJEMEN_KEUANGAN, "Tidak tahu untung atau rugi", "Kami tidak pernah mencatat. Kalau ditanya harga pokok satu puli, hanya kira-kira.",
          "Pelatihan pembukuan dan harga pokok"),
    Story(METAL, C.BAHAN_BAKU, "Mutu skrap campur aduk", "Skrap dari pengepul sering bercampur seng dan cat, hasil lebur jadi getas.",
          "Uji komposisi dan kekerasan bahan cor", 3_500_000),
    Story(METAL, C.KELEMBAGAAN_KEMITRAAN, "Pesanan besar tidak sanggup sendiri", "Ada pesanan 5.000 tutup got, bengkel kami hanya sanggup 800. Kami perlu bekerja bersama bengkel lain dengan aturan yang jelas.",
          "Kelas pemasok: 5R, mutu, dan pengiriman tepat waktu", 20_000_000),
    Story(METAL, C.TEKNOLOGI_MESIN, "Ingin ganti tungku listrik", "Tungku kupola kami sudah retak. Kami mau beli tungku induksi tetapi harganya ratusan juta.",
          "Restrukturisasi mesin dan peralatan IKM", 9_000_000),
    Story(METAL, C.INFRASTRUKTUR_LOGISTIK, "Jalan ke bengkel tidak bisa dilalui truk", "Gang ke bengkel hanya cukup untuk pikap, skrap dibongkar di jalan besar dan diangkut ulang.",
          "", 2_000_000),
    Story(GOLD, C.PEMASARAN, "Sepi pembeli sejak pesta ditunda", "Pesanan aksesori pengantin turun separuh. Kami belum bisa jualan di internet.", "e-Smart IKM: jualan di lokapasar", 7_000_000),
    Story(GOLD, C.DESAIN_PRODUK_KEMASAN, "Kemasan masih plastik biasa", "Perhiasan kami dibungkus plastik. Di toko oleh-oleh ditawar murah.", "Klinik kemasan dan merek perhiasan", 3_000_000),
    Story(GOLD, C.MUTU_STANDAR, "Sepuhan cepat pudar", "Sepuh emas di tembaga pudar dalam tiga bulan dan pembeli komplain.", "Pelatihan ukir dan sepuh emas", 4_500_000),
    Story(GOLD, C.PERMODALAN, "Modal beli emas terbatas", "Harga emas naik, modal kami hanya cukup untuk dua pesanan sebulan.", "KUR mikro: modal kerja 10 sampai 100 juta", 6_000_000),
    Story(GOLD, C.SDM_KETERAMPILAN, "Anak muda kurang terampil ukir", "Perajin ukir tinggal empat orang, yang muda belum bisa motif lama.", "Pelatihan ukir dan sepuh emas"),
]  # fmt: skip

# How each problem ends, and how many of a hundred do.
ENDINGS = {
    "closed_solved": 24,
    "closed_partly": 8,
    "in_progress": 12,
    "offered": 12,
    "accepted": 6,
    "done": 5,
    "verified": 10,
    "submitted": 9,
    "returned": 4,
    "rejected": 3,
    "on_hold": 2,
    "withdrawn": 2,
    "not_solvable": 2,
    "reopened": 1,
}
