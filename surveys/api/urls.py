from rest_framework.routers import SimpleRouter

from surveys.api.imports import ImportViewSet
from surveys.api.responses import ResponseViewSet

router = SimpleRouter()
router.register("imports", ImportViewSet, basename="api-import")
router.register("responses", ResponseViewSet, basename="api-response")
urlpatterns = router.urls
