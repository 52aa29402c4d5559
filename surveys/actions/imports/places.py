"""The villages among which the rows of an import may lie."""

from clusters.models import Cluster
from regions.models import Level, Region
from surveys.places import Places, Village


def places_of(cluster: Cluster) -> Places:
    """Return the villages of the cluster's region, its own being at home."""
    villages = (
        Region.objects.within(cluster.region_id).of_level(Level.VILLAGE).values_list("code", "name", "parent__name")
    )
    home = cluster.villages.values_list("code", flat=True)
    return Places([Village(*village) for village in villages], list(home))
