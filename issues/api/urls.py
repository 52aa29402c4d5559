from rest_framework.routers import SimpleRouter

from issues.api.common_problems import CommonProblemViewSet
from issues.api.views import ProblemViewSet
from issues.api.webhooks import WebhookViewSet

router = SimpleRouter()
router.register("problems", ProblemViewSet, basename="problem")
router.register("common-problems", CommonProblemViewSet, basename="common_problem")
router.register("webhooks", WebhookViewSet, basename="webhook")
urlpatterns = router.urls
