"""The words of small industry, as owners and as providers say them: a table of the field.

A topic is a branch of industry, a step of work, or a need. Its words are those
of both sides: an owner says that rain keeps the fish from drying, a provider
offers an oven. A text that says enough of a topic's words is about that topic
(`solutions/reading.py`).

One line a topic: code | label | words. A word stands in its base form, a phrase
is joined by `_`, and a word that points to the topic only weakly ends in `?`.
"""

BRANCHES = """
coffee | kopi | kopi barista robusta arabika huller pulper sangrai? roasting? espresso luwak biji_beras? green_bean
cocoa | kakao | kakao cokelat coklat cacao
tea | teh | teh pucuk_daun teh_celup
soy | tahu dan tempe | tahu tempe kedelai oncom tauco kecap? whey ampas_tahu sari_kedelai susu_kedelai ragi_tempe cuka_tahu
chips | keripik dan kerupuk | keripik kripik kerupuk krupuk rempeyek peyek opak rengginang emping camilan cemilan snack makanan_ringan stik? marning kacang_goreng abon? goreng?
cassava | singkong dan umbi | singkong ketela ubi umbi tapioka mocaf kasava gaplek tiwul getuk porang talas gembili pati? ganyong garut tape enye
banana | pisang | pisang sale bonggol_pisang
fruit | olahan buah | buah mangga nanas salak apel jeruk nangka durian jambu sirsak markisa pepaya manisan sirup selai dodol sari_buah kismis asinan rambutan semangka carica
vegetable | olahan sayur | sayur jamur? wortel bayam kelor rumput_laut? pakcoy
chili | sambal dan bumbu | sambal bumbu rempah cabai cabe bawang saus? lada pala? merica terasi petis
fish | olahan ikan | ikan lele bandeng tuna tongkol cakalang nila? nelayan udang teri kepiting rajungan pindang terasi hasil_laut perikanan bakso_ikan kerupuk_ikan abon_ikan ebi cumi patin gabus ikan_asin ikan_asap amplang pempek otak-otak
seaweed | rumput laut | rumput_laut agar karagenan eucheuma
salt | garam | garam krosok petambak tambak kristalisasi? geomembran yodium iodium beryodium air_laut brine
palmsugar | gula merah dan gula semut | gula aren nira gula_semut gula_merah gula_kelapa gula_aren deres penderes legen tebu? gula_cetak brown_sugar enau lontar siwalan
coconut | kelapa | kelapa kopra santan vco sabut tempurung cocopeat cocofiber nata batok virgin_coconut coir serabut
honey | madu | madu lebah kelulut trigona propolis
dairy | susu | susu sapi_perah yogurt yoghurt keju kefir peternak? pasteurisasi?
meat | olahan daging | daging bakso sosis dendeng abon rendang ayam? nugget rambak
egg | telur | telur telur_asin bebek itik
bakery | roti dan kue | roti kue bakery bolu donat adonan? pastry terigu cookies kering_kue jajan brownies pia bakpia oven?
noodle | mi | mi mie bihun sohun soun laksa
rice | beras dan padi | beras padi gabah huller penggilingan_padi sekam dedak bekatul katul tepung_beras
corn | jagung | jagung pipil marning emping_jagung tongkol_jagung
sago | sagu | sagu papeda rumbia
nuts | kacang | kacang mete mede jambu_mete kenari kacang_tanah melinjo emping biji_mete kemiri
herbal | jamu dan herbal | jamu herbal jahe kunyit temulawak rimpang simplisia empon kencur obat_tradisional minuman_herbal rosela toga serbuk_jahe
aloe | lidah buaya | lidah_buaya aloe nata?
essential | minyak atsiri | atsiri nilam sereh serai cengkeh suling kayu_putih kenanga ylang pala? minyak_atsiri akar_wangi gaharu minyak_sereh minyak_nilam
vegoil | minyak nabati | minyak_kelapa minyak_goreng jelantah sawit kemiri wijen biodiesel?
drink | minuman | minuman sirup? air_minum minum sari? es? depot
cosmetics | sabun dan kosmetik | sabun kosmetik lulur skincare sampo minyak_rambut deterjen lotion masker spa
batik | batik | batik canting malam lilin? pembatik lorod membatik cap_batik jumputan sibori shibori ecoprint mori pencelupan? pewarna_alam? indigo? gawangan
weaving | tenun | tenun songket ulos sarung penenun atbm lungsin lungsi benang gedogan kain? pintal sutera sutra stagen lurik tapis ikat? goyor gulung_benang? sutra serat
sewing | konveksi dan bordir | konveksi jahit penjahit busana garmen bordir sulam kaos pakaian seragam? sablon jilbab kerudung mukena obras kain? fesyen fashion rajut hijab kebaya peci baju celana
footwear | alas kaki | sepatu sandal sol alas_kaki insole upper_sepatu kulit? selop pengepres_sepatu lem? mal?
leather | kulit | kulit penyamakan samak tas dompet ikat_pinggang jaket_kulit kulit_sapi
bamboo | bambu | bambu besek bilah irat kerajinan_bambu tusuk_sate sumpit
rattan | rotan | rotan
woven | anyaman | anyam pandan mendong enceng eceng gondok purun lidi tikar agel lontar rumput? keranjang ketak pelepah serat_alam bemban resam
wood | kayu dan mebel | kayu mebel meubel furnitur furniture gergaji jati sengon ketam serut ukir? mahoni tukang_kayu kusen perabot log sawmill bubut_kayu veneer limbah_kayu serbuk_gergaji
carving | ukiran dan pahatan | ukir pahat topeng patung wayang? souvenir cinderamata wayang_kulit relief
metal | logam dan permesinan | logam besi baja cor bubut las aluminium alumunium kuningan pelat plat stainless bengkel? perbengkelan komponen? skrap dapur_kupola foundry sparepart suku_cadang? timah pengecoran frais cnc kopling stamping dies
smith | pandai besi | pandai_besi tempa cangkul golok parang pisau? sabit arit gosali keris penempaan pande alat_pertanian? sepuh? pamor
jewelry | perhiasan | perak emas perhiasan cincin kalung permata aksesori? aksesoris? batu_mulia gelang mutiara filigri lapis_emas sepuh? patri batu_akik akik
copper | tembaga dan kuningan | tembaga kuningan gamelan gong perunggu patri?
pottery | gerabah dan keramik | gerabah keramik tembikar tanah_liat grabah glasir terakota lempung putar_gerabah perbot guci
brick | bata dan genteng | bata genteng genting batako paving tanah_liat? bata_merah pres_genteng batu_bata bata_ringan
stone | batu | batu marmer granit cobek onyx pahat? batu_alam pemecah_batu batu_kapur kapur semen?
glass | kaca | kaca gelas? mozaik manik manik-manik
recycle | daur ulang | daur_ulang sampah_plastik plastik? botol_bekas pelet_plastik bank_sampah cacah_plastik rongsok barang_bekas limbah_plastik kain_perca perca
printing | percetakan dan sablon | percetakan sablon cetak_digital offset undangan kertas
mat | sapu, keset dan sikat | sapu keset sikat kemoceng ijuk
automotive | komponen kendaraan | otomotif knalpot komponen_kendaraan motor_listrik? karoseri velg mobil kendaraan? becak
boat | kapal dan perahu | kapal perahu galangan baling propeler jukung fiberglass
tobacco | tembakau | tembakau rokok cengkeh?
shell | kerang | kerang mutiara simping cangkang tiram
music | alat musik | alat_musik gitar gamelan angklung kendang rebana gong terbang sasando
toys | mainan | mainan boneka alat_peraga layang
incense | dupa dan lilin | dupa lilin_hias aromaterapi hio gaharu
feed | pakan | pakan pelet_ikan maggot pakan_ternak pelet konsentrat
charcoal | arang dan briket | briket arang tempurung? karbonisasi kayu_arang
fertilizer | pupuk dan kompos | kompos pupuk_organik pupuk? mikroba biochar
livestock | peternakan | ternak sapi kambing kandang domba itik ayam
nursery | tani dan kebun | tani? kebun? bibit sawah panen? petani? kelompok_tani
silk | sutera | sutera sutra ulat_sutera kokon
paperart | kertas seni | kertas_daur_ulang kertas_seni pelepah_pisang
mushroom | jamur | jamur_tiram baglog budidaya_jamur
craft | kerajinan | kerajinan perajin suvenir souvenir cinderamata oleh-oleh handicraft kriya
food | pangan olahan | pangan makanan kuliner olahan camilan rasa gizi
"""

STEPS = """
cutting | pemotongan dan perajangan | potong iris rajang cacah slicer pisau? gunting gergaji belah pemotong plong cutting tebas laser? ukuran_potong tatal cetak_potong
grinding | penggilingan dan penepungan | giling tumbuk tepung gerus hammer disk_mill halus? mill ayak? lumpang serbuk bubuk? blender alu penepung haluskan ukuran_partikel
peeling | pengupasan dan pemecahan | kupas pecah belah kulit_ari sosoh cangkang? huller pemecah kuliti kulit_kacang
grating | pemarutan | parut kukur
pressing | pengepresan dan pemerasan | pres press peras tekan? hidrolik pneumatik ekstraksi dongkrak padat? peras_santan perah cetak_tekan
mixing | pencampuran dan pengadukan | aduk campur mixer homogen adon uleni adonan putar? kebur agitator pengaduk
drying | pengeringan | jemur kering oven cuaca matahari hujan lembap lembab kadar_air mendung rumah_kaca efek_rumah_kaca dryer surya? musim_penghujan terik panas_matahari dehidrasi kelembapan pengering_surya kering_angin musim? kubah
frying | penggorengan | goreng vacuum_frying wajan hampa menggoreng deep_fryer
draining | penirisan | tiris spinner sentrifugal minyak_sisa kadar_minyak berminyak minyak? tengik peniris
roasting | penyangraian | sangrai roasting roaster gongseng gosong? profil_sangrai
boiling | perebusan dan pengukusan | rebus masak? kukus uap? boiler ketel dandang steam presto kompor? pasteurisasi? pemasakan evaporator
smoking | pengasapan | asap asap_cair cerobong
burning | tungku dan pembakaran | tungku bakar kayu_bakar kompor burner panas? pembakaran blower api perapian gasifikasi tanur suhu? dapur? lpg? abu arang? bata_tahan_api hemat_bahan_bakar
sterilizing | pengawetan dan daya simpan | awet tahan_lama basi steril retort kaleng kedaluwarsa kadaluarsa daya_simpan umur_simpan bau? jamur? busuk? pengawet pasteurisasi vakum? tengik simpan? masa_simpan rusak? bertahan_lama
cooling | pendinginan dan pembekuan | dingin beku freezer es? cold_storage cool_box rantai_dingin kulkas lemari_es segar?
packing | pengemasan | kemas sealer vakum bungkus label kemasan? botol pouch karton plastik? standing_pouch siler isi? kantong pembungkus rusak? informasi_gizi
weighing | penimbangan dan takaran | timbang takar berat? takaran sukat dosis resep
washing | pencucian | cuci bilas bersih? cucian
filtering | penyaringan dan penjernihan | saring filter jernih ayak? endap polutan keruh penjernihan membran air_bersih tunnel? purifikasi adsorpsi kotoran?
sieving | pengayakan | ayak ayakan
coloring | pewarnaan | warna celup zat_warna pewarna remasol indigo naptol naphthol pewarna_alam sintetis? alami? luntur mordan tingi mangrove mahoni? pudar gradasi
molding | pencetakan dan pembentukan | cetak mal molding moulding bentuk? model? cetakan pola? pemodelan pasir_cetak matras putar?
casting | pengecoran dan peleburan | cor lebur tuang kupola induksi keropos porositas skrap kokas tanur pengecoran komposisi? rongga pasir_cetak crucible kowi
forging | penempaan | tempa palu hammer? sepuh quenching perlakuan_panas heat_treatment landasan tajam spring_hammer
welding | pengelasan dan penyambungan | las sambung patri solder lem rekat lekat perekat? paku?
machining | pemesinan | bubut frais cnc milling machining perkakas presisi toleransi jig fixture stamping gerinda bor
carving_step | pengukiran | ukir pahat grafir laser router cnc_router
finishing | penghalusan dan penyelesaian | amplas poles halus cat pernis melamin pelitur semprot coating lapis plitur finishing gerinda kompresor spray kilap mengilap elektroplating krom sepuh akhir? sander
spinning | pemintalan dan penggulungan | gulung pintal kelos palet benang? putar? penggulung spul kumparan haspel
weaving_step | penenunan | tenun atbm alat_tenun gedogan dobi jacquard sisir_tenun
sewing_step | penjahitan | jahit obras bordir neci overdeck mesin_jahit pola_baju
planing | penyerutan | serut ketam planer pasah
splitting | pembelahan dan pengiratan | belah irat sayat bilah
woodcare | pengawetan bahan | rayap bubuk? rendam boraks kumbang pengawetan_bambu oven_kayu serangga pengawetan hama
fermenting | fermentasi | fermentasi ragi peram inokulasi starter? kultur bakteri inkubator
distilling | penyulingan | suling distilasi destilasi kondensor rendemen distilator
evaporating | penguapan dan kristalisasi | uap kristal kristalisasi evaporasi evaporator geomembran tunnel air_tua tambak nira?
drafting | desain dengan komputer | corel cad komputer? perangkat_lunak software coreldraw autocad sketchup 3d desain_digital gambar? photoshop digitasi cetak_3d
blanching | penyiapan bahan | blanching rendam sortir seleksi pilah
lifting | pengangkatan dan pemindahan | angkat angkut conveyor pindah panggul gerobak roda pikul
carbonizing | pengarangan dan briket | arang karbonisasi briket pirolisis drum? retort?
harvest | panen dan budidaya | panen budidaya tanam bibit kebun pascapanen pasca_panen tebang panjat
extruding | pencetakan mi dan adonan | ekstruder extruder mi_cetak roll_adonan pencetak_kerupuk pencetak_mi
stitching | pemasangan dan perakitan | rakit pasang? assembling perakitan
testing | pengujian | uji laboratorium lab kadar? analisis komposisi spektrometer uji_coba? pengujian
"""
