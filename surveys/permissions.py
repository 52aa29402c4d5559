"""Who may bring workbooks into the register, and who surveys. Whether they see a row is asked of `visible_to`."""

from accounts.models import Role
from clusters.models import Cluster, Firm
from clusters.permissions import Person, can_record, can_record_firm

IMPORTERS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR, Role.ADMIN}


def can_import(user: Person) -> bool:
    """Whether there may be any cluster into which the person imports."""
    return user.is_authenticated and user.role in IMPORTERS


def can_import_into(user: Person, cluster: Cluster) -> bool:
    """Whoever keeps the records of the cluster's firms."""
    return can_record(user, region=cluster.region_id, cluster=cluster)


def can_fill(user: Person, firm: Firm) -> bool:
    """Whoever keeps the record of the firm surveys it."""
    return can_record_firm(user, firm)


def can_check(user: Person, firm: Firm) -> bool:
    """An official in whose region the firm lies says whether a survey is in order."""
    return user.is_authenticated and user.role == Role.OFFICIAL and can_record_firm(user, firm)
