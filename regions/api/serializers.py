"""What programs get of regions."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from regions.models import Region


class RegionSerializer(serializers.ModelSerializer):
    class Meta:
        model = Region
        fields = ["code", "name", "level", "kind", "parent", "path", "latitude", "longitude"]


class RegionWithFormerSerializer(RegionSerializer):
    former_codes = serializers.SerializerMethodField(help_text="Codes that the region had before.")

    class Meta(RegionSerializer.Meta):
        fields = [*RegionSerializer.Meta.fields, "time_zone", "former_codes"]

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_former_codes(self, region):
        return [alias.old_code for alias in region.aliases.all()]
