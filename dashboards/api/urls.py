from django.urls import path

from dashboards.api.views import SummaryView

urlpatterns = [path("dashboards/summary/", SummaryView.as_view(), name="api_dashboards_summary")]
