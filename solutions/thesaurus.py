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
    biji_kopi seduh liberika kopi_luwak arabica seduhan cupping grinder? kedai? moisture_meter?
cocoa | kakao | kakao coklat cacao praline tempering conching pasta_kakao
tea | teh | teh pucuk_daun
soy | tahu dan tempe | tahu tempe kedelai oncom tauco kecap whey kedele ragi? tofu tauge? penggumpal? gembus
chips | keripik dan kerupuk | keripik kerupuk rempeyek peyek opak rengginang emping camilan cemilan snack
    makanan_ringan stik? marning jajan? kemplang goreng? renyah? lanting kecimpring basreng makaroni karak gendar
    intip jipang brondong ampyang pilus rambak kacang_telur kuping_gajah kembang_goyang
cassava | singkong dan umbi | singkong ketela ubi umbi tapioka mocaf kasava gaplek tiwul getuk porang talas gembili
    pati? ganyong garut tape enye kentang suweg gethuk gathot keladi umbi-umbian iles-iles chip?
banana | pisang | pisang sale_pisang bonggol
fruit | olahan buah | buah-buahan mangga nanas salak apel jeruk nangka durian jambu sirsak markisa pepaya manisan
    sirup? selai dodol sari_buah carica asinan rambutan kismis stroberi kurma pala jambu_biji belimbing buah_naga
    alpukat kolang-kaling jenang lempok kesemek bidara sukun cempedak kelengkeng melon nenas mengkudu puree jelly?
    buah_lokal buah_segar
vegetable | olahan sayur dan jamur | sayur jamur_tiram wortel bayam kelor pakcoy tomat baglog jamur_kuping sawi
    jamur? kentang kangkung seledri labu terong
chili | sambal dan bumbu | sambal bumbu rempah cabai cabe bawang saus lada merica terasi petis bawang_goreng
    rendang? bawang_merah kacang_tanah? cuka? sambel lengkuas ketumbar vanili kapulaga
fish | olahan ikan | ikan lele bandeng tuna tongkol cakalang nelayan udang teri kepiting rajungan pindang terasi ebi
    cumi patin gabus ikan_asin amplang pempek otak-otak hasil_laut perikanan rebon nila? fillet melaut presto?
    pengolah_ikan pesisir? tambak? pelelangan belut sidat gurame mujair tenggiri kembung layur teripang bekicot
    keong surimi ubur-ubur nener
seaweed | rumput laut | rumput_laut agar-agar karagenan gracilaria alginat
salt | garam | garam krosok petambak tambak? geomembran? yodium iodium iodisasi beryodium yodisasi air_laut? air_tua
    garam_rakyat bittern zoutmeter
sugar | gula merah dan gula semut | gula aren nira penderes legen tebu gula_semut deres? enau lontar? siwalan
    penyadap sadap? badeg gula_merah molase gula_kelapa gula_cair laru? pongkor gula_batu gula_jawa
coconut | kelapa | kelapa kopra santan vco sabut tempurung? cocopeat cocofiber nata batok coco serabut coir
    kelapa_muda klentik blondo galendo bungkil janur krambil minyak_klentik minyak_kelapa
honey | madu | madu lebah kelulut trigona propolis ekstraktor? stup
dairy | susu | susu yogurt yoghurt keju kefir pasteurisasi? sapi_perah pemerahan karamel susu_kambing susu_sapi
meat | olahan daging | daging bakso sosis dendeng abon rendang nugget rambak ayam? jeroan kornet sate ceker
egg | telur | telur telur_asin bebek itik puyuh
bakery | roti dan kue | roti kue bakery bolu donat terigu cookies pia bakpia oven? adonan? brownies bakpao jajanan
    tepung? kue_kering wingko getas nastar pengembang kue_basah biskuit moci yangko geplak lumpia klepon onde-onde
    cake loyang proofing roti_tawar
noodle | mi | mie bihun sohun soun mi_basah mi_kering laksa bakmi kwetiau
rice | beras dan padi | beras padi gabah sekam? dedak bekatul katul penggilingan? nasi rice_milling
corn | jagung | jagung pipil marning
sago | sagu | sagu papeda rumbia
nuts | kacang | kacang mete mede jambu_mete kenari kacang_tanah melinjo kemiri almond gelondong
herbal | jamu dan herbal | jamu herbal jahe kunyit temulawak rimpang simplisia empon-empon kencur obat_tradisional
    rosela khasiat cpotb empon wedang toga serbuk? instan? beras_kencur kunir jamu_gendong kapulaga secang ramuan
    ekstrak? sinom
aloe | lidah buaya | lidah_buaya aloe
essential | minyak atsiri | atsiri nilam sereh serai cengkeh suling kayu_putih kenanga ylang akar_wangi gaharu
    minyak_atsiri sereh_wangi pala? cendana kayu_manis citronella serai_wangi destilat fraksinasi redestilasi
vegoil | minyak nabati | minyak_kelapa minyak_goreng? jelantah sawit kemiri wijen biodiesel minyak_jelantah
drink | minuman | minuman air_minum minum sirup jus depot_air es_krim es? isi_ulang
cosmetics | sabun dan kosmetik | sabun kosmetik lulur skincare sampo deterjen lotion parfum pembersih? kecantikan
    spa minyak_rambut bedak pewangi hand_sanitizer lerak pelembap sabun_cuci
batik | batik | batik canting malam? lorod jumputan sibori shibori ecoprint mori gawangan lilin_batik naptol?
    indigosol nglorod isen ciprat colet canting_listrik soga? prada
weaving | tenun | tenun songket ulos sarung atbm lungsin lungsi benang gedogan pintal sutera sutra stagen lurik
    tapis goyor kain? pakan_lungsi troso gringsing hani penghanian sekoci teropong lungsen
sewing | konveksi dan bordir | konveksi jahit busana garmen bordir sulam kaos pakaian sablon? jilbab kerudung mukena
    obras kain? fesyen fashion rajut hijab kebaya peci celana baju tekstil? karawo kopiah payet daster jeans denim
    sprei gorden makrame kristik bordiran rajutan sulaman manekin kancing penjahit digitizing heat_press?
footwear | alas kaki | sepatu sandal sol alas_kaki insole selop kelom alas? kulit? sneaker sol_karet bakiak outsole
    tapak? lasting kelom_geulis lapis_sol
leather | kulit | kulit penyamakan samak tas? dompet ikat_pinggang jaket kulit_sapi kulit_kambing kulit_pari sabuk
    khrom krom? kulit_ikan wayang_kulit seset shaving pikel
bamboo | bambu | bambu besek irat tusuk_sate sumpit bilah? petung caping sangkar sangkar_burung tampah gedek kipas?
    angklung?
rattan | rotan | rotan fitrit lampit
woven | anyaman | anyam pandan mendong enceng eceng eceng_gondok enceng_gondok purun lidi tikar agel serat_alam
    pelepah? bemban resam ketak keranjang serat? anyaman bosara topi rami abaka sisal sokasi keben anyam-anyaman
wood | kayu dan mebel | kayu mebel furnitur gergaji jati sengon ketam? serut? mahoni tukang_kayu kusen perabot log
    sawmill veneer serbuk_gergaji serbuk_kayu kursi? lemari pintu meja? svlk perhutani pensil triplek plywood gebyok
    dipan palet_kayu akar_jati parket kiln_dry kayu_lapis
carving | ukiran dan pahatan | ukir pahat topeng patung relief cukli pengukir wayang tatah sungging loster? arca?
metal | logam dan permesinan | logam besi baja cor bubut las aluminium kuningan? pelat plat stainless? perbengkelan?
    foundry sparepart skrap frais cnc stamping timah bengkel? pengecoran kupola komponen? bubutan rongsok? onderdil
    pompa? teralis mur baut tralis pagar kawat? panci? seng spare_part pelek kawat_las galvanis stainless_steel
    baja_ringan alsintan mesin_perkakas dies
smith | pandai besi | pandai_besi tempa cangkul golok parang pisau? sabit arit gosali keris pande alat_pertanian?
    pamor per_mobil pisau_dapur perkakas_tangan egrek dodos linggis kapak kujang badik mandau rencong pedang
jewelry | perhiasan | perak emas perhiasan cincin kalung gelang permata filigri batu_mulia lapis_emas patri?
    batu_akik akik mutiara? pandai_emas aksesori? liontin bros berlian intan giwang anting batu_permata filigree
copper | tembaga dan kuningan | tembaga kuningan gong perunggu patri? gamelan? sepuh?
pottery | gerabah dan keramik | gerabah keramik tembikar tanah_liat glasir terakota lempung guci poci cobek? vas
    kendi celengan anglo gentong pot? engobe kaolin mangkok?
brick | bata dan genteng | bata genteng batako paving bata_merah tobong bata_ringan tanah_liat? batu_bata roster
    paving_block bis_beton
stone | batu | batu marmer granit onyx batu_alam cobek kapur semen? batu_kapur pecah_batu ulekan lesung nisan
    andesit gamping batu_kali
glass | kaca | kaca mozaik manik manik-manik
recycle | daur ulang | daur_ulang botol_bekas bank_sampah rongsok barang_bekas perca pemulung sampah? plastik?
    bijih_plastik ecobrick ban_bekas koran_bekas upcycle botol_plastik
printing | percetakan dan sablon | percetakan sablon offset undangan cetak_digital kertas? buku? printer plotter
    heat_press cutting_sticker stempel
mat | sapu, keset dan sikat | sapu keset sikat kemoceng ijuk
automotive | komponen kendaraan | otomotif knalpot karoseri velg mobil? becak komponen_otomotif kendaraan? komponen?
    motor_roda? bengkel_motor? sepeda_motor? aki bak_truk jok emisi bending?
boat | kapal dan perahu | kapal perahu galangan baling propeler jukung fiberglass biro_klasifikasi bki
tobacco | tembakau | tembakau rokok
shell | kerang | kerang mutiara simping cangkang? tiram
music | alat musik | alat_musik gitar gamelan angklung kendang rebana gong sasando
toys | mainan | mainan boneka alat_peraga layang-layang puzzle wayang_golek
incense | dupa dan lilin | dupa lilin_hias aromaterapi hio lilin?
feed | pakan | pakan pelet maggot konsentrat? silase pakan_ternak
charcoal | arang dan briket | briket arang tempurung? karbonisasi
fertilizer | pupuk dan kompos | kompos pupuk pupuk_organik mikroba? biochar kascing pupuk_cair em4
livestock | peternakan | ternak sapi kambing domba itik ayam kandang peternak unggas kotoran_ternak?
farm | tani dan kebun | petani kebun bibit? sawah panen? perkebunan pertanian? kelompok_tani tani? budidaya?
silk | sutera | sutera sutra ulat_sutera kokon murbei
craft | kerajinan | kerajinan perajin suvenir souvenir cinderamata handicraft kriya oleh-oleh? hias? payung lampion
    lukisan miniatur kaligrafi resin bingkai bunga_kering tempurung? aksesori? kerajinan_tangan
food | pangan olahan | pangan makanan kuliner olahan? gizi? jajanan pangan_olahan makan? dapur? higienis? halal?
    pirt?
textile | tekstil | tekstil kain benang tenun batik jahit serat? pakaian? sutera? konveksi?
sport | alat olahraga | shuttlecock kok bola raket bulu_angsa bulu_entok bulu? bola_kaki
rubber | karet | karet lateks vulkanisir bokar sol_karet?
plastic | barang plastik | plastik? injeksi? bijih_plastik injection
alcohol | alkohol | alkohol etanol bioetanol ciu arak tuak
electronics | elektronika | elektronik lampu? pcb led? elektronika
cement | beton dan semen | beton semen roster? pasir? bis_beton
"""

STEPS = """
cutting | pemotongan dan perajangan | potong iris rajang cacah slicer pisau gunting gergaji? plong tebas laser?
    ukuran_potong cutting tebal? rajangan pencacah sayat? perajang belah? kerat pangkas dadu? pemangkas kacip suwir
    cabik seset
grinding | penggilingan dan penepungan | giling tumbuk tepung gerus hammer_mill disk_mill mill lumpang serbuk?
    bubuk? blender alu haluskan halus? molen? chopper? batu_giling lumat hancur? pulverizer crusher mesh?
    giling_daging
peeling | pengupasan dan pemecahan | kupas pecah kulit_ari sosoh huller cangkang? kuliti belah? injak? pengupas
    sisik rontok pipil cungkil kelupas? perontok
grating | pemarutan | parut kukur
pressing | pengepresan dan pemerasan | pres press peras hidrolik? pneumatik? ekstraksi dongkrak tekan? perah padat?
    ulir perasan ampas? pukul? rekat? kempa gencet screw_press roll_press ekstraktor ekstruksi pemeras
mixing | pencampuran dan pengadukan | aduk mixer homogen adonan uleni agitator campur? kebur pencampur pengaduk ulen
    molen? kocok remas emulsi stirrer
drying | pengeringan | jemur kering oven cuaca matahari hujan lembab kadar_air mendung rumah_kaca efek_rumah_kaca
    surya? musim_hujan musim_penghujan terik sinar_matahari kering_angin dehidrasi basah? rak? lemari_pengering dome
    kubah tray para-para panas_matahari penghujan kemarau? pengering tenaga_surya? solar_dryer terpal anginkan
    dehidrator lantai_jemur greenhouse penjemuran dehumidifier moisture_meter jemuran rak_pengering
frying | penggorengan | goreng vacuum_frying wajan hampa minyak_goreng? vakum? penggorengan deep_frying vacuum_fryer
draining | penirisan | tiris spinner sentrifugal berminyak kadar_minyak minyak_sisa minyak? tengik? peniris lemak?
    atus tiriskan
roasting | penyangraian | sangrai gongseng gosong? profil_sangrai
boiling | perebusan dan pengukusan | rebus kukus boiler ketel dandang steam presto uap? masak? pasteurisasi?
    evaporator? kuali wajan? pemasakan pengukus steamer godok tanak autoklaf pemanas? panci ketel_uap
smoking | pengasapan | asap asap_cair cerobong? pengasap
burning | tungku dan pembakaran | tungku bakar kayu_bakar kompor burner pembakaran blower? perapian gasifikasi tanur
    tobong panas? suhu? lpg? api? cerobong? abu? batu_bara kupola? mentah? matang? oven? pembakar anglo? bakaran
    refraktori sekat_panas
preserving | pengawetan dan daya simpan | awet tahan_lama basi steril retort kaleng kedaluwarsa kadaluarsa
    daya_simpan umur_simpan masa_simpan busuk? pengawet? tengik? vakum? jamur? melempem? bau? simpan? kadaluwarsa
    expired bulukan lendir pengalengan apek
cooling | pendinginan dan pembekuan | dingin beku freezer cold_storage cool_box rantai_dingin kulkas es? segar?
    pendingin lemari_es stok? paceklik? simpan? chiller frozen frozen_food refrigerator es_batu pendinginan
packing | pengemasan | kemas sealer vakum bungkus label? botol? pouch karton plastik? standing_pouch siler cup?
    kantong? aluminium_foil? kedap sachet toples kardus mika segel continuous_sealer hand_sealer vacuum_sealer
    pengisian?
weighing | penimbangan dan takaran | timbang takar takaran dosis resep formula?
washing | pencucian | cuci bilas kotor? lumpur? bersihkan
filtering | penyaringan dan penjernihan | saring filter jernih? keruh polutan penjernihan membran adsorpsi endap?
    tunnel? kotoran? purifikasi absorpsi aerasi? zeolit arang_aktif karbon_aktif sedimentasi penjernih air_keruh
sieving | pengayakan | ayak
coloring | pewarnaan | warna celup zat_warna pewarna remasol indigo naptol pewarna_alam luntur mordan tingi
    indigosol gradasi sintetis? kusam? pudar fiksasi tawas tunjung jolawe tegeran pewarna_alami warna_alami
molding | pencetakan dan pembentukan | cetak molding bentuk? cetakan model? pola? mal matras pemodelan ekstruder
    silikon? injeksi pencetak? adonan?
casting | pengecoran dan peleburan | cor lebur tuang kupola induksi keropos porositas skrap kokas kowi pasir_cetak
    rongga komposisi? spektrometer? retak? pengecoran lost_wax squeeze pola_lilin cetakan_pasir inti_pasir
forging | penempaan dan perlakuan panas | tempa palu sepuh quenching perlakuan_panas heat_treatment landasan tajam
    tumpul gompal spring_hammer keras? hammer? pande
welding | pengelasan dan penyambungan | las sambung patri solder lem rekat lepas? perekat kelupas
machining | pemesinan | bubut frais cnc milling machining perkakas presisi toleransi jig fixture stamping gerinda?
    bor meleset dies? ukuran? mesin_perkakas gear ulir? poros cam cadcam gurdi miling
engraving | pengukiran | ukir pahat grafir laser router grafik? emboss embos
finishing | penghalusan dan penyelesaian | amplas poles cat pernis melamin pelitur semprot coating plitur finishing
    gerinda kompresor spray kilap elektroplating krom halus? lapis? kuas belang sander spray_gun kusam? dempul
    vernis tiner semir gosok? plating nikel sandblasting bleaching pemutih pengecatan buffing rhodium tumbling embos
    emboss pelapisan
spinning | pemintalan dan penggulungan | gulung pintal kelos palet haspel kumparan benang? putar? pilin tali?
weaving_step | penenunan | tenun atbm gedogan dobi jacquard
sewing_step | penjahitan | jahit obras bordir neci overdeck pola_baju lubang_kancing
planing | penyerutan | serut ketam planer pasah
splitting | pembelahan dan pengiratan | belah irat sayat bilah?
woodcare | pengawetan kayu dan bambu | rayap boraks kumbang bubuk? rendam? lapuk serangga? hama? jamur? lengkung
    melengkung kiln_dry jamur_biru antijamur borer
fermenting | fermentasi | fermentasi ragi peram inokulasi starter? kultur bakteri? inkubator asam? cuka? laru? eksim
    biakan em4 inkubasi
distilling | penyulingan | suling distilasi destilasi kondensor rendemen distilator
evaporating | penguapan dan kristalisasi | kristal evaporasi evaporator geomembran tunnel uap? meja_garam air_tua
    nira? kristalisasi tambak? penguapan
drafting | desain dengan komputer | corel cad coreldraw perangkat_lunak software autocad sketchup desain_digital
    photoshop komputer? digitasi gambar? aplikasi_komputer cetak_3d
sorting | sortasi dan penyiapan bahan | sortir sortasi pilah grading blanching rendam? petik seleksi?
lifting | pengangkatan dan pemindahan | angkat conveyor panggul gerobak pikul? troli angkut? hoist katrol
    angkat_beban
carbonizing | pengarangan dan briket | arang karbonisasi briket pirolisis
harvest | panen dan budidaya | panen budidaya tanam bibit pascapanen pasca_panen tebang? kebun? petik lahan?
    persemaian hidroponik pembibitan panjat? pemetikan
testing | pengujian | uji laboratorium lab spektrometer analisis? kalibrasi palsu? pengujian komposisi? kandungan?
    diragukan kadar? proksimat organoleptik uji_coba? sampel refraktometer kadar_air? angka_lempeng gc-ms uji_emisi
    uji_tarik kekerasan
flattening | pemipihan | pipih gepeng pemipih tipis? rol?
fibre | penguraian serat | urai dekortikator serat? sisir? serabut? pengurai
control | pengendalian suhu dan proses | termometer termokopel termostat thermocontrol kontrol_suhu suhu? ph?
    refraktometer sensor? stabil? kendali? pengatur_suhu
bending | penekukan dan pengerolan | tekuk bending rol? roll lengkung?
plucking | pencabutan bulu dan sisik | bulu? cabut sisik?
separating | pemisahan | pisah separator? daging_tulang kulit_biji centrifuge sentrifuse
"""
