"""Who pays how much of what a firm buys: the programme's share and the firm's, in whole rupiah.

Called by the models and pages of solutions and matches. Pure: percentages and limits are data of each
solution, as they change with the budget year.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class ShareRule:
    """Per cent of the price for goods made in the country and for imported ones; limits a firm, in rupiah."""

    domestic_percent: Decimal
    imported_percent: Decimal
    least_rupiah: int | None = None
    most_rupiah: int | None = None


@dataclass(frozen=True)
class Share:
    """What each side pays. Both together are the price, to the rupiah."""

    price: int
    programme: int
    firm: int
    # "" when the rule gives just this, "below" when it gives less than the least, "capped" at the most.
    limit: str = ""


def share_of(rule: ShareRule, *, domestic: int = 0, imported: int = 0) -> Share:
    """Return who pays what of a firm's purchases.

        share = floor(d x p_d / 100 + i x p_i / 100), at most `most`, and 0 below `least`
        firm  = d + i - share

    Terms: `d` domestic and `i` imported, the prices of new goods; `p_d`, `p_i` the rule's percentages;
    `least` and `most` its limits for one firm, all purchases together.
    Units: whole rupiah; per cent.
    Returns: a Share; `limit` says which limit decided.
    Raises: ValueError when a price is negative.
    Source: restructuring of machines of the Ditjen IKMA, 2020: 30 % domestic, 25 % imported, from
    Rp 5 million to Rp 300 million a firm.
    """
    if domestic < 0 or imported < 0:
        raise ValueError("A price is never negative.")
    price = domestic + imported
    exact = (domestic * rule.domestic_percent + imported * rule.imported_percent) / HUNDRED
    share = int(exact.quantize(Decimal(1), ROUND_DOWN))
    if rule.least_rupiah and share < rule.least_rupiah:
        return Share(price, 0, price, "below")
    if rule.most_rupiah is not None and share > rule.most_rupiah:
        return Share(price, rule.most_rupiah, price - rule.most_rupiah, "capped")
    return Share(price, share, price - share)
