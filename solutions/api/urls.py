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
router.register("effects", outcome_views.EffectsViewSet, basename="effect")
router.register("unmet-needs", outcome_views.UnmetNeedsViewSet, basename="unmet-need")
router.register("acceptance", outcome_views.AcceptanceViewSet, basename="acceptance")

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
    *router.urls,
]
