"""Addresses to which an answer by mail goes: each is signed, for one thread and one person, and good for a time.

`balas+<52 letters and numbers>@portal`: what stands behind the plus is the thread, the person (0 for somebody
without account), the day it was made, and a seal over the three. Letters are small, as mail servers may make
them so, and the whole is within the 64 signs that a mail address has before its @.
"""

from base64 import b32decode, b32encode
from datetime import date, timedelta
from hmac import compare_digest
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

SALT = "accounts.reply_addresses"
LONGEST_USER = 5
SEAL = 9
LENGTH = 16 + LONGEST_USER + 2 + SEAL
FIRST_DAY = date(2020, 1, 1)


class ReplyKey(NamedTuple):
    """What a reply address stands for."""

    thread: UUID
    user: int | None
    made_on: date

    @property
    def is_expired(self) -> bool:
        return self.made_on + settings.REPLY_LIFE < timezone.localdate()


def address_for(thread: UUID, user: int | None) -> str:
    """The address for answers of a person, or "" where answers by mail are not set up."""
    name, _at, host = settings.REPLY_ADDRESS.partition("@")
    if not host:
        return ""
    return f"{name}+{_token(thread, user)}@{host}"


def read(address: str) -> ReplyKey | None:
    """What an address of ours stands for, or None when it is none, or forged. It may be expired."""
    name, _plus, rest = address.strip("<> ").partition("+")
    token, _at, host = rest.partition("@")
    own_name, _at, own_host = settings.REPLY_ADDRESS.partition("@")
    if not own_host or name.lower() != own_name.lower() or host.lower() != own_host.lower():
        return None
    try:
        packed = b32decode(token.upper() + "=" * (-len(token) % 8))
    except ValueError:
        return None
    body, seal = packed[:-SEAL], packed[-SEAL:]
    if len(packed) != LENGTH or not compare_digest(seal, _seal(body)):
        return None
    user = int.from_bytes(body[16 : 16 + LONGEST_USER], "big")
    made_on = FIRST_DAY + timedelta(days=int.from_bytes(body[-2:], "big"))
    return ReplyKey(UUID(bytes=body[:16]), user or None, made_on)


def _token(thread: UUID, user: int | None) -> str:
    days = (timezone.localdate() - FIRST_DAY).days
    body = thread.bytes + (user or 0).to_bytes(LONGEST_USER, "big") + days.to_bytes(2, "big")
    return b32encode(body + _seal(body)).decode().rstrip("=").lower()


def _seal(body: bytes) -> bytes:
    return salted_hmac(SALT, body, algorithm="sha256").digest()[:SEAL]
