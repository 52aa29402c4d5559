"""Indonesian words: cut out of a text, freed of stop words, brought to their stems.

Called by `solutions/reading.py`, at saving of a solution and for a problem. The
stemmer is Sastrawi's, with the roots of the field going before its dictionary:
that has no *iris*, *ayak* or *sangrai*, and makes *kir* of *mengiris*.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from common.stop_words import STOP_WORDS
from solutions import remedies, thesaurus

# What is longer is no word, and would not fit where terms are counted.
LONGEST = 40

WORD = re.compile(r"[a-z][a-z0-9]+(?:-[a-z]+)*")

# Beside the stop words of the portal: words that every report of a small firm says.
SAYS_LITTLE = frozenset(
    """
    adanya adapun agak akhirnya antar apalagi asal awal baik banget begini belakang berada berikut berikutnya
    bersama besar beserta betapa biasa biasanya blm boleh buah bukannya bulan cenderung daerah dahulu data
    datang dekat demi demikian depan desa dgn dilakukan dimiliki dirinya dong dr empat enggak entah ga gak gitu
    hampir hari hasil hendak ibarat ikm industri itulah jam jg jikalau justru juta kabupaten kala kan kayak
    kecamatan kecil kecuali kembali kendala kerap khususnya kira kok kota krn kurang lainnya lima lumayan mampu
    manapun masa masalah melainkan melakukan memiliki mempunyai menit menjadi menuju merasa merupakan meski
    meskipun minggu mitra ndak ngga nggak nih orang pemilik per perlu perlunya permasalahan persen pihak
    provinsi rata ribu rp rupiah salah saling sama sana sang sdh se seakan seandainya sebagaimana sebagian
    sebaiknya sebanyak sebenarnya sedangkan sedikit sehari seharusnya sejumlah sekalian sekitar semoga sepanjang
    seringkali sesuatu si siap siapa sih sini situ sulit tahun tak tdk tempat tentunya terjadi terlebih termasuk
    ternyata tertentu terus tetap tiga ukm umkm usah usaha utk walaupun yg
    """.split()  # noqa: SIM905 - a paragraph of words is read and mended more easily than a list
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
    "memadukan": "padu",
    "perapian": "api",
    "masakan": "masak",
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
    "udan": "hujan",
    "duwit": "modal",
    "dhuwit": "modal",
    "rego": "harga",
    "iwak": "ikan",
    "payu": "laku",
    "onlen": "online",
    "onlain": "online",
    "gaptek": "gaptek",
    "ngutang": "utang",
    "mesen": "pesan",
    "godhog": "godok",
    "pembayaran": "bayar",
    "penyediaan": "sedia",
    "ketersediaan": "sedia",
    "tersedia": "sedia",
}

SUFFIXES = ("", "an", "kan", "i", "nya", "annya", "kannya", "inya", "lah", "wan")
PREFIXES = ("", "di", "ke", "se", "ber", "be", "ter", "per", "pe", "memper", "diper", "keber", "pember")

# What stands after me- or pe-, and the letter of the root that it may have swallowed.
NASALS = (
    ("nge", ""), ("ng", "k"), ("ng", ""), ("ny", "s"), ("m", "p"), ("m", ""), ("n", "t"), ("n", ""),
    ("", ""),
)  # fmt: skip

_dictionary = ArrayDictionary(StemmerFactory().get_words())
_sastrawi = Stemmer(_dictionary)

# As spoken: ngecor, nyetak, njahit, mbakar are mengecor, mencetak, menjahit, membakar.
SPOKEN = (("ny", "meny"), ("ny", "menc"), ("ng", "meng"), ("nge", "menge"), ("n", "men"), ("m", "mem"))


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
    if word in FIELD_ROOTS or _dictionary.contains(word):
        return word
    root = _field_root(word) or _sastrawi.stem(word)
    if not _dictionary.contains(root):
        root = next(filter(None, map(_field_root, _written(word))), root)
    return KNOWN_STEMS.get(root, root)


def is_known(word: str) -> bool:
    """Whether a word is one of the field or of the dictionary, or made of one."""
    root = stem(word)
    return root in FIELD_WORDS or word in KNOWN_STEMS or _dictionary.contains(root)


def _field_root(word: str) -> str:
    """Return the longest root of the field that a word is made of, "" when there is none."""
    return max((root for root in _strippings(word) if root in FIELD_ROOTS), key=len, default="")


def _written(word: str) -> Iterator[str]:
    """Yield how a word that is said without me- would be written."""
    for spoken, written in SPOKEN:
        if word.startswith(spoken):
            yield written + word.removeprefix(spoken)


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
    return 2 < len(stemmed) <= LONGEST and stemmed not in STOP_WORDS and stemmed not in SAYS_LITTLE
