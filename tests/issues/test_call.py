"""The call by WhatsApp: a prepared sentence, the way on for who has no account, and a line in the access log."""

from urllib.parse import unquote

import pytest

from accounts.models import AccessLog
from issues import actions
from tests.factories import FirmFactory, place


@pytest.fixture
def of_nobody(official, cluster):
    """A report of a firm whose owner has no account."""
    firm = FirmFactory(owner_name="Tini", phone="0812 1111 2222", cluster=cluster, region=place("35.75.04.1006"))
    return actions.record_report(
        by=official, firm=firm, photos=[], category="ENERGI_BBM", title="", description="Solar langka."
    )


def test_who_has_no_account_gets_the_link(of_nobody, official, client_of, client):
    answer = client_of(official).get(f"{of_nobody.get_absolute_url()}call/")
    assert answer.url.startswith("https://wa.me/6281211112222?text=")
    said = unquote(answer.url)
    assert of_nobody.number in said
    link = said.partition("http://127.0.0.1:8000")[2]
    assert of_nobody.title in client.get(link).text
    assert AccessLog.objects.filter(what="phone", by=official).exists()


def test_who_has_an_account_gets_none(submitted, official, client_of, firm):
    type(firm).objects.filter(pk=firm.pk).update(phone="+6281233444417")
    assert "by-link" not in unquote(client_of(official).get(f"{submitted.get_absolute_url()}call/").url)


def test_a_stranger_calls_nobody(of_nobody, official_makassar, owner, client_of):
    for person in (official_makassar, owner):
        assert client_of(person).get(f"{of_nobody.get_absolute_url()}call/").status_code == 404
