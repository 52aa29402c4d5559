"""The page that describes the API opens in a real browser, under the policy that forbids whatever is inline."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_description_of_the_api_is_drawn(page, live_server, official):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{live_server.url}/api/docs/")
    page.locator("#operations-tag-problems").click(timeout=30_000)
    page.locator("#operations-problems-problems_verify_create").wait_for()
    assert complaints == []
