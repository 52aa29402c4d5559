"""Deadlines in working days, by properties: holidays and pauses only move them away, order does not matter."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.work_days import is_estimated
from issues.clocks import Pause, Turn, days_spent, due_at

WIB, WITA = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar")
STARTS = st.floats(0, 330).map(lambda days: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days))
LIMITS = st.integers(1, 30)
CLOSED = st.frozensets(st.dates(date(2026, 1, 1), date(2027, 2, 1)), max_size=8)
# Whatever days the ministers decree for the years of these tests.
DECREED = st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=40).map(
    lambda days: {year: frozenset(day for day in days if day.year == year) for year in (2026, 2027)}
)
NO_HOLIDAYS = {year: frozenset() for year in range(2026, 2033)}
SPANS = st.lists(st.tuples(st.floats(0, 40), st.floats(0.1, 15)), max_size=4)


def pauses_of(start, spans) -> list[Pause]:
    return [Pause(start + timedelta(days=at), start + timedelta(days=at + length)) for at, length in spans]


@given(start=STARTS, limit=LIMITS, closed=CLOSED)
@settings(max_examples=60)
def test_closed_days_never_bring_a_deadline_nearer(start, limit, closed):
    plain = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB)])
    with_closed = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB, closed)])
    assert with_closed >= plain >= start


@given(start=STARTS, limit=LIMITS, decreed=DECREED, closed=CLOSED)
@settings(max_examples=60)
def test_a_deadline_is_never_earlier_than_without_holidays(start, limit, decreed, closed):
    plain = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB, decreed=NO_HOLIDAYS)])
    known = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB)])
    decided = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB, closed, decreed)])
    assert min(known, decided) >= plain > start


@given(start=STARTS, limit=LIMITS, decreed=DECREED)
@settings(max_examples=60)
def test_no_deadline_falls_on_a_decreed_day(start, limit, decreed):
    due = due_at(started_at=start, limit=limit, turns=[Turn(start, WIB, decreed=decreed)]).astimezone(WIB).date()
    assert due not in decreed.get(due.year, ())


@given(start=STARTS, limit=LIMITS, spans=SPANS, decreed=DECREED)
@settings(max_examples=60)
def test_a_pause_never_shortens(start, limit, spans, decreed):
    turns = [Turn(start, WIB, decreed=decreed)]
    plain = due_at(started_at=start, limit=limit, turns=turns)
    assert due_at(started_at=start, limit=limit, turns=turns, pauses=pauses_of(start, spans)) >= plain


@given(start=STARTS, limit=LIMITS, spans=SPANS, handed=st.floats(0.1, 20), decreed=DECREED, data=st.data())
@settings(max_examples=60)
def test_the_order_of_pauses_and_referrals_does_not_matter(start, limit, spans, handed, decreed, data):
    later = Turn(start + timedelta(days=handed), WITA, frozenset({date(2026, 6, 2)}), decreed)
    turns = [Turn(start, WIB, decreed=decreed), later]
    pauses = pauses_of(start, spans)
    shuffled = data.draw(st.permutations(pauses)), data.draw(st.permutations(turns))
    plain = due_at(started_at=start, limit=limit, turns=turns, pauses=pauses)
    assert due_at(started_at=start, limit=limit, turns=shuffled[1], pauses=shuffled[0]) == plain


@given(start=STARTS, limit=LIMITS, spans=SPANS)
@settings(max_examples=40)
def test_the_limit_is_spent_at_the_deadline_and_not_before(start, limit, spans):
    turns, pauses = [Turn(start, WIB)], pauses_of(start, spans)
    due = due_at(started_at=start, limit=limit, turns=turns, pauses=pauses)
    assert days_spent(started_at=start, turns=turns, pauses=pauses, until=due) == limit
    assert days_spent(started_at=start, turns=turns, pauses=pauses, until=due - timedelta(minutes=1)) == limit - 1


def test_a_clock_that_stands_still_has_no_deadline():
    start = datetime(2026, 11, 24, 3, tzinfo=UTC)
    pauses = [Pause(start + timedelta(hours=1), None)]
    assert due_at(started_at=start, limit=3, turns=[Turn(start, WIB)], pauses=pauses) is None


@pytest.mark.parametrize(
    ["start", "limit", "due"],
    [
        # Friday 13 November: Monday, Tuesday, Wednesday.
        (datetime(2026, 11, 13, 14, 6, tzinfo=WIB), 3, datetime(2026, 11, 18, 16, tzinfo=WIB)),
        # A Saturday's report begins on Monday.
        (datetime(2026, 11, 21, 9, tzinfo=WIB), 1, datetime(2026, 11, 23, 16, tzinfo=WIB)),
        # Lebaran: Tuesday 17 March is the last working day, Nyepi and joint leave run to 24 March.
        (datetime(2026, 3, 17, 9, tzinfo=WIB), 3, datetime(2026, 3, 27, 16, tzinfo=WIB)),
    ],
)
def test_deadlines_of_the_calendar(start, limit, due):
    assert due_at(started_at=start, limit=limit, turns=[Turn(start, WIB)]) == due


def test_the_office_closes_by_its_own_clock():
    start = datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert due_at(started_at=start, limit=1, turns=[Turn(start, WITA)]) == datetime(2026, 11, 25, 16, tzinfo=WITA)


@pytest.mark.parametrize(["year", "estimated"], [(2026, False), (2027, True), (2028, True)])
def test_a_year_without_its_decree_says_that_it_is_estimated(year, estimated):
    assert is_estimated(year) is estimated


def test_days_of_a_pause_are_given_back_one_by_one():
    monday = datetime(2026, 11, 2, 9, tzinfo=WIB)
    two_days = [Pause(monday + timedelta(days=1), monday + timedelta(days=3))]
    turns = [Turn(monday, WIB)]
    assert due_at(started_at=monday, limit=3, turns=turns) == datetime(2026, 11, 5, 16, tzinfo=WIB)
    # Tuesday and Wednesday end in the pause; Thursday, Friday and Monday are spent.
    assert due_at(started_at=monday, limit=3, turns=turns, pauses=two_days) == datetime(2026, 11, 9, 16, tzinfo=WIB)
