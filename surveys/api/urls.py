from rest_framework.routers import SimpleRouter

from surveys.api.responses import ResponseViewSet

router = SimpleRouter()
router.register("responses", ResponseViewSet, basename="api-response")
urlpatterns = router.urls
