"""Working days are counted by weeks, and each by itself: both must say the same."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from common.work_days import add_working_days, count_working_days, is_working_day

days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
closed_days = st.frozensets(days, max_size=20)
# A decree names days of its own year.
decrees = st.frozensets(days, max_size=40).map(
    lambda chosen: {year: frozenset(day for day in chosen if day.year == year) for year in {d.year for d in chosen}}
)


@given(start=days, length=st.integers(-30, 500), closed=closed_days, decreed=decrees)
def test_counting_by_weeks_is_counting_one_by_one(start, length, closed, decreed):
    end = start + timedelta(days=length)
    between = (start + timedelta(days=n) for n in range(1, length + 1))
    one_by_one = sum(is_working_day(day, closed, decreed) for day in between)
    assert count_working_days(start, end, closed, decreed) == one_by_one


@given(start=days, number=st.integers(1, 80), closed=closed_days)
def test_what_is_added_is_counted_again(start, number, closed):
    assert count_working_days(start, add_working_days(start, number, closed), closed) == number
