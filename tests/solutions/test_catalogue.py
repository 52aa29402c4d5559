"""The catalogue: who sees what, how it is found, looked through, published and ended."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notice
from common.errors import DomainError, MoveNotAllowed
from solutions import actions
from solutions.models import CatalogueTerm, FinanceTier, Solution, SolutionStatus
from tests.factories import ProviderFactory, SolutionFactory, place

URL = "solutions:solution_list"


@pytest.fixture
def draft(provider, provider_user, official):
    return actions.create_solution(
        by=provider_user, provider=provider, kind="pelatihan", title="Pelatihan las", categories=["SDM_KETERAMPILAN"]
    )


def test_new_solution_waits_for_somebody_else_to_look(draft, official, provider_user):
    assert Notice.objects.filter(user=official, kind="solution.review").exists()
    with pytest.raises(PermissionDenied):
        actions.review_solution(solution=draft, by=provider_user)
    with pytest.raises(MoveNotAllowed):
        actions.publish_solution(solution=draft, by=provider_user)
    actions.review_solution(solution=draft, by=official)
    assert actions.publish_solution(solution=draft, by=provider_user).status == SolutionStatus.PUBLISHED


def test_official_of_another_city_does_not_review(draft, official_makassar):
    with pytest.raises(PermissionDenied):
        actions.review_solution(solution=draft, by=official_makassar)


def test_changed_conditions_are_looked_through_again_but_places_are_not(draft, official, provider_user):
    actions.publish_solution(solution=draft, by=official)
    changed = actions.change_solution(solution=draft, by=provider_user, quota=20)
    assert changed.status == SolutionStatus.PUBLISHED
    changed = actions.change_solution(solution=draft, by=provider_user, title="Pelatihan las dan bubut")
    assert changed.status == SolutionStatus.DRAFT


def test_quota_is_not_set_below_what_is_taken(offer, provider_user, solution):
    with pytest.raises(ValidationError):
        actions.change_solution(solution=solution, by=provider_user, quota=0)


def test_past_window_ends_a_solution_and_is_announced_before(solution, provider_user):
    today = timezone.localdate()
    Solution.objects.filter(pk=solution.pk).update(closes_on=today + timedelta(days=10))
    assert [actions.warn_of_ends(), actions.warn_of_ends(), actions.end_solutions()] == [1, 0, 0]
    assert Notice.objects.filter(user=provider_user, kind="solution.expiry").exists()
    assert actions.end_solutions(today + timedelta(days=11)) == 1
    solution.refresh_from_db()
    assert solution.status == SolutionStatus.EXPIRED


def test_ended_solution_needs_a_later_end_to_be_published(solution, official):
    Solution.objects.filter(pk=solution.pk).update(closes_on=timezone.localdate() - timedelta(days=1))
    actions.end_solutions()
    with pytest.raises(MoveNotAllowed):
        actions.publish_solution(solution=solution, by=official)


def test_terms_are_counted_while_a_solution_is_public(draft, official):
    actions.publish_solution(solution=draft, by=official)
    assert CatalogueTerm.objects.get(term="las").solutions == 1
    actions.expire_solution(solution=draft, by=official)
    assert CatalogueTerm.objects.get(term="las").solutions == 0


def test_counting_anew_gives_the_same_counts(draft, official):
    actions.publish_solution(solution=draft, by=official)
    kept = {row.term: row.solutions for row in CatalogueTerm.objects.exclude(solutions=0)}
    actions.count_all_terms()
    assert {row.term: row.solutions for row in CatalogueTerm.objects.all()} == kept


def test_solutions_of_a_copy_are_read_later(solution):
    assert solution.terms == []
    assert [actions.read_again(), actions.read_again()] == [1, 0]
    solution.refresh_from_db()
    assert "cor" in solution.terms


def test_page_finds_words_places_and_costs(client_of, anonymous, solution):
    SolutionFactory(title="Uji cor di Makassar", description="", regions=["73.71"], cost="own")
    page = client_of(anonymous).get(reverse(URL), {"search": "komposisi"})
    assert [card.solution for card in page.context["cards"]] == [solution]
    page = client_of(anonymous).get(reverse(URL), {"region": "35.75", "kind": "pendampingan"})
    assert [card.solution for card in page.context["cards"]] == [solution]
    page = client_of(anonymous).get(reverse(URL), {"region": "73", "search": "uji"})
    assert len(page.context["cards"]) == 2
    page = client_of(anonymous).get(reverse(URL), {"cost": "own"})
    assert [card.solution.title for card in page.context["cards"]] == ["Uji cor di Makassar"]


def test_htmx_gets_the_results_alone(client_of, anonymous, solution):
    page = client_of(anonymous).get(reverse(URL), headers={"HX-Request": "true"})
    assert "<html" not in page.content.decode()
    assert solution.title in page.content.decode()


@pytest.mark.parametrize("rows", [1, 15])
def test_page_costs_the_same_for_any_number_of_rows(client_of, official, rows, django_assert_max_num_queries):
    place("73.71")
    SolutionFactory.create_batch(rows, regions=["35.75", "73.71"])
    client = client_of(official)
    client.get(reverse(URL))
    with django_assert_max_num_queries(12):
        assert len(client.get(reverse(URL)).context["cards"]) == rows


def test_cost_share_and_tiers_are_shown(db, client_of, anonymous):
    solution = SolutionFactory(
        kind="pembiayaan", cost_share_percent=30, cost_share_imported_percent=25, least_rupiah=5_000_000,
        most_rupiah=300_000_000,
    )  # fmt: skip
    FinanceTier.objects.create(solution=solution, name="Mikro", most_rupiah=100_000_000, interest_percents=[6, 7])
    page = client_of(anonymous).get(solution.get_absolute_url(), {"domestic": "85.000.000", "imported": ""})
    text = page.content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "Rp 25.500.000" in text
    assert "Rp 59.500.000" in text
    assert "Mikro" in text


def test_form_writes_a_draft_with_its_conditions(client_of, provider_user, provider):
    place("35.75")
    address = reverse("solutions:solution_new", args=[provider.pk])
    body = {"title": "Uji tarik", "kind": "uji_lab", "categories": ["MUTU_STANDAR"], "regions": "Kota Pasuruan",
            "kbli_prefixes": "25, 243", "cost": "own", "quota": "1.000", "documents": "KTP\nNIB"}  # fmt: skip
    assert client_of(provider_user).post(address, body).status_code == 302
    made = Solution.objects.get(title="Uji tarik")
    assert (made.regions, made.kbli_prefixes, made.quota) == (["35.75"], ["25", "243"], 1000)
    assert (made.documents, made.status) == (["KTP", "NIB"], "draft")


def test_list_as_a_file_holds_what_is_shown(client_of, official, anonymous, solution):
    answer = client_of(official).get(reverse(URL), {"export": "csv"})
    assert solution.title in b"".join(answer.streaming_content).decode()
    assert client_of(anonymous).get(reverse(URL), {"export": "csv"})["Content-Type"].startswith("text/html")


def test_only_accounts_of_providers_answer_for_one(provider, official, owner, other_provider_user):
    with pytest.raises(DomainError, match="owner"):
        actions.add_staff(provider=provider, by=official, username="owner")
    actions.add_staff(provider=provider, by=official, username="other_provider")
    assert provider.staff.filter(pk=other_provider_user.pk).exists()


def test_provider_of_another_region_is_not_mine_to_change(official):
    with pytest.raises(PermissionDenied):
        actions.change_provider(provider=ProviderFactory(region=place("73.71")), by=official, name="Nama baru")
