"""Outcomes as programs use them: indicators, targets, measurements, the outcome of a problem, what helped."""

from datetime import date

import pytest
from django.utils import timezone

from issues.actions import close_problem
from solutions import actions
from solutions.models import GoalAnswer, Measurement
from tests.factories import FiguresFactory, ProblemFactory

API = "/api/v1/"


@pytest.fixture
def closed(completed, problem, owner, firm):
    FiguresFactory(firm=firm, year=2025, scrap_percent=20, output_rupiah=48_000_000)
    close_problem(problem=problem, by=owner, helped="yes", rating=5)
    problem.refresh_from_db()
    return problem


@pytest.fixture
def measured(closed, api_of, official, firm):
    """What the office says of the firm: a target, and a measurement of today."""
    office, today = api_of(official), timezone.localdate().isoformat()
    of_firm = {"firm": firm.code, "indicator": "scrap_percent", "problem": closed.number}
    target = {"baseline": 20, "baseline_on": "2026-01-05", "target": 5, "due_on": "2027-06-30", **of_firm}
    assert office.post(f"{API}targets/", target).status_code == 201
    made = office.post(f"{API}measurements/", {"value": 8, "measured_on": today, **of_firm})
    assert made.status_code == 201, made.json()
    return made.json()


def test_outcome_shows_need_reasons_help_cost_and_figures(
    measured, closed, completed, cluster, official, api_of, owner
):
    type(completed).objects.filter(pk=completed.pk).update(
        reasons=[{"kind": "need", "text": "Menyebut keropos", "weight": 14}]
    )
    plan = actions.create_plan(
        by=official, cluster=cluster, title="R", goal="g", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)
    )
    activity = actions.add_activity(
        plan=plan, by=official, title="Pendampingan", starts_on=date(2026, 1, 1), ends_on=date(2026, 2, 1),
        budgets={"dak": 9_000_000}, matches=[completed],
    )  # fmt: skip
    actions.spend(activity=activity, by=official, source="dak", rupiah=6_000_000)
    found = api_of(owner).get(f"{API}problems/{closed.number}/outcome/").json()
    assert found["need"] == closed.description
    assert found["matches"][0]["reasons"][0]["text"] == "Menyebut keropos"
    assert (found["activities"][0]["part_rupiah"], found["cost_rupiah"]) == (6_000_000, 6_000_000)
    row = next(one for one in found["changes"] if one["indicator"] == "scrap_percent")
    assert (row["before"]["value"], row["after"]["value"], row["share"], row["is_good"]) == (
        "20.00",
        "8.00",
        "-0.6000",
        True,
    )
    assert row["of_way"] == "0.8000"


def test_goal_is_said_by_the_owner_and_recorded_by_the_office(closed, api_of, owner, official):
    answer = api_of(owner).post(f"{API}problems/{closed.number}/goal/", {"nearer": "partly", "own_action": "Alat ukur"})
    assert (answer.status_code, answer.json()["on_behalf"]) == (200, False)
    assert api_of(official).post(f"{API}problems/{closed.number}/goal/", {"nearer": "yes"}).json()["on_behalf"]
    assert GoalAnswer.objects.count() == 1


def test_a_figure_of_another_firm_or_of_tomorrow_is_refused(closed, api_of, official, firm, other_firm):
    office = api_of(official)
    body = {"firm": other_firm.code, "indicator": "scrap_percent", "value": 3, "measured_on": "2026-10-01"}
    answer = office.post(f"{API}measurements/", {**body, "problem": closed.number})
    assert list(answer.json()["fields"]) == ["problem"]
    answer = office.post(f"{API}measurements/", {**body, "measured_on": "2040-01-01"})
    assert list(answer.json()["fields"]) == ["measured_on"]
    assert Measurement.objects.count() == 0


def test_same_day_is_measured_once(measured, api_of, official, firm):
    today = timezone.localdate().isoformat()
    body = {"firm": firm.code, "indicator": "scrap_percent", "value": 7, "measured_on": today}
    again = api_of(official).post(f"{API}measurements/", body)
    assert (again.json()["id"], again.json()["value"]) == (measured["id"], "7.00")


def test_owner_reads_the_own_figures_and_others_do_not(measured, api_of, owner, other_owner, provider_user):
    assert len(api_of(owner).get(f"{API}measurements/").json()["results"]) == 1
    for person in (other_owner, provider_user):
        assert api_of(person).get(f"{API}measurements/").json()["results"] == []
    assert api_of(owner).get(f"{API}measurements/?since=2040-01-01").json()["results"] == []


def test_effects_of_solutions_and_activities(measured, api_of, official, solution, owner):
    office = api_of(official)
    one = office.get(f"{API}solutions/{solution.pk}/effect/").json()
    assert (one["firms_asked"], one["firms_helped"], one["problems_solved"], one["not_measured"]) == (1, 1, 1, 0)
    change = next(row for row in one["changes"] if row["indicator"] == "scrap_percent")
    assert (change["firms"], change["share"]) == (1, "-0.6000")
    listed = office.get(f"{API}effects/").json()
    assert (listed["problems_closed"], [row["title"] for row in listed["results"]]) == (1, [solution.title])
    assert office.get(f"{API}effects/?of=activities").json()["results"] == []
    assert api_of(owner).get(f"{API}effects/").status_code == 403


def test_needs_that_nobody_answers_and_acceptance(api_of, official, problem):
    office = api_of(official)
    assert office.get(f"{API}unmet-needs/").json()["results"][0]["problems"] == 1
    office.get(f"{API}problems/{problem.number}/suggestions/")
    assert set(office.get(f"{API}acceptance/").json()) == {"shown", "chosen", "by_rank", "by_reason", "passed"}


@pytest.mark.parametrize("rows", [1, 12])
def test_list_of_measurements_costs_the_same_for_any_number(
    api_of, official, firm, rows, django_assert_max_num_queries
):
    problem = ProblemFactory(firm=firm)
    for day in range(rows):
        Measurement.objects.create(
            firm=firm, problem=problem, indicator_id="scrap_percent", value=5, measured_on=date(2026, 1, 1 + day),
            recorded_by=official,
        )  # fmt: skip
    with django_assert_max_num_queries(4):
        assert len(api_of(official).get(f"{API}measurements/").json()["results"]) == rows
