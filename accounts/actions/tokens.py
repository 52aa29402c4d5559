"""Keys by which programs work in a person's name."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts.keys import hash_key, new_key
from accounts.models import Token, User


def make_token(*, by: User, name: str, expires_at: datetime | None = None, may_write: bool = True) -> tuple[Token, str]:
    """Make a token and return it with its key, which is shown once and not kept."""
    key = new_key()
    latest = timezone.now() + settings.TOKEN_LIFE
    token = Token.objects.create(
        user=by,
        name=name[:100],
        key_hash=hash_key(key),
        key_hint=key[-4:],
        may_write=may_write,
        expires_at=min(expires_at or latest, timezone.now() + timedelta(days=366)),
    )
    return token, key


def revoke_token(*, token: Token, by: User) -> None:
    """Make a token open nothing any more."""
    if token.user_id != by.pk:
        raise PermissionDenied
    token.delete()
