"""What changed at the firm: indicators from figures and visits, before and after the help."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from issues.actions import close_problem
from solutions import actions
from solutions.effects import closed_without_measurement
from solutions.indicators import change, is_better, of_figures, share_of_way
from solutions.models import Indicator
from solutions.outcome_page import outcome_of, points_of
from tests.factories import FiguresFactory


def scrap():
    return Indicator.objects.get(pk="scrap_percent")


@pytest.fixture
def closed(completed, problem, owner, firm):
    FiguresFactory(firm=firm, year=timezone.localdate().year - 1, scrap_percent=20, output_rupiah=48_000_000)
    close_problem(problem=problem, by=owner, helped="yes", rating=5)
    problem.refresh_from_db()
    return problem


def test_figures_before_and_visits_after_stand_side_by_side(closed, firm, official):
    actions.record_measurement(
        by=official, firm=firm, indicator=scrap(), value=Decimal(6), measured_on=timezone.localdate(), problem=closed
    )
    found = {one.indicator.pk: one for one in outcome_of(closed).changes}
    row = found["scrap_percent"]
    assert (row.before.value, row.after.value, row.share, row.is_good) == (20, 6, Decimal("-0.7"), True)
    assert found["output_per_worker"].before.value == 8_000_000
    assert found["output_per_worker"].after is None


def test_target_says_how_much_of_the_way_is_gone(closed, firm, official):
    today = timezone.localdate()
    actions.set_target(
        by=official, firm=firm, indicator=scrap(), problem=closed, baseline=Decimal(20), target=Decimal(5),
        baseline_on=today - timedelta(days=90), due_on=today + timedelta(days=90),
    )  # fmt: skip
    actions.record_measurement(by=official, firm=firm, indicator=scrap(), value=Decimal(8), measured_on=today)
    row = next(one for one in outcome_of(closed).changes if one.indicator.pk == "scrap_percent")
    assert row.of_way == Decimal("0.8")


def test_same_day_is_measured_once_and_the_later_word_counts(firm, official):
    for value in (Decimal(9), Decimal(7)):
        kept = actions.record_measurement(
            by=official, firm=firm, indicator=scrap(), value=value, measured_on=date(2026, 11, 2)
        )
    assert type(kept).objects.get().value == 7


def test_closed_problem_without_a_later_measurement_is_counted(closed, firm, official):
    assert closed_without_measurement(official) == (1, 1)
    actions.record_measurement(
        by=official, firm=firm, indicator=scrap(), value=Decimal(6), measured_on=timezone.localdate()
    )
    assert closed_without_measurement(official) == (1, 0)


def test_owner_says_whether_the_goal_is_nearer(client_of, owner, closed):
    address = reverse("solutions:outcome_goal", args=[closed.number])
    client_of(owner).post(address, {"nearer": "partly", "own_action": "Membeli alat ukur suhu"})
    page = client_of(owner).get(reverse("solutions:outcome_detail", args=[closed.number])).content.decode()
    assert "Membeli alat ukur suhu" in page
    assert not outcome_of(closed).goal.on_behalf


def test_others_do_not_measure(firm, owner, provider_user, official_makassar):
    for person in (owner, provider_user, official_makassar):
        with pytest.raises(PermissionDenied):
            actions.record_measurement(
                by=person, firm=firm, indicator=scrap(), value=Decimal(1), measured_on=date(2026, 11, 2)
            )


WHOLE = st.none() | st.integers(0, 10**13)


@given(output=WHOLE, materials=WHOLE, workers=st.none() | st.integers(0, 5000))
def test_indicators_are_only_of_what_is_known(output, materials, workers):
    found = of_figures({"output_rupiah": output, "materials_rupiah": materials, "workers": workers})
    assert ("output_per_worker" in found) == (output is not None and bool(workers))
    assert ("materials_share" in found) == (materials is not None and bool(output))


DECIMALS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(before=DECIMALS, now=DECIMALS, target=DECIMALS, rises=st.booleans())
def test_change_and_way_agree_with_one_another(before, now, target, rises):
    way = share_of_way(before, now, target)
    assert way is None or 0 <= way <= 1
    assert (is_better(before, now, rises=rises) is None) == (before == now)
    share = change(before, now)
    assert share is None or (share >= 0) == (now >= before) or share == 0


def test_a_figure_belongs_to_the_day_of_its_office(firm):
    figures = FiguresFactory(firm=firm, year=2026, output_rupiah=50_000_000)
    morning = datetime(2026, 11, 2, 6, tzinfo=ZoneInfo("Asia/Jakarta"))
    type(figures).objects.filter(pk=figures.pk).update(recorded_at=morning)
    days = {point.on for points in points_of([firm])[firm.pk].values() for point in points}
    assert days == {date(2026, 11, 2)}
