"""Figures for programs, by the same tallies as the page."""

from django.http import Http404
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Role
from clusters.models import Cluster
from dashboards.access import can_read_figures, home_place, readable_cluster, readable_region
from dashboards.api.serializers import OfficesAskedSerializer, OfficesSerializer, PeriodSerializer, SummarySerializer
from dashboards.figures import summary
from dashboards.published import latest_table, office_table


class SummaryView(APIView):
    """GET dashboards/summary/: the figures of the nation, a province, a regency or a cluster.

    Officials read their own region and what lies under it, facilitators their clusters. Observers read
    the last published quarter, where small numbers are withheld and `suppressed` says so.
    """

    @extend_schema(
        parameters=[
            OpenApiParameter("region", str, description="Code of a province or regency; without it, the caller's own."),
            OpenApiParameter("cluster", str, description="Slug of a cluster."),
            OpenApiParameter("from", OpenApiTypes.DATE, description="Problems reported from this day."),
            OpenApiParameter("to", OpenApiTypes.DATE, description="Problems reported up to this day."),
        ],
        responses=SummarySerializer,
    )
    def get(self, request):
        if not can_read_figures(request.user):
            raise PermissionDenied
        period = PeriodSerializer(
            data={
                "start": request.query_params.get("from"),
                "end": request.query_params.get("to"),
                "region": request.query_params.get("region", ""),
                "cluster": request.query_params.get("cluster", ""),
            }
        )
        period.is_valid(raise_exception=True)
        asked = dict(period.validated_data)
        region, cluster = asked.pop("region"), asked.pop("cluster")
        if request.user.role == Role.OBSERVER:
            return Response(_published(region, cluster))
        return Response(_counted(request.user, region, cluster, asked))


class OfficesView(APIView):
    """GET dashboards/offices/: what each office accounts for in a published quarter. Open to everybody.

    A number of fewer than 3 firms, or one that would give such a number away, is null. A table that is
    published does not change.
    """

    permission_classes = [AllowAny]

    @extend_schema(
        parameters=[
            OpenApiParameter("from", OpenApiTypes.DATE, description="First day of the quarter; without it, the last."),
            OpenApiParameter("province", str, description="Code of a province."),
        ],
        responses=OfficesSerializer,
    )
    def get(self, request):
        asked = OfficesAskedSerializer(
            data={"start": request.query_params.get("from"), "province": request.query_params.get("province", "")}
        )
        asked.is_valid(raise_exception=True)
        table = office_table(asked.validated_data["start"])
        if table is None:
            raise Http404
        rows = table.narrowed(province=asked.validated_data["province"])
        return Response(
            {
                "from": table.starts_on,
                "to": table.ends_on,
                "version": table.stored.version,
                "as_of": table.published_at,
                "total": table.total._asdict(),
                "offices": [row._asdict() for row in rows],
            }
        )


def _counted(user, region: str, slug: str, period: dict) -> dict:
    if user.role == Role.FACILITATOR and not slug:
        own = Cluster.objects.in_scope_of(user).first()
        if own is None or region:
            raise Http404
        slug = own.slug
    if slug:
        cluster = readable_cluster(user, slug)
        place, region = str(cluster.pk), cluster.region_id
    else:
        place = region = region or home_place(user)
        readable_region(user, region)
    found = summary(place, **period)
    return {
        "region": region or None,
        "cluster": slug or None,
        "from": found.start,
        "to": found.end,
        "as_of": timezone.now(),
        "firms": {"total": found.firms, "surveyed": found.surveyed},
        "problems": {
            "total": found.problems,
            "by_status": found.by_status,
            "by_category": found.by_category,
            "late": found.late,
        },
        "median_days": {"offer": found.median_days_offer, "solution": found.median_days_solution},
        "suppressed": False,
    }


def _published(region: str, slug: str) -> dict:
    table = latest_table()
    if slug or (table and region and (region, "") not in table.cells):
        raise Http404
    return {
        "region": region or None,
        "cluster": None,
        "from": table.starts_on if table else None,
        "to": table.ends_on if table else None,
        "as_of": table.published_at if table else None,
        "firms": {"total": None, "surveyed": None},
        "problems": {
            "total": table.total(region)["problems"] if table else None,
            "by_status": {},
            "by_category": table.by_category(region) if table else {},
            "late": None,
        },
        "median_days": {"offer": None, "solution": None},
        "suppressed": table.is_withheld(region) if table else True,
    }
