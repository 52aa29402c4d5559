"""Which place's figures a person may read."""

from django.http import Http404

from accounts.models import Role
from clusters.models import Cluster
from regions.models import Level, Region
from regions.querysets import is_within

# Who reads figures by region from the tallies; observers and the public read published tables.
READERS = {Role.OFFICIAL, Role.SURVEYOR, Role.MINISTRY, Role.ADMIN}


def can_read_figures(user) -> bool:
    return user.is_authenticated and user.role in READERS | {Role.FACILITATOR, Role.OBSERVER}


def home_place(user) -> str:
    """The region where a person's dashboard begins: that of their office, or the nation."""
    return user.scope or ""


def readable_region(user, code: str) -> Region | None:
    """The province or regency of `code`, None for the nation. Raise Http404 when it is not in scope."""
    if not code:
        if user.scope != "":
            raise Http404
        return None
    region = Region.objects.filter(code=code, level__in=[Level.PROVINCE, Level.REGENCY]).first()
    if region is None or user.scope is None or not is_within(code, user.scope):
        raise Http404
    return region


def readable_cluster(user, slug: str) -> Cluster:
    """The cluster of `slug`. Raise Http404 when the person does not work for it."""
    cluster = Cluster.objects.in_scope_of(user).select_related("region__parent").filter(slug=slug).first()
    if cluster is None or user.role == Role.OWNER:
        raise Http404
    return cluster
