"""Suggestions on the page of a problem: what is shown, logged, chosen and passed over."""

import pytest
from django.urls import reverse

from common import panels
from issues.lifecycle import Status
from solutions import actions
from solutions.lifecycle import MatchStatus
from solutions.models import Match, PassedOver, SuggestionLog
from solutions.results import acceptance, unmet_needs
from solutions.suggesting import suggestions_for
from tests.factories import ProblemFactory, SolutionFactory


@pytest.fixture
def kur(db):
    return SolutionFactory(title="Kredit usaha rakyat", description="Modal kerja.", kind="pembiayaan", categories=[])


def test_new_solution_changes_the_ranking_at_once(problem, solution, official, provider):
    assert [one.id for one in suggestions_for(problem)] == [str(solution.pk)]
    better = actions.create_solution(
        by=official, provider=provider, kind="uji_lab", title="Uji cacat cor keropos dan porositas",
        description="Mencari penyebab hasil cor keropos.", categories=["MUTU_STANDAR"],
    )  # fmt: skip
    actions.publish_solution(solution=better, by=official)
    assert next(one for one in suggestions_for(problem)).id == str(better.pk)


def test_same_input_gives_the_same_order(problem, official):
    SolutionFactory.create_batch(12, title="Pendampingan pengecoran")
    actions.read_again()
    assert len({tuple(one.id for one in suggestions_for(problem)) for _ in range(3)}) == 1


def test_score_is_the_sum_of_its_reasons(problem, solution, kur):
    actions.read_again()
    for one in suggestions_for(problem):
        assert one.score == sum(reason.weight for reason in one.reasons)


def test_what_rules_a_solution_out_is_said(problem):
    SolutionFactory(title="Hibah tungku", cooperative_only=True)
    one = suggestions_for(problem)[0]
    assert (one.eligible, len(one.exclusions)) == (False, 1)


def test_page_shows_and_logs_them_once_a_day(client_of, official, problem, solution):
    client = client_of(official)
    page = client.get(problem.get_absolute_url())
    assert solution.title in page.content.decode()
    client.get(problem.get_absolute_url())
    log = SuggestionLog.objects.get()
    assert (log.rank, log.user, log.eligible, log.chosen_at) == (1, official, True, None)


def test_owner_sees_no_suggestions_but_the_offer(client_of, owner, offer, problem):
    SolutionFactory(title="Uji cor lain")
    text = client_of(owner).get(problem.get_absolute_url()).content.decode()
    assert "Uji cor lain" not in text
    assert reverse("solutions:match_move", args=[offer.pk, "accept"]) in text


def test_offer_from_a_suggestion_keeps_its_rank_and_reasons(client_of, official, problem, solution):
    client = client_of(official)
    client.get(problem.get_absolute_url())
    address = reverse("solutions:match_new", args=[problem.number, solution.pk])
    assert "note" in client.post(address, {"note": ""}).context["form"].errors
    client.post(address, {"note": "Pak UPT lewat telepon"})
    match = Match.objects.get()
    assert (match.status, match.rank) == (MatchStatus.OFFERED, 1)
    assert match.score == sum(reason["weight"] for reason in match.reasons)
    assert SuggestionLog.objects.get().chosen_at
    table = acceptance(official)
    assert (table.shown, table.chosen, table.by_rank[0].share) == (1, 1, 1.0)


def test_asked_provider_gets_a_request_and_no_offer_is_made(client_of, official, problem, solution):
    address = reverse("solutions:match_new", args=[problem.number, solution.pk])
    client_of(official).post(f"{address}?how=ask", {"note": ""})
    assert Match.objects.get().status == MatchStatus.PROPOSED


def test_passed_over_solution_is_shown_with_its_reason(client_of, official, problem, solution):
    client = client_of(official)
    address = reverse("solutions:suggestion_pass", args=[problem.number, solution.pk])
    client.post(address, {"reason": "too_far"})
    assert PassedOver.objects.get().by == official
    page = client.get(problem.get_absolute_url()).content.decode()
    assert f'href="{reverse("solutions:match_new", args=[problem.number, solution.pk])}"' not in page
    client.post(address, {"back": "1"})
    assert not PassedOver.objects.exists()


def test_acceptance_of_another_region_is_not_shown(problem, solution, official, official_makassar):
    actions.log_suggestions(problem=problem, by=official, shown=suggestions_for(problem))
    assert acceptance(official).shown == 1
    assert acceptance(official_makassar).shown == 0


def test_needs_that_nobody_answers_are_counted_by_place_and_category(problem, firm, official, official_makassar, match):
    ProblemFactory.create_batch(2, firm=firm, status=Status.VERIFIED, category="ENERGI_BBM")
    need = unmet_needs(official)
    assert [(one.region, one.category, one.problems) for one in need] == [("35.75", "ENERGI_BBM", 2)]
    assert unmet_needs(official_makassar) == []
    assert [one.offered for one in need] == [False]
    SolutionFactory(categories=["ENERGI_BBM"], regions=["73"])
    assert [one.offered for one in unmet_needs(official)] == [False]
    SolutionFactory(categories=["ENERGI_BBM"], regions=["35"])
    assert [one.offered for one in unmet_needs(official)] == [True]


@pytest.mark.parametrize("rows", [1, 30])
def test_panels_keep_their_budgets(rf, official, owner, problem, offer, rows, django_assert_max_num_queries):
    SolutionFactory.create_batch(rows)
    actions.read_again()
    for place, thing, user in (
        ("issues:problem.side", problem, official), ("issues:home.owner", None, owner),
        ("clusters:cluster.main", problem.cluster, official),
    ):  # fmt: skip
        for panel in (one for one in panels.registered(place) if one.name.startswith("solutions.")):
            request = rf.get("/")
            request.user = user
            with django_assert_max_num_queries(panel.queries):
                panel.fragment(request, thing)
