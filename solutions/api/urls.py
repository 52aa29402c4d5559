"""The addresses of the API of solutions; `problems/<number>/suggestions/` lies under one of `issues`."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from solutions.api import outcome_views, plan_views, views

router = SimpleRouter()
router.register("providers", views.ProviderViewSet, basename="provider")
router.register("solutions", views.SolutionViewSet, basename="solution")
router.register("matches", views.MatchViewSet, basename="match")
router.register("plans", plan_views.PlanViewSet, basename="plan")
router.register("activities", plan_views.ActivityViewSet, basename="activity")
router.register("indicators", outcome_views.IndicatorViewSet, basename="indicator")
router.register("targets", outcome_views.TargetViewSet, basename="target")
router.register("measurements", outcome_views.MeasurementViewSet, basename="measurement")

urlpatterns = [
    path(
        "problems/<str:number>/suggestions/",
        views.SuggestionViewSet.as_view({"get": "list"}),
        name="problem-suggestions",
    ),
    path(
        "problems/<str:number>/outcome/",
        outcome_views.OutcomeViewSet.as_view({"get": "retrieve"}, detail=True),
        name="problem-outcome",
    ),
    path(
        "problems/<str:number>/goal/",
        outcome_views.OutcomeViewSet.as_view({"post": "goal"}, detail=True),
        name="problem-goal",
    ),
    # One table each, and no list of things: so no action "list", which is described as one.
    path("effects/", outcome_views.EffectsViewSet.as_view({"get": "read"}, detail=False), name="effects"),
    path("unmet-needs/", outcome_views.UnmetNeedsViewSet.as_view({"get": "read"}, detail=False), name="unmet-needs"),
    path("acceptance/", outcome_views.AcceptanceViewSet.as_view({"get": "read"}, detail=False), name="acceptance"),
    *router.urls,
]
