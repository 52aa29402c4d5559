"""What a person may do with people's data and with accounts."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from accounts.models import Role, User

WITH_SECOND_FACTOR = {Role.OFFICIAL, Role.MINISTRY, Role.ADMIN}


def may_see_people(user) -> bool:
    """Whether a person may see data of single people and firms at all: observers see aggregates only."""
    return user.is_authenticated and user.role != Role.OBSERVER


def require_person_level(user) -> None:
    """Raise PermissionDenied for observers."""
    if user.is_authenticated and not may_see_people(user):
        raise PermissionDenied(_("Observers see totals only, never the data of one firm or person."))


def can_administer(user: User) -> bool:
    """Whether a person may make users, offices and reference data."""
    return user.is_authenticated and user.role == Role.ADMIN


def needs_second_factor(user) -> bool:
    """Whether the installation asks a second factor of the person: of officials, the ministry and administrators."""
    if not settings.SECOND_FACTOR_REQUIRED or not user.is_authenticated:
        return False
    return user.role in WITH_SECOND_FACTOR or user.is_staff or user.is_superuser


def can_make_code(user: User, *, renewed: User | None = None) -> bool:
    """Whether a person may make a claim code: officials for owners, administrators for everybody.

    Whether the firm lies in the official's region is asked by the app that knows firms.
    """
    if not user.is_authenticated:
        return False
    if user.role == Role.ADMIN:
        return True
    return user.role == Role.OFFICIAL and (renewed is None or renewed.role == Role.OWNER)
