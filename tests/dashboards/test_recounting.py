"""Counting anew finds what the news has kept, and tells where it does not."""

import pytest

from dashboards import actions
from dashboards.models import Tally
from dashboards.recounting import differing_tallies, recount_tallies
from issues.states import state_of
from tests.factories import FiguresFactory, FirmFactory, ProblemFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(cluster):
    firms = FirmFactory.create_batch(3, cluster=cluster)
    FiguresFactory(firm=firms[0], year=2025)
    FiguresFactory(firm=firms[0], year=2026)
    return firms


def test_counting_anew_counts_each_firm_and_year(rows):
    recount_tallies()
    nation = Tally.objects.numbers("", ["firms", "surveyed"])
    assert nation["firms"]["active", ""] == 3
    assert nation["surveyed"] == {("2025", ""): 1, ("2026", ""): 1}


def test_a_number_that_is_wrong_is_told(rows):
    recount_tallies()
    assert differing_tallies() == []
    Tally.objects.filter(place="", measure="firms").update(number=7)
    assert [row[:3] + row[4:] for row in differing_tallies()] == [("", "firms", "active", 3, 7)]


def test_news_that_waits_is_not_counted_twice(rows):
    problem = ProblemFactory(firm=rows[0], status="submitted", submitted_at="2026-11-02T03:00Z")
    problem.refresh_from_db()
    actions.note_problems([(None, state_of(problem))])
    recount_tallies()
    actions.fold_tallies()
    assert Tally.objects.numbers("", ["problems"])["problems"].total() == 1
