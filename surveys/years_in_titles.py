"""The year of the figures, as titles and the names of sheets tell it. Pure."""

import re
from collections.abc import Iterable

_YEAR = re.compile(
    r"(?:\b(?:tahun|thn|th|ta|t\.a|periode|desember|keadaan)\b[\s.:]*)?\b(20[0-4]\d|199\d)\b", re.IGNORECASE
)


def year_in(texts: Iterable[str], this_year: int) -> int | None:
    """Return the newest year that titles name and that is not to come."""
    years = [int(year) for text in texts for year in _YEAR.findall(text[:200])]
    return max((year for year in years if year <= this_year), default=None)
