"""A firm and its owner in one cell: "UD Sumber Jaya / H. Ahmad", "CV Logam Karya (Slamet)", two lines."""

import re
from typing import NamedTuple

from surveys.cells.reading import Unreadable, is_blank

_FIRM = re.compile(
    r"(?:cv|c\.v|ud|u\.d|pt|p\.t|pd|po|fa|firma|ikm|umkm|ukm|usaha|bengkel|toko|tb|koperasi|kop|kube?|kelompok|pabrik"
    r"|home ?industr[iy]|rumah produksi|workshop|konveksi|mebel|meubel|industri|gerai|galeri|gallery|studio)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:h|hj|kh|bpk|bapak|pak|ibu|bu|sdr|sdri|sdra|ny|tn|drs|dra|ir|dr|ust|moh|muh|mochamad|muhammad|siti)\b\.?\s*\w",
    re.IGNORECASE,
)
# Said outright: "UD Jaya a.n. Slamet", "UD Jaya, pemilik: Slamet".
_OWNED_BY = re.compile(
    r"^(?P<firm>.+?)[\s,;(/-]+(?:a\.?\s?/?\s?n\.?|atas nama|milik|pemilik|pem\.|owner|pimpinan|pengusaha|pj\.?)"
    r"(?:\s*[:.]\s*|\s+)(?P<owner>[^()]+?)\s*\)?$",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETS = re.compile(r"^(?P<first>[^()]+?)\s*\((?P<second>[^()]*[^\W\d][^()]*)\)$", re.DOTALL)
_CUTS = {
    "line": re.compile(r"\n+"),
    "slash": re.compile(r"\s+/+\s+|//"),
    "stop": re.compile(r"\s*[;|]\s*"),
    "dash": re.compile(r"\s+[-–—]+\s+"),
    "tight slash": re.compile(r"\s*/\s*"),
    "comma": re.compile(r",\s*"),
}
# What stands behind a name and its comma: "Agus, SE", "Budi, S.T., M.M."
_DEGREE = re.compile(
    r"(?:s\.?\s?(?:e|h|t|p|s|pd|sos|kom|ag|ip|si|psi|farm|km|ked|tr)|m\.?\s?(?:m|h|t|p|a|si|pd|kom|sc|ag|kes|ba)"
    r"|a\.?\s?md\.?(?:\s?\w{1,4})?|b\.?\s?(?:a|sc|e)|d(?:ipl|rs)\.?|ph\.?\s?d)\.?(?:\s?\w{1,2}\.?)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:nama\s+)?(?:ikm|usaha|perusahaan|pemilik|pimpinan|pengusaha|owner)\s*[:=]\s*", re.IGNORECASE)


class Names(NamedTuple):
    """The firm and its owner, "" for the one that a cell does not tell, and by what they were told apart."""

    firm: str
    owner: str
    cut: str = ""


def firm_and_owner(text: str, *, owner_first: bool = False) -> Names:
    """Return the name of the firm and that of its owner.

    Terms: `owner_first` is the order that the head of the column names.
    Raises: Unreadable when more than two names stand there, or nothing says where one ends.
    """
    text = text.strip()
    said = _OWNED_BY.match(text)
    if said:
        return Names(_bare(said["firm"]), _bare(said["owner"]), "said")
    cut, parts = _parts(text)
    if len(parts) == 1:
        # A title makes a person of it; any other lonely name is what the register asks for first.
        alone = _bare(parts[0])
        return Names("", alone) if _PERSON.match(alone) and not _FIRM.match(alone) else Names(alone, "")
    if len(parts) != 2:
        raise Unreadable("names_unclear")
    first, second = map(_bare, parts)
    return Names(second, first, cut) if _is_turned(first, second, owner_first) else Names(first, second, cut)


def is_firm(text: str) -> bool:
    """Whether a name begins as a firm's does."""
    return _FIRM.match(text.strip()) is not None


def _is_turned(first: str, second: str, owner_first: bool) -> bool:
    """Whether the owner stands first: by the look of the names, else by the order in the head."""
    firms = _FIRM.match(first) is not None, _FIRM.match(second) is not None
    if firms[0] != firms[1]:
        return firms[1]
    people = _PERSON.match(first) is not None, _PERSON.match(second) is not None
    return people[0] if people[0] != people[1] else owner_first


def _parts(text: str) -> tuple[str, list[str]]:
    """Return the parts of a text and what they were cut by; more than two where no cut makes two."""
    brackets = _BRACKETS.match(text)
    most, by = [text], ""
    for name, cut in _CUTS.items():
        parts = [part for part in cut.split(text) if part.strip()]
        parts = _with_degrees(parts) if name == "comma" else parts
        if len(parts) == 2:
            return name, parts
        if len(parts) > len(most):
            most, by = parts, name
        elif name == "stop" and len(most) == 1 and brackets:
            return "brackets", [brackets["first"], brackets["second"]]
    return by, most


def _with_degrees(parts: list[str]) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if joined and _DEGREE.fullmatch(part.strip()):
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _bare(name: str) -> str:
    bare = _LABEL.sub("", name.strip(" \t\r\n/;|,-–—:"))
    return "" if is_blank(bare) else bare
