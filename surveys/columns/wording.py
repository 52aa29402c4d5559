"""One way to name a column, as the tables of synonyms list them."""

import re
from typing import NamedTuple

from surveys.columns.fields import Field


class Synonym(NamedTuple):
    """One way to name a column; `field` None is a column that is known and not used."""

    field: Field | None
    sure: float
    fits: re.Pattern[str]
    unless: re.Pattern[str] | None


def line(field: Field | None, sure: float, fits: str, unless: str = "") -> Synonym:
    """Return one line of a table: how sure it is (0 to 1), what the head must contain and what it must not."""
    return Synonym(field, sure, re.compile(rf"\b(?:{fits})\b"), re.compile(rf"\b(?:{unless})\b") if unless else None)
