"""Regions are public: no token is asked for."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import mixins
from rest_framework.permissions import AllowAny
from rest_framework.viewsets import GenericViewSet

from regions.api.serializers import RegionSerializer, RegionWithFormerSerializer
from regions.filters import RegionFilter
from regions.models import Region


@extend_schema(tags=["regions"])
class RegionViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, GenericViewSet):
    """Provinces, regencies, districts and villages. A former code answers with the region of today."""

    queryset = Region.objects.all()
    filterset_class = RegionFilter
    permission_classes = [AllowAny]
    lookup_field = "code"
    lookup_value_regex = r"[\d.]{2,13}"
    cursor_ordering = ("code",)

    def get_serializer_class(self):
        return RegionWithFormerSerializer if self.action == "retrieve" else RegionSerializer

    def get_object(self):
        regions = Region.objects.with_code(self.kwargs["code"]).prefetch_related("aliases").distinct()
        return get_object_or_404(regions)
