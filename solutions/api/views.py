"""The resources of providers, solutions, matches and suggestions: no rule of their own."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.permissions import IsAuthenticated, IsAuthenticatedOrReadOnly
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from common.codes import read_number
from issues.models import Problem
from issues.models.problems import PREFIX
from solutions import actions
from solutions.api import serializers
from solutions.api.outcome_serializers import EffectSerializer
from solutions.effects import Effect, effects_of_solutions
from solutions.filters import MatchFilter, ProviderFilter, SolutionFilter
from solutions.models import Match, Provider, Solution
from solutions.outcome_page import changes_by_solution
from solutions.permissions import can_see_suggestions
from solutions.suggesting import suggestions_for

MOST_SUGGESTED, MOST_EXCLUDED = 20, 10


class ProviderViewSet(mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = Provider.objects.none()
    serializer_class = serializers.ProviderSerializer
    filterset_class = ProviderFilter
    cursor_ordering = ("name", "id")
    permission_classes = [IsAuthenticatedOrReadOnly]

    def get_queryset(self):
        return Provider.objects.visible_to(self.request.user).for_rows()

    def create(self, request):
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        provider = actions.create_provider(by=request.user, **body.validated_data)
        return Response(self.get_serializer(provider).data, status=status.HTTP_201_CREATED)

    def partial_update(self, request, pk=None):
        provider = self.get_object()
        body = self.get_serializer(provider, data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        return Response(
            self.get_serializer(actions.change_provider(provider=provider, by=request.user, **body.validated_data)).data
        )


class SolutionViewSet(mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = Solution.objects.none()
    serializer_class = serializers.SolutionSerializer
    filterset_class = SolutionFilter
    cursor_ordering = ("title", "id")
    permission_classes = [IsAuthenticatedOrReadOnly]

    def get_queryset(self):
        return Solution.objects.visible_to(self.request.user).for_rows()

    def create(self, request):
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        solution = actions.create_solution(by=request.user, **body.validated_data)
        return Response(self.get_serializer(solution).data, status=status.HTTP_201_CREATED)

    def partial_update(self, request, pk=None):
        solution = self.get_object()
        body = self.get_serializer(solution, data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        # A solution stays with its provider.
        changes = {name: value for name, value in body.validated_data.items() if name != "provider"}
        return Response(
            self.get_serializer(actions.change_solution(solution=solution, by=request.user, **changes)).data
        )

    def _moved(self, verb):
        solution = verb(solution=self.get_object(), by=self.request.user)
        return Response(self.get_serializer(solution).data)

    @extend_schema(request=None)
    @action(methods=["post"], detail=True)
    def review(self, request, pk=None):
        return self._moved(actions.review_solution)

    @extend_schema(request=None)
    @action(methods=["post"], detail=True)
    def publish(self, request, pk=None):
        return self._moved(actions.publish_solution)

    @extend_schema(request=None)
    @action(methods=["post"], detail=True)
    def expire(self, request, pk=None):
        return self._moved(actions.expire_solution)

    @extend_schema(request=None)
    @action(methods=["post"], detail=True)
    def redraft(self, request, pk=None):
        return self._moved(actions.redraft_solution)

    @extend_schema(request=serializers.TiersSerializer, responses=serializers.TiersSerializer)
    @action(methods=["get", "put"], detail=True, filterset_class=None, pagination_class=None)
    def tiers(self, request, pk=None):
        """The tiers of a credit; PUT sets them in place of those there were."""
        solution = self.get_object()
        if request.method == "PUT":
            body = serializers.TiersSerializer(data=request.data)
            body.is_valid(raise_exception=True)
            actions.set_tiers(solution=solution, by=request.user, tiers=body.validated_data["results"])
        return Response({"results": serializers.TierSerializer(solution.tiers.all(), many=True).data})

    @extend_schema(responses=EffectSerializer)
    @action(
        methods=["get"], detail=True, filterset_class=None, pagination_class=None, permission_classes=[IsAuthenticated]
    )
    def effect(self, request, pk=None):
        """What it brought, and what changed at the firms of the caller's region; for the administration."""
        solution = self.get_object()
        if not can_see_suggestions(request.user):
            raise PermissionDenied
        effect = next(iter(effects_of_solutions([solution])), Effect(solution))
        return Response(EffectSerializer(effect, context={"changes": changes_by_solution(solution, request.user)}).data)


class MatchViewSet(PersonLevelMixin, mixins.RetrieveModelMixin, mixins.ListModelMixin, PortalViewSet):
    queryset = Match.objects.none()
    serializer_class = serializers.MatchSerializer
    filterset_class = MatchFilter
    cursor_ordering = ("-proposed_at", "id")

    def get_queryset(self):
        rows = Match.objects.visible_to(self.request.user)
        if self.action == "list":
            return rows.for_rows()
        return rows.for_page().prefetch_related("answers__problem", "moves__by")

    def get_serializer_class(self):
        return serializers.MatchRowSerializer if self.action == "list" else serializers.MatchSerializer

    @extend_schema(request=serializers.NewMatchSerializer, responses={201: serializers.MatchSerializer})
    def create(self, request):
        body = serializers.NewMatchSerializer(data=request.data, context=self.get_serializer_context())
        body.is_valid(raise_exception=True)
        match = actions.propose_match(by=request.user, **body.validated_data)
        return Response(self._answer(match), status=status.HTTP_201_CREATED)

    def _answer(self, match):
        return self.get_serializer(self.get_queryset().get(pk=match.pk)).data

    def _moved(self, verb, serializer):
        body = serializer(data=self.request.data)
        body.is_valid(raise_exception=True)
        fields = body.validated_data
        if "problem" in fields:
            problems = Problem.objects.visible_to(self.request.user)
            fields["problem"] = get_object_or_404(problems, number=read_number(PREFIX, fields["problem"]))
        match = self.get_object()
        verb(match=match, by=self.request.user, **fields)
        return Response(self._answer(match))

    @extend_schema(request=serializers.OfferSerializer)
    @action(methods=["post"], detail=True)
    def offer(self, request, pk=None):
        return self._moved(actions.offer_match, serializers.OfferSerializer)

    @extend_schema(request=serializers.ReasonSerializer)
    @action(methods=["post"], detail=True)
    def refuse(self, request, pk=None):
        return self._moved(actions.refuse_match, serializers.ReasonSerializer)

    @extend_schema(request=serializers.AnswerSerializer)
    @action(methods=["post"], detail=True)
    def accept(self, request, pk=None):
        return self._moved(actions.accept_match, serializers.AnswerSerializer)

    @extend_schema(request=serializers.DeclineSerializer)
    @action(methods=["post"], detail=True)
    def decline(self, request, pk=None):
        return self._moved(actions.decline_match, serializers.DeclineSerializer)

    @extend_schema(request=serializers.StartSerializer)
    @action(methods=["post"], detail=True)
    def start(self, request, pk=None):
        return self._moved(actions.start_match, serializers.StartSerializer)

    @extend_schema(request=serializers.CompleteSerializer)
    @action(methods=["post"], detail=True)
    def complete(self, request, pk=None):
        return self._moved(actions.complete_match, serializers.CompleteSerializer)

    @extend_schema(request=serializers.ReasonSerializer)
    @action(methods=["post"], detail=True)
    def cancel(self, request, pk=None):
        return self._moved(actions.cancel_match, serializers.ReasonSerializer)

    @extend_schema(request=serializers.PapersSerializer)
    @action(methods=["post"], detail=True)
    def papers(self, request, pk=None):
        """Say which of the solution's documents the firm has together."""
        return self._moved(actions.note_papers, serializers.PapersSerializer)


class SuggestionViewSet(PersonLevelMixin, PortalViewSet):
    """What may answer a problem. Owners and providers do not choose, so they are shown none."""

    serializer_class = serializers.SuggestionSerializer
    lookup_url_kwarg = "number"
    pagination_class = None
    filter_backends = []

    def get_queryset(self):
        rows = Problem.objects.visible_to(self.request.user)
        return rows.select_related("firm", "common_problem")

    @extend_schema(responses=serializers.SuggestionSerializer(many=True))
    def list(self, request, number):
        problem = get_object_or_404(self.get_queryset(), number=read_number(PREFIX, number))
        if not can_see_suggestions(request.user):
            raise PermissionDenied
        ranked = suggestions_for(problem)
        fitting = [one for one in ranked if one.eligible and one.score > 0][:MOST_SUGGESTED]
        excluded = [one for one in ranked if not one.eligible][:MOST_EXCLUDED]
        actions.log_suggestions(problem=problem, by=request.user, shown=[*fitting, *excluded])
        return Response(self.get_serializer([*fitting, *excluded], many=True).data)
