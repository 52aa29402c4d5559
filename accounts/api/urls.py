from django.urls import path
from rest_framework.routers import SimpleRouter

from accounts.api.exports import ExportViewSet
from accounts.api.views import MeView, NoticePacesView, OfficeViewSet, TokenView

router = SimpleRouter()
router.register("offices", OfficeViewSet, basename="office")
router.register("exports", ExportViewSet, basename="export")
urlpatterns = [
    path("auth/token/", TokenView.as_view(), name="token"),
    path("me/", MeView.as_view(), name="me"),
    path("me/notices/", NoticePacesView.as_view(), name="me-notices"),
    *router.urls,
]
