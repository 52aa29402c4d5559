"""What a person may do with people's data and with accounts."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from accounts.models import Role, User


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
