"""What the search over everything finds of clusters and firms."""

from urllib.parse import urlencode

from django.urls import reverse

from clusters.models import Cluster, Firm
from common.searching import SHOWN, Hit


def firms(user, words: str):
    found = Firm.objects.visible_to(user).found_by(words).for_rows()[:SHOWN]
    hits = [Hit(firm.name, _note(firm), firm.get_absolute_url(), "factory") for firm in found]
    return hits, f"{reverse('clusters:firm_list')}?{urlencode({'search': words})}"


def clusters(user, words: str):
    found = Cluster.objects.found_by(words).select_related("region")[:SHOWN]
    hits = [Hit(cluster.name, cluster.region.name, cluster.get_absolute_url(), "pin") for cluster in found]
    return hits, f"{reverse('clusters:cluster_list')}?{urlencode({'search': words})}"


def _note(firm: Firm) -> str:
    return " · ".join(filter(None, [firm.owner_name, firm.region.name]))
