from rest_framework.routers import SimpleRouter

from issues.api.views import ProblemViewSet
from issues.api.webhooks import WebhookViewSet

router = SimpleRouter()
router.register("problems", ProblemViewSet, basename="problem")
router.register("webhooks", WebhookViewSet, basename="webhook")
urlpatterns = router.urls
