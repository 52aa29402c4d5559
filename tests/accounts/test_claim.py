"""Codes by which owners open their account, and lost passwords are renewed."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains

from accounts import actions, codes_shown
from accounts.models import ClaimCode, Role, User
from accounts.signals import code_claimed
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
URL = "/account/claim/"
NEW = {"name": "Bu Sri", "phone": "0813 5555 1234", "password": "tiga kata mudah"}


@pytest.fixture(autouse=True)
def _nobody_tried_before():
    cache.clear()


@pytest.fixture
def code(official, firm):
    return actions.make_claim_code(by=official, subject=firm, name="Bu Sri", phone="+6281355551234")[1]


@pytest.fixture
def heard():
    """What the apps above heard."""
    told = []

    def listen(sender, claim, user, **more):
        told.append((claim.subject, user))

    code_claimed.connect(listen)
    yield told
    code_claimed.disconnect(listen)


def test_owner_opens_the_account_with_a_phone_alone(client, code, firm, heard):
    assertContains(client.get(URL, {"code": code.lower().replace("-", " ")}), "Bengkel Cor Sumber Rejeki")
    assert client.post(URL, {"code": code, **NEW}).url == "/home/"
    user = User.objects.get(phone="+6281355551234")
    assert (user.role, user.name, heard) == (Role.OWNER, "Bu Sri", [(firm, user)])
    assert Client().post("/account/login/", {"login": "081355551234", "password": NEW["password"]}).status_code == 302


def test_code_is_good_once(client, code):
    client.post(URL, {"code": code, **NEW})
    again = Client().post(URL, {"code": code, **NEW, "phone": "0813 5555 9999"})
    assertContains(again, "Kode ini tidak membuka apa pun")
    assert User.objects.filter(role=Role.OWNER, name="Bu Sri").count() == 1


def test_stale_copy_of_a_used_code_is_refused(code, other_owner):
    claim = actions.find_claim(code)
    actions.claim_for(claim=claim, by=other_owner)
    with pytest.raises(actions.CodeNotValid):
        actions.claim_for(claim=claim, by=other_owner)


def test_code_lapses_and_is_replaced_by_a_newer_one(official, firm, code):
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert actions.find_claim(code) is None
    actions.make_claim_code(by=official, subject=firm)
    assert actions.find_claim(code) is None


def test_code_is_stored_as_a_hash_only(code):
    row = ClaimCode.objects.get()
    assert code not in str(vars(row))
    assert code[5:9] not in row.code_hash.upper()


def test_guessing_is_throttled(client):
    for _try in range(20):
        answer = client.get(URL, {"code": f"KODE-AAAA-AAAA-A{_try}"})
    assert answer.status_code == 200
    assert client.get(URL, {"code": "KODE-AAAA-AAAA-ZZZ"}).status_code == 429


def test_phone_of_another_account_is_told(client, code, owner):
    page = client.post(URL, {"code": code, **NEW, "phone": "081233444417"})
    assertContains(page, "Nomor ini sudah punya akun")


def test_owner_who_is_signed_in_adds_the_firm(client_of, other_owner, code, heard):
    client = client_of(other_owner)
    assertContains(client.get(URL, {"code": code}), "Tambahkan ke akun saya")
    client.post(URL, {"code": code, "mine": "1"})
    assert [user for _firm, user in heard] == [other_owner]


def test_lost_password_is_renewed_at_the_office(client, official, owner):
    actions.make_token(by=owner, name="HP")
    claim, code = actions.make_claim_code(by=official, user=owner)
    assertContains(client.get(URL, {"code": code}), "Sulastri")
    assert client.post(URL, {"code": code, "password": "sandi yang baru"}).url == "/account/login/"
    owner.refresh_from_db()
    assert owner.check_password("sandi yang baru")
    assert not owner.tokens.exists()
    claim.refresh_from_db()
    assert (claim.used_by, claim.made_by) == (owner, official)


@pytest.mark.parametrize("name", ["owner", "surveyor", "facilitator", "ministry", "provider", "observer"])
def test_only_officials_and_administrators_make_codes(cast, name, firm):
    with pytest.raises(PermissionDenied):
        actions.make_claim_code(by=cast[name], subject=firm)


def test_official_renews_nobody_but_owners(official, colleague, ministry):
    for user in (colleague, ministry):
        with pytest.raises(PermissionDenied):
            actions.make_claim_code(by=official, user=user)


def test_administrator_invites_a_colleague(client, admin_user, colleague):
    _claim, code = actions.invite(user=colleague, by=admin_user)
    client.post(URL, {"code": code, "password": "sandi yang baru"})
    colleague.refresh_from_db()
    assert colleague.check_password("sandi yang baru")


def test_weak_password_is_told_beside_the_field(client, code):
    assertContains(client.post(URL, {"code": code, **NEW, "password": "12345678"}), "field-error")


def test_code_is_handed_over_as_square_and_message(code):
    shown = codes_shown.shown(code=code, name="Bu Sri", phone="+6281355551234", until=timezone.now())
    assert shown.whatsapp.startswith("https://wa.me/6281355551234?text=")
    assert shown.square.startswith("data:image/svg+xml;base64,")
    assert PASSWORD not in shown.whatsapp


def test_a_closed_account_is_not_opened_by_a_code(official, owner, admin_user):
    claim, _code = actions.make_claim_code(by=official, user=owner)
    actions.close_account(user=owner, by=admin_user)
    with pytest.raises(actions.CodeNotValid):
        actions.renew_password(claim=claim, password=NEW["password"])
    owner.refresh_from_db()
    assert not owner.check_password(NEW["password"])
