"""The page of news."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from accounts import actions
from accounts.models import Notice

pytestmark = pytest.mark.django_db
URL = "/account/notices/"


def tell(user, subject="Ada tawaran", url="/account/notices/wishes/"):
    return actions.notify(to=[user], kind="problem.offered", subject=subject, body="Kabar.", url=url)[0]


def test_own_news_is_shown_and_no_other(client_of, official, owner):
    tell(official, "Untuk Rini")
    tell(owner, "Untuk Sulastri")
    page = client_of(official).get(URL)
    assertContains(page, "Untuk Rini")
    assertNotContains(page, "Untuk Sulastri")


def test_opening_leads_on_and_marks_as_read(client_of, official):
    notice = tell(official)
    answer = client_of(official).get(f"{URL}{notice.pk}/")
    assert answer.url == "/account/notices/wishes/"
    assert Notice.objects.get(pk=notice.pk).read_at


def test_opening_never_leads_to_another_place(client_of, official):
    notice = tell(official, url="https://evil.example/")
    assert client_of(official).get(f"{URL}{notice.pk}/").url == URL


def test_notice_of_another_is_missing(client_of, official, owner):
    assert client_of(owner).get(f"{URL}{tell(official).pk}/").status_code == 404


def test_all_are_read_at_once(client_of, official):
    tell(official)
    client_of(official).post(f"{URL}read/")
    assert not Notice.objects.visible_to(official).unread().exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_page_costs_the_same_for_any_number(client_of, official, rows, django_assert_max_num_queries):
    for _row in range(rows):
        tell(official)
    client = client_of(official)
    # The session, the user, office and region, the notices, the unread ones; the navigation counts its own.
    with django_assert_max_num_queries(8):
        client.get(URL)
