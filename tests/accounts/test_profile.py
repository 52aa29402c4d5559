"""A person's own pages."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.template import RequestContext, Template
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from accounts import actions
from accounts.models import Absence, SavedView, Token, User
from accounts.querysets import deputy_of
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
PROFILE = {"name": "Rini", "phone": "0812 1111 2222", "email": "Rini@Baru.test", "language": "en", "theme": "dark"}
TODAY = timezone.localdate


def test_profile_is_kept_and_remembered_by_the_device(client_of, official):
    answer = client_of(official).post("/account/", PROFILE)
    official.refresh_from_db()
    assert (official.phone, official.email) == ("+6281211112222", "rini@baru.test")
    assert (answer.cookies["theme"].value, answer.cookies["django_language"].value) == ("dark", "en")


@pytest.mark.parametrize("change", [{"phone": "081233444417"}, {"phone": "12"}, {"email": "OWNER@dinas.test"}])
def test_phone_and_mail_of_another_are_refused(client_of, official, owner, change):
    User.objects.filter(pk=owner.pk).update(email="owner@dinas.test")
    page = client_of(official).post("/account/", {**PROFILE, **change})
    assert page.status_code == 200
    assertContains(page, "aria-invalid")


def test_change_of_address_is_told_to_the_old_one(client_of, official, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client_of(official).post("/account/", PROFILE)
    assert [(letter.to, letter.subject) for letter in mail.outbox] == [(["rini@dinas.test"], "Akun Anda diubah")]


def test_role_and_office_are_not_changed_by_oneself(client_of, official):
    client_of(official).post("/account/", {**PROFILE, "role": "admin", "is_superuser": "1", "office": ""})
    official.refresh_from_db()
    assert (official.role, official.is_superuser, official.office_id is None) == ("official", False, False)


def test_absence_is_written_and_taken_back(client_of, official, colleague):
    client = client_of(official)
    away = {"starts_on": TODAY(), "ends_on": TODAY() + timedelta(days=3), "deputy": colleague.pk}
    client.post("/account/absences/", away)
    assertContains(client.get("/account/"), "Budi Santoso")
    assertContains(client.post("/account/absences/", away), "sudah mencatat")
    client.post(f"/account/absences/{Absence.objects.get().pk}/delete/")
    assert not Absence.objects.exists()


def test_deputy_is_of_the_same_office(client_of, official, official_makassar):
    away = {"starts_on": TODAY(), "ends_on": TODAY(), "deputy": official_makassar.pk}
    assert client_of(official).post("/account/absences/", away).status_code == 200
    assert not Absence.objects.exists()


def test_absence_of_another_is_missing(client_of, official, colleague):
    absence = actions.write_absence(by=colleague, starts_on=TODAY(), ends_on=TODAY())
    assert client_of(official).post(f"/account/absences/{absence.pk}/delete/").status_code == 404


def test_deputies_are_followed_and_circles_end(official, colleague, office_pasuruan):
    third = UserFactory(role="official", office=office_pasuruan)
    day = date(2026, 12, 1)
    assert deputy_of(official, day) is None
    Absence.objects.create(user=official, starts_on=day, ends_on=day, deputy=colleague)
    assert deputy_of(official, day) == colleague
    absence = Absence.objects.create(user=colleague, starts_on=day, ends_on=day, deputy=third)
    assert deputy_of(official, day) == third
    Absence.objects.filter(pk=absence.pk).update(deputy=official)
    assert deputy_of(official, day) is None
    assert set(User.objects.of_office(office_pasuruan).available_on(day)) == {third}


def test_my_data_shows_who_looked_and_downloads_all(client_of, owner, official):
    actions.log_access(by=official, subject=owner, what="phone")
    client = client_of(owner)
    assertContains(client.get("/account/data/"), "Rini Handayani")
    data = client.get("/account/data/download/").json()
    assert data["profile"]["phone"] == "+6281233444417"
    assert data["seen_by_others"][0]["by__name"] == "Rini Handayani"
    assert "password" not in str(data)


def test_token_is_shown_once_and_revoked(client, official):
    client.post("/account/login/", {"login": "official", "password": PASSWORD})
    asked = client.post("/account/tokens/", {"name": "Siasat", "may_write": "read", "days": "30"})
    # Who sits down at an open desk cannot take a key away: the password is asked once more, then the form goes on.
    page = client.post(asked.url, {"password": PASSWORD}, follow=True)
    assertContains(page, "smi_")
    token = Token.objects.get()
    assert (token.may_write, (token.expires_at - timezone.now()).days) == (False, 29)
    assertNotContains(client.get("/account/tokens/"), "smi_")
    client.post(f"/account/tokens/{token.pk}/revoke/")
    assert not Token.objects.exists()


def test_token_of_another_is_missing(client_of, official, colleague):
    token, _key = actions.make_token(by=colleague, name="x")
    assert client_of(official).post(f"/account/tokens/{token.pk}/revoke/").status_code == 404


def test_list_shows_its_kept_views(rf, official, colleague, django_assert_num_queries):
    actions.save_view(by=colleague, page="accounts:notice_list", name="Milik Budi", query="a=1", is_shared=True)
    request = rf.get("/account/notices/?b=2&cursor=x")
    request.user = official
    part = Template("{% load accounts %}{% saved_views 'accounts:notice_list' %}")
    with django_assert_num_queries(1):
        shown = part.render(RequestContext(request, {"request": request}, autoescape=True))
    assert "/account/notices/?a=1" in shown
    assert 'name="query" value="b=2"' in shown


def test_view_is_kept_shared_and_deleted(client_of, official, colleague, official_makassar):
    sent = {"page": "accounts:notice_list", "name": "Baru", "query": "a=1", "is_shared": "on"}
    assert client_of(official).post("/account/views/", sent).url == "/account/notices/?a=1"
    view = SavedView.objects.get()
    assert SavedView.objects.visible_to(colleague).get() == view
    assert not SavedView.objects.visible_to(official_makassar).exists()
    assert client_of(colleague).post(f"/account/views/{view.pk}/delete/").status_code == 403
    assert client_of(official_makassar).post(f"/account/views/{view.pk}/delete/").status_code == 404
    client_of(official).post(f"/account/views/{view.pk}/delete/")
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("page", ["evil:page", "https://evil.example", "", "issues:nothing"])
def test_view_of_no_page_is_missing(client_of, official, page):
    sent = {"page": page, "name": "x", "query": ""}
    assert client_of(official).post("/account/views/", sent).status_code == 404


@pytest.mark.parametrize(
    ["field", "value", "words"],
    [("phone", "+6281211112222", "Nomor HP ini dipakai"), ("email", "rini@baru.test", "Alamat email ini")],
)
def test_an_address_taken_meanwhile_is_said_at_its_field(client_of, official, monkeypatch, field, value, words):
    # The form asks whether the address is free; another account takes it before it is written.
    monkeypatch.setattr("accounts.forms.ProfileForm.validate_unique", lambda form: UserFactory(**{field: value}))
    page = client_of(official).post("/account/", PROFILE)
    assertContains(page, words)
    assert page.context["form"].errors[field]
    official.refresh_from_db()
    assert getattr(official, field) != value
    assert mail.outbox == []
