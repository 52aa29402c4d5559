"""auth/token, me, offices and what tokens may do."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from rest_framework.test import APIClient

from accounts import actions
from accounts.models import Token, User
from tests.accounts.test_second_factor import code_now, protect
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
URL = "/api/v1/auth/token/"
ME = "/api/v1/me/"


@pytest.fixture(autouse=True)
def _nobody_tried_before():
    cache.clear()


def ask(username="official", password=PASSWORD, **more):
    return APIClient().post(URL, {"username": username, "password": password, **more})


def program(key):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {key}")
    return client


def test_token_opens_the_api(official):
    answer = ask(name="Siasat")
    assert set(answer.data) == {"token", "expires_at"}
    me = program(answer.data["token"]).get(ME).data
    assert (me["username"], me["role"], me["scope"], me["office"]["region"]) == (
        "official",
        "official",
        "35.75",
        "35.75",
    )
    token = Token.objects.get()
    assert (token.name, token.last_used_on) == ("Siasat", timezone.localdate())
    assert answer.data["token"] not in str(vars(token))


def test_phone_is_a_name_too(owner):
    assert ask("0812 3344 4417").status_code == 200


@pytest.mark.parametrize(["name", "password"], [("official", "wrong"), ("nobody", PASSWORD)])
def test_wrong_password_is_401_with_a_code(official, name, password):
    answer = ask(name, password)
    assert (answer.status_code, answer.data["code"]) == (401, "not_signed_in")


def test_missing_field_is_400(official):
    assert APIClient().post(URL, {"username": "official"}).status_code == 400


def test_second_factor_is_asked_for(official):
    protect(official)
    asked = ask()
    assert (asked.status_code, asked.data["code"]) == (401, "otp_required")
    assert ask(otp="000000").data["code"] == "otp_wrong"
    assert ask(otp=code_now()).status_code == 200


def test_who_must_have_a_second_factor_gets_no_token_without(official, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    assert ask().data["code"] == "second_factor_needed"


def test_lock_out_is_429(official):
    for _try in range(5):
        ask(password="wrong")
    assert ask().status_code == 429


def test_closed_account_gets_and_uses_no_token(official, admin_user):
    _token, key = actions.make_token(by=official, name="x")
    actions.close_account(user=official, by=admin_user)
    assert program(key).get(ME).status_code == 401
    assert ask().status_code == 401


def test_read_only_token_refuses_to_write(official):
    _token, key = actions.make_token(by=official, name="x", may_write=False)
    assert program(key).get(ME).status_code == 200
    answer = program(key).post(ME)
    assert (answer.status_code, answer.data["code"]) == (403, "read_only_token")


def test_token_of_a_closed_account_opens_nothing(official):
    _token, key = actions.make_token(by=official, name="Buku kas")
    assert program(key).get(ME).status_code == 200
    User.objects.filter(pk=official.pk).update(is_active=False)
    assert program(key).get(ME).status_code == 401


def test_expired_token_opens_nothing(official):
    _token, key = actions.make_token(by=official, name="x", expires_at=timezone.now() + timedelta(days=1))
    Token.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert program(key).get(ME).status_code == 401


def test_token_costs_one_query(official, django_assert_num_queries):
    _token, key = actions.make_token(by=official, name="x")
    program(key).get(ME)
    # The token with its person, office and region.
    with django_assert_num_queries(1):
        program(key).get(ME)


def test_offices_are_listed(api_of, provider_user, office_jatim, office_makassar):
    answer = api_of(provider_user).get("/api/v1/offices/").data
    assert {office["region"] for office in answer["results"]} == {"35", "73.71"}
