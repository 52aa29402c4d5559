"""Reply addresses: short enough for mail, sealed, and of one thread and person."""

from base64 import b32decode, b32encode
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from accounts import reply_addresses

THREAD = uuid4()


@pytest.fixture(autouse=True)
def _address(settings):
    settings.REPLY_ADDRESS = "balas-dinas@smidep.test"


def parts(address: str) -> tuple[str, bytes, str]:
    name, _plus, rest = address.partition("+")
    token, _at, host = rest.partition("@")
    return name, b32decode(token.upper() + "=" * (-len(token) % 8)), host


@pytest.mark.parametrize("user", [None, 1, 2**40 - 1])
def test_an_address_says_what_it_was_made_for_however_it_is_written(user):
    address = reply_addresses.address_for(THREAD, user)
    assert len(address.partition("@")[0]) <= 64
    for written in (address, address.upper(), f"<{address}>"):
        assert reply_addresses.read(written)[:2] == (THREAD, user)


@pytest.mark.parametrize("place", [0, 15, 20, 22, 24, 31])
def test_whatever_sign_is_changed_it_is_forged(place):
    name, packed, host = parts(reply_addresses.address_for(THREAD, 7))
    forged = packed[:place] + bytes([packed[place] ^ 1]) + packed[place + 1 :]
    token = b32encode(forged).decode().rstrip("=").lower()
    assert reply_addresses.read(f"{name}+{token}@{host}") is None


def test_another_installation_s_address_is_none_of_ours(settings):
    address = reply_addresses.address_for(THREAD, 7)
    settings.SECRET_KEY = "another"
    assert reply_addresses.read(address) is None


@pytest.mark.parametrize(
    "typed", ["", "balas@smidep.test", "balas-dinas+@smidep.test", "balas-dinas+ä@smidep.test", "+@"]
)
def test_what_is_no_address_of_ours_is_none(typed):
    assert reply_addresses.read(typed) is None


def test_an_address_expires():
    address = reply_addresses.address_for(THREAD, 7)
    for days, expired in ((89, False), (91, True)):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            assert reply_addresses.read(address).is_expired is expired


def test_without_the_setting_there_is_none(settings):
    settings.REPLY_ADDRESS = ""
    assert reply_addresses.address_for(THREAD, 7) == ""
    assert reply_addresses.read("balas+abc@smidep.test") is None
