"""What people change about themselves, and what administrators change about accounts."""

from datetime import date

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.actions.claims import make_claim_code
from accounts.actions.notices import notify
from accounts.models import OF_OFFICE, Absence, ClaimCode, SavedView, User
from accounts.permissions import can_administer

# What the database says when two people take one address at the same moment.
TAKEN = {
    "user_one_per_email": ("email", gettext_lazy("This e-mail address belongs to another account.")),
    "accounts_user_phone": ("phone", gettext_lazy("This phone number belongs to another account.")),
}


@transaction.atomic
def change_profile(*, by: User, **changes: object) -> User:
    """Change what `by` says of themselves. A new phone or address of mail is told to the one of before.

    Raises ValidationError, at its field, when another account has the phone or the address.
    """
    before = User.objects.select_for_update(of=("self",)).get(pk=by.pk)
    for name, value in changes.items():
        setattr(by, name, value)
    try:
        with transaction.atomic():
            by.save(update_fields=[*changes])
    except IntegrityError as error:
        raise _taken(error) from error
    for field in ("email", "phone"):
        old = getattr(before, field)
        if old and field in changes and changes[field] != old:
            notify(
                address=old,
                kind="account.changed",
                subject=_("Your account was changed"),
                body=_("It no longer knows this address. If it was not you, tell the administrator of your office."),
            )
    return by


def _taken(error: IntegrityError) -> ValidationError | IntegrityError:
    """The error in words, if it says that an address belongs to another; the form asked before, but not last."""
    broken = str(error)
    found = [words for constraint, words in TAKEN.items() if constraint in broken]
    return ValidationError({field: str(words) for field, words in found}) if found else error


def write_absence(*, by: User, starts_on: date, ends_on: date, deputy: User | None = None) -> Absence:
    """Write down that `by` is away. Raises ValidationError when it overlaps, or the deputy is no colleague."""
    if by.role not in OF_OFFICE:
        raise PermissionDenied
    if deputy is not None and deputy.office_id != by.office_id:
        raise ValidationError({"deputy": _("Choose a colleague of your office.")})
    absence = Absence(user=by, starts_on=starts_on, ends_on=ends_on, deputy=deputy)
    absence.full_clean()
    absence.save()
    return absence


def delete_absence(*, absence: Absence, by: User) -> None:
    if absence.user_id != by.pk:
        raise PermissionDenied
    absence.delete()


def save_view(*, by: User, page: str, name: str, query: str, is_shared: bool = False) -> SavedView:
    """Keep the filters of a list under a name; a view of the same name is replaced."""
    office = by.office if is_shared else None
    view, _is_new = SavedView.objects.update_or_create(
        user=by, page=page, name=name, defaults={"query": query, "office": office}
    )
    return view


def delete_view(*, view: SavedView, by: User) -> None:
    if view.user_id != by.pk:
        raise PermissionDenied
    view.delete()


@transaction.atomic
def close_account(*, user: User, by: User) -> User:
    """Let a person in no more. What they did stays; their sessions and tokens end."""
    if not can_administer(by) or user.pk == by.pk:
        raise PermissionDenied
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.tokens.all().delete()
    return user


def open_account(*, user: User, by: User) -> User:
    """Let a person in again."""
    if not can_administer(by):
        raise PermissionDenied
    user.is_active = True
    user.save(update_fields=["is_active"])
    return user


@transaction.atomic
def reset_second_factor(*, user: User, by: User) -> tuple[ClaimCode, str]:
    """Take a lost second factor away. As a thief may have asked for it, the password is renewed by a code, too."""
    if not can_administer(by):
        raise PermissionDenied
    Authenticator.objects.filter(user=user).delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    return make_claim_code(by=by, user=user, name=user.name)


def invite(*, user: User, by: User) -> tuple[ClaimCode, str]:
    """Make the one-time code by which a person of an office opens the account."""
    if not can_administer(by):
        raise PermissionDenied
    return make_claim_code(by=by, user=user, name=user.name)
