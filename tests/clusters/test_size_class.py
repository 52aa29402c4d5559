"""The size class of a firm, in Python and in the database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.models import FirmFigures
from clusters.size_class import SizeClass, Thresholds, size_class, size_class_of_year, thresholds_on
from tests.factories import FiguresFactory, FirmFactory

BILLION = 1_000_000_000
LIMITS = Thresholds(date(2016, 7, 1), 19, BILLION, 15 * BILLION, "Permenperin 64/2016")
OLDER = Thresholds(date(2010, 1, 1), 19, BILLION // 2, 10 * BILLION)
VECTORS = [
    (19, BILLION - 1, "small"),
    (19, BILLION, "medium"),
    (20, 1, "medium"),
    (20, 15 * BILLION, "medium"),
    (20, 15 * BILLION + 1, "large"),
    (5, 20 * BILLION, "medium"),
]


@pytest.mark.parametrize(["workers", "investment", "expected"], VECTORS)
def test_class_follows_the_law(workers, investment, expected):
    assert size_class(workers=workers, investment_rupiah=investment, limits=LIMITS) == expected


@pytest.mark.parametrize(["workers", "investment"], [(None, 1), (1, None)])
def test_class_is_not_guessed(workers, investment):
    assert size_class(workers=workers, investment_rupiah=investment, limits=LIMITS) is None


@given(st.integers(0, 10**6), st.integers(0, 10**12))
def test_more_workers_or_money_never_make_a_firm_smaller(workers, investment):
    order = [*SizeClass]
    here = size_class(workers=workers, investment_rupiah=investment, limits=LIMITS)
    richer = size_class(workers=workers, investment_rupiah=investment + 1, limits=LIMITS)
    busier = size_class(workers=workers + 1, investment_rupiah=investment, limits=LIMITS)
    assert order.index(richer) >= order.index(here)
    # The law itself takes a firm of much money and few workers for medium, and for large with one more.
    assert order.index(busier) >= order.index(here)


def test_thresholds_of_the_time_decide():
    assert thresholds_on(date(2012, 12, 31), [LIMITS, OLDER]) == OLDER
    assert thresholds_on(date(2009, 12, 31), [LIMITS, OLDER]) is None
    numbers = {"workers": 5, "investment_rupiah": BILLION - 1, "table": [LIMITS, OLDER]}
    assert (size_class_of_year(2015, **numbers), size_class_of_year(2016, **numbers)) == ("medium", "small")


@pytest.mark.parametrize(["workers", "investment", "expected"], VECTORS)
@pytest.mark.parametrize("year", [2012, 2016, 2026])
def test_database_says_the_same(db, workers, investment, expected, year):
    figures = FiguresFactory(year=year, workers_male=workers, workers_female=None, investment_rupiah=investment)
    table = [LIMITS, OLDER]
    found = size_class_of_year(year, workers=workers, investment_rupiah=investment, table=table)
    assert [size for size in SizeClass if FirmFigures.objects.of_size(size, table).exists()] == [found]
    assert figures.year != 2026 or found == expected


def test_newest_year_decides(db):
    firm = FirmFactory()
    FiguresFactory(firm=firm, year=2025, workers_male=5, investment_rupiah=1)
    FiguresFactory(firm=firm, year=2026, workers_male=50, investment_rupiah=1)
    assert not type(firm).objects.of_size("small", [LIMITS]).exists()
    assert type(firm).objects.of_size("medium", [LIMITS]).get() == firm
