"""The figures of a firm's years side by side, with the change since the year before."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _

from clusters.models import FirmFigures
from common.numbers import MISSING, number, percent

MOST_YEARS = 5
MILLION = Decimal(1_000_000)
WIDTH, HEIGHT, EDGE = 88, 24, 4


class Row(NamedTuple):
    """One quantity over the years; `change` is words, `spark` a line as SVG path with its end."""

    label: str
    unit: str
    cells: list[str]
    change: str
    spark: str
    end: tuple[str, str] | None


def year_rows(figures: Sequence[FirmFigures]) -> list[Row]:
    """Rows for figures in ascending order of years; quantities that are never known are left out."""
    unit = next((one.capacity_unit for one in reversed(figures) if one.capacity_unit), "")
    monthly = _("million rupiah a month")
    quantities: list[tuple[str, str, Callable[[FirmFigures], Decimal | int | None]]] = [
        (_("Workers"), _("persons"), lambda one: one.workers),
        (_("Women among them"), _("persons"), lambda one: one.workers_female),
        (_("Investment without land and building"), _("million rupiah"), lambda one: _millions(one.investment_rupiah)),
        (_("Production"), unit, lambda one: one.production),
        (_("Value of output"), monthly, lambda one: _millions(one.output_rupiah)),
        (_("Raw material"), monthly, lambda one: _millions(one.materials_rupiah)),
        (_("Output less raw material"), monthly, lambda one: _millions(_added(one))),
        (_("Use of capacity"), "%", lambda one: _use(one)),
        (_("Rejected goods"), "%", lambda one: one.scrap_percent),
        (_("Electricity"), _("kWh a month"), lambda one: one.electricity_kwh),
    ]
    rows = [_row(label, unit, [value(one) for one in figures]) for label, unit, value in quantities]
    return [row for row in rows if any(cell != MISSING for cell in row.cells)]


def finding(figures: Sequence[FirmFigures]) -> str:
    """One sentence on the newest year against the one before, as the title of the table."""
    for before, after in reversed([*pairwise(figures)]):
        for words_up, words_down, value in (
            (_("Output rose by %(share)s in %(year)d"), _("Output fell by %(share)s in %(year)d"), "output_rupiah"),
            (_("%(share)s more workers in %(year)d"), _("%(share)s fewer workers in %(year)d"), "workers"),
        ):
            old, new = getattr(before, value), getattr(after, value)
            if old and new is not None and new != old:
                share = percent(abs(Decimal(new) / old - 1))
                return (words_up if new > old else words_down) % {"share": share, "year": after.year}
        break
    return _("Figures by year")


def _row(label: str, unit: str, values: list) -> Row:
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    spark, end = _spark(known, len(values)) if len(known) > 1 else ("", None)
    return Row(label, unit, [number(value) for value in values], _change(values), spark, end)


def _change(values: list) -> str:
    if len(values) < 2 or values[-1] is None or not values[-2]:
        return MISSING
    share = Decimal(values[-1]) / Decimal(values[-2]) - 1
    sign = "+" if share > 0 else "−" if share < 0 else "±"
    return sign + percent(abs(share))


def _spark(known: list, years: int) -> tuple[str, tuple[str, str]]:
    lowest, highest = min(value for _, value in known), max(value for _, value in known)
    span = Decimal(highest - lowest) or 1
    step = Decimal(WIDTH - 2 * EDGE) / max(years - 1, 1)
    points = [
        (EDGE + step * place, HEIGHT - EDGE - Decimal(value - lowest) / span * (HEIGHT - 2 * EDGE))
        for place, value in known
    ]
    written = [(f"{x:.1f}", f"{y:.1f}") for x, y in points]
    return "M" + " ".join(f"{x} {y}" for x, y in written), written[-1]


def _millions(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value) / MILLION


def _added(one: FirmFigures) -> int | None:
    known = one.output_rupiah is not None and one.materials_rupiah is not None
    return one.output_rupiah - one.materials_rupiah if known else None


def _use(one: FirmFigures) -> Decimal | None:
    return one.production / one.capacity * 100 if one.production is not None and one.capacity else None
