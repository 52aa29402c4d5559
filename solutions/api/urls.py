"""The addresses of the API of solutions; `problems/<number>/suggestions/` lies under one of `issues`."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from solutions.api import plan_views, views

router = SimpleRouter()
router.register("providers", views.ProviderViewSet, basename="provider")
router.register("solutions", views.SolutionViewSet, basename="solution")
router.register("matches", views.MatchViewSet, basename="match")
router.register("plans", plan_views.PlanViewSet, basename="plan")
router.register("activities", plan_views.ActivityViewSet, basename="activity")

urlpatterns = [
    path(
        "problems/<str:number>/suggestions/",
        views.SuggestionViewSet.as_view({"get": "list"}),
        name="problem-suggestions",
    ),
    *router.urls,
]
