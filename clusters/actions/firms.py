"""Entering firms, and changing what is known of them."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.actions.news import state_of, tell_of
from clusters.models import Firm
from clusters.permissions import can_record, can_record_firm, fields_open_to
from clusters.validators import digits_of, normal_phone
from common.errors import ChangedMeanwhile

# As people write them -> as they are kept.
NORMAL = {"nik": digits_of, "npwp": digits_of, "nib": digits_of, "phone": normal_phone}
KEPT_BY_PORTAL = {"id", "code", "owners", "created_by", "created_at", "changed_at"}


@transaction.atomic
def register_firm(*, by: User, **fields: Any) -> Firm:
    """Enter a firm in the register, `fields` being those of Firm.

    Raises PermissionDenied outside the region or the clusters of `by`, and ValidationError.
    """
    firm = Firm(**_normal(fields), created_by=by)
    if not can_record_firm(by, firm):
        raise PermissionDenied
    _check(firm)
    firm.save(force_insert=True)
    tell_of(firm, None)
    return firm


@transaction.atomic
def change_firm(*, firm: Firm, by: User, seen_at: datetime | None = None, **changes: Any) -> Firm:
    """Change what is known of a firm. With `seen_at`, only if nobody changed it since that moment.

    Raises PermissionDenied for fields that are not for `by`, ChangedMeanwhile, and ValidationError.
    """
    # The row as it is now, held until the commit: the caller's copy may be stale.
    firm = Firm.objects.select_for_update(of=["self"]).select_related("cluster").get(pk=firm.pk)
    changes = {name: value for name, value in _normal(changes).items() if getattr(firm, name) != value}
    if not _may_change(by, firm, changes):
        raise PermissionDenied
    if seen_at is not None and firm.changed_at != seen_at:
        raise ChangedMeanwhile(_("Somebody else changed this firm since you opened it. Look at both versions."))
    if not changes:
        return firm
    before = state_of(firm)
    for name, value in changes.items():
        setattr(firm, name, value)
    _check(firm)
    firm.save(update_fields=[*changes, "changed_at"])
    tell_of(firm, before)
    return firm


def _may_change(by: User, firm: Firm, changes: dict) -> bool:
    allowed = fields_open_to(by, firm)
    if allowed is not None:
        return bool(allowed) and set(changes) <= allowed
    region, cluster = changes.get("region"), changes.get("cluster", firm.cluster)
    # Nobody moves a firm to where they could not enter it.
    return can_record(by, region=region.pk if region else firm.region_id, cluster=cluster)


def _normal(fields: dict) -> dict:
    unknown = set(fields) & KEPT_BY_PORTAL
    if unknown:
        raise TypeError(f"These fields are kept by the portal: {', '.join(sorted(unknown))}")
    return {name: NORMAL[name](value or "") if name in NORMAL else value for name, value in fields.items()}


def _check(firm: Firm) -> None:
    # The keys were read from the database a moment ago; only what people type is looked at.
    keys = [field.name for field in Firm._meta.fields if isinstance(field, models.ForeignKey)]
    firm.full_clean(exclude=keys, validate_unique=False)
