"""Whoever was signed out while writing comes back to the page they wrote on."""

import uuid
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

pytestmark = pytest.mark.django_db
FORM = "surveys:import_undo"


@pytest.mark.parametrize(
    ["came_from", "next_page"],
    [
        ("http://testserver/surveys/imports/?cursor=x", "/surveys/imports/?cursor=x"),
        ("https://elsewhere.example/surveys/", "/"),
        ("", "/"),
    ],
)
def test_form_sent_after_signing_out_leads_back_to_its_page(client, came_from, next_page):
    answer = client.post(reverse(FORM, args=[uuid.uuid4()]), headers={"referer": came_from})
    assert parse_qs(urlsplit(answer["Location"]).query)["next"] == [next_page]
    assert ["Anda sudah keluar" in str(one) for one in get_messages(answer.wsgi_request)] == [True]


def test_page_opened_after_signing_out_is_the_next_one(client):
    address = reverse("surveys:import_list")
    answer = client.get(address, headers={"referer": "http://testserver/elsewhere/"})
    assert parse_qs(urlsplit(answer["Location"]).query)["next"] == [address]
