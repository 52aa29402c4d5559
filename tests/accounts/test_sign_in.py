"""Signing in and out, lost passwords, and what an attacker learns: nothing."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from accounts import actions
from accounts.demo import DEMO_USERS
from accounts.models import Notice
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
URL = "/account/login/"


@pytest.fixture(autouse=True)
def _nobody_tried_before():
    cache.clear()


def enter(login, password=PASSWORD, client=None, **more):
    return (client or Client()).post(URL, {"login": login, "password": password, **more})


@pytest.mark.parametrize(
    "written", ["owner", "OWNER", "081233444417", "+62 812-3344-4417", "0812 3344 4417", "6281233444417"]
)
def test_owner_signs_in_by_name_or_phone_however_written(owner, written):
    assert enter(written).url == reverse("smidep:home")


def test_official_signs_in_by_mail(official):
    assert enter("Rini@Dinas.test").status_code == 302


@pytest.mark.parametrize("name", ["official", "nobody", "+6281299999999", "081233444417", "nobody@dinas.test"])
def test_wrong_password_and_unknown_name_look_the_same(official, owner, name):
    page = enter(name, "wrong")
    assertContains(page, "Nama atau kata sandi tidak cocok")


def test_lock_out_has_words_and_is_per_name(official, colleague):
    for _try in range(5):
        enter("official", "wrong")
    assertContains(enter("official"), "Terlalu banyak")
    assert enter("colleague").status_code == 302


def test_one_phone_is_one_name_to_the_lock_out(owner):
    for written in ["081233444417", "+6281233444417", "0812 3344 4417", "6281233444417", "0812-33444417"]:
        enter(written, "wrong")
    assertContains(enter("0812 33 44 44 17"), "Terlalu banyak")


def test_sessions_do_not_survive_the_sign_in(official):
    client = Client()
    client.get(URL)
    session = client.session
    session["seen"] = 1
    session.save()
    before = session.session_key
    enter("official", client=client)
    assert client.session.session_key != before


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", r"/\evil.example"]
)
def test_sign_in_leads_to_no_other_place(official, elsewhere):
    assert enter("official", next=elsewhere).url == reverse("smidep:home")


def test_new_device_learns_the_language_and_keeps_its_own_choice(official):
    official.language = "en"
    official.save()
    assert enter("official").cookies["django_language"].value == "en"
    client = Client()
    client.cookies["django_language"] = "id"
    assert "django_language" not in enter("official", client=client).cookies


def test_sign_out_is_a_post_and_ends_the_session(client_of, official):
    client = client_of(official)
    assertContains(client.get("/account/logout/"), "Keluar")
    client.post("/account/logout/")
    assertRedirects(client.get("/account/"), f"{URL}?next=/account/")


def test_closed_account_does_not_enter(official):
    official.is_active = False
    official.save()
    assert enter("official").url == "/account/inactive/"


def test_closed_account_leaves_at_once(client_of, official, admin_user):
    client = client_of(official)
    actions.close_account(user=official, by=admin_user)
    assert client.get("/account/").status_code == 302


def test_password_is_renewed_by_mail(official, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Client().post("/account/password/reset/", {"email": "rini@dinas.test"})
    link = re.search(r"http://testserver(/account/password/reset/key/\S+)", mail.outbox[0].body)[1]
    client = Client()
    page = client.get(link, follow=True)
    client.post(page.redirect_chain[-1][0], {"password1": "tiga kata mudah", "password2": "tiga kata mudah"})
    assert enter("official", "tiga kata mudah").status_code == 302
    # What opens an account does not stay in the outbox.
    assert not Notice.objects.filter(body__contains="/reset/key/").exists()


def test_reset_for_an_unknown_address_looks_the_same(official):
    answers = [
        Client().post("/account/password/reset/", {"email": email})
        for email in ("rini@dinas.test", "nobody@dinas.test")
    ]
    assert {(answer.status_code, answer.url) for answer in answers} == {(302, "/account/password/reset/done/")}


def test_nobody_signs_up(client):
    assertContains(client.get("/account/signup/"), "dinas perindustrian")


def test_trial_names_its_people_and_no_other_installation_does(client, settings):
    settings.TRIAL = True
    page = client.get(URL)
    for person in DEMO_USERS:
        assertContains(page, person.username)
    settings.TRIAL = False
    assertNotContains(client.get(URL), "smidep-demo")
