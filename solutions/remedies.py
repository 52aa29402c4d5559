"""What small firms need and what helps: a table of the field beside `solutions/thesaurus.py`.

A need is one line, which may go on in indented lines: code | label | categories |
words of both sides, written as in the thesaurus. The first category is the one it
belongs to most.
"""

NEEDS = """
manual | pekerjaan yang masih dengan tangan | TEKNOLOGI_MESIN | manual tradisional tangan? sederhana? konvensional
    lambat alat? mesin? mekanis otomatis semi_otomatis motor? motor_listrik penggerak mekanisasi modern? teknologi?
    tepat_guna seadanya pedal engkol pk? hp? kuno? prototipe? rancang_bangun? satu_per_satu satu-satu bermotor
    tenaga_manusia kerjakan? dinamo diinjak pukul? mekanik? plc sensor mikrokontroler arduino otomasi
    peralatan_terbatas alat_sederhana
capacity | kapasitas produksi | TEKNOLOGI_MESIN | kapasitas produktivitas cepat? efisien? efektif? lambat batch
    volume? kewalahan skala? target? kg? menit? jam? lama? jumlah_produksi tidak_sanggup permintaan? percepat waktu?
    terlambat per_jam rendahnya_produksi lamban output? antre? memenuhi?
uniformity | hasil yang seragam | MUTU_STANDAR TEKNOLOGI_MESIN | seragam konsisten tebal? presisi standar? stabil?
    merata? ukuran? akurat meleset tidak_rata dimensi? rapi? simetris konstan? tidak_seragam
worn | alat rusak dan perawatan | TEKNOLOGI_MESIN | rusak? rawat macet suku_cadang aus servis tua? bengkel? karat
    usang sering_rusak restrukturisasi peremajaan penggantian pengoperasian? operator? bocor mogok reparasi
    perbaikan? pemeliharaan kerusakan retrofit
market | pasar dan penjualan | PEMASARAN | pasar jual? pembeli pelanggan omzet omset laku sepi promosi konsumen
    daya_beli? dagang? saluran_distribusi strategi_pemasaran jangkau? reseller saing? toko? outlet gerai pemasaran
    penjualan? jualan? kenal? akses_pasar pangsa bersaing? dijual? pesaing kompetitor distributor agen? konsinyasi
    titip_jual minimarket supermarket swalayan ritel pasar_modern jaringan_pemasaran lesu permintaan?
    pemasaran_digital digital_marketing booth gerobak? food_truck
online | pemasaran lewat internet | PEMASARAN | internet website web online media_sosial facebook instagram shopee
    tokopedia blog digital whatsapp konten toko_online laman google tiktok digital_marketing foto_produk? gawai
    promosi? gagap_teknologi gaptek pemasaran_digital wa? youtube digitalisasi bukalapak lazada seo fotografi
    hosting domain email google_maps landing_page e-katalog e-smart sosial_media onboarding qris live_streaming
promotion | promosi dan merek dagang | PEMASARAN DESAIN_PRODUK_KEMASAN | promosi iklan brosur leaflet katalog
    spanduk branding merek? citra logo foto_produk papan_nama kartu_nama pamflet kenal? banner profil_usaha
    video_profil kenalkan citra_merek video? brand poster baliho booklet flyer rebranding profil? identitas_visual
exhibition | pameran dan ruang pajang | PEMASARAN | pamer showroom ruang_pajang pajang ruang_pamer galeri etalase
    expo bazar festival strategis? gerai display outlet? leaflet? ifex inacraft pameran peragaan bazaar stan? stand
    fair art_shop misi_dagang gelar_produk booth
export | ekspor | PEMASARAN MUTU_STANDAR | ekspor luar_negeri mancanegara buyer internasional global? eksportir
    bea_cukai luar_daerah? asing? bea_masuk? devisa incoterm
chain | rantai niaga dan harga jual | PEMASARAN KELEMBAGAAN_KEMITRAAN | tengkulak perantara tata_niaga rantai_pasok
    harga_jual pengepul pengumpul bandar posisi_tawar hulu_hilir tawar? makelar monopoli ijon pedagang_pengumpul
    hulu? hilir? harga_rendah harga_murah jatuh? setor? murah? juragan harga? rantai_nilai rantai_distribusi
    pengijon pedagang_perantara anjlok blantik
partner | kemitraan dan jejaring | KELEMBAGAAN_KEMITRAAN | kerja_sama kerjasama kemitraan link_and_match
    industri_besar offtaker jejaring mou subkontrak bapak_angkat temu_usaha business_matching kontrak sinergi
    kolaborasi plasma temu_bisnis swasta? bumn csr pemasok? perusahaan? pabrik? gandeng perusahaan_besar pesanan?
    tier_satu pihak_ketiga menggandeng bermitra inti_plasma vendor oem supplier? rekanan atpm kemitraan_usaha
capital | modal dan pembiayaan | PERMODALAN | modal kredit kur pinjam pembiayaan bank agunan jaminan dana bunga
    bergulir investasi rentenir cicil bankable subsidi? angsur simpan_pinjam lembaga_keuangan perbankan penjaminan
    suntikan piutang talangan fintech proposal? utang hutang pegadaian konsorsium? bagi_hasil uang? jamkrida lpdb
    baitul plafon bantuan_modal bmt bpr arisan tabungan suku_bunga kredit_macet crowdfunding leasing pkbl tjsl
    uang_muka biaya? modal_usaha
material | ketersediaan bahan baku | BAHAN_BAKU | bahan_baku langka pasok stok paceklik tidak_menentu tersedia?
    ketersediaan? sedia? impor? musiman substitusi alternatif? pengganti? pasokan bank_bahan_baku bahan_mentah
    fluktuasi sulit_diperoleh kontinuitas bahan_penolong susah_didapat sulit_didapat cadangan budidaya? penanaman?
    gudang? kekurangan? sedikit? beralih? diversifikasi? pemasok persediaan material_center luar_pulau?
    mendatangkan? bahan_lokal? penampungan bahan_utama kekurangan_bahan sulitnya_bahan rekristal? bahan_pembantu
    benih? bibit?
price | harga bahan yang naik | BAHAN_BAKU MANAJEMEN_KEUANGAN | harga mahal kenaikan melonjak biaya_produksi?
    ongkos? biaya_tinggi beli_bersama harga_bahan murah? pembelian? naik? subsidi selisih harga_naik fluktuatif
    menekan_biaya mahalnya
quality | mutu dan standar | MUTU_STANDAR | mutu standar sni cacat tolak? kendali_mutu retur pengendalian_mutu grade
    apkir komplain tkdn iso baku_mutu gugus_mutu pengawasan_mutu keluhan? reject gagal? retak? mudah_rusak?
    spesifikasi kembalikan? konsistensi keluhkan? rapuh sobek kasar? afkir rijek inspeksi kaizen qcc gkm mudah_patah
    mudah_pecah kontrol_kualitas jelek? bagus?
halal | sertifikat halal | MUTU_STANDAR LEGALITAS_PERIZINAN | halal bpjph mui penyelia_halal sjh pph haram
certificate | sertifikasi dan izin edar | MUTU_STANDAR LEGALITAS_PERIZINAN | sertifikat sertifikasi pirt p-irt
    spp-irt bpom izin_edar akreditasi svlk layak_edar iso sni? haccp? halal? kompetensi? bersertifikat supermarket?
    klasifikasi registrasi surat_izin sjph lppom fssc organik? laik ekolabel bki sppirt uji_emisi? sertifikat_merek?
    skkni
hygiene | kebersihan dan cara produksi yang baik | MUTU_STANDAR | gmp cppob higienis higiene sanitasi kotor? haccp
    cara_produksi keamanan_pangan good_manufacturing_practice lalat kontaminasi celemek food_grade bakteri?
    stainless? debu? cemaran jorok bersih? mikroba? manufacturing kecoa tikus apron ssop cppb-irt cuci_tangan
    sanitasi_lingkungan pengasapan? rumah_produksi? kebersihan
legal | izin dan badan usaha | LEGALITAS_PERIZINAN | izin nib legalitas badan_hukum oss siup tdp npwp akta notaris
    kbli legal pt_perorangan badan_usaha? surat? rekomendasi? iumk sku imb amdal ukl-upl perseroan izin_usaha
    surat_izin izin_edar
brandright | merek terdaftar dan HKI | LEGALITAS_PERIZINAN DESAIN_PRODUK_KEMASAN | hki haki paten hak_cipta
    indikasi_geografis merek tiru jiplak kekayaan_intelektual palsu? daftar? ditiru desain_industri djki hak_merek
    hak_kekayaan_intelektual ki_komunal merek_kolektif
package | kemasan dan label | DESAIN_PRODUK_KEMASAN | kemas label pouch stiker logo informasi_gizi polos? menarik?
    barcode bungkus karton? kemasan pelabelan berlabel staples sachet mika kardus toples tanggal_kedaluwarsa box?
    dus
design | desain dan ragam produk | DESAIN_PRODUK_KEMASAN | desain motif monoton variasi diversifikasi kreatif tren
    ketinggalan_zaman itu-itu corak kreasi estetika desainer model? ragam? inovasi? selera pengembangan_produk
    produk_baru ciri_khas ikon kekinian ketinggalan? kuno? polos? dekorasi khas? rasa_baru mode beragam varian
    bervariasi nilai_tambah? nilai_jual? gaya? artistik ornamen kontemporer ragam_hias seni? etnik aneka?
    kreativitas produk_turunan indigofera? prototyping sketsa gambar_kerja
skill | keterampilan | SDM_KETERAMPILAN | terampil sdm ketahui? latih? kompetensi regenerasi penerus generasi_muda
    tenaga_ahli wawasan keahlian bimbingan_teknis magang kursus sumber_daya_manusia mahir otodidak turun-temurun
    kaderisasi anak_muda bimtek lokakarya workshop paham? belum_bisa? pendidikan diklat remaja operator?
    tidak_mengerti? pelatih meneruskan sekolah_lapang penyuluhan? minim_pengetahuan studi_banding vokasi blk
    milenial minat? kemampuan? pemahaman? ahli? lansia?
labor | tenaga kerja | SDM_KETERAMPILAN | tenaga_kerja karyawan? buruh upah pemuda? rekrut magang karang_taruna
    ibu_rumah_tangga? menganggur smk pegawai tukang? pekerja? difabel disabilitas gaji lembur pkk pengangguran
finance | pembukuan dan keuangan | MANAJEMEN_KEUANGAN | pembukuan catat? laporan_keuangan harga_pokok hpp akuntansi
    laba kas? neraca arus_kas keuangan buku_kas excel uang? nota untung? rugi? catatan pencatatan pajak? transaksi
    analisis_usaha tercampur? titik_impas biaya_produksi? cashflow bep emkm kalkulasi penetapan_harga
    penentuan_harga laba_rugi perpajakan uang_pribadi rekening? literasi_keuangan qris pembayaran? asuransi?
manage | manajemen usaha | MANAJEMEN_KEUANGAN | manajemen administrasi kelola? manajerial rencana_usaha
    business_plan kewirausahaan wirausaha sistem_informasi persediaan? sop kanvas_bisnis swot struktur_organisasi?
    rencana? pembagian_tugas inkubasi perencanaan pengelolaan? stok? motivasi penjadwalan inventori kepemimpinan
    mindset tata_kelola ppic kinerja? strategi? jadwal? usaha_rumahan? bmc business_model analisis?
    perencanaan_usaha
group | kelompok, koperasi, lembaga | KELEMBAGAAN_KEMITRAAN | lembaga koperasi kub paguyuban organisasi asosiasi
    pengurus bumdes sendiri-sendiri struktur_organisasi klaster kelompok? bergabung badan_usaha_milik musyawarah
    wadah kelompok_usaha kelompok_pengelola kompak anggota? konsorsium bersama? primkopti kelembagaan kopinkra
    banting_harga kolektif? gabungan kube gapoktan ad_art rapat perang_harga persaingan_tidak_sehat individu
liquidwaste | limbah cair | LINGKUNGAN_K3 | limbah_cair limbah ipal air_buangan air_limbah buang? sungai cemar
    selokan cod bod biofilter koagulasi anaerob resapan buangan digester biogas? bau? sumur? warga? tetangga?
    baku_mutu elektrokoagulasi endap? got drainase protes? pengendapan aerasi fitoremediasi koagulan tss septik
    menyengat bak_kontrol saluran? pembuangan?
solidwaste | limbah padat dan pemanfaatannya | LINGKUNGAN_K3 BAHAN_BAKU | limbah limbah_padat sisa? ampas pupuk
    kompos briket pakan? biogas daur_ulang sampah sabut sekam menumpuk buang? manfaat? serbuk? tulang? perca
    potongan? serpih jerami maggot pupuk_organik manfaatkan? olah? cangkang? tumpuk kulit? bekas? pemanfaatan?
    dibakar? ecoenzym media_tanam jelantah tatal insinerator tpa cocopeat kotoran_ternak nata? tempurung? menggunung
    serbuk_gergaji serbuk_kayu pupuk_cair pupuk_kandang
cleaner | produksi bersih dan bahan aman | LINGKUNGAN_K3 | ramah_lingkungan sintetis produksi_bersih green
    pewarna_alam bahan_alami alami? bahan_kimia kimia bahaya? racun beracun boraks formalin eco zat_berbahaya
    warna_alam green_management zero_waste efisiensi_bahan pewarna_alami toksik merkuri sianida residu ekolabel
    industri_hijau kaustik
safety | keselamatan dan kesehatan kerja | LINGKUNGAN_K3 | k3 celaka cedera luka apd alat_pelindung pelindung
    keselamatan kesehatan? gatal iritasi sesak debu? bising masker sarung_tangan tersayat terjepit risiko? kebakaran
    percikan asap? lecet keamanan_kerja kacamata batuk perih pedih aman? panas? penyakit? keselamatan_kerja terpapar
    uap_asam hirup teriris pernapasan penyedot_debu bahaya? terbakar tersengat ledakan meledak ventilasi alergi
    dermatitis apar exhaust penyedot getaran kebisingan alat_pelindung_diri kecelakaan_kerja p3k jari? licin
    pengaman? instalasi? helm pelindung_telinga sepatu_keselamatan asap_tungku?
ergonomics | beban dan sikap kerja | LINGKUNGAN_K3 TEKNOLOGI_MESIN | ergonomi ergonomis lelah pegal nyeri punggung
    pinggang jongkok bungkuk duduk posisi_kerja keluhan_otot otot angkat_beban sikap_kerja stasiun_kerja kursi_kerja
    meja_kerja antropometri capek letih berdiri sakit? tenaga_besar membungkuk muskuloskeletal postur repetitif
    ergonomik kelelahan pegal-pegal
energy | energi dan bahan bakar | ENERGI_BBM | listrik? bbm bahan_bakar elpiji lpg kayu_bakar boros hemat? energi
    pln genset biogas daya_listrik panel_surya minyak_tanah bensin tarif_listrik gasifikasi watt padam hemat_energi
    efisiensi_energi oli_bekas batu_bara solar gas? surya? mikrohidro tungku? arus_listrik hemat_bahan_bakar
    bahan_bakar_alternatif kokas? tabung? baterai kompor? plts turbin kincir tagihan? voltase daya? lng wood_pellet
    pelet_kayu pertalite oli? kompor_listrik instalasi_listrik instalasi?
logistics | jalan, angkutan dan gudang | INFRASTRUKTUR_LOGISTIK | angkut transportasi ongkir logistik gudang? kirim?
    ongkos_kirim akses_jalan kendaraan? ekspedisi pelabuhan ongkos_angkut terpencil kontainer distribusi? jarak
    jembatan maskapai pesawat pedalaman pengiriman jauh? biaya_angkut kurir pengangkutan kendaraan_operasional truk
    pick_up kargo cargo dermaga terisolasi kepulauan pusat_logistik resi jalan_rusak biaya_kirim
place | tempat usaha dan tata letak | INFRASTRUKTUR_LOGISTIK | tata_letak layout sempit ruang_produksi
    rumah_produksi gedung tempat_produksi atap sewa renovasi rumah_kemas fasilitas_bersama bangunan? lahan? lokasi?
    penataan dapur_produksi revitalisasi relokasi kawasan? kumuh penerangan tata_ruang alur_produksi ruang_kerja 5r
water | air bersih | INFRASTRUKTUR_LOGISTIK | air_bersih air_tawar sumur_bor pdam kekurangan_air sumber_air
    desalinasi air_keruh kualitas_air
shelf | daya simpan | MUTU_STANDAR TEKNOLOGI_MESIN | awet tahan_lama basi tengik daya_simpan umur_simpan kedaluwarsa
    kadaluarsa busuk melempem masa_simpan cepat_rusak renyah? bertahan_lama berjamur bulukan vakum? retort? tahan?
    menggumpal apek lembek? mudah_basi cepat_basi silica_gel kadaluwarsa
it | teknologi informasi | MANAJEMEN_KEUANGAN PEMASARAN | komputer sistem_informasi aplikasi perangkat_lunak
    software website? android database digital? barcode kasir_digital internet? basis_data aplikasi_komputer
policy | kebijakan dan pajak | LAINNYA | kebijakan regulasi pajak perda kuota subsidi ppn bea_masuk impor_ilegal
    cukai larangan upah_minimum insentif
tourism | wisata dan oleh-oleh | PEMASARAN | wisata wisatawan turis pariwisata kampung_wisata desa_wisata hotel
    oleh-oleh pengunjung? bahasa_inggris homestay pokdarwis paket_wisata cenderamata pelancong
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
