"""The tiers of a credit: written by its bank, looked through again, and shown in order."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from solutions import actions
from solutions.models import SolutionStatus
from tests.factories import SolutionFactory

MICRO = {"name": "Mikro", "over_rupiah": 10_000_000, "most_rupiah": 100_000_000, "interest_percents": [6, 7]}
SMALL = {"name": "Kecil", "over_rupiah": 100_000_000, "most_rupiah": 500_000_000, "interest_percents": [6]}


@pytest.fixture
def credit(provider, provider_user):
    return SolutionFactory(provider=provider, kind="pembiayaan", title="KUR")


def test_tiers_are_set_in_place_of_those_before(credit, official):
    actions.set_tiers(solution=credit, by=official, tiers=[SMALL, MICRO])
    actions.set_tiers(solution=credit, by=official, tiers=[MICRO])
    assert [tier.name for tier in credit.tiers.all()] == ["Mikro"]
    assert type(credit).objects.get(pk=credit.pk).status == SolutionStatus.PUBLISHED


def test_tiers_do_not_overlap(credit, official):
    with pytest.raises(ValidationError, match="Kecil"):
        actions.set_tiers(solution=credit, by=official, tiers=[MICRO, {**SMALL, "over_rupiah": 90_000_000}])
    assert not credit.tiers.exists()


def test_tiers_that_the_bank_changes_are_looked_through_again(credit, provider_user, other_provider_user):
    actions.set_tiers(solution=credit, by=provider_user, tiers=[MICRO])
    credit.refresh_from_db()
    assert credit.status == SolutionStatus.DRAFT
    with pytest.raises(PermissionDenied):
        actions.set_tiers(solution=credit, by=other_provider_user, tiers=[])


def test_form_reads_amounts_and_interest_as_people_write_them(credit, official, client_of):
    address = reverse("solutions:solution_tiers", args=[credit.pk])
    body = {
        "tier-TOTAL_FORMS": "2", "tier-INITIAL_FORMS": "0", "tier-0-name": "Super mikro",
        "tier-0-most_rupiah": "10.000.000", "tier-0-interest_percents": "3; 3,5", "tier-0-documents": "KTP\nNIB",
        "tier-1-name": "",
    }  # fmt: skip
    assert client_of(official).post(address, body).status_code == 302
    tier = credit.tiers.get()
    assert (tier.over_rupiah, tier.most_rupiah, tier.interest_percents) == (0, 10_000_000, [Decimal(3), Decimal("3.5")])
    assert "3; 3,5" in client_of(official).get(address).content.decode()
    wrong = client_of(official).post(address, {**body, "tier-0-interest_percents": "enam"})
    assert (wrong.status_code, "enam" in wrong.content.decode()) == (422, True)


def test_emptied_tier_is_gone(credit, official, client_of):
    actions.set_tiers(solution=credit, by=official, tiers=[MICRO])
    body = {
        "tier-TOTAL_FORMS": "1",
        "tier-INITIAL_FORMS": "1",
        "tier-0-name": "",
        "tier-0-over_rupiah": "",
        "tier-0-most_rupiah": "",
        "tier-0-interest_percents": "",
        "tier-0-documents": "",
    }
    client_of(official).post(reverse("solutions:solution_tiers", args=[credit.pk]), body)
    assert not credit.tiers.exists()


def test_tiers_by_program(credit, official, anonymous, api_of):
    address = f"/api/v1/solutions/{credit.pk}/tiers/"
    put = api_of(official).put(address, {"results": [{**MICRO, "documents": ["KTP"]}]}, format="json")
    assert put.status_code == 200, put.json()
    assert api_of(anonymous).get(address).json()["results"][0]["most_rupiah"] == 100_000_000
    wrong = {"results": [{**MICRO, "most_rupiah": 1}]}
    assert api_of(official).put(address, wrong, format="json").status_code == 400
