"""What small firms need and what helps: a table of the field beside `solutions/thesaurus.py`.

One line a need: code | label | categories | kinds of solution | words of both sides.
Categories and kinds are those that the need belongs to, the first one most.
"""

NEEDS = """
manual | pekerjaan yang masih dengan tangan | TEKNOLOGI_MESIN | mesin_peralatan teknologi_tepat_guna | manual tradisional tangan sederhana konvensional lambat lama? tenaga? tenaga_manusia alat mesin mekanis otomatis semi_otomatis motor motor_listrik penggerak mekanisasi modern? teknologi? peralatan tepat_guna seadanya pedal engkol pk hp rpm unit? rancang_bangun kuno prototipe
capacity | kapasitas produksi | TEKNOLOGI_MESIN | mesin_peralatan teknologi_tepat_guna | kapasitas produktivitas jumlah_produksi? cepat? waktu? jam? menit? efisien efektif? lama lambat permintaan? volume batch hasil_produksi kewalahan kg? skala target? percepat
uniformity | hasil yang seragam | MUTU_STANDAR TEKNOLOGI_MESIN | mesin_peralatan pendampingan | seragam konsisten rata ketebalan ukuran? presisi standar? stabil seragam_ukuran tebal
worn | alat rusak dan perawatan | TEKNOLOGI_MESIN | mesin_peralatan pendampingan | rusak rawat? perawatan macet suku_cadang aus bengkel? servis perbaikan rusak_mesin tua? sudah_tua karat
market | pasar dan penjualan | PEMASARAN | pemasaran_digital pameran kemitraan_link_match pelatihan | pasar jual pemasaran pembeli pelanggan omzet omset laku sepi promosi konsumen daya_beli? pasarkan dagang? saluran_distribusi strategi_pemasaran jangkauan? reseller wilayah_pemasaran tak_laku saing? toko outlet gerai
online | pemasaran lewat internet | PEMASARAN | pemasaran_digital pelatihan | internet website web situs daring online ecommerce e-commerce marketplace lokapasar media_sosial medsos facebook instagram shopee tokopedia blog digital? whatsapp konten_digital toko_online foto_produk konten digital_marketing laman aplikasi? gagap_teknologi daring_toko pemasaran_digital google tiktok
promotion | promosi dan merek dagang | PEMASARAN DESAIN_PRODUK_KEMASAN | pemasaran_digital pameran desain_kemasan | promosi iklan brosur leaflet katalog spanduk branding merek citra? kenal logo media_promosi foto_produk papan_nama kartu_nama pamflet video_profil dikenal terkenal banner profil_usaha
exhibition | pameran dan ruang pajang | PEMASARAN | pameran | pameran pamer showroom ruang_pajang pajang ruang_pamer galeri etalase expo bazar festival strategis? gerai display outlet? sentra_oleh
export | ekspor | PEMASARAN MUTU_STANDAR | pelatihan kemitraan_link_match sertifikasi | ekspor luar_negeri mancanegara buyer internasional global eksportir bea_cukai
chain | rantai niaga dan harga jual | PEMASARAN KELEMBAGAAN_KEMITRAAN | kemitraan_link_match pameran pendampingan | tengkulak perantara tata_niaga rantai_pasok harga_jual? pengepul pengumpul bandar harga_rendah posisi_tawar hulu_hilir tawar? harga_murah makelar monopoli ijon permainan_harga pedagang_pengumpul hulu hilir
partner | kemitraan dan jejaring | KELEMBAGAAN_KEMITRAAN | kemitraan_link_match pendampingan | mitra kerja_sama kerjasama kemitraan link_and_match industri_besar offtaker jejaring mou subkontrak perguruan_tinggi? pihak_ketiga bapak_angkat temu_usaha business_matching kontrak sinergi kolaborasi plasma temu_bisnis swasta? bumn csr pemasok?
capital | modal dan pembiayaan | PERMODALAN | pembiayaan pendampingan | modal kredit kur pinjam pembiayaan bank agunan jaminan? dana bunga? simpan_pinjam bergulir investasi rentenir cicil permodalan bankable hibah_modal lembaga_keuangan perbankan penjaminan angsuran likuiditas kas? suntikan piutang modal_kerja talangan baitul fintech koperasi_simpan proposal? utang hutang pegadaian pnm mekar
material | ketersediaan bahan baku | BAHAN_BAKU | bahan_baku_bersama kemitraan_link_match teknologi_tepat_guna pelatihan | bahan_baku langka pasok? stok persediaan paceklik tidak_menentu ketersediaan impor? musiman kelangkaan substitusi alternatif pengganti budidaya? pengadaan bank_bahan_baku sulit_diperoleh pasokan gudang? bahan_mentah fluktuasi mahal_bahan sulit_didapat rebutan kontinuitas bahan_penolong penanaman kebun_bahan cadangan
price | harga bahan yang naik | BAHAN_BAKU MANAJEMEN_KEUANGAN | bahan_baku_bersama kemitraan_link_match | harga mahal harga_bahan naik? kenaikan melonjak biaya_produksi? ongkos? biaya_tinggi hemat? murah? beli_bersama
quality | mutu dan standar | MUTU_STANDAR | pelatihan pendampingan sertifikasi uji_lab | mutu kualitas standar sni cacat tolak reject kendali_mutu quality_control retur pengendalian_mutu grade keluhan? standardisasi standarisasi tkdn iso kembalikan baku_mutu mutu_rendah quality komplain gagal? apkir
halal | sertifikat halal | MUTU_STANDAR LEGALITAS_PERIZINAN | sertifikasi pelatihan pendampingan | halal sertifikat_halal bpjph mui penyelia_halal sjh lph
certificate | sertifikasi dan izin edar | MUTU_STANDAR LEGALITAS_PERIZINAN | sertifikasi pendampingan perizinan pelatihan | sertifikat sertifikasi pirt p-irt bpom izin_edar md depkes akreditasi surat_izin sni? iso? haccp? svlk layak_edar merek_dagang? pkp irt izin_dinas
hygiene | kebersihan dan cara produksi yang baik | MUTU_STANDAR | pelatihan pendampingan mesin_peralatan | gmp cppob higienis higiene sanitasi bersih? kotor haccp cara_produksi keamanan_pangan good_manufacturing bakteri? lalat debu kontaminasi celemek sarung_tangan stainless? food_grade cpmb cemaran steril? jorok cppb
legal | izin dan badan usaha | LEGALITAS_PERIZINAN | perizinan pendampingan pelatihan | izin perizinan nib legalitas badan_hukum oss siup tdp npwp pt_perorangan akta_notaris cv? legal notaris
brandright | merek terdaftar dan HKI | LEGALITAS_PERIZINAN DESAIN_PRODUK_KEMASAN | perizinan pendampingan pelatihan | hki haki paten hak_cipta indikasi_geografis merek_terdaftar merek? tiru jiplak hak_kekayaan kekayaan_intelektual daftar_merek dipalsu merek_dagang
package | kemasan dan label | DESAIN_PRODUK_KEMASAN | desain_kemasan pelatihan pendampingan | kemasan kemas label pengemasan desain_kemasan pouch sealer stiker logo? informasi_gizi polos menarik? barcode bungkus cetak_kemasan karton vakum? botol?
design | desain dan ragam produk | DESAIN_PRODUK_KEMASAN | pelatihan desain_kemasan pendampingan | desain motif model monoton variasi inovasi? diversifikasi ragam? kreatif? tren trend ketinggalan_zaman itu-itu bentuk? corak kreasi estetika desainer pengembangan_produk selera produk_baru jenis_produk? varian rasa_baru ciri_khas olahan_baru ikon kekinian nilai_tambah
skill | keterampilan | SDM_KETERAMPILAN | pelatihan pendampingan | terampil ketrampilan sdm pengetahuan paham? latih? pemahaman? pelatihan? kompetensi regenerasi penerus generasi_muda tenaga_ahli wawasan keahlian bimbingan_teknis magang kursus sumber_daya_manusia mahir pendidikan_rendah otodidak turun-temurun kaderisasi putus_sekolah anak_muda bimtek lokakarya workshop
labor | tenaga kerja | SDM_KETERAMPILAN | pelatihan kemitraan_link_match | tenaga_kerja karyawan? pekerja? buruh upah pegawai? pemuda? rekrut pekerja_langka magang karang_taruna ibu_rumah_tangga? menganggur smk
finance | pembukuan dan keuangan | MANAJEMEN_KEUANGAN | pendampingan pelatihan manajemen | pembukuan keuangan catat catatan laporan_keuangan harga_pokok hpp akuntansi untung? rugi? laba? kas neraca bon pisah_uang arus_kas pencatatan buku_kas excel aplikasi_keuangan uang_usaha nota transaksi pajak analisis_usaha campur_uang
manage | manajemen usaha | MANAJEMEN_KEUANGAN | manajemen pendampingan pelatihan | manajemen administrasi kelola? rencana? manajerial rencana_usaha bisnis? business_plan kewirausahaan wirausaha sistem_informasi aplikasi inventori persediaan? jadwal struktur_organisasi sop kanvas_bisnis motivasi analisis_swot standar_operasional motivasi_usaha
group | kelompok, koperasi, lembaga | KELEMBAGAAN_KEMITRAAN | pendampingan kemitraan_link_match pelatihan | lembaga kelembagaan kelompok? koperasi kub paguyuban organisasi asosiasi pengurus bumdes sendiri-sendiri struktur_organisasi klaster gabung? kelompok_usaha kelompok_pengelola badan_usaha_milik musyawarah pemerintah_desa? wadah kopinkra gotong_royong kompak anggota?
liquidwaste | limbah cair | LINGKUNGAN_K3 | lingkungan teknologi_tepat_guna pelatihan | limbah_cair limbah ipal air_buangan air_limbah buang? sungai cemar pencemaran bau? sumur busuk selokan cod bod biofilter koagulasi anaerob keluh? warga resapan eceng_gondok? logam_berat baku_mutu endap got biogas digester kimia?
solidwaste | limbah padat dan pemanfaatannya | LINGKUNGAN_K3 BAHAN_BAKU | lingkungan teknologi_tepat_guna pelatihan | limbah limbah_padat sisa ampas buang? pupuk kompos briket pakan? biogas daur_ulang manfaat? sampah kulit? sabut sekam serbuk tulang menumpuk tumpuk olah_limbah pemanfaatan_limbah cangkang potong_kain perca serpih organik bonggol jerami maggot sludge pupuk_cair poc
cleaner | produksi bersih dan bahan aman | LINGKUNGAN_K3 | lingkungan pelatihan teknologi_tepat_guna | ramah_lingkungan alami sintetis produksi_bersih green pewarna_alam bahan_alami bahan_kimia kimia bahaya? racun boraks formalin pewarna_tekstil eco zat_berbahaya bahan_berbahaya green_management beracun
safety | keselamatan dan kesehatan kerja | LINGKUNGAN_K3 | pelatihan mesin_peralatan teknologi_tepat_guna pendampingan | k3 celaka cedera luka apd alat_pelindung pelindung aman? keselamatan kesehatan? gatal iritasi sesak napas debu bising masker sarung_tangan tersayat terjepit risiko? bahaya penyakit_kulit kebakaran keamanan_kerja percikan asap? paru polusi panas? lecet terpotong kacamata
ergonomics | beban dan sikap kerja | LINGKUNGAN_K3 TEKNOLOGI_MESIN | teknologi_tepat_guna mesin_peralatan pelatihan | ergonomi ergonomis lelah pegal nyeri punggung pinggang jongkok bungkuk duduk posisi_kerja keluhan_otot otot angkat_beban sakit kursi_kerja meja_kerja antropometri capek letih tenaga_besar membungkuk berdiri sikap_kerja stasiun_kerja
energy | energi dan bahan bakar | ENERGI_BBM | mesin_peralatan teknologi_tepat_guna | listrik bbm bahan_bakar solar? gas? elpiji lpg kayu_bakar boros hemat energi pln genset surya biogas daya_listrik panel_surya minyak_tanah bensin tungku? oli tarif_listrik gasifikasi watt padam hemat_energi efisiensi_energi bioetanol oli_bekas solar_cell fotovoltaik kompor arang? mikrohidro batu_bara briket?
logistics | jalan, angkutan dan gudang | INFRASTRUKTUR_LOGISTIK | kemitraan_link_match bahan_baku_bersama mesin_peralatan | jalan angkut transportasi ongkir logistik jauh gudang kirim pengiriman ongkos_kirim akses_jalan kendaraan ekspedisi pelabuhan ongkos_angkut terpencil kontainer motor_roda pengangkutan resi_gudang distribusi? jarak jembatan perjalanan pedalaman
place | tempat usaha dan tata letak | INFRASTRUKTUR_LOGISTIK | mesin_peralatan pendampingan | tata_letak layout sempit ruang_produksi bangunan sentra? lokasi? lahan? rumah_produksi gedung tempat_produksi atap sewa renovasi rumah_kemas bengkel? fasilitas_bersama pabrik? dapur_produksi
water | air bersih | INFRASTRUKTUR_LOGISTIK | mesin_peralatan teknologi_tepat_guna | air_bersih air_tawar sumur_bor pompa kekeringan pdam kekurangan_air sumber_air desalinasi air_keruh
shelf | daya simpan | MUTU_STANDAR TEKNOLOGI_MESIN | teknologi_tepat_guna mesin_peralatan pelatihan | awet tahan_lama basi tengik daya_simpan umur_simpan kedaluwarsa busuk jamur? melempem masa_simpan bertahan_lama tahan? cepat_rusak renyah bulukan berlendir
it | teknologi informasi | MANAJEMEN_KEUANGAN PEMASARAN | pemasaran_digital manajemen pelatihan | komputer sistem_informasi aplikasi perangkat_lunak software digital website android database
policy | kebijakan dan pajak | LAINNYA | kemitraan_link_match lainnya | kebijakan regulasi pajak peraturan_daerah kuota subsidi perda
tourism | wisata dan oleh-oleh | PEMASARAN | pameran kemitraan_link_match pendampingan | wisata wisatawan turis desa_wisata edukasi_wisata oleh-oleh pariwisata kampung_wisata hotel
"""

# How a solution of each kind speaks of itself; `?` points weakly.
KIND_WORDS = """
pelatihan | pelatihan | latih pelatihan workshop lokakarya penyuluhan sosialisasi bimbingan_teknis bimtek kursus diklat demonstrasi penyuluh edukasi praktik? transfer_pengetahuan magang
pendampingan | pendampingan | damping pendampingan bina pembinaan bimbing konsultasi pembentukan? advokasi monitoring fasilitator penguatan? inkubasi fasilitasi? penyusunan?
mesin_peralatan | mesin dan peralatan | mesin alat unit bantuan? hibah? pengadaan? kapasitas peralatan kompor oven spinner kompresor motor? set? penyediaan? freezer penggerak kg_per dinamo
teknologi_tepat_guna | teknologi tepat guna | teknologi penerapan tepat_guna rancang inovasi modifikasi otomatis semi_otomatis sistem? mesin? alat? prototipe rancang_bangun introduksi kapasitas? pneumatik tenaga_surya mikrokontroler penggerak? perekayasaan efek_rumah_kaca ttg
uji_lab | uji laboratorium | uji laboratorium lab pengujian analisis komposisi spektrometer kalibrasi uji_coba?
sertifikasi | sertifikasi | sertifikat sertifikasi halal sni iso haccp kompetensi bersertifikat pirt? svlk tkdn gugus_mutu?
perizinan | perizinan | izin perizinan nib hki merek_dagang paten pirt legalitas oss badan_hukum pendaftaran daftar? bpom
desain_kemasan | desain kemasan | kemasan label desain kemas logo pouch desain_kemasan cetak_kemasan stiker branding pelabelan merek?
pemasaran_digital | pemasaran digital | website web online daring digital ecommerce e-commerce marketplace media_sosial instagram blog internet toko_online facebook shopee pemasaran? promosi? foto_produk
pameran | pameran | pameran pamer showroom expo galeri bazar gerai ruang_pamer leaflet? promosi? festival
kemitraan_link_match | kemitraan | kerja_sama kerjasama mitra kemitraan link_and_match mou industri_besar kontrak offtaker subkontrak jejaring temu_usaha swasta bapak_angkat perusahaan_besar? pembeli? pemerintah? asosiasi
pembiayaan | pembiayaan | kredit modal kur pinjam pembiayaan dana bank bergulir bunga bagi_hasil investasi simpan_pinjam penjaminan subsidi_bunga agunan lembaga_keuangan permodalan talangan
bahan_baku_bersama | bahan baku bersama | bahan_baku pengadaan_bahan pasok stok koperasi gudang beli_bersama pemasok bank_bahan_baku penyediaan_bahan budidaya penanaman cadangan impor pembelian sumber_bahan
manajemen | manajemen | manajemen pembukuan keuangan akuntansi administrasi rencana_usaha laporan_keuangan aplikasi sistem_informasi sop kewirausahaan hpp perencanaan pencatatan tata_letak
lingkungan | lingkungan | limbah ipal pupuk kompos biogas daur_ulang ramah_lingkungan pengolahan_limbah produksi_bersih sampah digester biofilter pemanfaatan_limbah green
lainnya | lainnya |
"""

# How well the kinds answer each category, as practice has it: 3 as a rule, 2 often, 1 at times.
ANSWERS = {
    "BAHAN_BAKU": {
        "bahan_baku_bersama": 3,
        "kemitraan_link_match": 2,
        "teknologi_tepat_guna": 2,
        "mesin_peralatan": 2,
        "pelatihan": 2,
        "pendampingan": 1,
        "pembiayaan": 1,
        "lingkungan": 1,
    },
    "PERMODALAN": {
        "pembiayaan": 3,
        "pendampingan": 1,
        "kemitraan_link_match": 1,
        "manajemen": 1,
        "pelatihan": 1,
    },
    "PEMASARAN": {
        "pemasaran_digital": 3,
        "pameran": 3,
        "kemitraan_link_match": 2,
        "pelatihan": 2,
        "pendampingan": 2,
        "desain_kemasan": 1,
        "sertifikasi": 1,
    },
    "TEKNOLOGI_MESIN": {
        "mesin_peralatan": 3,
        "teknologi_tepat_guna": 3,
        "pelatihan": 1,
        "pendampingan": 1,
        "pembiayaan": 1,
    },
    "MUTU_STANDAR": {
        "sertifikasi": 2,
        "uji_lab": 3,
        "pelatihan": 2,
        "pendampingan": 2,
        "mesin_peralatan": 2,
        "teknologi_tepat_guna": 2,
        "desain_kemasan": 1,
        "perizinan": 1,
    },
    "SDM_KETERAMPILAN": {
        "pelatihan": 3,
        "pendampingan": 2,
        "kemitraan_link_match": 1,
        "sertifikasi": 1,
        "manajemen": 1,
    },
    "DESAIN_PRODUK_KEMASAN": {
        "desain_kemasan": 3,
        "pelatihan": 3,
        "pendampingan": 2,
        "teknologi_tepat_guna": 1,
        "mesin_peralatan": 1,
        "perizinan": 1,
    },
    "ENERGI_BBM": {
        "mesin_peralatan": 3,
        "teknologi_tepat_guna": 3,
        "pelatihan": 1,
        "lingkungan": 1,
        "pendampingan": 1,
    },
    "INFRASTRUKTUR_LOGISTIK": {
        "kemitraan_link_match": 2,
        "bahan_baku_bersama": 1,
        "mesin_peralatan": 2,
        "pembiayaan": 1,
        "teknologi_tepat_guna": 1,
        "lainnya": 2,
        "pendampingan": 1,
    },
    "LEGALITAS_PERIZINAN": {
        "perizinan": 3,
        "sertifikasi": 3,
        "pendampingan": 2,
        "pelatihan": 2,
    },
    "LINGKUNGAN_K3": {
        "lingkungan": 3,
        "teknologi_tepat_guna": 2,
        "pelatihan": 2,
        "mesin_peralatan": 2,
        "pendampingan": 1,
    },
    "MANAJEMEN_KEUANGAN": {
        "manajemen": 3,
        "pendampingan": 3,
        "pelatihan": 3,
        "pembiayaan": 1,
        "teknologi_tepat_guna": 1,
    },
    "KELEMBAGAAN_KEMITRAAN": {
        "kemitraan_link_match": 3,
        "pendampingan": 3,
        "pelatihan": 1,
        "bahan_baku_bersama": 1,
        "manajemen": 1,
    },
    "LAINNYA": {
        "lainnya": 1,
        "pendampingan": 1,
        "pelatihan": 1,
        "kemitraan_link_match": 1,
    },
}

# A need on the left is also answered by what is offered for the needs and steps on the right.
LEADS_TO = """
manual | capacity uniformity
capacity | manual
uniformity | manual quality machining
worn | manual capital
market | online exhibition promotion partner chain design package export tourism
online | promotion market it
promotion | online exhibition package market
exhibition | promotion market tourism
export | quality certificate partner market
chain | partner exhibition group online material market
partner | chain group market
capital | partner group finance
material | price harvest solidwaste partner capital group
price | material group energy
quality | hygiene testing uniformity certificate skill
halal | certificate hygiene legal
certificate | halal hygiene testing legal quality
hygiene | certificate quality package sterilizing
legal | brandright certificate halal
brandright | legal promotion
package | promotion design packing shelf
design | drafting skill carving_step molding coloring
skill | quality design
labor | skill manual
finance | manage capital it
manage | finance group it
group | partner chain manage
liquidwaste | solidwaste cleaner filtering
solidwaste | liquidwaste carbonizing recycle fertilizer feed charcoal
cleaner | coloring liquidwaste safety
safety | ergonomics cleaner manual smoking
ergonomics | manual safety lifting
energy | burning price
logistics | place partner lifting
place | logistics exhibition
water | filtering
shelf | sterilizing packing draining drying cooling
it | online manage
tourism | exhibition promotion
"""
