"""Names of villages as people write them, found among the villages of the cluster's region. Pure."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from surveys.cells.reading import Note, Read, Unreadable, is_blank, plain
from surveys.place_names import key_of, numeral_of

_IN_TEXT = re.compile(
    r"\b(?:kelurahan|kel|desa|ds|kampung|kamp|nagari|gampong|kalurahan|pekon)\b[\s.:/]+(?=([a-z' ]{3,40}))"
)
# What follows the name of a village in an address without a comma.
_AFTER = re.compile(r"\b(?:kecamatan|kec|distrik|kabupaten|kab|kota|provinsi|prov|rt|rw|no|telp|hp)\b.*$")
_VILLAGE_TITLED = re.compile(r"\b(?:kelurahan|kel|desa|ds|kampung|nagari|gampong)\b[\s.:]+([a-z' ]{3,40})")
_DISTRICT_TITLED = re.compile(r"\b(?:kecamatan|kec|distrik|kapanewon)\b[\s.:]+([a-z' ]{3,40})")
# A text that tells more than the name of a village.
_ADDRESSED = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|blok|perum|perumahan|komplek|dusun|dsn|dukuh|padukuhan|lingkungan|lingk|banjar|jorong)\b"
    r"|\w.*\b(?:kelurahan|kel|desa|ds|nagari|gampong|kalurahan|pekon)\b"
)
_PARTED = re.compile(r"\s*[,;/]\s*|\s+-\s+")
_NO_VILLAGE = re.compile(
    r"(?:jl|jln|jalan|gg|gang|blok|perum|perumahan|komplek|dusun|dsn|dukuh|padukuhan|lingkungan|lingk|banjar|jorong|rt|rw"
    r"|no|kecamatan|kec|distrik|kapanewon|kabupaten|kab|kota|provinsi|prov)\b"
)
# Said outright and not as the name of a street: "Jl. Melati 5, Desa Anu".
_SAYS_VILLAGE = re.compile(r"(?:^|[,;]\s*|\d\s+)(?:kelurahan|kel|desa|ds|kalurahan|nagari|gampong)\b[\s.:]+[a-z']{3}")
_MORE_THAN_ONE = re.compile(r"\bdan\b|&|,|\bse(?=kecamatan|kabupaten|kota)|\bsekitar")
_DISTRICT = re.compile(r"\s+(?:kecamatan|kec|distrik)\b[\s.:]*")
_AREA = re.compile(r"\b(?:rt|rw|dusun|dsn|lingk|lingkungan|no)\b.*$")
_CODE = re.compile(r"(\d\d)\.?(\d\d)\.?(\d\d)\.?(\d{4})")
# Two names this alike differ by a slip of the finger: one letter in seven.
_ALIKE = 0.82
# The second best must stand clearly behind, or the guess would be a toss.
_CLEAR = 0.05


class Village(NamedTuple):
    """A village, with the name of its district."""

    code: str
    name: str
    district: str


class Places:
    """The villages among which the rows of one import may lie; `home` are those of its cluster."""

    def __init__(self, villages: Iterable[Village], home: Iterable[str] = ()) -> None:
        self._name = {}
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._districts: dict[str, list[str]] = defaultdict(list)
        for village in villages:
            self._name[village.code] = village.name
            self._by_key[key_of(village.name)].append(village.code)
            district = village.code.rpartition(".")[0]
            if district not in self._districts[key_of(village.district)]:
                self._districts[key_of(village.district)].append(district)
        self._home = set(home)
        self._home_districts = {code.rpartition(".")[0] for code in self._home}
        self._known: dict[tuple[str, str], Read | Unreadable] = {}

    def find(self, village: str, district: str = "") -> Read:
        """Return the code of the village, with a note when its name was guessed.

        Raises Unreadable when no village of the region has such a name, or several do.
        """
        asked = (village, district)
        if asked not in self._known:
            try:
                self._known[asked] = self._find(village, district)
            except Unreadable as error:
                self._known[asked] = error
        known = self._known[asked]
        if isinstance(known, Unreadable):
            raise known
        return self._noted(known)

    def in_text(self, text: str, district: str = "") -> Read | None:
        """Return the village that an address names as "Kel. …" or "Desa …", if it is ours.

        Raises Unreadable when several villages have the name that it gives.
        """
        words = plain(text)
        named = [_AREA.sub("", name).split() for name in _IN_TEXT.findall(words)]
        if not named:
            return self._at_home_in(words) or self._alone_in(text, words, district)
        district = district or self._district_in(words)
        for name in named:
            codes = self._begun_by(name)
            if codes:
                return self._noted(self._one_of(codes, district, text))
        found = self._misspelt_in(named, district) if len(named) == 1 else None
        stranger = _SAYS_VILLAGE.search(words)
        if found is None and stranger:
            raise Unreadable("village_unknown", suggest=[])
        return found

    def _alone_in(self, text: str, words: str, district: str) -> Read | None:
        """A village that stands alone between commas in an address."""
        found = self._among_parts(words, district)
        if found is None:
            return None
        guess = Note("village_guess", {"written": text[:60], "read": self._name[found.value]})
        return self._noted(Read(found.value, (guess,)))

    def _district_in(self, words: str) -> str:
        for name in _DISTRICT_TITLED.findall(words):
            parts = name.split()
            for length in range(len(parts), 0, -1):
                if self.is_district(" ".join(parts[:length])):
                    return " ".join(parts[:length])
        return ""

    def _misspelt_in(self, named: list[list[str]], district: str) -> Read | None:
        name = _AFTER.sub("", " ".join(named[0])).strip()
        try:
            return self._noted(self._alike(key_of(name), district, name))
        except Unreadable:
            # An address may name a quarter that is no village.
            return None

    def _noted(self, known: Read) -> Read:
        if self._home and known.value not in self._home:
            return Read(known.value, (*known.warnings, Note("village_elsewhere")))
        return known

    def _at_home_in(self, text: str) -> Read | None:
        """A village of the cluster that an address names without its kind, unless as a street."""
        found = [
            code
            for code in sorted(self._home)
            if code in self._name
            and re.search(
                rf"(?<!jl )(?<!jl\. )(?<!jalan )(?<!gg )(?<!gg\. )(?<!gang )\b{re.escape(plain(self._name[code]))}\b",
                text,
            )
        ]
        if len(found) != 1:
            return None
        return Read(found[0], (Note("village_guess", {"written": text[:60], "read": self._name[found[0]]}),))

    def is_place(self, text: str) -> bool:
        """Whether the whole text names one of the villages or districts."""
        return self.is_village(text) or self.is_district(text)

    def is_village(self, text: str) -> bool:
        """Whether the whole text names one of the villages."""
        return key_of(text) in self._by_key

    def is_district(self, text: str) -> bool:
        """Whether the whole text names one of the districts."""
        return key_of(text) in self._districts

    def village_titled(self, title: str) -> str:
        """Return the one village that a title or the name of a sheet names, or nothing."""
        return self._titled(title, _VILLAGE_TITLED, self.is_village)

    def district_titled(self, title: str) -> str:
        """Return the one district that a title or the name of a sheet names, or nothing."""
        return self._titled(title, _DISTRICT_TITLED, self.is_district)

    def _titled(self, title: str, marked: re.Pattern[str], is_ours: Callable[[str], bool]) -> str:
        text = plain(title)
        named = marked.findall(text)
        if len(named) > 1 or _MORE_THAN_ONE.search(text):
            return ""
        if not named:
            # A sheet is often called by the bare name.
            return title.strip() if is_ours(text) else ""
        words = named[0].split()
        ours = (" ".join(words[:length]) for length in range(len(words), 0, -1))
        return next(filter(is_ours, ours), "")

    def _find(self, village: str, district: str) -> Read:
        code = _CODE.fullmatch(village.replace(" ", ""))
        if code:
            return self._coded(".".join(code.groups()), village)
        words = plain(village)
        inside = self._in_address(words, district) if _ADDRESSED.search(words) else None
        if inside:
            return inside
        name, _, rest = _DISTRICT.sub(",", plain(village)).partition(",")
        name, _, aside = _AREA.sub("", name).partition("(")
        district = district or rest or aside.rstrip(") ")
        key = key_of(name)
        if not key or is_blank(name.strip()):
            raise Unreadable("village_unknown", suggest=[])
        codes = self._by_key.get(key)
        if codes:
            return self._one_of(codes, district, village)
        return self._among_parts(words, district) or self._alike(key, district, village)

    def _in_address(self, words: str, district: str) -> Read | None:
        """Return the village in a text that also tells streets, hamlets or districts."""
        district = district or self._district_in(words)
        named = [_AREA.sub("", name).split() for name in _IN_TEXT.findall(words)]
        for name in named:
            codes = self._begun_by(name)
            if codes:
                return self._one_of(codes, district, words)
        found = self._among_parts(words, district)
        return found or (self._misspelt_in(named, district) if len(named) == 1 else None)

    def _begun_by(self, words: list[str]) -> list[str]:
        """Return the villages that the longest beginning of some words names."""
        keys = (key_of(" ".join(words[:length])) for length in range(len(words), 0, -1))
        return next((self._by_key[key] for key in keys if key in self._by_key), [])

    def _among_parts(self, words: str, district: str) -> Read | None:
        """Return the village that one part of a text between commas names alone."""
        parts = [_AREA.sub("", part).strip(" .") for part in _PARTED.split(words)]
        keys = [key_of(part) for part in parts if part and not _NO_VILLAGE.match(part)]
        found = list(dict.fromkeys(key for key in keys if key in self._by_key))
        if len(found) > 1:
            # "Lambah / Sianok Anam Suku": a hamlet may have the name of a village elsewhere.
            found = self._nearest(found) or found
        if len(found) > 1:
            # "Banyumulek, Kediri": a village and its district, which has a village of its name.
            found = [key for key in found if key not in self._districts]
        if len(parts) < 2 or len(found) != 1:
            return None
        others = (key for key in keys if key in self._districts and key != found[0])
        return self._one_of(self._by_key[found[0]], district or next(others, ""), words)

    def _nearest(self, keys: list[str]) -> list[str]:
        """Return those of the names that villages of the cluster bear, or else villages of its districts."""
        at_home = [key for key in keys if self._home.intersection(self._by_key[key])]
        near = [
            key for key in keys if any(code.rpartition(".")[0] in self._home_districts for code in self._by_key[key])
        ]
        return at_home or near

    def _coded(self, code: str, written: str) -> Read:
        if code not in self._name:
            raise Unreadable("village_unknown", suggest=[])
        return Read(code)

    def _one_of(self, codes: list[str], district: str, written: str) -> Read:
        if len(codes) == 1:
            return Read(codes[0])
        named = self._districts.get(key_of(district), []) if district else []
        for wanted in (
            [code for code in codes if code.rpartition(".")[0] in named],
            # "Baru" is not "Kampung Baru" where there are both.
            [code for code in codes if plain(self._name[code]) == plain(written)],
            [code for code in codes if code in self._home],
            [code for code in codes if code.rpartition(".")[0] in self._home_districts],
        ):
            if len(wanted) == 1:
                return Read(wanted[0])
        raise Unreadable("village_several", suggest=codes)

    def _alike(self, key: str, district: str, written: str) -> Read:
        named = set(self._districts.get(key_of(district), [])) if district else set()
        near = named or self._home_districts
        scored = sorted(((self._likeness(key, other), other) for other in self._by_key), reverse=True)
        close = [
            (score, code)
            for score, other in scored[:8]
            for code in self._by_key[other]
            if not near or code.rpartition(".")[0] in near
        ]
        if close and close[0][0] >= _ALIKE and (len(close) == 1 or close[1][0] < close[0][0] - _CLEAR):
            code = close[0][1]
            return Read(code, (Note("village_guess", {"written": written, "read": self._name[code]}),))
        begun = [
            code
            for other in self._by_key
            if len(key) >= 5 and other.startswith(key) and numeral_of(other) == numeral_of(key)
            for code in self._by_key[other]
        ]
        begun = [code for code in begun if not near or code.rpartition(".")[0] in near]
        if len(begun) == 1:
            return Read(begun[0], (Note("village_guess", {"written": written, "read": self._name[begun[0]]}),))
        likely = [code for score, code in close if score > 0.6] or [
            code for score, other in scored[:3] if score > 0.7 for code in self._by_key[other]
        ]
        raise Unreadable("village_unknown", suggest=[self._name[code] for code in likely[:3]])

    @staticmethod
    def _likeness(one: str, other: str) -> float:
        # "Noongan II" is no slip of the finger for Noongan.
        if abs(len(one) - len(other)) > 4 or numeral_of(one) != numeral_of(other):
            return 0.0
        return SequenceMatcher(None, one, other, autojunk=False).ratio()
