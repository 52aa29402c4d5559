"""The year of the figures, as titles and the names of sheets tell it. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from surveys.cells.reading import Cell, text_of
from surveys.columns.layout import Layout

_YEAR = re.compile(
    r"(?:\b(?:tahun|thn|th|ta|t\.a|periode|desember|keadaan)\b[\s.:]*)?\b(20[0-4]\d|199\d)\b", re.IGNORECASE
)


def year_in(texts: Iterable[str], this_year: int) -> int | None:
    """Return the newest year that titles name and that is not to come."""
    years = [int(year) for text in texts for year in _YEAR.findall(text[:200])]
    return max((year for year in years if year <= this_year), default=None)


_OF_DATA = re.compile(r"tahun (?:data|pendataan|survei|survey|laporan)", re.IGNORECASE)


def year_in_column(layout: Layout, rows: Iterable[Sequence[Cell]], this_year: int) -> int | None:
    """Return the year that most rows name in a column "Tahun data"."""
    index = next((column.index for column in layout.columns if _OF_DATA.search(column.head)), None)
    if index is None:
        return None
    texts = (text_of(cells[index]) for cells in rows if index < len(cells))
    years = Counter(int(text) for text in texts if re.fullmatch(r"(?:199|20[0-4])\d", text))
    return next((year for year, _ in years.most_common() if year <= this_year), None)
