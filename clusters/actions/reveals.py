"""Showing in full what is masked on pages, with a line in the access log."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.actions import log_access
from accounts.models import User
from clusters.models import Firm
from clusters.permissions import can_read_numbers

MASKED = ("nik", "npwp", "phone")


@transaction.atomic
def reveal(*, firm: Firm, field: str, by: User) -> str:
    """Return the field of MASKED in full, and write down that `by` opened it.

    Raises PermissionDenied unless the person may read the firm's numbers.
    """
    if field not in MASKED or not can_read_numbers(by, firm):
        raise PermissionDenied
    log_access(by=by, subject=firm, what=field)
    return getattr(firm, field)
