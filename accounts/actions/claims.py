"""Claim codes: how owners come to an account, and how a lost password is renewed."""

import uuid

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.keys import hash_code, new_code
from accounts.models import ClaimCode, Role, User
from accounts.permissions import can_make_code
from accounts.signals import code_claimed
from common.errors import DomainError


class CodeNotValid(DomainError):
    """The code is unknown, used, revoked or too old. Which of these is nobody's business."""

    code = "code_not_valid"


class PhoneTaken(DomainError):
    """Another account has this phone."""

    code = "phone_taken"


@transaction.atomic
def make_claim_code(
    *, by: User, subject: Model | None = None, user: User | None = None, name: str = "", phone: str = ""
) -> tuple[ClaimCode, str]:
    """Make a code for the owner of `subject`, or one that renews the password of `user`.

    Returns the row and the code, which is shown once and not kept. Codes of before lapse.
    """
    if not can_make_code(by, renewed=user):
        raise PermissionDenied
    about = _about(subject) if subject is not None else {"user": user}
    ClaimCode.objects.live().filter(**about).update(revoked_at=timezone.now())
    code = new_code()
    claim = ClaimCode.objects.create(
        **about,
        name=name,
        phone=phone,
        code_hash=hash_code(code),
        made_by=by,
        expires_at=timezone.now() + settings.CLAIM_CODE_LIFE,
    )
    return claim, code


def _about(subject: Model) -> dict:
    kind = ContentType.objects.get_for_model(subject)
    return {"subject_type": kind, "subject_key": str(subject.pk)}


def find_claim(typed: str) -> ClaimCode | None:
    """The live claim of a code as a person types it."""
    hashed = hash_code(typed)
    return ClaimCode.objects.live().select_related("user").filter(code_hash=hashed).first() if hashed else None


@transaction.atomic
def claim_account(*, claim: ClaimCode, name: str, phone: str, password: str) -> User:
    """Make the account of an owner by a code. Raises CodeNotValid, or PhoneTaken."""
    claim = _held(claim)
    username = f"owner-{uuid.uuid4().hex[:10]}"
    try:
        with transaction.atomic():
            user = User.objects.create_user(username, name=name, phone=phone, password=password, role=Role.OWNER)
    except IntegrityError as error:
        words = _("This number has an account already. Sign in with it, then open the code again.")
        raise PhoneTaken(words) from error
    return _use(claim, user)


@transaction.atomic
def claim_for(*, claim: ClaimCode, by: User) -> User:
    """Give what the code stands for to the account of an owner who is signed in. Raises CodeNotValid."""
    claim = _held(claim)
    if by.role != Role.OWNER or claim.user_id:
        raise PermissionDenied
    return _use(claim, by)


@transaction.atomic
def renew_password(*, claim: ClaimCode, password: str) -> User:
    """Set a new password by a code. All sessions and tokens of the person end. Raises CodeNotValid."""
    claim = _held(claim)
    user = claim.user
    if user is None or not user.is_active:
        raise CodeNotValid(_("This code opens nothing. Ask the office for a new one."))
    user.set_password(password)
    user.save(update_fields=["password"])
    user.tokens.all().delete()
    return _use(claim, user)


def _held(claim: ClaimCode) -> ClaimCode:
    held = ClaimCode.objects.live().select_for_update(of=("self",)).filter(pk=claim.pk).first()
    if held is None:
        raise CodeNotValid(_("This code has been used or is too old. Ask the office for a new one."))
    return held


def _use(claim: ClaimCode, user: User) -> User:
    claim.used_at, claim.used_by = timezone.now(), user
    claim.save(update_fields=["used_at", "used_by"])
    code_claimed.send(sender=ClaimCode, claim=claim, user=user)
    return user
