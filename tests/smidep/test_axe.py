"""Every page of the access tables in a real Chromium, looked through by axe: on a desk and a phone, light and dark."""

import pytest
from django.test import Client

from tests.access.conftest import asker  # noqa: F401 - a fixture
from tests.access.tables import address, shown_pages
from tests.access.test_access import TABLES
from tests.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
# Every so many pages is looked at in the dark too.
DARK = 4


@pytest.fixture
def signed_in(browser, live_server, cast):
    """Open a page as one of the cast, each with a window of their own."""
    pages = {}

    def open_page(person: str):
        if person not in pages:
            context = browser.new_context(viewport=DESK, locale="id-ID")
            client = Client()
            if cast[person].is_authenticated:
                client.force_login(cast[person])
                cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
                context.add_cookies([cookie])
            pages[person] = context.new_page()
        return pages[person]

    yield open_page
    for page in pages.values():
        page.context.close()


def is_page(url: str, cast, person: str) -> bool:
    """Whether a page is shown there, and no file and no part of one."""
    client = Client()
    if cast[person].is_authenticated:
        client.force_login(cast[person])
    answer = client.get(url)
    is_whole = not answer.streaming and answer.content.lstrip()[:15].lower() == b"<!doctype html>"
    return answer.status_code == 200 and is_whole


def test_axe_finds_nothing_on_any_page(asker, cast, live_server, signed_in):  # noqa: F811
    found, seen = [], set()
    for number, (row, person) in enumerate(shown_pages(TABLES)):
        url = address(row, asker.keys)
        if url in seen or not is_page(url, cast, person):
            continue
        seen.add(url)
        page = signed_in(person)
        page.set_viewport_size(DESK)
        page.goto(live_server.url + url)
        found += [f"{row.name} desk: {one}" for one in violations(page)]
        page.set_viewport_size(PHONE)
        found += [f"{row.name} phone: {one}" for one in violations(page)]
        if number % DARK == 0:
            page.emulate_media(color_scheme="dark")
            found += [f"{row.name} dark: {one}" for one in violations(page)]
            page.emulate_media(color_scheme="light")
    assert len(seen) > 70
    assert not found, "\n".join(found)
