"""Secrets that are shown once and kept as hashes: keys of the API, claim codes."""

import hashlib
import secrets

from django.conf import settings
from django.utils.crypto import salted_hmac

from common.codes import new_number, read_number

CODE_PREFIX = "KODE"
KEY_PREFIX = "smi_"


def new_key() -> str:
    """A key of the API: 256 random bits."""
    return KEY_PREFIX + secrets.token_urlsafe(32)


def hash_key(key: str) -> str:
    """The hash by which a key is stored. A key has 256 random bits, so that a plain hash is enough."""
    return hashlib.sha256(key.strip().encode()).hexdigest()


def new_code() -> str:
    """A claim code such as KODE-7K3F-92QX-M4C: 50 random bits and a check, so that it can be read aloud."""
    return new_number(CODE_PREFIX)


def hash_code(typed: str) -> str | None:
    """The hash of a code as a person types it, or None when it can be no code.

    50 bits could be tried out by somebody who has the table: the installation's secret goes into the hash.
    """
    code = read_number(CODE_PREFIX, typed)
    if code is None:
        return None
    return salted_hmac("accounts.claim", code, secret=settings.SECRET_KEY, algorithm="sha256").hexdigest()
