"""Tallies equal what counting anew would find, whatever happened in between."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clusters.states import FirmState
from dashboards import actions
from dashboards.counting import median, problem_facts
from dashboards.models import Tally, TallyDelta
from issues.lifecycle import Outcome, Status
from issues.states import ProblemState

REGIONS = ["35.75.04.1006", "35.75.04.1007", "35.14", "73.71.12.1006"]
days = st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31))
firms = st.builds(
    FirmState,
    region=st.sampled_from(REGIONS),
    cluster=st.none() | st.uuids(),
    status=st.sampled_from(["active", "closed"]),
    surveyed_years=st.lists(st.integers(2024, 2026), unique=True).map(tuple),
)
problems = st.builds(
    ProblemState,
    region=st.sampled_from(REGIONS),
    cluster=st.none(),
    category=st.sampled_from(["MUTU_STANDAR", "PERMODALAN"]),
    status=st.sampled_from(Status.values),
    outcome=st.sampled_from(["", *Outcome.values]),
    submitted_on=days,
    offered_on=st.none() | days,
    done_on=st.none() | days,
    closed_on=st.none() | days,
    due_on=st.none() | days,
)


class TestFolding(TestCase):
    @settings(max_examples=25)
    @given(st.lists(st.lists(problems, min_size=1, max_size=4), max_size=6), st.integers(1, 6))
    def test_any_lives_of_problems_are_counted_once(self, lives, batch):
        for life in lives:
            for before, after in zip([None, *life], life, strict=False):
                actions.note_problems([(before, after)])
                if batch % 2:
                    actions.fold_tallies()
        actions.fold_tallies()
        expected = Counter()
        for life in lives:
            expected.update((fact.measure, fact.key, fact.subkey) for fact in problem_facts(life[-1]).elements())
        nation = Tally.objects.numbers("", ["problems", "reached", "outcomes", "due", "offer_days", "solution_days"])
        found = Counter({(m, *keys): n for m, counted in nation.items() for keys, n in counted.items()})
        assert found == expected
        assert not TallyDelta.objects.exists()

    @settings(max_examples=25)
    @given(st.lists(problems, max_size=8), days, st.integers(0, 200))
    def test_months_and_days_add_up_to_any_period(self, states, start, length):
        end = start + timedelta(days=length)
        actions.note_problems([(None, state) for state in states])
        actions.fold_tallies()
        found = Tally.objects.numbers("35", ["problems"], start=start, end=end)["problems"]
        counted = [s for s in states if s.status != Status.DRAFT and s.region.startswith("35.")]
        assert found.total() == sum(start <= state.submitted_on <= end for state in counted)


@pytest.mark.django_db
def test_a_firm_is_counted_at_its_city_its_province_and_the_nation():
    actions.note_firms([(None, FirmState("35.75.04.1006", None, "active", (2026,)))])
    actions.fold_tallies()
    places = Tally.objects.filter(measure="firms").values_list("place", "number")
    assert set(places) == {("", 1), ("35", 1), ("35.75", 1)}


@pytest.mark.parametrize(
    ["histogram", "expected"], [({}, None), ({3: 1}, 3), ({1: 1, 4: 1}, 2.5), ({0: 5, 9: 1}, 0), ({2: 2, 5: 3}, 5)]
)
def test_median_is_that_of_the_cases(histogram, expected):
    assert median(histogram) == expected
