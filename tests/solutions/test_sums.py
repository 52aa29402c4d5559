"""The money of a plan equals the sum of its parts, however it is cut; bars stay inside the drawing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solutions.lines import WIDTH, Bar, months, placed
from solutions.sums import Line, parts_of, sums_of

RUPIAH = st.integers(min_value=0, max_value=10**13)
LINES = st.lists(st.builds(Line, st.sampled_from("abcd"), st.sampled_from(["apbn", "dak", "csr"]), RUPIAH, RUPIAH))


@given(LINES)
def test_sums_of_a_plan_equal_its_parts(lines):
    sums = sums_of(lines)
    assert sums.planned == sum(sums.planned_by_source.values()) == sum(sums.planned_by_activity.values())
    assert sums.spent == sum(sums.spent_by_source.values()) == sum(sums.spent_by_activity.values())
    assert sums.planned == sum(line.planned for line in lines)


@given(RUPIAH, st.lists(st.integers(0, 50), min_size=1, max_size=12).filter(any))
def test_parts_are_the_whole_and_nobody_gets_a_rupiah_too_much(total, weights):
    parts = parts_of(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - total * weight / sum(weights)) < 1 + total * 1e-15


def test_equal_remainders_go_to_the_first():
    assert parts_of(100, [1, 1, 1]) == [34, 33, 33]
    with pytest.raises(ValueError, match="weights"):
        parts_of(1, [0])


DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))


@given(start=DAYS, length=st.integers(0, 1000), days=st.lists(st.tuples(DAYS, st.integers(0, 400)), max_size=5))
def test_bars_stay_inside_the_drawing(start, length, days):
    end = start + timedelta(days=length)
    bars = [Bar(str(n), day, day + timedelta(days=more), 50) for n, (day, more) in enumerate(days)]
    for bar in placed(bars, start, end):
        assert 0 <= bar.x <= WIDTH
        assert bar.width > 0
        assert bar.done <= bar.width
    assert all(0 <= month.x <= WIDTH for month in months(start, end))
