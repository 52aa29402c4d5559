"""Indonesian words: cut out of a text, freed of stop words, brought to their stems.

Called by `solutions/reading.py`, at saving of a solution and for a problem. The
stemmer is Sastrawi's, with the roots of the field going before its dictionary:
that has no *iris*, *ayak* or *sangrai*, and makes *kir* of *mengiris*.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from solutions import remedies, thesaurus

WORD = re.compile(r"[a-z][a-z0-9]+(?:-[a-z]+)*")

# PostgreSQL's `indonesian` has none of these. Not only function words: what every
# report of a small firm says ("kami", "usaha kecil") tells nothing either.
STOP_WORDS = frozenset(
    """
    ada adalah adanya adapun agak agar akan akhirnya aku amat anda antara antar apa apabila apakah
    apalagi asal atas atau awal bagai bagaimana bagi bahkan bahwa baik banyak baru bawah beberapa
    begini begitu belakang belum berada berapa berbagai berikut berikutnya bersama beserta besar
    betapa biasa biasanya bila bisa boleh buat bukan bukannya cara cenderung cukup cuma dahulu dalam
    dan dapat dari daripada data datang dekat demi demikian dengan depan di dia diri dirinya dong
    dua dulu empat entah enggak gak guna hal hampir hanya hari harus hendak hingga ialah ibarat
    ini itu itulah jadi jangan jika jikalau juga justru kadang kala kalau kali kami kamu kan karena
    ke kecil kecuali kembali kemudian kepada kerap ketika khusus khususnya kini kira kita kok
    kurang lagi lain lainnya lalu lama lebih lewat lima lumayan maka makin malah mampu mana manapun
    masa masih masing mau melainkan melakukan dilakukan melalui memang mempunyai memiliki dimiliki
    menjadi menuju merasa mereka merupakan meski meskipun mungkin nah namun nanti ndak ngga nggak
    nih nya oleh orang pada padahal paling para pasti per perlu perlunya pernah pihak pula pun punya
    rata saat saja salah saling sama sambil sampai sana sang sangat satu saya se seakan seandainya
    sebab sebagai sebagaimana sebagian sebaiknya sebanyak sebelum sebenarnya sebuah secara sedang
    sedangkan sedikit seharusnya sehingga sejak sejumlah sekali sekalian sekarang sekitar selain
    selalu selama seluruh semakin semua sementara semoga seorang sepanjang seperti sering seringkali
    serta sesuai sesuatu sesudah setelah setiap si sih siap siapa sini situ suatu sudah supaya tadi
    tak tanpa tapi tempat tentang tentu terhadap terjadi terlalu terlebih termasuk ternyata tersebut
    tertentu terus tetap tetapi tiap tiga tentunya tidak turut untuk usah waktu walau walaupun yaitu
    yakni yang baik ukm umkm ikm industri usaha mitra desa daerah kabupaten kota kecamatan provinsi
    jadi sulit masalah permasalahan kendala hasil buah belum sehari tahun bulan minggu jam menit
    ribu juta rupiah rp persen orang pemilik yg dgn utk tdk blm jg dr krn sdh ga gitu kayak banget
    """.split()  # noqa: SIM905  (three hundred quoted words would not be read)
)

# Written as people type, or where the rules below would go wrong.
KNOWN_STEMS = {
    "pengetahuan": "ketahui",
    "mengetahui": "ketahui",
    "diketahui": "ketahui",
    "ketahui": "ketahui",
    "berpengetahuan": "ketahui",
    "perajin": "perajin",
    "pengrajin": "perajin",
    "kerajinan": "kerajinan",
    "mengemas": "kemas",
    "pengemas": "kemas",
    "pengemasan": "kemas",
    "dikemas": "kemas",
    "kemasan": "kemas",
    "berikan": "beri",
    "memberikan": "beri",
    "diberikan": "beri",
    "pengadaan": "pengadaan",
    "keadaan": "keadaan",
    "berlabel": "label",
    "pemesanan": "pesan",
    "memesan": "pesan",
    "dipesan": "pesan",
    "pesanan": "pesan",
    "kebutuhan": "butuh",
    "perusahaan": "perusahaan",
    "pembeli": "pembeli",
    "pekerja": "pekerja",
    "kekeringan": "kekeringan",
    "olahan": "olahan",
    "asinan": "asinan",
    "buangan": "buangan",
    "bekas": "bekas",
    "kupola": "kupola",
    "pengoperasian": "operasi",
    "mengoperasikan": "operasi",
    "penataan": "tata",
    "menata": "tata",
    "para-para": "para-para",
    "ditinggal": "tinggal",
    "makanan": "makanan",
    "peternak": "ternak",
    "peternakan": "ternak",
    "beternak": "ternak",
    "pengikat": "ikat",
    "mencemari": "cemar",
    "penyamakan": "samak",
    "pembatikan": "batik",
    "pengalengan": "kaleng",
    "perkakas": "perkakas",
    "gagasan": "gagas",
    "kemitraan": "kemitraan",
    "bermitra": "kemitraan",
    "ketrampilan": "terampil",
    "berseri": "seri",
    "kesulitan": "sulit",
    "perawatan": "rawat",
    "merawat": "rawat",
    "kebakaran": "kebakaran",
    "bahasa": "bahasa",
    "kelas": "kelas",
    "memakan": "makan",
    "perangkat": "perangkat",
    "perdana": "perdana",
    "pakaian": "pakaian",
    "mainan": "mainan",
    "bangunan": "bangunan",
    "perbankan": "bank",
    "duit": "modal",
    "dana": "dana",
    "pendanaan": "dana",
    "mebeler": "mebel",
    "meubel": "mebel",
    "meubelair": "mebel",
    "furniture": "furnitur",
    "kwalitas": "kualitas",
    "praktek": "praktik",
    "diperiksa": "periksa",
    "pirt": "pirt",
    "packaging": "kemas",
    "labeling": "label",
    "drying": "kering",
    "dryer": "kering",
    "roaster": "sangrai",
    "roasting": "sangrai",
    "mixer": "campur",
    "training": "latih",
    "marketing": "pasar",
    "quality": "mutu",
    "kualitas": "mutu",
    "cokelat": "coklat",
    "elpiji": "lpg",
    "ecommerce": "online",
    "e-commerce": "online",
    "daring": "online",
    "marketplace": "online",
    "lokapasar": "online",
    "medsos": "media_sosial",
    "situs": "website",
    "kripik": "keripik",
    "krupuk": "kerupuk",
    "lembap": "lembab",
    "kelembapan": "lembab",
    "kelembaban": "lembab",
    "grabah": "gerabah",
    "kerjasama": "kerjasama",
    "oleh-oleh": "oleh-oleh",
    "pembayaran": "bayar",
    "penyediaan": "sedia",
    "ketersediaan": "sedia",
    "tersedia": "sedia",
}

SUFFIXES = ("", "kan", "an", "i", "nya", "annya", "kannya", "inya", "lah", "wan")
PREFIXES = ("", "di", "ke", "se", "ber", "be", "ter", "per", "pe", "memper", "diper", "keber", "pember")

# What stands after me- or pe-, and the letter of the root that it may have swallowed.
NASALS = (
    ("nge", ""), ("ng", "k"), ("ng", ""), ("ny", "s"), ("m", "p"), ("m", ""), ("n", "t"), ("n", ""),
    ("", ""),
)  # fmt: skip

_sastrawi = StemmerFactory().create_stemmer()


def _field_words() -> frozenset[str]:
    """Return the single words of the thesaurus."""
    tables = (thesaurus.BRANCHES, thesaurus.STEPS, remedies.NEEDS)
    entries = {entry for table in tables for line in rows(table) for entry in line[-1].split()}
    bare = {entry.rstrip("?") for entry in entries}
    return frozenset(entry for entry in bare if len(entry) > 2 and "_" not in entry)


def rows(table: str) -> list[list[str]]:
    """Return the lines of a table of the field, each as its parts; an indented line goes on the one above."""
    lines: list[str] = []
    for line in table.strip("\n").splitlines():
        if line.startswith(" "):
            lines[-1] += line
        else:
            lines.append(line)
    return [[part.strip() for part in line.split("|")] for line in lines]


FIELD_WORDS = _field_words()

# Base words stand for what is derived from them.
FIELD_ROOTS = frozenset(word for word in FIELD_WORDS if _sastrawi.stem(word) == word)


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text in their order; a doubled word (gatal-gatal) once."""
    for word in WORD.findall(text.lower()):
        if word in KNOWN_STEMS or word in FIELD_WORDS:
            yield word
            continue
        first, *others = word.split("-")
        yield first
        yield from (other for other in others if first not in other)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a word: the root of the field it is made of, else Sastrawi's."""
    if word in KNOWN_STEMS:
        return KNOWN_STEMS[word]
    if word in FIELD_ROOTS:
        return word
    roots = [root for root in _strippings(word) if root in FIELD_ROOTS]
    root = max(roots, key=len, default="") or _sastrawi.stem(word)
    return KNOWN_STEMS.get(root, root)


def _strippings(word: str) -> Iterator[str]:
    """Yield what a word may be made of, one affix of each side taken away."""
    for suffix in SUFFIXES:
        if not word.endswith(suffix):
            continue
        trunk = word.removesuffix(suffix)
        for prefix in PREFIXES:
            # Shorter, *bekas* would be made of *kas*.
            if trunk.startswith(prefix) and len(trunk) - len(prefix) > 3:
                yield trunk.removeprefix(prefix)
        for prefix in ("me", "pe"):
            for nasal, swallowed in NASALS:
                root = swallowed + trunk.removeprefix(prefix + nasal)
                if trunk.startswith(prefix + nasal) and (len(root) > 3 or nasal == "nge"):
                    yield root


def forms(text: str) -> list[tuple[str, str]]:
    """Return each word of a text as it stands and as its stem, stop words left in: phrases need them."""
    return [(word.removesuffix("nya") if len(word) > 6 else word, stem(word)) for word in tokens(text)]


def is_telling(stemmed: str) -> bool:
    """Whether a stem says what a text is about."""
    return len(stemmed) > 2 and stemmed not in STOP_WORDS
