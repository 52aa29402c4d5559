"""Withholding small numbers, so that nobody can be known from a published table.

A cell behind which stand fewer than three firms is blanked. As a blanked cell could be had from a sum
and its other parts, a second cell of every such sum is blanked too: once for each table, before it is
published, and never on the fly.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

LEAST_FIRMS = 3


class Cell(NamedTuple):
    """A number, and how many distinct firms stand behind it."""

    number: int
    firms: int


def withheld(
    cells: Mapping[Hashable, Cell], sums: Sequence[tuple[Hashable, Sequence[Hashable]]], least: int = LEAST_FIRMS
) -> set[Hashable]:
    """Return the keys of the cells to blank.

    Terms: `cells` each cell by its key; `sums` pairs of a total's key and the keys of its parts, where
    the parts' numbers add up to the total's; `least` the fewest firms that a shown number may have.
    Returns: every cell with 1 to `least` - 1 firms, and further ones until no sum has exactly one
    blank among its total and its parts that are not 0.
    Source: complementary cell suppression, Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
    """
    blank = {key for key, cell in cells.items() if 0 < cell.firms < least}
    changed = True
    while changed:
        changed = False
        for total, parts in sums:
            group = [key for key in (total, *parts) if key in cells and cells[key].number]
            hidden = [key for key in group if key in blank]
            if len(hidden) != 1:
                continue
            shown = [key for key in group if key not in blank]
            if not shown:
                continue
            # The smallest other part costs the reader least; the total itself only when nothing else is left.
            other = min(shown, key=lambda key: (key == total, cells[key].number, str(key)))
            blank.add(other)
            changed = True
    return blank
