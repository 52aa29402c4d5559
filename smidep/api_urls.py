"""The API: the resources of every app under /api/v1/.

A resource of an upper app may have an address under one of a lower app, such as
`problems/<number>/suggestions/`: it stands in the upper app, and meets the other only here.
"""

from django.urls import include, path

urlpatterns = [
    path("", include("accounts.api.urls")),
    path("", include("regions.api.urls")),
    path("", include("clusters.api.urls")),
    path("", include("surveys.api.urls")),
    path("", include("issues.api.urls")),
    path("", include("solutions.api.urls")),
    path("", include("dashboards.api.urls")),
]
