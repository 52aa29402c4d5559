"""Which answers are asked about once more."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.plausible import remarks

FIGURES = st.none() | st.integers(0, 10**9) | st.decimals(0, 10**6, places=2)
NAMES = ["workers_male", "workers_female", "capacity", "installed_capacity", "production", "output_rupiah"]


def codes(answers, last=None):
    return [(remark.field, remark.code) for remark in remarks(answers, last or {})]


@pytest.mark.parametrize(
    ["answers", "last", "expected"],
    [
        ({"workers_female": 120}, {"workers_female": 1}, [("workers_female", "far_from_last_year")]),
        ({"workers_female": 4}, {"workers_female": 1}, []),
        ({"output_rupiah": 10}, {"output_rupiah": 31}, [("output_rupiah", "far_from_last_year")]),
        ({"output_rupiah": 10}, {"output_rupiah": 29}, []),
        ({"production": 900, "capacity_unit": "kg"}, {"production": 1, "capacity_unit": "ton"}, []),
        ({"production": 12, "capacity": 10, "capacity_unit": "ton"}, {}, [("production", "above_capacity")]),
        ({"capacity": 12, "installed_capacity": 10, "capacity_unit": "t"}, {}, [("capacity", "above_installed")]),
        ({"materials_rupiah": 12, "output_rupiah": 10}, {}, [("materials_rupiah", "above_output")]),
        ({"workers_male": 0, "output_rupiah": 10}, {}, [("workers_male", "output_without_workers")]),
        ({"exports": False}, {"exports": True}, [("exports", "no_longer_exports")]),
        ({"capacity": 5}, {}, [("capacity_unit", "unit_missing")]),
    ],
)
def test_doubt_is_raised_where_it_belongs(answers, last, expected):
    assert codes(answers, last) == expected


@given(st.dictionaries(st.sampled_from(NAMES), FIGURES), st.dictionaries(st.sampled_from(NAMES), FIGURES))
def test_any_answers_can_be_looked_at(answers, last):
    for remark in remarks(answers, last):
        assert remark.key.startswith(f"{remark.field}:")


def test_same_figure_is_the_same_doubt_however_it_is_written():
    keys = {remarks({"capacity": now}, {})[0].key for now in (2.5, Decimal("2.50"))}
    assert len(keys) == 1
