"""Solutions, providers, matches and suggestions as programs use them."""

import pytest

from issues.lifecycle import Status
from solutions import actions
from tests.factories import ProblemFactory, SolutionFactory

API = "/api/v1/"


def test_provider_and_solution_from_draft_to_the_public_catalogue(api_of, official, anonymous):
    office, public = api_of(official), api_of(anonymous)
    provider = office.post(f"{API}providers/", {"name": "UPT Baru (contoh)", "kind": "upt", "region": "35.75"}).json()
    body = {"provider": provider["id"], "kind": "uji_lab", "title": "Uji komposisi", "categories": ["MUTU_STANDAR"]}
    made = office.post(f"{API}solutions/", body)
    assert (made.status_code, made.json()["status"]) == (201, "draft")
    assert public.get(f"{API}solutions/").json()["results"] == []
    assert office.post(f"{API}solutions/{made.json()['id']}/publish/").json()["status"] == "published"
    assert [row["title"] for row in public.get(f"{API}solutions/").json()["results"]] == ["Uji komposisi"]


def test_provider_waits_for_the_review(api_of, provider_user, provider, official):
    mine = api_of(provider_user)
    body = {"provider": str(provider.pk), "kind": "pelatihan", "title": "Pelatihan las", "categories": []}
    made = mine.post(f"{API}solutions/", body).json()
    assert mine.post(f"{API}solutions/{made['id']}/review/").status_code == 403
    assert mine.post(f"{API}solutions/{made['id']}/publish/").status_code == 409
    assert api_of(official).post(f"{API}solutions/{made['id']}/review/").json()["status"] == "reviewed"
    assert mine.post(f"{API}solutions/{made['id']}/publish/").json()["status"] == "published"


def test_unknown_region_is_refused_at_its_field(api_of, ministry, provider):
    body = {"provider": str(provider.pk), "kind": "pelatihan", "title": "X", "regions": ["99.99"]}
    answer = api_of(ministry).post(f"{API}solutions/", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["regions"])


def test_verbs_answer_with_the_match(api_of, offer, owner, provider_user):
    answer = api_of(owner).post(f"{API}matches/{offer.pk}/accept/")
    assert answer.json()["status"] == "accepted"
    assert api_of(owner).post(f"{API}matches/{offer.pk}/accept/").json()["code"] == "move_not_allowed"
    started = api_of(provider_user).post(f"{API}matches/{offer.pk}/start/", {"starts_on": "2026-12-07"}).json()
    assert (started["status"], started["starts_on"]) == ("started", "2026-12-07")


def test_wrong_key_and_wrong_body_are_told_apart(api_of, official, problem, solution, match):
    office = api_of(official)
    assert office.post(f"{API}matches/", {"problem": problem.number}).status_code == 400
    again = office.post(f"{API}matches/", {"problem": problem.number, "solution": str(solution.pk)})
    assert (again.status_code, again.json()["code"]) == (409, "already_matched")
    assert office.post(f"{API}matches/{match.pk}/cancel/", {}).status_code == 400


@pytest.mark.parametrize("person", ["other_owner", "official_makassar", "other_provider"])
def test_matches_of_others_do_not_exist(api_of, cast, offer, person):
    program = api_of(cast[person])
    assert program.get(f"{API}matches/{offer.pk}/").status_code == 404
    assert program.get(f"{API}matches/").json()["results"] == []
    assert program.get(f"{API}matches/?count=1").json()["count"] == 0


def test_observer_is_refused(api_of, observer, problem):
    assert api_of(observer).get(f"{API}matches/").status_code == 403
    assert api_of(observer).get(f"{API}problems/{problem.number}/suggestions/").status_code == 403


def test_suggestions_say_why_and_why_not(api_of, official, problem, solution):
    SolutionFactory(title="Klinik cor Makassar", regions=["73.71"], categories=["MUTU_STANDAR"])
    rows = api_of(official).get(f"{API}problems/{problem.number.lower()}/suggestions/").json()
    first, last = rows[0], rows[-1]
    assert first["solution"] == {"id": str(solution.pk), "title": solution.title, "provider": solution.provider.name}
    assert first["eligible"]
    assert first["score"] == sum(reason["weight"] for reason in first["reasons"])
    assert not last["eligible"]
    assert last["exclusions"]


@pytest.mark.parametrize("rows", [1, 12])
def test_list_of_matches_costs_the_same_for_any_number(api_of, official, firm, rows, django_assert_max_num_queries):
    for one in range(rows):
        problem = ProblemFactory(firm=firm, status=Status.VERIFIED, handling_office=official.office)
        actions.propose_match(problem=problem, solution=SolutionFactory(title=f"Solusi {one}"), by=official)
    with django_assert_max_num_queries(6):
        assert len(api_of(official).get(f"{API}matches/").json()["results"]) == rows


def test_one_match_costs_at_most_eight_queries(api_of, official, offer, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        api_of(official).get(f"{API}matches/{offer.pk}/")


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 12])
def test_list_of_solutions_costs_the_same_for_any_number(api_of, anonymous, rows, django_assert_max_num_queries):
    SolutionFactory.create_batch(rows)
    with django_assert_max_num_queries(6):
        assert len(api_of(anonymous).get(f"{API}solutions/").json()["results"]) == rows
    with django_assert_max_num_queries(8):
        api_of(anonymous).get(f"{API}solutions/{SolutionFactory().pk}/")
