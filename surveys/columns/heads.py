"""Recognising one column by its head."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from surveys.cells.numbers import loose
from surveys.cells.periods import period_of
from surveys.columns.concepts import about, in_full
from surveys.columns.fields import FLOWS, MONEY, Field
from surveys.columns.people import people_asked
from surveys.columns.synonyms import SYNONYMS, WORDS

_MARKS = re.compile(r"[^a-z0-9/]+")
# "N I K" and "N A M A", spaced out to fill a wide column.
_SPACED = re.compile(r"[a-z](?: [a-z]){2,}")
_NUMBERING = re.compile(r"^\(?\d{1,2}\)?[.)]?$|^\([a-z]\)$")
_SCALES = [
    (10**9, re.compile(r"\b(?:dalam |x )?(?:miliar|milyar|milyard)(?:an)?\b|\brp\.? ?m\b|\(m\)")),
    (10**6, re.compile(r"\b(?:juta|jutaan|jt)\b|\b1\.000\.000\b|\brp\.? ?000[. ]000\b|000\.000")),
    (
        10**3,
        re.compile(
            r"\b(?:ribu|ribuan|rb)\b|\brp\.? ?,?0{3}\b|(?<!\d)(?<!\d[.,])1[.,]?000\b|\(0{3}\)"
            r"|x ?1[.,]?000\b|['’]000|\b000\b"
        ),
    ),
]
# "Nilai Produksi Tahun 2018" is what was made in that year.
_OF_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bset(?:ahun)\b|\b(?:1|satu) (?:tahun|thn|th)\b|\(\s*(?:tahun|thn|th)\s*\)")
_UNIT_IN_HEAD = re.compile(r"\(([^()]*)\)")
_NO_UNIT = re.compile(
    r"\b(?:jumlah|jml|total|rp|rupiah|terpasang|isi|angka|diisi|unit usaha|per)\b|^(?:unit|satuan)$|^\d*$"
)


# What a form says to who fills it in, and what it asks with.
_ASIDE = re.compile(
    r"[(\[]?\s*\b(?:sesuai|seperti|contoh|misal(?:nya)?|cth|wajib diisi|harus diisi|diisi|jika ada|bila ada|kalau ada"
    r"|optional|opsional|required|e\.?g\.?|as on|according to)\b[^)\]]*[)\]]?",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:apakah|apa saja|apa|siapakah|siapa|berapakah|berapa|kapankah|kapan|bagaimana|di ?manakah|di ?mana|mana"
    r"|sebutkan|tuliskan|isikan|mohon|silakan|silahkan|anda|saudara|kah|what is|what are|what|who is|who|when was|when"
    r"|where is|where|how many|how much|do you|does|did|your|the|please|is|are|was)\b"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a head says of its column."""

    field: Field | None
    sure: float
    scale: int = 1
    period: str = ""
    unit: str = ""
    known: bool = True
    # What a tick in the column stands for: "Modal" under the group "Permasalahan".
    tick: str = ""


UNKNOWN = Recognised(None, 0.0, known=False)


def words_of(head: str) -> str:
    """Return a head as the table of synonyms wants it."""
    text = unicodedata.normalize("NFKD", loose(head)).encode("ascii", "ignore").decode()
    words = _MARKS.sub(" ", text).replace(" / ", "/").replace("/", " ").strip()
    return words.replace(" ", "") if _SPACED.fullmatch(words) else words


@lru_cache(maxsize=4096)
def recognise(head: str, *, mending: bool = True) -> Recognised:
    """Return what the column under this head holds, as far as the head tells.

    `mending` forgives slips of the finger, which is too dear for every cell of a sheet.
    """
    words = words_of(_ASIDE.sub(" ", head)) or words_of(head)
    if not words or len(words) > 160 or _NUMBERING.match(head.strip()):
        return UNKNOWN
    found = _known(head, words, 0.0)
    if found is None and len(asked := " ".join(_ASKING.sub(" ", words).split())) < len(words):
        found = _known(head, asked, 0.0)
    if found is None and mending:
        found = _guessed(head, words)
    return found or UNKNOWN


def _guessed(head: str, words: str) -> Recognised | None:
    """Return what a head means that is in no table: with its words written out, by what it is about, without slips."""
    written = in_full(words)
    found = _known(head, written, 0.1)
    if found is None:
        asked = about(written or words)
        found = _described(head, *asked) if asked else _known(head, _mended(words), 0.25)
    return found


def _known(head: str, words: str, less: float) -> Recognised | None:
    people = people_asked(words)
    if people:
        return _described(head, people[0], people[1] - less)
    for synonym in SYNONYMS if words else ():
        if synonym.fits.search(words) and not (synonym.unless and synonym.unless.search(words)):
            return _described(head, synonym.field, max(synonym.sure - less, 0.3))
    return None


def _mended(words: str) -> str:
    """Mend slips of the finger: "kelurhan" is close to one known word."""
    mended = []
    for word in words.split():
        close = get_close_matches(word, WORDS, n=1, cutoff=0.86) if len(word) >= 5 else []
        mended.append(close[0] if close else word)
    return " ".join(mended) if mended != words.split() else ""


def _described(head: str, field: Field | None, sure: float) -> Recognised:
    text = loose(head)
    scale, unit = 1, ""
    if field in MONEY:
        scale = next((size for size, fits in _SCALES if fits.search(text)), 1)
    if field is Field.CAPACITY:
        unit = unit_in(head)
    period = period_of(text.replace("(", "/"))
    if not period and field in FLOWS and _OF_A_YEAR.search(text):
        period = "year"
    return Recognised(field, sure, scale, period, unit)


def unit_in(head: str) -> str:
    """Return the unit that a head names in brackets: "Kapasitas (kg/bulan)"."""
    for inside in reversed(_UNIT_IN_HEAD.findall(head)):
        text = inside.strip()
        if not _NO_UNIT.search(text.lower()) and re.search(r"[A-Za-z]", text):
            return text
    return ""
