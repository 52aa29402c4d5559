"""Indicators that can be read from a firm's yearly figures. Pure: values in, values out."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


def of_figures(figures: Mapping[str, object]) -> dict[str, Decimal]:
    """Return the indicators that the figures of one year hold; what is not known is left out.

    `figures` has output_rupiah, materials_rupiah, workers, production and scrap_percent, each may be None.
    """
    output, workers = _decimal(figures.get("output_rupiah")), _decimal(figures.get("workers"))
    materials = _decimal(figures.get("materials_rupiah"))
    known = {
        "output_rupiah": output,
        "workers": workers,
        "production": _decimal(figures.get("production")),
        "scrap_percent": _decimal(figures.get("scrap_percent")),
        "output_per_worker": _quotient(output, workers),
        "materials_share": _quotient(materials * HUNDRED if materials is not None else None, output),
    }
    return {code: value for code, value in known.items() if value is not None}


def change(before: Decimal, after: Decimal) -> Decimal | None:
    """Return the change as a share of the value before, or None when that was 0."""
    return None if not before else ((after - before) / abs(before)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def is_better(before: Decimal, after: Decimal, *, rises: bool) -> bool | None:
    """Whether a change is welcome; None when nothing changed."""
    return None if before == after else (after > before) == rises


def share_of_way(before: Decimal, now: Decimal, target: Decimal) -> Decimal | None:
    """Return how much of the way from the baseline to the target was gone, from 0 to 1; None without a way."""
    if before == target:
        return None
    return min(max((now - before) / (target - before), Decimal(0)), Decimal(1))


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _quotient(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    return None if above is None or not below else (above / below).quantize(CENT, ROUND_HALF_UP)
