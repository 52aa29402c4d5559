from rest_framework.routers import SimpleRouter

from clusters.api import views

router = SimpleRouter()
router.register("clusters", views.ClusterViewSet, basename="api-cluster")
router.register("firms", views.FirmViewSet, basename="api-firm")
router.register("kbli", views.KbliViewSet, basename="api-kbli")
urlpatterns = router.urls
