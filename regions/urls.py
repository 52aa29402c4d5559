from django.urls import path

from regions import views

app_name = "regions"
urlpatterns = [path("regions/search/", views.region_search, name="region_search")]
