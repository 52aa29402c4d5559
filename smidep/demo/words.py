"""The words that invented firms are made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    """What firms of one trade are called and make. Output in 100,000 rupiah a worker and month."""

    prefixes: tuple[str, ...]
    names: tuple[str, ...]
    products: tuple[str, ...]
    streets: tuple[str, ...]
    kbli: tuple[str, ...]
    unit: str
    output: tuple[int, int]
    women: float
    nib: float
    exports: float
    has_scrap: bool = False


METAL = Trade(
    ("Bengkel Cor", "UD", "CV", "Bengkel Bubut", "IKM Logam"),
    ("Sumber", "Jaya", "Makmur", "Karya", "Mulya", "Sinar", "Berkah", "Putra", "Abadi", "Rejeki"),
    (
        "blok rem",
        "puli mesin diesel",
        "baling-baling kapal",
        "roda gigi",
        "cangkul",
        "tutup got cor",
        "bantalan poros",
        "kampas rem",
    ),
    ("Hang Tuah", "Kyai Sepuh", "Halmahera", "Maluku", "Laksamana Martadinata"),
    ("24310", "24320", "29300", "30912", "25931", "28221", "28112"),
    "kg/bulan",
    (60, 190),
    0.2,
    0.6,
    0.02,
    has_scrap=True,
)
JEWELLERY = Trade(
    ("Perak", "Toko Emas", "Pengrajin", "UD"),
    ("Borong", "Cahaya", "Mutiara", "Intan", "Kencana", "Melati"),
    ("cincin emas", "bros perak", "gelang tembaga sepuh", "aksesori pengantin", "suvenir tembaga"),
    ("Borong Raya", "Toddopuli", "Batua Raya"),
    ("32112", "32119", "32120", "25999"),
    "buah/bulan",
    (40, 120),
    0.35,
    0.45,
    0.05,
)
COFFEE = Trade(
    ("Kopi", "Kelompok Tani"),
    ("Moanemani", "Mapia", "Kamu", "Piyaiye", "Dogiyai", "Bunauwo"),
    ("kopi arabika sangrai", "kopi bubuk", "biji kopi hijau"),
    ("Trans Nabire", "Moanemani"),
    ("10761",),
    "kg/bulan",
    (20, 60),
    0.4,
    0.3,
    0.0,
)
PEOPLE_FIRST = {
    False: ("Slamet", "Budi", "Agus", "Hadi", "Joko", "Sugeng", "Eko", "Imam", "Yusuf", "Rudi", "Wahyu", "Anton"),
    True: ("Sulastri", "Siti", "Sri", "Endang", "Yuliana", "Dewi", "Ratna", "Fatimah", "Nur", "Lestari"),
}
PEOPLE_LAST = (
    "Santoso",
    "Wijaya",
    "Hidayat",
    "Purnomo",
    "Rahman",
    "Setiawan",
    "Utomo",
    "Lestari",
    "Saputra",
    "Hartono",
    "Gobai",
    "Daeng",
)
