"""The activities of the programme's trades in both versions of the classification.

Each row: the codes of KBLI 2020 with their titles, and those of KBLI 2025 that they became. The same code need not
mean the same: 30113 was ship equipment in 2020 and is unmanned craft in 2025, 31002 became 31012.
Sources: Peraturan BPS 2/2020 and 7/2025.
"""

Codes = dict[str, str]

KBLI: list[tuple[Codes, Codes]] = [
    ({"24310": "Industri Pengecoran Besi dan Baja"}, {"24310": "Pengecoran Besi dan Baja"}),
    ({"24320": "Industri Pengecoran Logam Bukan Besi dan Baja"}, {"24320": "Pengecoran Logam Bukan Besi dan Baja"}),
    (
        {"29300": "Industri Suku Cadang dan Aksesori Kendaraan Bermotor Roda Empat atau Lebih"},
        {"29300": "Industri Suku Cadang dan Aksesori Kendaraan Bermotor Roda Empat atau Lebih"},
    ),
    (
        {"30912": "Industri Komponen dan Perlengkapan Sepeda Motor Roda Dua dan Tiga"},
        {"30912": "Industri Komponen dan Perlengkapan Sepeda Motor Roda Dua dan Tiga"},
    ),
    (
        {
            "25931": "Industri Alat Potong dan Perkakas Tangan untuk Pertanian",
            "25932": "Industri Alat Potong dan Perkakas Tangan Pertukangan",
            "25933": "Industri Alat Potong dan Perkakas Tangan yang Digunakan dalam Rumah Tangga",
        },
        {"25931": "Industri Alat Potong dan Perkakas Tangan"},
    ),
    ({"28221": "Industri Mesin dan Perkakas Mesin untuk Pengerjaan Logam"}, {"28220": "Industri Mesin Perkakas"}),
    ({"28112": "Industri Motor Pembakaran Dalam"}, {"28112": "Industri Motor Pembakaran Dalam"}),
    # Propellers, ship chains and anchors stand under 25999 in both.
    (
        {"30113": "Industri Peralatan, Perlengkapan dan Bagian Kapal"},
        {"25999": "Industri Barang Logam Lainnya YTDL"},
    ),
    ({}, {"30113": "Industri Kapal dan Perahu Tanpa Awak"}),
    (
        {"32112": "Industri Barang Perhiasan dari Logam Mulia untuk Keperluan Pribadi"},
        {"32112": "Industri Barang Perhiasan dari Logam Mulia"},
    ),
    (
        {"32113": "Industri Barang Perhiasan dari Logam Mulia Bukan untuk Keperluan Pribadi"},
        {"32113": "Industri Barang Lain dari Logam Mulia Bukan Perhiasan"},
    ),
    (
        {"32114": "Industri Barang dari Logam Mulia untuk Keperluan Teknik dan Laboratorium"},
        {"32113": "Industri Barang Lain dari Logam Mulia Bukan Perhiasan"},
    ),
    ({"32115": "Industri Perhiasan Mutiara"}, {"32114": "Industri Perhiasan Mutiara"}),
    (
        {"32119": "Industri Barang Lainnya dari Logam Mulia"},
        {"32119": "Industri Barang Lainnya dari Logam Mulia"},
    ),
    (
        {"32120": "Industri Perhiasan Imitasi dan Barang Sejenis"},
        {"32120": "Industri Perhiasan Imitasi dan Barang Sejenis"},
    ),
    ({"25999": "Industri Barang Logam Lainnya YTDL"}, {"25999": "Industri Barang Logam Lainnya YTDL"}),
    (
        {"32903": "Industri Kerajinan YTDL"},
        {"32903": "Industri Kerajinan YTDL"},
    ),
    ({"15201": "Industri Alas Kaki untuk Keperluan Sehari-hari"}, {"15201": "Industri Alas Kaki Sehari-hari"}),
    ({"15202": "Industri Sepatu Olahraga"}, {"15202": "Industri Sepatu Olahraga"}),
    (
        {"15203": "Industri Sepatu Teknik Lapangan atau Keperluan Industri"},
        {"15203": "Industri Sepatu Keselamatan"},
    ),
    ({"15209": "Industri Alas Kaki Lainnya"}, {"15209": "Industri Alas Kaki Lainnya"}),
    # Weaving was split by product in 2020, and is split by machine or not in 2025.
    (
        {"13121": "Industri Pertenunan (Bukan Pertenunan Karung Goni dan Karung Lainnya)"},
        {"13121": "Industri Pertenunan dengan Mesin", "13122": "Industri Pertenunan Bukan dengan Mesin"},
    ),
    ({"13122": "Industri Kain Tenun Ikat"}, {"13122": "Industri Pertenunan Bukan dengan Mesin"}),
    ({"13134": "Industri Batik"}, {"13133": "Industri Batik"}),
    ({"10731": "Industri Kakao"}, {"10731": "Industri Kakao"}),
    ({"10732": "Industri Makanan dari Cokelat dan Kembang Gula"}, {"10732": "Industri Makanan dari Cokelat"}),
    ({"10761": "Industri Pengolahan Kopi"}, {"10761": "Industri Pengolahan Kopi"}),
    ({"16104": "Industri Pengolahan Rotan"}, {"16104": "Industri Pengolahan Rotan"}),
    (
        {"16291": "Industri Barang Anyaman dari Rotan dan Bambu"},
        {"16291": "Industri Barang Anyaman dari Rotan dan Bambu"},
    ),
    ({"31002": "Industri Furnitur dari Rotan dan atau Bambu"}, {"31012": "Industri Furnitur dari Rotan dan Bambu"}),
    ({"10330": "Industri Pengolahan Sari Buah dan Sayuran"}, {"10306": "Industri Sari Buah dan Sayuran"}),
    (
        {"10399": "Industri Pengolahan dan Pengawetan Lainnya Buah-buahan dan Sayuran Bukan Kacang-kacangan"},
        {"10309": "Industri Pengolahan dan Pengawetan Buah dan Sayuran Lainnya"},
    ),
    ({"11040": "Industri Minuman Ringan"}, {"11053": "Industri Minuman Ringan"}),
    ({"11090": "Industri Minuman Lainnya"}, {"11059": "Industri Minuman Lainnya"}),
    ({"10391": "Industri Tempe Kedelai"}, {"10307": "Industri Tempe"}),
    ({"10392": "Industri Tahu Kedelai"}, {"10308": "Industri Tahu"}),
    ({"20232": "Industri Kosmetik untuk Manusia"}, {"20232": "Industri Kosmetik untuk Manusia"}),
]
