"""The resources of outcomes: indicators, targets, measurements, the outcome of a problem, and what helped."""

from dataclasses import asdict

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.api.schema import whole
from common.codes import read_number
from issues.models import Problem
from issues.models.problems import PREFIX
from solutions import actions
from solutions.api import outcome_serializers as serializers
from solutions.effects import closed_without_measurement, effects_shown
from solutions.filters import MeasurementFilter, TargetFilter
from solutions.models import Indicator, Measurement, Target
from solutions.outcome_page import outcome_of
from solutions.permissions import can_see_suggestions
from solutions.results import acceptance, unmet_needs

OF = OpenApiParameter(
    "of", str, enum=["solutions", "activities"], description="Whose effects: of solutions if left out."
)


class IndicatorViewSet(mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = Indicator.objects.all()
    serializer_class = serializers.IndicatorSerializer
    lookup_field = "code"
    lookup_value_regex = "[-a-z0-9_]+"
    cursor_ordering = ("order", "code")
    filter_backends = []


class OfFirmViewSet(PersonLevelMixin, mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    """Figures of firms: read by whoever sees the firm, written by whoever may measure it."""

    def get_queryset(self):
        return self.queryset.model.objects.visible_to(self.request.user).for_rows()

    def _kept(self, keep):
        body = self.get_serializer(data=self.request.data)
        body.is_valid(raise_exception=True)
        row = keep(by=self.request.user, **body.validated_data)
        return Response(self.get_serializer(row).data, status=status.HTTP_201_CREATED)


class TargetViewSet(OfFirmViewSet):
    queryset = Target.objects.none()
    serializer_class = serializers.TargetSerializer
    filterset_class = TargetFilter
    cursor_ordering = ("due_on", "id")

    def create(self, request):
        return self._kept(actions.set_target)


class MeasurementViewSet(OfFirmViewSet):
    queryset = Measurement.objects.none()
    serializer_class = serializers.MeasurementSerializer
    filterset_class = MeasurementFilter
    cursor_ordering = ("-measured_on", "id")

    def create(self, request):
        return self._kept(actions.record_measurement)


class OutcomeViewSet(PersonLevelMixin, PortalViewSet):
    """What changed at a firm because of one problem."""

    serializer_class = serializers.OutcomeSerializer
    lookup_url_kwarg = "number"
    pagination_class = None
    filter_backends = []

    def get_queryset(self):
        return Problem.objects.visible_to(self.request.user).select_related("firm", "common_problem")

    def _problem(self, number):
        return get_object_or_404(self.get_queryset(), number=read_number(PREFIX, number))

    def retrieve(self, request, number):
        problem = self._problem(number)
        outcome = outcome_of(problem)
        row = {name: getattr(outcome, name) for name in outcome.__dataclass_fields__}
        return Response(self.get_serializer({**row, "problem": problem, "is_measured": outcome.is_measured}).data)

    @extend_schema(request=serializers.GoalSerializer, responses=serializers.GoalSerializer)
    @action(methods=["post"], detail=True)
    def goal(self, request, number):
        """Say whether the firm got nearer its own goal, and what it did itself."""
        body = serializers.GoalSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        answer = actions.answer_goal(by=request.user, problem=self._problem(number), **body.validated_data)
        return Response(serializers.GoalSerializer(answer).data)


class OfDesksViewSet(PortalViewSet):
    """What the administration reads of suggestions and their effects, inside its region."""

    pagination_class = None
    filter_backends = []

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if not can_see_suggestions(request.user):
            raise PermissionDenied


class EffectsViewSet(OfDesksViewSet):
    serializer_class = serializers.EffectsSerializer

    @extend_schema(parameters=[OF], responses=serializers.EffectsSerializer)
    def read(self, request):
        """What solutions, or activities, brought: the hundred that reached most firms, or the newest."""
        of = "activities" if request.GET.get("of") == "activities" else "solutions"
        closed, without = closed_without_measurement(request.user)
        body = {
            "of": of,
            "problems_closed": closed,
            "not_measured": without,
            "results": effects_shown(request.user, of),
        }
        return Response(self.get_serializer(body).data)


class UnmetNeedsViewSet(OfDesksViewSet):
    serializer_class = serializers.UnmetSerializer

    @extend_schema(responses=whole("UnmetNeeds", serializers.UnmetSerializer))
    def read(self, request):
        """Needs for which nothing in the catalogue fits, by region and category."""
        rows = self.get_serializer(unmet_needs(request.user), many=True).data
        return Response({"results": rows, "next": None, "previous": None})


class AcceptanceViewSet(OfDesksViewSet):
    serializer_class = serializers.AcceptanceSerializer

    @extend_schema(responses=serializers.AcceptanceSerializer)
    def read(self, request):
        """How often what was suggested was chosen, by rank and by reason."""
        return Response(self.get_serializer(asdict(acceptance(request.user))).data)
