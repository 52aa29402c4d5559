"""The resource `common-problems/`: one need of many firms, and which reports belong to it."""

from django.db import transaction
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from issues import actions
from issues.api.serializers import NumberField
from issues.models import CommonProblem, Problem


class CommonProblemSerializer(serializers.ModelSerializer):
    cluster = serializers.SlugRelatedField(slug_field="slug", read_only=True, allow_null=True)
    region = serializers.CharField(source="region_id", read_only=True)
    firms = serializers.IntegerField(read_only=True, default=None)
    impact_rupiah_per_month = serializers.IntegerField(source="loss", read_only=True, default=None, allow_null=True)
    problems = NumberField(many=True, write_only=True, allow_empty=False)

    class Meta:
        model = CommonProblem
        fields = [
            "id", "title", "description", "category", "cluster", "region", "firms", "impact_rupiah_per_month",
            "created_at", "problems",
        ]  # fmt: skip


class MemberSerializer(serializers.Serializer):
    problem = NumberField()


class CommonProblemViewSet(PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """Common problems of the caller's scope. Their members are `problems/?common=<id>`."""

    queryset = CommonProblem.objects.none()
    serializer_class = CommonProblemSerializer
    cursor_ordering = ("-created_at", "id")

    def get_queryset(self):
        return (
            CommonProblem.objects.visible_to(self.request.user).select_related("cluster").with_counts(self.request.user)
        )

    @extend_schema(request=CommonProblemSerializer, responses={201: CommonProblemSerializer})
    @transaction.atomic
    def create(self, request):
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        values = dict(serializer.validated_data)
        common = actions.make_common_problem(by=request.user, members=values.pop("problems"), **values)
        return Response(self._shown(common), status=status.HTTP_201_CREATED)

    @extend_schema(request=MemberSerializer, responses=CommonProblemSerializer)
    @action(methods=["post"], detail=True)
    def add(self, request, pk=None):
        common = self.get_object()
        actions.add_member(common_problem=common, problem=self._member(), by=request.user)
        return Response(self._shown(common))

    @extend_schema(request=MemberSerializer, responses=CommonProblemSerializer)
    @action(methods=["post"], detail=True)
    def remove(self, request, pk=None):
        common, member = self.get_object(), self._member()
        if member.common_problem_id != common.pk:
            raise serializers.ValidationError({"problem": [_("This report is not part of it.")]})
        actions.remove_member(problem=member, by=request.user)
        return Response(self._shown(common))

    def _member(self) -> Problem:
        serializer = MemberSerializer(data=self.request.data, context=self.get_serializer_context())
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data["problem"]

    def _shown(self, common: CommonProblem) -> dict:
        return self.get_serializer(CommonProblem.objects.filter(pk=common.pk).with_counts(self.request.user).get()).data
