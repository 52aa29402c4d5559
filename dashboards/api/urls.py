from django.urls import path

from dashboards.api.views import OfficesView, SummaryView

urlpatterns = [
    path("dashboards/summary/", SummaryView.as_view(), name="api_dashboards_summary"),
    path("dashboards/offices/", OfficesView.as_view(), name="api_dashboards_offices"),
]
