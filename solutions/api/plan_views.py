"""The resources of action plans and activities."""

from django.core.exceptions import PermissionDenied
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.parsers import FormParser, JSONParser, MultiPartParser
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.api.schema import whole
from solutions import actions
from solutions.api import plan_serializers as serializers
from solutions.api.outcome_serializers import EffectSerializer
from solutions.effects import effects_of_activities
from solutions.filters import ActivityFilter, PlanFilter
from solutions.models import ActionPlan, Activity
from solutions.outcome_page import changes_by_activity
from solutions.permissions import can_see_suggestions, sees_people


def answered(serializer, rows) -> Response:
    """Few rows at once, in the envelope of a page."""
    return Response({"results": serializer(rows, many=True).data, "next": None, "previous": None})


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

    @extend_schema(responses=whole("PlanVersions", serializers.VersionSerializer))
    @action(methods=["get"], detail=True, filterset_class=None, pagination_class=None)
    def versions(self, request, pk=None):
        """What the working group has approved, the newest first."""
        return answered(serializers.VersionSerializer, self.get_object().versions.all())


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

    @extend_schema(responses=whole("Participants", serializers.ParticipantSerializer))
    @action(methods=["get"], detail=True, filterset_class=None, pagination_class=None)
    def participants(self, request, pk=None):
        """The firms that are invited, for whoever works on it and for the administration."""
        return self._participants(self.get_object())

    def _participants(self, activity):
        if not sees_people(self.request.user, activity):
            raise PermissionDenied
        return answered(serializers.ParticipantSerializer, activity.participants.select_related("firm"))

    @extend_schema(request=serializers.InviteSerializer, responses=whole("Invited", serializers.ParticipantSerializer))
    @action(methods=["post"], detail=True)
    def invite(self, request, pk=None):
        """Invite firms, each by its own link; those that were invited before are left as they are."""
        activity = self.get_object()
        firms = self._read(serializers.InviteSerializer).get("firms")
        targets = activity.plan.target_firms.all() if firms is None else firms
        actions.invite_firms(activity=activity, by=request.user, firms=list(targets))
        return self._participants(activity)

    @extend_schema(
        request=serializers.AttendanceSerializer, responses=whole("Attendance", serializers.ParticipantSerializer)
    )
    @action(methods=["post"], detail=True)
    def attendance(self, request, pk=None):
        """Keep which of the invited firms were there."""
        activity = self.get_object()
        firms = self._read(serializers.AttendanceSerializer)["present"]
        keys = activity.participants.filter(firm__in=firms).values_list("pk", flat=True)
        actions.record_attendance(activity=activity, by=request.user, present=list(keys))
        return self._participants(activity)

    @extend_schema(methods=["GET"], responses=whole("EvidenceList", serializers.EvidenceSerializer))
    @extend_schema(
        methods=["POST"], request=serializers.EvidenceSerializer, responses={201: serializers.EvidenceSerializer}
    )
    @action(
        methods=["get", "post"], detail=True, filterset_class=None, pagination_class=None,
        parser_classes=[MultiPartParser, FormParser, JSONParser],
    )  # fmt: skip
    def evidence(self, request, pk=None):
        """Photos and papers that show what was done."""
        activity = self.get_object()
        if request.method == "POST":
            fields = self._read(serializers.EvidenceSerializer)
            kept = actions.add_evidence(activity=activity, by=request.user, **fields)
            return Response(serializers.EvidenceSerializer(kept).data, status=status.HTTP_201_CREATED)
        return answered(serializers.EvidenceSerializer, activity.evidence.select_related("by"))

    def _read(self, serializer) -> dict:
        body = serializer(data=self.request.data, context=self.get_serializer_context())
        body.is_valid(raise_exception=True)
        return body.validated_data

    @extend_schema(responses=EffectSerializer)
    @action(methods=["get"], detail=True, filterset_class=None, pagination_class=None)
    def effect(self, request, pk=None):
        """What it brought, and what changed at the firms it served; for the administration."""
        activity = self.get_object()
        if not can_see_suggestions(request.user):
            raise PermissionDenied
        changes = changes_by_activity(activity, request.user)
        return Response(EffectSerializer(effects_of_activities([activity])[0], context={"changes": changes}).data)

    @extend_schema(request=serializers.SpendSerializer)
    @action(methods=["post"], detail=True)
    def spend(self, request, pk=None):
        body = serializers.SpendSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        activity = self.get_object()
        actions.spend(activity=activity, by=request.user, **body.validated_data)
        return Response(self._answer(activity))
