"""The words of small industry, as owners and as providers say them: branches and steps of work.

A topic is a branch of industry, a step of work, or a need (`solutions/remedies.py`).
Its words are those of both sides: an owner says that rain keeps the fish from
drying, a provider offers an oven. A text that says enough of a topic's words is
about that topic (`solutions/reading.py`).

A topic is one line, which may go on in indented lines: code | label | words. A
word in its base form stands for all that is derived from it, a derived one only
for itself. A phrase is joined by `_`, and its words then do not count singly
(*sarung tangan* is no *sarung*). What points to a topic only weakly ends in `?`.
"""

BRANCHES = """
coffee | kopi | kopi barista robusta arabika huller pulper sangrai? espresso luwak biji_beras? kafe? roastery
    biji_kopi petik_merah seduh liberika
cocoa | kakao | kakao coklat cacao praline
tea | teh | teh pucuk_daun
soy | tahu dan tempe | tahu tempe kedelai oncom tauco kecap whey kedele ragi? ampas_tahu cuka_tahu
chips | keripik dan kerupuk | keripik kerupuk rempeyek peyek opak rengginang emping camilan cemilan snack
    makanan_ringan stik? marning jajan? kemplang goreng? renyah? kripik_tempe kacang_goreng
cassava | singkong dan umbi | singkong ketela ubi umbi tapioka mocaf kasava gaplek tiwul getuk porang talas gembili
    pati? ganyong garut tape enye kentang suweg
banana | pisang | pisang sale_pisang bonggol
fruit | olahan buah | buah-buahan mangga nanas salak apel jeruk nangka durian jambu sirsak markisa pepaya manisan
    sirup? selai dodol sari_buah carica asinan rambutan kismis stroberi kurma pala jambu_biji belimbing buah_naga
    alpukat kolang-kaling
vegetable | olahan sayur dan jamur | sayur jamur_tiram wortel bayam kelor pakcoy tomat baglog jamur_kuping sawi
    jamur?
chili | sambal dan bumbu | sambal bumbu rempah cabai cabe bawang saus lada merica terasi petis bawang_goreng
    rendang? bawang_merah
fish | olahan ikan | ikan lele bandeng tuna tongkol cakalang nelayan udang teri kepiting rajungan pindang terasi ebi
    cumi patin gabus ikan_asin amplang pempek otak-otak hasil_laut perikanan rebon nila? fillet melaut presto?
    pengolah_ikan pesisir? tambak? pelelangan
seaweed | rumput laut | rumput_laut agar-agar karagenan
salt | garam | garam krosok petambak tambak? geomembran? yodium iodium iodisasi beryodium yodisasi air_laut? air_tua
sugar | gula merah dan gula semut | gula aren nira penderes legen tebu gula_semut deres? enau lontar? siwalan
    penyadap sadap? badeg gula_merah molase
coconut | kelapa | kelapa kopra santan vco sabut tempurung? cocopeat cocofiber nata batok coco serabut coir
    kelapa_muda
honey | madu | madu lebah kelulut trigona propolis
dairy | susu | susu yogurt yoghurt keju kefir pasteurisasi? sapi_perah pemerahan
meat | olahan daging | daging bakso sosis dendeng abon rendang nugget rambak ayam? kerupuk_kulit jeroan
egg | telur | telur telur_asin bebek itik puyuh
bakery | roti dan kue | roti kue bakery bolu donat terigu cookies pia bakpia oven? adonan? brownies bakpao jajanan
    tepung? kue_kering wingko getas nastar pengembang
noodle | mi | mie bihun sohun soun mi_basah mi_kering laksa
rice | beras dan padi | beras padi gabah sekam? dedak bekatul katul penggilingan_padi penggilingan? nasi
corn | jagung | jagung pipil marning
sago | sagu | sagu papeda rumbia
nuts | kacang | kacang mete mede jambu_mete kenari kacang_tanah melinjo kemiri almond gelondong
herbal | jamu dan herbal | jamu herbal jahe kunyit temulawak rimpang simplisia empon-empon kencur obat_tradisional
    rosela khasiat cpotb empon wedang toga minuman_herbal serbuk? instan?
aloe | lidah buaya | lidah_buaya aloe
essential | minyak atsiri | atsiri nilam sereh serai cengkeh suling kayu_putih kenanga ylang akar_wangi gaharu
    minyak_atsiri sereh_wangi pala?
vegoil | minyak nabati | minyak_kelapa minyak_goreng? jelantah sawit kemiri wijen biodiesel minyak_jelantah
drink | minuman | minuman air_minum minum sirup jus depot_air es_krim es? isi_ulang
cosmetics | sabun dan kosmetik | sabun kosmetik lulur skincare sampo deterjen lotion parfum pembersih? kecantikan
    spa minyak_rambut
batik | batik | batik canting malam? lorod batik_cap batik_tulis jumputan sibori shibori ecoprint mori gawangan
    lilin_malam lilin_batik naptol? indigosol nglorod cap_batik
weaving | tenun | tenun songket ulos sarung atbm lungsin lungsi benang gedogan pintal sutera sutra stagen lurik
    tapis goyor tenun_ikat kain_tenun kain? pakan_lungsi alat_tenun benang_sutera
sewing | konveksi dan bordir | konveksi jahit busana garmen bordir sulam kaos pakaian sablon? jilbab kerudung mukena
    obras kain? fesyen fashion rajut hijab kebaya peci celana baju tekstil? karawo kopiah payet
footwear | alas kaki | sepatu sandal sol alas_kaki insole selop kelom alas? kulit? sneaker sol_karet
leather | kulit | kulit penyamakan samak tas? dompet ikat_pinggang jaket kulit_sapi kulit_kambing kulit_pari
bamboo | bambu | bambu besek irat tusuk_sate sumpit anyaman_bambu bilah? petung
rattan | rotan | rotan
woven | anyaman | anyam pandan mendong enceng eceng eceng_gondok enceng_gondok purun lidi tikar agel serat_alam
    pelepah? bemban resam ketak keranjang serat? anyaman bosara
wood | kayu dan mebel | kayu mebel furnitur gergaji jati sengon ketam? serut? mahoni tukang_kayu kusen perabot log
    sawmill veneer serbuk_gergaji serbuk_kayu kursi? lemari pintu meja? svlk perhutani
carving | ukiran dan pahatan | ukir pahat topeng patung relief cukli pengukir wayang ukiran_kayu
metal | logam dan permesinan | logam besi baja cor bubut las aluminium kuningan? pelat plat stainless? perbengkelan?
    foundry sparepart skrap frais cnc stamping timah bengkel? pengecoran kupola komponen? bubutan rongsok? onderdil
    pompa? teralis
smith | pandai besi | pandai_besi tempa cangkul golok parang pisau? sabit arit gosali keris pande alat_pertanian?
    pamor per_mobil pisau_dapur perkakas_tangan
jewelry | perhiasan | perak emas perhiasan cincin kalung gelang permata filigri batu_mulia lapis_emas patri?
    batu_akik akik mutiara? pandai_emas aksesori? liontin bros
copper | tembaga dan kuningan | tembaga kuningan gong perunggu patri? gamelan? sepuh?
pottery | gerabah dan keramik | gerabah keramik tembikar tanah_liat glasir terakota lempung guci poci cobek? vas
    kendi
brick | bata dan genteng | bata genteng batako paving bata_merah tobong bata_ringan tanah_liat?
stone | batu | batu marmer granit onyx batu_alam cobek kapur semen? batu_kapur pecah_batu ulekan
glass | kaca | kaca mozaik manik manik-manik
recycle | daur ulang | daur_ulang sampah_plastik botol_bekas bank_sampah rongsok barang_bekas perca limbah_plastik
    kantong_plastik pemulung plastik_bekas sampah? plastik? bijih_plastik kain_perca
printing | percetakan dan sablon | percetakan sablon offset undangan cetak_digital kertas? buku?
mat | sapu, keset dan sikat | sapu keset sikat kemoceng ijuk
automotive | komponen kendaraan | otomotif knalpot karoseri velg mobil? becak komponen_otomotif kendaraan? komponen?
    motor_roda?
boat | kapal dan perahu | kapal perahu galangan baling propeler jukung fiberglass biro_klasifikasi bki
tobacco | tembakau | tembakau rokok
shell | kerang | kerang mutiara simping cangkang? tiram
music | alat musik | alat_musik gitar gamelan angklung kendang rebana gong sasando
toys | mainan | mainan boneka alat_peraga layang-layang
incense | dupa dan lilin | dupa lilin_hias aromaterapi hio lilin?
feed | pakan | pakan pelet maggot konsentrat? silase pakan_ternak
charcoal | arang dan briket | briket arang tempurung? karbonisasi
fertilizer | pupuk dan kompos | kompos pupuk pupuk_organik mikroba? biochar kascing pupuk_cair
livestock | peternakan | ternak sapi kambing domba itik ayam kandang peternak
farm | tani dan kebun | petani kebun bibit? sawah panen? perkebunan pertanian? kelompok_tani tani? budidaya?
silk | sutera | sutera sutra ulat_sutera kokon murbei
craft | kerajinan | kerajinan perajin suvenir souvenir cinderamata handicraft kriya oleh-oleh? hias?
food | pangan olahan | pangan makanan kuliner olahan? gizi? jajanan pangan_olahan makan? dapur? higienis? halal?
    pirt?
textile | tekstil | tekstil kain benang tenun batik jahit serat? pakaian? sutera? pewarna_tekstil konveksi?
"""

STEPS = """
cutting | pemotongan dan perajangan | potong iris rajang cacah slicer pisau gunting gergaji? plong tebas laser?
    ukuran_potong cutting tebal? rajangan pencacah sayat? perajang belah?
grinding | penggilingan dan penepungan | giling tumbuk tepung gerus hammer_mill disk_mill mill lumpang serbuk?
    bubuk? blender alu haluskan halus? molen? chopper? batu_giling
peeling | pengupasan dan pemecahan | kupas pecah kulit_ari sosoh huller cangkang? kuliti belah? injak? pengupas
grating | pemarutan | parut kukur
pressing | pengepresan dan pemerasan | pres press peras hidrolik? pneumatik? ekstraksi dongkrak tekan? perah padat?
    ulir perasan ampas? pukul? rekat?
mixing | pencampuran dan pengadukan | aduk mixer homogen adonan uleni agitator campur? kebur pencampur pengaduk ulen
    molen?
drying | pengeringan | jemur kering oven cuaca matahari hujan lembab kadar_air mendung rumah_kaca efek_rumah_kaca
    surya? musim_hujan musim_penghujan terik sinar_matahari kering_angin dehidrasi basah? rak? lemari_pengering dome
    kubah tray para-para panas_matahari penghujan kemarau? pengering tenaga_surya?
frying | penggorengan | goreng vacuum_frying wajan hampa minyak_goreng? vakum? penggorengan
draining | penirisan | tiris spinner sentrifugal berminyak kadar_minyak minyak_sisa minyak? tengik? peniris lemak?
roasting | penyangraian | sangrai gongseng gosong? profil_sangrai
boiling | perebusan dan pengukusan | rebus kukus boiler ketel dandang steam presto uap? masak? pasteurisasi?
    evaporator? kuali wajan? pemasakan pengukus steamer
smoking | pengasapan | asap asap_cair cerobong? pengasap
burning | tungku dan pembakaran | tungku bakar kayu_bakar kompor burner pembakaran blower? perapian gasifikasi tanur
    tobong panas? suhu? lpg? api? cerobong? abu? batu_bara kupola? mentah? matang? oven?
preserving | pengawetan dan daya simpan | awet tahan_lama basi steril retort kaleng kedaluwarsa kadaluarsa
    daya_simpan umur_simpan masa_simpan busuk? pengawet? tengik? vakum? jamur? melempem? bau? simpan? kadaluwarsa
    expired bulukan lendir
cooling | pendinginan dan pembekuan | dingin beku freezer cold_storage cool_box rantai_dingin kulkas es? segar?
    pendingin lemari_es stok? paceklik? simpan?
packing | pengemasan | kemas sealer vakum bungkus label? botol? pouch karton plastik? standing_pouch siler cup?
    kantong? aluminium_foil? kedap
weighing | penimbangan dan takaran | timbang takar takaran dosis resep formula?
washing | pencucian | cuci bilas kotor? lumpur? bersihkan
filtering | penyaringan dan penjernihan | saring filter jernih? keruh polutan penjernihan membran adsorpsi endap?
    tunnel? kotoran? purifikasi absorpsi
sieving | pengayakan | ayak
coloring | pewarnaan | warna celup zat_warna pewarna remasol indigo naptol pewarna_alam luntur mordan tingi
    indigosol gradasi sintetis? kusam? pudar
molding | pencetakan dan pembentukan | cetak molding bentuk? cetakan model? pola? mal matras pemodelan ekstruder
casting | pengecoran dan peleburan | cor lebur tuang kupola induksi keropos porositas skrap kokas kowi pasir_cetak
    rongga komposisi? spektrometer? retak? pengecoran
forging | penempaan dan perlakuan panas | tempa palu sepuh quenching perlakuan_panas heat_treatment landasan tajam
    tumpul gompal spring_hammer keras? hammer? pande
welding | pengelasan dan penyambungan | las sambung patri solder lem rekat lepas? perekat kelupas
machining | pemesinan | bubut frais cnc milling machining perkakas presisi toleransi jig fixture stamping gerinda?
    bor meleset dies? ukuran?
engraving | pengukiran | ukir pahat grafir laser router grafik?
finishing | penghalusan dan penyelesaian | amplas poles cat pernis melamin pelitur semprot coating plitur finishing
    gerinda kompresor spray kilap elektroplating krom halus? lapis? kuas belang sander spray_gun kusam?
spinning | pemintalan dan penggulungan | gulung pintal kelos palet haspel kumparan benang? putar?
weaving_step | penenunan | tenun atbm gedogan dobi jacquard sisir_tenun alat_tenun
sewing_step | penjahitan | jahit obras bordir neci overdeck mesin_jahit pola_baju lubang_kancing
planing | penyerutan | serut ketam planer pasah
splitting | pembelahan dan pengiratan | belah irat sayat bilah?
woodcare | pengawetan kayu dan bambu | rayap boraks kumbang bubuk? rendam? lapuk serangga? hama? jamur?
    kumbang_bubuk lengkung oven_kayu melengkung
fermenting | fermentasi | fermentasi ragi peram inokulasi starter? kultur bakteri? inkubator asam? cuka?
distilling | penyulingan | suling distilasi destilasi kondensor rendemen distilator
evaporating | penguapan dan kristalisasi | kristal evaporasi evaporator geomembran tunnel uap? meja_garam air_tua
    nira? kristalisasi tambak? penguapan
drafting | desain dengan komputer | corel cad coreldraw perangkat_lunak software autocad sketchup desain_digital
    photoshop komputer? digitasi gambar? aplikasi_komputer cetak_3d
sorting | sortasi dan penyiapan bahan | sortir sortasi pilah grading blanching rendam? petik seleksi?
lifting | pengangkatan dan pemindahan | angkat conveyor panggul gerobak pikul? troli angkut? hoist katrol
carbonizing | pengarangan dan briket | arang karbonisasi briket pirolisis
harvest | panen dan budidaya | panen budidaya tanam bibit pascapanen pasca_panen tebang? kebun? petik lahan?
    persemaian hidroponik
testing | pengujian | uji laboratorium lab spektrometer analisis? kalibrasi palsu? pengujian komposisi? kandungan?
    diragukan kadar?
"""
