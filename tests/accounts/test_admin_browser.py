"""The administration in a browser, looked through by axe."""

import pytest
from django.test import Client

from tests.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PAGES = [
    "", "accounts/user/", "accounts/user/add/", "accounts/office/", "accounts/office/{office}/change/",
    "issues/routingrule/", "issues/incomingmail/",
]  # fmt: skip


def test_axe_finds_nothing_in_the_administration(browser, live_server, admin_user, office_pasuruan):
    client = Client()
    client.force_login(admin_user)
    context = browser.new_context(locale="id-ID")
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context.add_cookies([cookie])
    page, found = context.new_page(), []
    for address in PAGES:
        page.goto(f"{live_server.url}/admin/{address.format(office=office_pasuruan.pk)}")
        found += [f"{address}: {one}" for one in violations(page)]
    context.close()
    assert not found, "\n".join(found)
