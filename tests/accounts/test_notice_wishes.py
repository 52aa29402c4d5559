"""How people choose to hear of news: at once, once a day, or not at all."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from accounts import actions, notice_kinds
from accounts.models import Channel, NoticePreference, User

pytestmark = pytest.mark.django_db
URL = "/account/notices/wishes/"


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    """Three kinds: for all, for owners, and one that must be told."""
    monkeypatch.setattr(notice_kinds, "_kinds", {})
    notice_kinds.register("a.plain", "Kabar biasa")
    notice_kinds.register("b.owners", "Kabar pemilik", {"owner"})
    notice_kinds.register("c.must", "Kabar wajib", must=True)


def wishes_of(user) -> dict:
    return {(w.kind, w.channel): w.pace for w in NoticePreference.objects.filter(user=user)}


def test_page_shows_the_kinds_of_the_role(client_of, official):
    page = client_of(official).get(URL)
    assertContains(page, "Kabar biasa")
    assertNotContains(page, "Kabar pemilik")


def test_choice_is_kept(client_of, official):
    sent = {
        "a.plain:email": "daily",
        "a.plain:message": "at_once",
        "c.must:email": "at_once",
        "c.must:message": "never",
    }
    assert client_of(official).post(URL, sent).url == URL
    assert wishes_of(official)["a.plain", "email"] == "daily"
    assert wishes_of(official)["a.plain", "message"] == "at_once"


def test_what_must_be_told_keeps_one_way(client_of, official):
    sent = {"a.plain:email": "daily", "a.plain:message": "never", "c.must:email": "never", "c.must:message": "never"}
    page = client_of(official).post(URL, sent)
    assertContains(page, "pilih paling sedikit satu jalan")
    assert wishes_of(official) == {}


def test_one_press_sets_all_by_mail(client_of, official):
    client_of(official).post(URL, {"all": "never"})
    assert wishes_of(official) == {("a.plain", "email"): "never", ("c.must", "email"): "daily"}


def test_a_phone_gets_no_daily_mail(official):
    with pytest.raises(ValidationError):
        actions.prefer(by=official, paces={"a.plain": {"message": "daily"}})


def test_what_must_be_told_finds_a_way_when_the_only_one_is_gone(owner):
    User.objects.filter(pk=owner.pk).update(email="ibu@contoh.test")
    owner.refresh_from_db()
    actions.prefer(by=owner, paces={"c.must": {"email": "never", "message": "at_once"}})
    User.objects.filter(pk=owner.pk).update(phone=None)
    owner.refresh_from_db()
    written = actions.notify(to=[owner], kind="c.must", subject="Kabar", body="")
    assert [notice.channel for notice in written] == [Channel.PAGE, Channel.EMAIL]


def test_profile_sums_up_the_choice(client_of, official):
    actions.prefer(by=official, paces={"a.plain": {"email": "daily"}})
    assertContains(client_of(official).get("/account/"), "Lewat email, sekali sehari")


def test_programs_read_and_change_it(api_of, official):
    client = api_of(official)
    url = reverse("me-notices")
    assert [row["kind"] for row in client.get(url).data["results"]] == ["a.plain", "c.must"]
    changed = client.patch(url, {"kind": "a.plain", "email": "daily"})
    assert changed.data["results"][0]["email"] == "daily"
    refused = client.patch(url, {"kind": "c.must", "email": "never"})
    assert refused.status_code == 400
    assert client.patch(url, {"kind": "b.owners", "email": "never"}).status_code == 400
