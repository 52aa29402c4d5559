"""Who may change what is known of firms. Whether they see a firm at all is asked of `Firm.objects.visible_to`."""

from django.contrib.auth.models import AnonymousUser

from accounts.models import Role, User
from clusters.models import Cluster, Firm
from regions.querysets import is_within

Person = User | AnonymousUser

# What an owner knows best. The office keeps the rest, as it is compared with the identity card and the permit.
OWNERS_FIELDS = frozenset({"products", "phone", "email", "address", "established", "nib", "owner_is_woman"})
IN_OFFICES = {Role.OFFICIAL, Role.SURVEYOR, Role.ADMIN}
# Whoever works with the firm itself compares its numbers with a card. The ministry works with figures.
READS_NUMBERS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR}


def can_register_firms(user: Person) -> bool:
    """Whether there is any firm that the person may enter."""
    return user.is_authenticated and user.role in {*IN_OFFICES, Role.FACILITATOR}


def can_record(user: Person, *, region: str, cluster: Cluster | None) -> bool:
    """Whether the person keeps the record of firms of this region and cluster."""
    if not user.is_authenticated:
        return False
    if user.role in IN_OFFICES:
        return is_within(region, user.scope or "")
    if user.role == Role.FACILITATOR:
        return cluster is not None and Cluster.objects.in_scope_of(user).contains(cluster)
    return False


def can_see(user: Person, firm: Firm) -> bool:
    """Whether `Firm.objects.visible_to` would have the firm; the region answers without a query."""
    if user.is_authenticated and user.role != Role.OBSERVER and user.scope is not None:
        return is_within(firm.region_id, user.scope)
    return Firm.objects.visible_to(user).filter(pk=firm.pk).exists()


def can_record_firm(user: Person, firm: Firm) -> bool:
    return can_record(user, region=firm.region_id, cluster=firm.cluster)


def can_speak_for(user: Person, firm: Firm) -> bool:
    """Whether the person owns the firm."""
    return user.is_authenticated and Firm.objects.owned_by(user).filter(pk=firm.pk).exists()


def fields_open_to(user: Person, firm: Firm) -> frozenset[str] | None:
    """The fields of the firm that the person may change; None for all of them."""
    if can_record_firm(user, firm):
        return None
    return OWNERS_FIELDS if can_speak_for(user, firm) else frozenset()


def can_read_numbers(user: Person, firm: Firm) -> bool:
    """Whether the person may have the firm's NIK, NPWP and phone shown in full. Each showing is logged."""
    if not user.is_authenticated:
        return False
    if user.role == Role.OWNER:
        return can_speak_for(user, firm)
    return user.role in READS_NUMBERS and can_record_firm(user, firm)
