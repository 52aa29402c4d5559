"""The owner's access to a firm, by a code that an official makes."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains

from accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_tried_before():
    cache.clear()


def address(firm):
    return reverse("clusters:firm_account", args=[firm.code])


def test_code_of_the_official_makes_the_owner_of_the_firm(client_of, official, firm_makassar, other_firm):
    page = client_of(official).post(address(other_firm))
    code = re.search(r"KODE-\w{4}-\w{4}-\w{3}", page.content.decode())[0]
    sent = {"code": code, "name": "Slamet", "phone": "081355551234", "password": "tiga kata mudah"}
    Client().post("/account/claim/", sent)
    user = User.objects.get(phone="+6281355551234")
    assert user in other_firm.owners.all()
    assert user not in firm_makassar.owners.all()


def test_lost_password_of_an_owner_is_renewed(client_of, official, firm, owner):
    client = client_of(official)
    assertContains(client.get(address(firm)), "Sulastri")
    assertContains(client.post(address(firm), {"owner": "owner"}), "KODE-")
    assert client.post(address(firm), {"owner": "official"}).status_code == 404


def test_link_stands_on_the_page_of_the_firm(client_of, official, firm):
    assertContains(client_of(official).get(firm.get_absolute_url()), address(firm))


ANSWERS = {
    "official_makassar": 404,
    "other_owner": 404,
    "provider": 404,
    "surveyor": 403,
    "facilitator": 403,
    "ministry": 403,
    "owner": 403,
    "observer": 403,
    "admin": 200,
    "anonymous": 302,
}


@pytest.mark.parametrize(["name", "answer"], ANSWERS.items())
def test_only_officials_of_the_region_reach_it(cast, client_of, firm, name, answer):
    assert client_of(cast[name]).get(address(firm)).status_code == answer
