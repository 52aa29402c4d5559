"""All addresses of the portal. Each app names its own in full, as /track/ is of `issues`."""

from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from smidep import views

api_docs = SpectacularSwaggerSplitView.as_view(url_name="api_schema", template_name="smidep/api_docs.html")
site = [
    path("home/", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("privacy/", views.privacy, name="privacy"),
    path("healthz", views.healthz, name="healthz"),
]
urlpatterns = [
    # Before the pages: programs ask most often, and would try two hundred addresses of pages first.
    path("api/schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("api/docs/", api_docs, name="api_docs"),
    path("api/v1/", include("smidep.api_urls")),
    path("", include((site, "smidep"))),
    path("", include("dashboards.urls")),
    path("", include("solutions.urls")),
    path("", include("issues.urls")),
    path("", include("surveys.urls")),
    path("", include("clusters.urls")),
    path("", include("accounts.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    path("account/", include("allauth.urls")),
]
