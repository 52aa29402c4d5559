"""Heads of people at work, as offices shorten and order them: "Jml TK Prp", "Tng. Kerja Lk", "Male Workers". Pure."""

import re

from surveys.columns.fields import Field

STAFF = (
    r"(?:t|tn?g|tna?ga|tenaga) ?(?:kerja|krj)|t k|tki?|tenaga|naker|tenaker|pekerja|pkrj|kary?awan|kary|kryw?n|pegawai"
    r"|peg|buruh|sdm|staff?|workers?|employees?|labou?rs?|workforce|manpower|tukang"
    r"|(?<!household )(?<!family )members?|anggota(?! (?:keluarga|koperasi|asosiasi|rumah))"
    r"|(?:org|orang) kerja"
)
MALE = r"laki ?2|lk ?2|laki ?laki|laki|lelaki|lk|l|pria|pa|putra|cowok|males?|men|man"
FEMALE = r"perempuan|prempuan|prmpu?a?n|prp|prmp|pr|pi|putri|p|wanita|wnta|wnt|wn|w|females?|women|woman|cewek"
_COUNTED = (
    r"jumlah|jml|jmlh|jlh|jumlh|jum|jmh|banyaknya|banyak|berapa|total|tot|ttl|number|num|nos?|count|penyerapan|serapan"
    r"|jumlahnya|rekap"
)
_PERSON = r"orang|org|jiwa|people|persons?"
# What else stands in such a head and changes nothing of it.
_BESIDE = (
    r"yang|yg|bekerja|saat ini|sekarang|anda|saudara|bapak|ibu|di|pada|dalam|usaha|perusahaan|ikm|dan|atau|per|termasuk"
    r"|pemilik|dibayar|tetap|tidak|tdk|harian|lepas|borongan|musiman|kontrak|keluarga|produksi|administrasi|adm|of|the"
    r"|all|in|at|currently|employed|full time|part time|paid|unpaid|permanent|dipekerjakan|dimiliki|aktif"
)
_KINDS = {
    "both": r"tkl tkp|tkl p",
    "male": r"tkl",
    "female": r"tkp|karyawati",
    "staff": STAFF,
    "man": MALE,
    "woman": FEMALE,
    "counted": _COUNTED,
    "person": _PERSON,
    "beside": _BESIDE,
}
_WORD = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS.items()))
_LETTERS = {"m": "male", "f": "female"}
_SURE, _SUM = 1.0, 0.9


def people_asked(words: str) -> tuple[Field, float] | None:
    """Return what a head of nothing but words for people at work asks for, and how sure that is."""
    words = " ".join(_LETTERS.get(word, word) for word in words.split())
    if _WORD.sub("", words).strip():
        return None
    kinds = {match.lastgroup for match in _WORD.finditer(words)}
    men = bool(kinds & {"man", "male", "both"})
    women = bool(kinds & {"woman", "female", "both"})
    staff = bool(kinds & {"staff", "male", "female", "both"})
    if not staff and "beside" in kinds:
        return None
    if men and women:
        # "L/P" alone asks for the sex of a person.
        return (Field.WORKERS, _SURE) if staff or kinds & {"counted", "person"} else None
    if men or women:
        return (Field.WORKERS_MALE if men else Field.WORKERS_FEMALE), _SURE
    if staff or kinds >= {"counted", "person"}:
        return Field.WORKERS, _SUM
    return None
