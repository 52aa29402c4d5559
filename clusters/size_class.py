"""The size class of a firm, computed from its numbers by thresholds that carry a date."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SizeClass(TextChoices):
    SMALL = "small", _("Small")
    MEDIUM = "medium", _("Medium")
    LARGE = "large", _("Large")


class Thresholds(NamedTuple):
    """The limits that one regulation sets, from a day on; money in whole rupiah."""

    valid_from: date
    most_workers_of_small: int
    investment_below_of_small: int
    most_investment_of_medium: int
    decree: str = ""


def thresholds_on(day: date, table: Sequence[Thresholds]) -> Thresholds | None:
    """The thresholds in force on `day`, or None when the table begins later."""
    in_force = [row for row in table if row.valid_from <= day]
    return max(in_force, key=lambda row: row.valid_from) if in_force else None


def size_class(*, workers: int | None, investment_rupiah: int | None, limits: Thresholds | None) -> str | None:
    """Return the size class of a firm under the industry law.

        small   workers <= a and investment < b
        medium  (workers <= a and investment >= b) or (workers > a and investment <= c)
        large   workers > a and investment > c

    Terms: `a` most_workers_of_small, `b` investment_below_of_small, `c` most_investment_of_medium.
    Units: persons; whole rupiah without land and business building.
    Returns: a value of SizeClass, or None when a number or the thresholds are not known.
    Source: UU 3/2014 Pasal 102; Permenperin 64/M-IND/PER/7/2016 (a 19, b 1 billion, c 15 billion).
    """
    if workers is None or investment_rupiah is None or limits is None:
        return None
    if workers <= limits.most_workers_of_small:
        small = investment_rupiah < limits.investment_below_of_small
        return SizeClass.SMALL if small else SizeClass.MEDIUM
    medium = investment_rupiah <= limits.most_investment_of_medium
    return SizeClass.MEDIUM if medium else SizeClass.LARGE


def size_class_of_year(
    year: int, *, workers: int | None, investment_rupiah: int | None, table: Sequence[Thresholds]
) -> str | None:
    """Return the size class of a year's numbers, by the thresholds in force at the end of that year."""
    limits = thresholds_on(date(year, 12, 31), table)
    return size_class(workers=workers, investment_rupiah=investment_rupiah, limits=limits)
