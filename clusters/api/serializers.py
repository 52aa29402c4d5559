"""Clusters, firms and figures as programs read and write them."""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import serializers

from clusters.exports import newest, size_of
from clusters.filters import current_code
from clusters.models import Cluster, Firm, FirmFigures, Kbli, Machine, Product
from clusters.validators import digits_of, normal_phone
from common.api_rows import QuickRead
from common.numbers import masked_nik, masked_phone
from regions.models import Region


class ClusterSerializer(QuickRead, serializers.ModelSerializer):
    region = serializers.CharField(source="region_id")
    region_name = serializers.CharField(source="region.path")
    firms = serializers.SerializerMethodField(help_text="null when fewer than three, for people without the scope.")

    reckoned_from: ClassVar = {"firms": ["many_firms"]}

    class Meta:
        model = Cluster
        fields = [
            "slug", "name", "region", "region_name", "product_line", "kbli_codes", "description",
            "latitude", "longitude", "is_pilot", "programme_phase", "firms",
        ]  # fmt: skip

    def get_firms(self, cluster) -> int | None:
        return cluster.many_firms if self.context["is_shown"](cluster.many_firms) else None


class KbliSerializer(serializers.ModelSerializer):
    class Meta:
        model = Kbli
        fields = ["version", "code", "title"]


class FirmRowSerializer(serializers.ModelSerializer):
    """A row of a list. Written out by hand, as a list may have 200 rows; the fields are for the schema."""

    cluster = serializers.CharField(source="cluster.slug", allow_null=True)
    region = serializers.CharField(source="region_id")
    region_name = serializers.CharField(source="region.path")
    kbli = serializers.CharField(source="kbli.code", allow_null=True)
    size_class = serializers.CharField(allow_null=True)
    workers = serializers.IntegerField(allow_null=True)
    year = serializers.IntegerField(allow_null=True, help_text="Of the newest figures.")

    class Meta:
        model = Firm
        fields = [
            "code", "name", "owner_name", "cluster", "region", "region_name", "products", "kbli", "nib", "status",
            "size_class", "workers", "year", "created_at", "changed_at",
        ]  # fmt: skip

    def to_representation(self, firm) -> dict[str, Any]:
        figures = newest(firm)
        return {
            "code": firm.code,
            "name": firm.name,
            "owner_name": firm.owner_name,
            "cluster": firm.cluster.slug if firm.cluster else None,
            "region": firm.region_id,
            "region_name": firm.region.path,
            "products": firm.products,
            "kbli": firm.kbli.code if firm.kbli else None,
            "nib": firm.nib,
            "status": firm.status,
            "size_class": size_of(firm, self.context["thresholds"]),
            "workers": figures.workers if figures else None,
            "year": figures.year if figures else None,
            "created_at": firm.created_at,
            "changed_at": firm.changed_at,
        }


class FirmSerializer(FirmRowSerializer):
    """One firm. NIK, NPWP and phone are masked; `reveal/` gives one in full and writes it down."""

    nik = serializers.CharField(help_text="Masked.")
    npwp = serializers.CharField(help_text="Masked.")
    phone = serializers.CharField(help_text="Masked.")
    figures = serializers.SerializerMethodField(help_text="The newest figures, or null.")

    class Meta(FirmRowSerializer.Meta):
        fields = [
            *FirmRowSerializer.Meta.fields, "owner_is_woman", "nik", "npwp", "phone", "email", "address",
            "latitude", "longitude", "established", "is_cooperative", "figures",
        ]  # fmt: skip

    def get_figures(self, firm) -> dict | None:
        figures = newest(firm)
        return FiguresSerializer(figures).data if figures else None

    def to_representation(self, firm) -> dict[str, Any]:
        return {
            **super().to_representation(firm),
            "owner_is_woman": firm.owner_is_woman,
            "nik": masked_nik(firm.nik) if firm.nik else "",
            "npwp": masked_nik(firm.npwp) if firm.npwp else "",
            "phone": masked_phone(firm.phone) if firm.phone else "",
            "email": firm.email,
            "address": firm.address,
            "latitude": firm.latitude,
            "longitude": firm.longitude,
            "established": firm.established,
            "is_cooperative": firm.is_cooperative,
            "figures": self.get_figures(firm),
        }


class RegionField(serializers.CharField):
    """The code of a region, of today or of former times."""

    def to_internal_value(self, data):
        region = Region.objects.filter(code=current_code(super().to_internal_value(data))).first()
        if region is None:
            raise serializers.ValidationError(_("There is no region with this code."))
        return region


class ActivityField(serializers.CharField):
    """Five digits of the KBLI; the newer classification is meant unless `2020:` stands before them."""

    def to_internal_value(self, data):
        version, _colon, code = super().to_internal_value(data).rpartition(":")
        found = Kbli.objects.filter(code=code, **({"version": version} if version in {"2020", "2025"} else {}))
        activity = found.order_by("-version").first()
        if activity is None:
            raise serializers.ValidationError(_("No activity has this code. Write five digits, such as 24310."))
        return activity


class FirmWriteSerializer(serializers.ModelSerializer):
    """What may be written of a firm. `changed_at`, if sent, must be that of the version that was read."""

    cluster = serializers.SlugRelatedField(
        slug_field="slug", queryset=Cluster.objects.all(), allow_null=True, required=False
    )
    region = RegionField()
    kbli = ActivityField(required=False, allow_null=True)
    changed_at = serializers.DateTimeField(required=False)

    class Meta:
        model = Firm
        fields = [
            "name", "owner_name", "owner_is_woman", "nik", "npwp", "nib", "cluster", "region", "address", "latitude",
            "longitude", "phone", "email", "established", "kbli", "products", "is_cooperative", "status", "changed_at",
        ]  # fmt: skip

    def to_internal_value(self, data):
        """Numbers are read as people write them before they are looked at."""
        data = {**data}
        for name in ("nik", "npwp", "nib"):
            if isinstance(data.get(name), str):
                data[name] = digits_of(data[name])
        if isinstance(data.get("phone"), str):
            data["phone"] = normal_phone(data["phone"])
        return super().to_internal_value(data)


class ProductSerializer(QuickRead, serializers.ModelSerializer):
    class Meta:
        model = Product
        fields = ["name", "quantity", "unit", "price_rupiah"]


class MachineSerializer(QuickRead, serializers.ModelSerializer):
    class Meta:
        model = Machine
        fields = ["name", "number", "made_in_year", "works"]


class FiguresSerializer(QuickRead, serializers.ModelSerializer):
    """The figures of a year. Products and machines, if sent, take the place of those that are known."""

    products = ProductSerializer(many=True, required=False)
    machines = MachineSerializer(many=True, required=False)
    workers = serializers.IntegerField(read_only=True)

    class Meta:
        model = FirmFigures
        exclude = ["id", "firm", "recorded_by"]
        read_only_fields = ["source", "recorded_at"]

    def to_representation(self, figures) -> dict[str, Any]:
        return {**super().to_representation(figures), "recorded_at": timezone.localtime(figures.recorded_at)}


class RevealSerializer(serializers.Serializer):
    field = serializers.ChoiceField(choices=["nik", "npwp", "phone"])
    value = serializers.CharField(read_only=True)
