from django.urls import path

from dashboards import views

app_name = "dashboards"
urlpatterns = [
    path("", views.front, name="front"),
    path("dashboards/", views.dashboard, name="dashboard"),
    path("dashboards/nation/", views.nation_dashboard, name="nation_dashboard"),
    path("dashboards/regions/<str:code>/", views.region_dashboard, name="region_dashboard"),
    path("dashboards/clusters/<slug:slug>/", views.cluster_dashboard, name="cluster_dashboard"),
    path("dashboards/offices/", views.office_figures, name="office_figures"),
    path("dashboards/published/", views.published, name="published"),
]
