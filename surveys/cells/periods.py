"""Periods inside a cell or a head: "per bulan", "/thn"."""

import re

_WORDS = {
    "day": "hari|hr|hri|day",
    "week": "minggu|mgg|mggu|mg|week",
    "month": "bulan|bln|bl|month|mo",
    "quarter": "triwulan|tw|kuartal",
    "year": "tahun|thn|th|year|yr",
}
PERIOD = re.compile(
    r"(?:/\s*|\bper\s+|\btiap\s+|\bsetiap\s+|\bse(?=hari|minggu|bulan|tahun))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items())
    + r")(?:nya|an)?\b\.?"
)
_ADVERB = re.compile(r"\b(harian|mingguan|bulanan|triwulanan|tahunan)\b")
_OF_ADVERB = {
    "harian": "day",
    "mingguan": "week",
    "bulanan": "month",
    "triwulanan": "quarter",
    "tahunan": "year",
}


def period_of(text: str) -> str:
    """Return "day", "week", "month", "quarter", "year", or "" when none is named."""
    match = PERIOD.search(text)
    if match:
        return match.lastgroup or ""
    adverb = _ADVERB.search(text)
    return _OF_ADVERB[adverb[1]] if adverb else ""
