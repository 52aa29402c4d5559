"""Who calls the API: `Authorization: Token <key>`."""

import hashlib

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header

from accounts.models import Token

WORD = b"token"


class TokenAuthentication(BaseAuthentication):
    """A named, expiring key; only its hash is stored."""

    def authenticate(self, request):
        word, _space, key = get_authorization_header(request).partition(b" ")
        if word.lower() != WORD:
            return None
        token = (
            Token.objects.select_related("user__office__region")
            .filter(key_hash=hash_key(key.decode("latin-1")))
            .first()
        )
        if token is None or token.expires_at < timezone.now() or not token.user.is_active:
            raise exceptions.AuthenticationFailed(_("This token is unknown or has expired. Make a new one."))
        return token.user, token

    def authenticate_header(self, request):
        return "Token"


def hash_key(key: str) -> str:
    """The hash by which a key is stored. A key has 256 random bits, so that a plain hash is enough."""
    return hashlib.sha256(key.strip().encode()).hexdigest()
