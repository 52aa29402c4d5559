"""The clusters of the programme: those of the first phase (2013 to 2016) and of the second (from 2018)."""

from typing import NamedTuple


class Pilot(NamedTuple):
    slug: str
    name: str
    region: str
    product_line: str
    kbli_codes: list[str]
    phase: int
    is_pilot: bool = True
    villages: tuple[str, ...] = ()
    place: tuple[str, str] | None = None
    description: str = ""


PILOTS = [
    Pilot(
        "sentra-logam-pasuruan",
        "Sentra Logam Pasuruan",
        "35.75",
        "komponen otomotif roda dua dan empat, mesin diesel, perlengkapan kapal, perkakas",
        ["24310", "24320", "29300", "30912", "28112", "25931"],
        2,
        villages=("35.75.04.1006", "35.75.04.1007"),
        place=("-7.63390", "112.91330"),
        description=(
            "Pengecoran dan pengerjaan logam di Kelurahan Mayangan dan Ngemplakrejo, Kecamatan Panggungrejo. "
            "Tradisinya sejak bengkel-bengkel zaman Belanda; UPT Logam dan koperasi melayani para perajin."
        ),
    ),
    Pilot(
        "sentra-perhiasan-borong",
        "Sentra Perhiasan Borong",
        "73.71",
        "perhiasan emas, perak dan tembaga, perlengkapan busana pengantin",
        ["32112", "32120", "25999"],
        2,
        villages=("73.71.12.1006",),
        place=("-5.16603", "119.45991"),
        description=(
            "Perajin emas, perak dan tembaga di Kelurahan Borong, Kecamatan Manggala. "
            "Terkenal dengan tembaga sepuh emas untuk busana pengantin Bugis-Makassar."
        ),
    ),
    Pilot(
        "sentra-kopi-dogiyai",
        "Sentra Kopi Dogiyai",
        "94.06",
        "kopi bubuk dan biji kopi arabika",
        ["10761"],
        2,
        place=("-4.04700", "135.60710"),
        description="Enam pengolah kopi dan sekitar seratus petani di pegunungan Papua Tengah.",
    ),
    Pilot(
        "sentra-timah-bangka-barat",
        "Sentra Kerajinan Timah Bangka Barat",
        "19.05",
        "kerajinan timah (pewter)",
        ["25999"],
        2,
        is_pilot=False,
        place=("-2.05000", "105.16000"),
        description="Dinyatakan siap pada Desember 2017.",
    ),
    Pilot(
        "sentra-tahu-tempe-konawe-selatan",
        "Sentra Tahu dan Tempe Konawe Selatan",
        "74.05",
        "tahu dan tempe",
        ["10391", "10392"],
        2,
        is_pilot=False,
        place=("-4.21000", "122.60000"),
        description="Dinyatakan siap pada Desember 2017.",
    ),
    Pilot(
        "sentra-ulos-samosir",
        "Sentra Ulos Samosir",
        "12.17",
        "tenun ulos dan busana",
        ["13121", "13122"],
        1,
        place=("2.61000", "98.70000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
    Pilot(
        "sentra-logam-tegal",
        "Sentra Logam Tegal",
        "33.28",
        "komponen kapal dan pengerjaan logam",
        ["24310", "30113", "25999"],
        1,
        place=("-6.97000", "109.14000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
    Pilot(
        "sentra-kakao-palu",
        "Sentra Kakao Palu",
        "72.71",
        "olahan kakao dan cokelat",
        ["10731", "10732"],
        1,
        place=("-0.90000", "119.87000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
    Pilot(
        "sentra-rotan-palu",
        "Sentra Rotan Palu",
        "72.71",
        "mebel dan anyaman rotan",
        ["16104", "16291", "31002"],
        1,
        place=("-0.88000", "119.89000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
    Pilot(
        "sentra-lidah-buaya-pontianak",
        "Sentra Lidah Buaya Pontianak",
        "61.71",
        "minuman, makanan dan kosmetik lidah buaya",
        ["10330", "10399", "20232"],
        1,
        place=("-0.03000", "109.34000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
    Pilot(
        "sentra-alas-kaki-mojokerto",
        "Sentra Alas Kaki Mojokerto",
        "35.76",
        "sepatu dan sandal",
        ["15201", "15209"],
        1,
        place=("-7.47000", "112.43000"),
        description="Percontohan tahap pertama, 2013 sampai 2016.",
    ),
]
