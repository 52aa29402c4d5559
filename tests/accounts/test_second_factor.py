"""The second factor: asked of officials, the ministry and administrators, and of nobody else."""

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client
from pytest_django.asserts import assertContains, assertRedirects

from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _nobody_tried_before():
    cache.clear()


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


def code_now(secret=SECRET):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def protect(user):
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)


def enter(user):
    client = Client()
    client.post("/account/login/", {"login": user.username, "password": PASSWORD})
    return client


@pytest.mark.parametrize("name", ["official", "official_jatim", "ministry", "admin"])
def test_who_needs_one_is_led_to_set_it_up(required, cast, client_of, name):
    client = client_of(cast[name])
    assertRedirects(client.get("/account/tokens/"), "/account/2fa/totp/activate/", fetch_redirect_response=False)
    assert client.get("/admin/").status_code == 302
    assert client.get("/api/v1/me/").status_code == 403


@pytest.mark.parametrize("name", ["owner", "surveyor", "facilitator", "provider", "observer"])
def test_others_go_on_without(required, cast, client_of, name):
    assert client_of(cast[name]).get("/account/").status_code == 200


def test_setting_it_up_opens_the_work(required, official):
    client = enter(official)
    asked = client.get("/account/2fa/totp/activate/")
    page = client.post(asked.url, {"password": PASSWORD}, follow=True)
    secret = client.session["mfa.totp.secret"]
    assertContains(page, secret)
    answer = client.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    assert answer.url == "/account/2fa/recovery-codes/"
    assert client.get("/account/").status_code == 200
    assertContains(client.get("/account/2fa/recovery-codes/"), "code-list")


def test_secret_is_encrypted_at_rest(official):
    protect(official)
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert SECRET not in stored
    assert get_adapter().decrypt(stored) == SECRET


def test_password_alone_does_not_enter(official):
    protect(official)
    client = enter(official)
    assertRedirects(client.get("/account/"), "/account/login/?next=/account/", fetch_redirect_response=False)
    assertContains(client.post("/account/2fa/authenticate/", {"code": "000000"}), "Kode ini tidak cocok")
    client.post("/account/2fa/authenticate/", {"code": code_now()})
    assert client.get("/account/").status_code == 200


def test_recovery_code_opens_once(official):
    protect(official)
    code = RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes()[0]
    for expected in (200, 302):
        cache.clear()
        client = enter(official)
        client.post("/account/2fa/authenticate/", {"code": code})
        assert client.get("/account/").status_code == expected


def test_who_needs_one_cannot_put_it_away(required, official):
    protect(official)
    client = enter(official)
    client.post("/account/2fa/authenticate/", {"code": code_now()})
    client.post("/account/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=official, type="totp").exists()


def test_admin_is_entered_through_our_sign_in_only(admin_user, owner, client_of, client):
    assert client.get("/admin/", follow=True).redirect_chain[-1][0] == "/account/login/?next=%2Fadmin%2F"
    assert client_of(owner).get("/admin/", follow=True).status_code == 403
    assert client_of(admin_user).get("/admin/").status_code == 200
