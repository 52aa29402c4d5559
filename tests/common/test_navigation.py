"""The navigation shows what apps registered for a role, and marks where one is."""

import pytest
from django.test import RequestFactory, override_settings
from django.urls import path

from common import navigation


def page(request):
    """Nothing: only its address matters."""


urlpatterns = [path("", page, name="front"), path("work/", page, name="work"), path("work/inbox/", page, name="inbox")]


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(navigation, "_entries", {})
    monkeypatch.setattr(navigation, "_places", {})
    with override_settings(ROOT_URLCONF=__name__):
        for order, name in enumerate(["front", "work", "inbox"]):
            navigation.register(roles={"official"}, label=name, url_name=name, icon="list", order=order)
        yield


@pytest.mark.parametrize(["address", "current"], [("/", "front"), ("/work/3/", "work"), ("/work/inbox/", "inbox")])
def test_the_longest_address_above_the_page_is_the_current_one(address, current):
    links = navigation.links(RequestFactory().get(address), "official")
    assert [link.label for link in links if link.current] == [current]


def test_the_front_page_is_current_only_on_itself():
    links = navigation.links(RequestFactory().get("/elsewhere/"), "official")
    assert not any(link.current for link in links)


def test_other_roles_do_not_see_the_entry():
    assert navigation.links(RequestFactory().get("/"), "owner") == []


def test_a_count_may_say_that_something_is_late():
    navigation.register(
        roles={"owner"}, label="inbox", url_name="inbox", icon="inbox", order=1, count=lambda request: (4, True)
    )
    [link] = navigation.links(RequestFactory().get("/"), "owner")
    assert (link.count, link.late) == (4, True)


def test_an_address_that_is_not_there_is_left_out():
    navigation.register(roles={"owner"}, label="gone", url_name="gone", icon="list", order=1)
    navigation.register_place("search", "gone")
    assert navigation.links(RequestFactory().get("/"), "owner") == []
    assert navigation.place("search") == ""
