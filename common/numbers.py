"""Numbers, money and telephone numbers as people write them, in the active language.

Pure: values in, words out. Used by templates (`smidep` tags), exports, mails and messages. What is missing
is a dash and never a zero.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from babel.numbers import format_decimal, get_group_symbol
from django.utils.translation import get_language, gettext

Number = int | float | Decimal

MISSING = "–"  # an en dash: it is what a missing figure looks like
NO_BREAK = "\N{NO-BREAK SPACE}"
MASK = "•"


def locale() -> str:
    """The locale of the active language, for babel."""
    return (get_language() or "id").replace("-", "_")


def number(value: Number | None, places: int | None = None) -> str:
    """Return 1.234.567 or 2,5; `places` fixes the digits after the comma, else at most two are shown."""
    if value is None:
        return MISSING
    if isinstance(value, int) and not places:
        # Most figures of a page are whole; babel would read its pattern and its locale for each.
        return f"{value:,}".replace(",", _group_symbol(locale()))
    pattern = "#,##0.##" if places is None else "#,##0" + ("." + "0" * places if places else "")
    return _formatted(_exact(value), pattern, locale())


# The same shares stand in many rows, and babel takes a twentieth of a millisecond for each.
@lru_cache(maxsize=4096)
def _formatted(value: Decimal, pattern: str, of: str) -> str:
    return format_decimal(value, format=pattern, locale=of, decimal_quantization=True)


@cache
def _group_symbol(of: str) -> str:
    return get_group_symbol(of)


def quantity(value: Number | None, unit: str) -> str:
    """Return a figure with its unit, never parted at the end of a line: 2,5 ton."""
    return MISSING if value is None else f"{number(value)}{NO_BREAK}{unit}"


def percent(share: Number | None, places: int = 0) -> str:
    """Return a share of one as 38 % (38% in English)."""
    if share is None:
        return MISSING
    gap = "" if locale().startswith("en") else NO_BREAK
    return f"{number(_exact(share) * 100, places)}{gap}%"


def rupiah(value: Number | None) -> str:
    """Return Rp 450.000.000, as forms, rows and documents write it."""
    if value is None:
        return MISSING
    sign = "-" if value < 0 else ""
    return f"{sign}Rp{NO_BREAK}{number(abs(_exact(value)), 0)}"


def rupiah_words(value: Number | None) -> str:
    """Return Rp 1,2 miliar, as a sentence says it: two or three figures that count, then the word."""
    if value is None:
        return MISSING
    size = abs(_exact(value))
    for power, word in _words():
        # Rounded first, so that 999.960.000 is one billion and not 1.000 million.
        scaled = (size / power).quantize(Decimal("0.1"), ROUND_HALF_UP)
        if scaled >= 1:
            scaled = scaled if scaled < 100 else scaled.quantize(Decimal(1), ROUND_HALF_UP)
            sign = "-" if value < 0 else ""
            return f"{sign}Rp{NO_BREAK}{number(scaled)}{NO_BREAK}{word}"
    return rupiah(value)


def _words() -> list[tuple[Decimal, str]]:
    return [
        (Decimal(10) ** 12, gettext("trillion")),
        (Decimal(10) ** 9, gettext("billion")),
        (Decimal(10) ** 6, gettext("million")),
        (Decimal(10) ** 3, gettext("thousand")),
    ]


def _exact(value: Number) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def phone(value: str | None) -> str:
    """Return an Indonesian number in groups, 0812-3344-4417; any other as it stands."""
    local = _local(value)
    if local is None:
        return value or MISSING
    return "-".join([local[:4], *re.findall(r"\d{4}(?=\d{3})|\d+$", local[4:])])


def masked_phone(value: str | None) -> str:
    """Return 0812-••••-4417: enough to know it again, not enough to call."""
    local = _local(value)
    if local is None:
        return MASK * 4 if value else MISSING
    return f"{local[:4]}-{MASK * 4}-{local[-4:]}"


def masked_nik(value: str | None) -> str:
    """Return 3575•• •••••• ••42: the regency and the last two figures."""
    if not value:
        return MISSING
    if len(value) != 16:
        return MASK * len(value)
    return f"{value[:4]}{MASK * 2} {MASK * 6} {MASK * 2}{value[-2:]}"


def _local(value: str | None) -> str | None:
    """The figures of an Indonesian number, with 0 for +62; None when it is no such number."""
    figures = re.sub(r"[\s().-]", "", value or "")
    local = "0" + figures.removeprefix("+").removeprefix("62") if figures.startswith(("+62", "62")) else figures
    return local if re.fullmatch(r"0\d{8,13}", local) else None


def read_whole(typed: str) -> int | None:
    """Return the whole number a person typed, as 450.000.000, Rp 450 000 000 or 450000000; None if it is none.

    A dot or comma parts thousands, so three figures must follow it; ",00" and ",-" at the end are forgiven.
    """
    bare = re.sub(r"^(rp\.?|idr)", "", typed.strip().lower()).strip()
    bare = re.sub(r"(,00|,-)$", "", bare)
    # The space that other programs put between thousands may be one that does not break.
    bare = re.sub(r"\s", " ", bare)
    if not re.fullmatch(r"-?\d{1,3}([., ]\d{3})+|-?\d+", bare):
        return None
    return int(re.sub(r"[., ]", "", bare))


def read_decimal(typed: str) -> Decimal | None:
    """Return the number a person typed with a comma (2,5) or a dot (2.5) before the fraction; None if it is none.

    "1.234" is one thousand, as Indonesians write it; "1.5" can only be a fraction.
    """
    bare = re.sub(r"\s", "", typed.strip())
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?|-?\d{1,3},\d{3}\.\d+", bare):
        return Decimal(bare.replace(",", ""))
    if re.fullmatch(r"-?\d+([.,]\d+)?", bare):
        return Decimal(bare.replace(",", "."))
    return None
