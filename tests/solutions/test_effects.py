"""What solutions and activities brought: each figure with the number behind it, and no rupiah counted twice."""

from datetime import date
from decimal import Decimal
from importlib import import_module

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from issues.actions import close_problem, make_common_problem
from issues.lifecycle import Status
from solutions import actions
from solutions.effects import closed_without_measurement, effects_of_activities, effects_of_solutions
from solutions.models import Indicator, Match, TrackRecord
from solutions.outcome_page import changes_by_activity, changes_by_solution, outcome_of
from tests.factories import FiguresFactory, ProblemFactory, SolutionFactory

DAYS = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 2, 1)}


@pytest.fixture
def plan(cluster, official):
    return actions.create_plan(
        by=official, cluster=cluster, title="R", goal="g", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)
    )


@pytest.fixture
def held(plan, official):
    """An activity that has spent, for matches and problems."""

    def make(spent: int, **served):
        activity = actions.add_activity(
            plan=plan, by=official, title="Pendampingan", budgets={"dak": spent}, **DAYS, **served
        )
        actions.spend(activity=activity, by=official, source="dak", rupiah=spent)
        return activity

    return make


@pytest.fixture
def helps(official, provider_user):
    """A firm with a problem that a solution was carried out for; it said how much that helped."""

    def make(firm, owner, solution, helped: str, **told):
        problem = ProblemFactory(
            firm=firm, status=Status.VERIFIED, handling_office=official.office, handler=official, **told
        )
        match = actions.propose_match(problem=problem, solution=solution, by=official)
        match = actions.offer_match(match=match, by=official, note="lewat telepon")
        match = actions.accept_match(match=match, by=owner)
        match = actions.start_match(match=match, by=official, note="lewat telepon")
        actions.complete_match(match=match, by=official, note="lewat telepon")
        if helped:
            close_problem(problem=problem, by=owner, helped=helped, note="Begitu", rating=4)
        match.refresh_from_db()
        return match

    return make


def test_firms_problems_and_cost_of_a_solution(helps, held, firm, other_firm, owner, other_owner, solution):
    yes, partly = helps(firm, owner, solution, "yes"), helps(other_firm, other_owner, solution, "partly")
    held(7_000_001, matches=[yes, partly])
    effect = effects_of_solutions([solution])[0]
    assert (effect.asked, effect.helped, effect.partly, effect.share) == (2, 1, 1, 0.5)
    assert (effect.closed, effect.solved, effect.unmeasured) == (2, 1, 2)
    assert (effect.cost, effect.cost_per_firm, effect.cost_per_solved) == (7_000_001, 7_000_001, 7_000_001)


def test_a_firm_counts_once_whatever_its_problems_were(
    helps, firm, owner, other_firm, other_owner, solution, client_of
):
    helps(firm, owner, solution, "partly", category="MUTU_STANDAR")
    helps(firm, owner, solution, "yes", category="TEKNOLOGI_MESIN")
    helps(other_firm, other_owner, solution, "no", category="TEKNOLOGI_MESIN")
    effect = effects_of_solutions([solution])[0]
    assert (effect.asked, effect.helped, effect.partly) == (2, 1, 0)
    whole = TrackRecord.objects.filter(category="")
    counted = list(whole.values())
    whole.delete()
    with connection.cursor() as cursor:
        cursor.execute(import_module("solutions.migrations.0008_count_firms_once").COUNT)
    assert [{**row, "id": 0} for row in whole.values()] == [{**row, "id": 0} for row in counted]
    by_category = dict(TrackRecord.objects.exclude(category="").values_list("category", "reached"))
    assert by_category == {"MUTU_STANDAR": 1, "TEKNOLOGI_MESIN": 2}
    for page in (solution.get_absolute_url(), "/solutions/"):
        assert "embantu 1 dari 2 IKM" in client_of(owner).get(page).text


def test_spending_is_parted_among_the_matches_and_adds_up(helps, held, firm, other_firm, owner, other_owner, provider):
    solutions = SolutionFactory.create_batch(2, provider=provider)
    matches = [
        helps(firm, owner, solutions[0], "yes"),
        helps(other_firm, other_owner, solutions[0], "yes"),
        helps(firm, owner, solutions[1], "yes"),
    ]
    held(10_000_001, matches=matches)
    costs = {effect.subject: effect.cost for effect in effects_of_solutions(solutions)}
    assert sum(costs.values()) == 10_000_001
    assert costs[solutions[0]] == 6_666_667
    whole = sum(outcome_of(match.problem).cost for match in matches)
    assert whole == 10_000_001


def test_what_the_programme_pays_back_is_a_cost_where_no_activity_was_held(helps, held, firm, owner, solution):
    type(solution).objects.filter(pk=solution.pk).update(cost_share_percent=30)
    match = helps(firm, owner, solution, "yes")
    Match.objects.filter(pk=match.pk).update(price_rupiah=85_000_000)
    assert effects_of_solutions([solution])[0].cost == 25_500_000
    held(4_000_000, matches=[match])
    assert effects_of_solutions([solution])[0].cost == 4_000_000


def test_effect_of_an_activity(helps, held, firm, other_firm, owner, other_owner, solution):
    yes, no = helps(firm, owner, solution, "yes"), helps(other_firm, other_owner, solution, "no")
    by_match, by_problem = held(6_000_000, matches=[yes, no]), held(9_000_000, problems=[yes.problem])
    first, second = effects_of_activities([by_match, by_problem])
    assert (first.asked, first.helped, first.solved, first.cost_per_firm) == (2, 1, 1, 6_000_000)
    assert (second.asked, second.helped, second.solved, second.cost_per_solved) == (1, 1, 1, 9_000_000)


def test_firm_that_was_not_asked_is_no_firm_that_said_no(helps, held, firm, owner, solution):
    activity = held(1_000_000, matches=[helps(firm, owner, solution, "")])
    effect = effects_of_activities([activity])[0]
    assert (effect.asked, effect.share, effect.cost_per_firm) == (0, None, None)


def test_common_help_is_counted_for_the_firms_that_took_part(
    held, problem, other_firm, official, owner, other_owner, provider_user, solution
):
    other = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office, handler=official)
    common = make_common_problem(by=official, title="Keropos", category="MUTU_STANDAR", members=[problem, other])
    match = actions.propose_match(common_problem=common, solution=solution, by=official)
    match = actions.offer_match(match=match, by=provider_user)
    actions.accept_match(match=match, by=owner)
    actions.decline_match(match=match, by=other_owner, reason="Jauh")
    actions.start_match(match=match, by=provider_user)
    actions.complete_match(match=match, by=provider_user)
    close_problem(problem=problem, by=owner, helped="yes", rating=5)
    activity = held(2_000_000, matches=[match])
    assert [(e.asked, e.helped, e.solved) for e in effects_of_activities([activity])] == [(1, 1, 1)]
    assert [(e.asked, e.solved, e.cost) for e in effects_of_solutions([solution])] == [(1, 1, 2_000_000)]
    assert outcome_of(other).activities == []


def test_later_survey_is_a_measurement_too(helps, firm, owner, official, solution):
    helps(firm, owner, solution, "yes")
    assert closed_without_measurement(official) == (1, 1)
    FiguresFactory(firm=firm, year=timezone.localdate().year, output_rupiah=50_000_000)
    assert closed_without_measurement(official) == (1, 0)
    assert effects_of_solutions([solution])[0].unmeasured == 0


def test_change_of_indicators_by_solution_and_by_activity(
    helps, held, firm, owner, official, official_makassar, solution, client_of
):
    FiguresFactory(firm=firm, year=2025, scrap_percent=20, output_rupiah=None)
    match = helps(firm, owner, solution, "yes")
    activity = held(1_000_000, matches=[match])
    scrap = Indicator.objects.get(pk="scrap_percent")
    actions.record_measurement(
        by=official, firm=firm, indicator=scrap, value=Decimal(5), measured_on=timezone.localdate()
    )
    for found in (changes_by_solution(solution, official), changes_by_activity(activity, official)):
        row = next(one for one in found if one.indicator == scrap)
        assert (row.firms, row.share, row.is_good) == (1, Decimal("-0.75"), True)
    assert changes_by_solution(solution, official_makassar) == []
    for page in (solution.get_absolute_url(), activity.get_absolute_url()):
        assert "-75\N{NO-BREAK SPACE}%" in client_of(official).get(page).content.decode()


@pytest.mark.parametrize("of", ["solutions", "activities"])
def test_page_of_effects_costs_the_same_for_any_number(
    helps, held, firm, owner, official, provider, of, client_of, django_assert_max_num_queries
):
    for _ in range(4):
        held(1_000_000, matches=[helps(firm, owner, SolutionFactory(provider=provider), "yes")])
    client = client_of(official)
    # The session, the person, three of the frame; the sums, and those of each column.
    with django_assert_max_num_queries(15):
        page = client.get(reverse("solutions:solution_effects"), {"of": of})
    assert len(page.context["effects"]) == 4
