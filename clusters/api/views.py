"""Clusters, firms, their figures and the classification, by the rules of the pages."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.permissions import AllowAny
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.models import Role
from clusters import actions
from clusters.api import serializers as shapes
from clusters.filters import ClusterFilter, FirmFilter
from clusters.models import Cluster, Firm, Kbli, SizeThreshold

FEWEST_SHOWN = 3


@extend_schema(parameters=[OpenApiParameter("all", str, description="1 gives all public clusters.")])
class ClusterViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """Clusters: those of the caller's scope, with ?all=1 (and for callers without one) all."""

    queryset = Cluster.objects.all()
    serializer_class = shapes.ClusterSerializer
    filterset_class = ClusterFilter
    permission_classes = [AllowAny]
    lookup_field = "slug"
    cursor_ordering = ("name", "id")

    def get_queryset(self):
        clusters, user = Cluster.objects.for_rows().with_firms(), self.request.user
        is_whole = self.action != "list" or self.request.query_params.get("all") == "1" or not user.is_authenticated
        return clusters if is_whole else clusters.filter(pk__in=Cluster.objects.in_scope_of(user).values("pk"))

    def get_serializer_context(self):
        user = self.request.user
        # Whoever works in the nation sees each number; others see those of three firms and more.
        sees_all = user.is_authenticated and user.role in {Role.MINISTRY, Role.ADMIN}
        return {
            **super().get_serializer_context(),
            "is_shown": lambda many: sees_all or many == 0 or many >= FEWEST_SHOWN,
        }


class KbliViewSet(mixins.ListModelMixin, PortalViewSet):
    """The classification of activities, ?search= by the first digits or by words of the title."""

    queryset = Kbli.objects.all()
    serializer_class = shapes.KbliSerializer
    cursor_ordering = ("-version", "code")

    @extend_schema(parameters=[OpenApiParameter("search", str)])
    def list(self, request, *args, **kwargs):
        return super().list(request, *args, **kwargs)

    def filter_queryset(self, queryset):
        words = self.request.query_params.get("search", "").strip()
        return queryset.found_by(words) if words else queryset


class FirmViewSet(PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """The register of firms inside the caller's scope."""

    queryset = Firm.objects.none()
    filterset_class = FirmFilter
    lookup_field = "code"
    cursor_ordering = ("name", "id")

    def get_queryset(self):
        return Firm.objects.visible_to(self.request.user).for_rows().with_latest(whole=self.detail)

    def get_serializer_class(self):
        by_action = {"list": shapes.FirmRowSerializer, "create": shapes.FirmWriteSerializer}
        by_action |= {"partial_update": shapes.FirmWriteSerializer, "figures": shapes.FiguresSerializer}
        return {**by_action, "reveal": shapes.RevealSerializer}.get(self.action, shapes.FirmSerializer)

    def get_serializer_context(self):
        return {**super().get_serializer_context(), "thresholds": SizeThreshold.objects.as_table()}

    @extend_schema(responses={201: shapes.FirmSerializer})
    def create(self, request):
        """Enter a firm. `likely_duplicates` of the answer names firms that may be the same one."""
        typed = self._typed(request)
        typed.pop("changed_at", None)
        likely = Firm.objects.visible_to(request.user).similar_to(
            name=typed["name"],
            owner_name=typed.get("owner_name", ""),
            region=typed["region"].pk,
            cluster=typed.get("cluster"),
            **{name: typed.get(name, "") for name in ("nik", "npwp", "nib", "phone")},
        )
        firm = actions.register_firm(by=request.user, **typed)
        twins = [{"code": twin.code, "name": twin.name, "why": twin.why} for twin in likely]
        return Response({**self._shown(firm), "likely_duplicates": twins}, status=status.HTTP_201_CREATED)

    @extend_schema(responses=shapes.FirmSerializer)
    def partial_update(self, request, code):
        firm = self.get_object()
        changes = self._typed(request, partial=True)
        seen_at = changes.pop("changed_at", None)
        return Response(self._shown(actions.change_firm(firm=firm, by=request.user, seen_at=seen_at, **changes)))

    @extend_schema(methods=["GET"], responses=shapes.FiguresSerializer(many=True))
    @extend_schema(methods=["POST"], responses={201: shapes.FiguresSerializer})
    @action(methods=["get", "post"], detail=True, pagination_class=None, filterset_class=None)
    def figures(self, request, code):
        """GET the years of a firm, the newest first; POST records figures of one over what is known."""
        firm = self.get_object()
        if request.method == "POST":
            typed = self._typed(request)
            recorded = actions.record_figures(firm=firm, by=request.user, source="api", **typed)
            return Response(shapes.FiguresSerializer(recorded).data, status=status.HTTP_201_CREATED)
        years = firm.figures.order_by("-year").prefetch_related("products", "machines")
        return Response(shapes.FiguresSerializer(years, many=True).data)

    @action(methods=["post"], detail=True)
    def reveal(self, request, code):
        """One of NIK, NPWP and phone in full. Who asked is written down, and the owner can see it."""
        field = self._typed(request)["field"]
        return Response({"field": field, "value": actions.reveal(firm=self.get_object(), field=field, by=request.user)})

    def _typed(self, request, *, partial=False) -> dict:
        serializer = self.get_serializer(data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        return dict(serializer.validated_data)

    def _shown(self, firm: Firm) -> dict:
        found = get_object_or_404(Firm.objects.for_rows().with_latest(whole=True), pk=firm.pk)
        return shapes.FirmSerializer(found, context=self.get_serializer_context()).data
