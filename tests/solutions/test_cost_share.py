"""Who pays how much: the restructuring of machines as the ministry publishes it, to the rupiah."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solutions.cost_share import ShareRule, share_of

MILLION = 1_000_000
# The restructuring of machines and tools, 2020: 30 % domestic, 25 % imported, Rp 5 to 300 million a firm.
RESTRUCTURING = ShareRule(Decimal(30), Decimal(25), 5 * MILLION, 300 * MILLION)


@pytest.mark.parametrize(
    ["domestic", "imported", "programme", "limit"],
    [
        (100 * MILLION, 0, 30 * MILLION, ""),
        (0, 100 * MILLION, 25 * MILLION, ""),
        (40 * MILLION, 20 * MILLION, 17 * MILLION, ""),
        (16_666_667, 0, 5_000_000, ""),  # the least price that pays: 5,000,000.1 is floored
        (16_666_666, 0, 0, "below"),
        (0, 20 * MILLION, 5 * MILLION, ""),
        (0, 19_999_999, 0, "below"),
        (1_000 * MILLION, 0, 300 * MILLION, ""),
        (1_000 * MILLION + 1, 0, 300 * MILLION, ""),
        (1_000 * MILLION + 4, 0, 300 * MILLION, "capped"),
        (2_000 * MILLION, 500 * MILLION, 300 * MILLION, "capped"),
        (0, 0, 0, "below"),
        (33_333_333, 0, 9_999_999, ""),
    ],
)
def test_restructuring_pays_back_by_its_rule(domestic, imported, programme, limit):
    share = share_of(RESTRUCTURING, domestic=domestic, imported=imported)
    assert (share.programme, share.limit) == (programme, limit)


PERCENT = st.decimals(min_value=0, max_value=100, places=2)
RUPIAH = st.integers(min_value=0, max_value=10**14)


@given(rule=st.builds(ShareRule, PERCENT, PERCENT, st.none() | RUPIAH, st.none() | RUPIAH), a=RUPIAH, b=RUPIAH)
def test_both_shares_are_the_price_to_the_rupiah(rule, a, b):
    share = share_of(rule, domestic=a, imported=b)
    assert share.programme + share.firm == a + b
    assert 0 <= share.programme <= a + b
    assert rule.most_rupiah is None or share.programme <= rule.most_rupiah


def test_a_price_is_never_negative():
    with pytest.raises(ValueError, match="negative"):
        share_of(RESTRUCTURING, domestic=-1)
