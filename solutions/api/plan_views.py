"""The resources of action plans and activities."""

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from solutions import actions
from solutions.api import plan_serializers as serializers
from solutions.filters import ActivityFilter, PlanFilter
from solutions.models import ActionPlan, Activity


class PlanViewSet(PersonLevelMixin, mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = ActionPlan.objects.none()
    serializer_class = serializers.PlanSerializer
    filterset_class = PlanFilter
    cursor_ordering = ("-starts_on", "id")

    def get_queryset(self):
        return ActionPlan.objects.visible_to(self.request.user).for_rows()

    def create(self, request):
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        plan = actions.create_plan(by=request.user, **body.validated_data)
        return Response(self.get_serializer(plan).data, status=status.HTTP_201_CREATED)

    def partial_update(self, request, pk=None):
        plan = self.get_object()
        body = self.get_serializer(plan, data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        # A plan stays with its cluster.
        changes = {name: value for name, value in body.validated_data.items() if name != "cluster"}
        return Response(self.get_serializer(actions.change_plan(plan=plan, by=request.user, **changes)).data)

    @extend_schema(request=serializers.ApproveSerializer)
    @action(methods=["post"], detail=True)
    def approve(self, request, pk=None):
        body = serializers.ApproveSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        version = actions.approve_plan(plan=self.get_object(), by=request.user, **body.validated_data)
        return Response({**self.get_serializer(version.plan).data, "version": version.number})

    @extend_schema(request=None)
    @action(methods=["post"], detail=True)
    def close(self, request, pk=None):
        return Response(self.get_serializer(actions.close_plan(plan=self.get_object(), by=request.user)).data)


class ActivityViewSet(PersonLevelMixin, mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = Activity.objects.none()
    serializer_class = serializers.ActivitySerializer
    filterset_class = ActivityFilter
    cursor_ordering = ("starts_on", "id")

    def get_queryset(self):
        rows = Activity.objects.visible_to(self.request.user).for_rows()
        return rows.prefetch_related("budgets", "problems", "matches")

    def create(self, request):
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        activity = actions.add_activity(by=request.user, **body.validated_data)
        return Response(self._answer(activity), status=status.HTTP_201_CREATED)

    def partial_update(self, request, pk=None):
        activity = self.get_object()
        body = self.get_serializer(activity, data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        changes = {name: value for name, value in body.validated_data.items() if name != "plan"}
        actions.change_activity(activity=activity, by=request.user, **changes)
        return Response(self._answer(activity))

    def _answer(self, activity):
        return self.get_serializer(self.get_queryset().get(pk=activity.pk)).data

    @extend_schema(request=serializers.ProgressSerializer)
    @action(methods=["post"], detail=True)
    def progress(self, request, pk=None):
        body = serializers.ProgressSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        return Response(
            self._answer(actions.report_progress(activity=self.get_object(), by=request.user, **body.validated_data))
        )

    @extend_schema(request=serializers.SpendSerializer)
    @action(methods=["post"], detail=True)
    def spend(self, request, pk=None):
        body = serializers.SpendSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        activity = self.get_object()
        actions.spend(activity=activity, by=request.user, **body.validated_data)
        return Response(self._answer(activity))
