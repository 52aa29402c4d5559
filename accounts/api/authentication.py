"""Who calls the API: `Authorization: Token <key>`."""

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.permissions import SAFE_METHODS

from accounts.keys import hash_key
from accounts.models import Token
from common.prepared import PreparedRow

WORD = b"token"
# A token with the person it stands for, their office and its region.
TOKEN = PreparedRow(Token, "key_hash", "user", "office", "region")


class TokenAuthentication(BaseAuthentication):
    """A named, expiring key; only its hash is stored."""

    def authenticate(self, request):
        word, _space, key = get_authorization_header(request).partition(b" ")
        if word.lower() != WORD:
            return None
        token = TOKEN.find(hash_key(key.decode("latin-1")))
        if token is None or token.expires_at < timezone.now() or not token.user.is_active:
            raise exceptions.AuthenticationFailed(_("This token is unknown or has expired. Make a new one."))
        if not token.may_write and request.method not in SAFE_METHODS:
            raise exceptions.PermissionDenied(_("This token may only read."), code="read_only_token")
        _remember_use(token)
        return token.user, token

    def authenticate_header(self, request):
        return "Token"


def _remember_use(token: Token) -> None:
    """Write the day down, once a day: a token that nobody uses any more can be found and revoked."""
    today = timezone.localdate()
    if token.last_used_on != today:
        Token.objects.filter(pk=token.pk).update(last_used_on=today)
