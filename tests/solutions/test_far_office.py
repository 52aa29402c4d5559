"""An office far away to which a problem was handed does all the work on it, until it is taken back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from issues.actions import refer_problem, take_problem
from solutions import actions


@pytest.fixture
def handed(problem, official, official_makassar):
    return refer_problem(problem=problem, by=official, office=official_makassar.office, note="Mesin itu ada di sana.")


def test_it_sees_what_fits_and_offers_it(handed, solution, official_makassar, client_of):
    browser = client_of(official_makassar)
    offer = reverse("solutions:match_new", args=[handed.number, solution.pk])
    assert offer in browser.get(handed.get_absolute_url()).text
    assert browser.post(offer, {"note": "Kata UPT lewat telepon."})["Location"] == handed.get_absolute_url()
    handed.refresh_from_db()
    assert handed.status == "offered"


def test_it_may_not_before_nor_afterwards(problem, solution, official, official_makassar):
    with pytest.raises(PermissionDenied):
        actions.propose_match(problem=problem, solution=solution, by=official_makassar)
    handed = refer_problem(problem=problem, by=official, office=official_makassar.office, note="Mesin ada di sana.")
    taken = take_problem(problem=handed, by=official)
    with pytest.raises(PermissionDenied):
        actions.propose_match(problem=taken, solution=solution, by=official_makassar)
