"""The single keys of the inbox: they walk and tick and say so, and rest for who switched them off (WCAG 2.1.4)."""

import pytest
from django.test import Client

from accounts.models import User

PROFILE = {"name": "Rini", "phone": "", "email": "", "language": "id", "theme": ""}


def test_the_profile_switches_single_keys_off_and_on(client_of, official, submitted):
    browser = client_of(official)
    assert "data-keys" in browser.get("/issues/inbox/").text
    browser.post("/account/", PROFILE)
    inbox = browser.get("/issues/inbox/").text
    assert "data-keys" not in inbox
    assert "aria-keyshortcuts" not in inbox
    assert "/account/#id_single_keys" in inbox
    browser.post("/account/", {**PROFILE, "single_keys": "on"})
    assert "data-keys" in browser.get("/issues/inbox/").text


def test_owners_are_not_asked_for_keys_their_pages_have_not(client_of, owner):
    browser = client_of(owner)
    assert "single_keys" not in browser.get("/account/").text
    browser.post("/account/", {**PROFILE, "name": owner.name, "phone": owner.phone or ""})
    owner.refresh_from_db()
    assert owner.single_keys


@pytest.fixture
def inbox(browser, live_server, official, submitted):
    """The inbox in a browser of the official."""
    client = Client()
    client.force_login(official)
    context = browser.new_context(locale="id-ID")
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context.add_cookies([cookie])
    page = context.new_page()
    page.goto(f"{live_server.url}/issues/inbox/")
    yield page
    context.close()


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_keys_walk_tick_and_say_it_until_they_are_switched_off(inbox, official, submitted):
    box, said = inbox.locator("input[name=number]"), inbox.locator("[data-tick-said]")
    inbox.keyboard.press("j")
    inbox.keyboard.press("x")
    assert box.is_checked()
    assert said.text_content() == f"Dicentang: {submitted.title}"
    inbox.keyboard.press("/")
    assert inbox.evaluate("document.activeElement.id") == "search-all"
    User.objects.filter(pk=official.pk).update(single_keys=False)
    inbox.reload()
    for key in ("j", "x", "/"):
        inbox.keyboard.press(key)
    assert not box.is_checked()
    assert inbox.evaluate("document.activeElement.tagName") == "BODY"
