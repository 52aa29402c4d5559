"""Clusters: what everybody may know of them, and more for those who work for them."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.models import Role
from clusters.filters import ClusterFilter
from clusters.models import Cluster, Firm, FirmFigures, SizeThreshold
from clusters.size_class import SizeClass
from common.numbers import number
from common.pages import render_page
from common.paging import keyset_page

# A number of fewer firms than this could tell who they are.
FEWEST_SHOWN = 3


@require_safe
def cluster_list(request):
    cluster_filter = ClusterFilter(request.GET, queryset=Cluster.objects.all(), request=request)
    asked = request.GET
    count = "exact" if asked.get("count") == "exact" else "capped"
    clusters = cluster_filter.qs.for_rows().with_firms()
    page = keyset_page(clusters, order=["name", "id"], cursor=asked.get("cursor", ""), count=count)
    for cluster in page:
        cluster.firms_said = shown(cluster.many_firms)
    context = {"filter": cluster_filter, "page": page}
    return render_page(request, "clusters/cluster_list.html", "clusters/_cluster_results.html", context)


@require_safe
def cluster_detail(request, slug):
    cluster = get_object_or_404(Cluster.objects.for_rows().with_firms(), slug=slug)
    context = {
        "cluster": cluster,
        "firms_said": shown(cluster.many_firms),
        "villages": cluster.villages.all(),
        "inside": _inside(cluster) if _works_for(request.user, cluster) else None,
    }
    return render(request, "clusters/cluster_detail.html", context)


def shown(many: int) -> str:
    """A number of firms as the public sees it; None when it is withheld."""
    return number(many) if many == 0 or many >= FEWEST_SHOWN else ""


def _works_for(user, cluster: Cluster) -> bool:
    if not user.is_authenticated or user.role in {Role.OWNER, Role.OBSERVER, Role.PROVIDER}:
        return False
    return Cluster.objects.in_scope_of(user).contains(cluster)


def _inside(cluster: Cluster) -> dict:
    """Sums over the newest figures of the cluster's firms, and who is placed there today."""
    today, table = timezone.localdate(), SizeThreshold.objects.as_table()
    figures = FirmFigures.objects.filter(firm__cluster=cluster).latest()
    sums = figures.summed()
    return {
        "sums": sums,
        "output_millions": None if sums["output"] is None else round(sums["output"] / 1_000_000),
        "surveyed": Firm.objects.filter(cluster=cluster).surveyed_in(today.year).count(),
        "year": today.year,
        "sizes": [(size.label, size, figures.of_size(size, table).count()) for size in SizeClass],
        "placements": cluster.placements.filter(starts_on__lte=today, ends_on__gte=today).select_related("facilitator"),
    }
