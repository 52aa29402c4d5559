from django.urls import path

from clusters.views import claims, clusters, firm_forms, firm_lists, firms

app_name = "clusters"
urlpatterns = [
    path("clusters/", clusters.cluster_list, name="cluster_list"),
    path("clusters/firms/", firm_lists.firm_list, name="firm_list"),
    path("clusters/firms/new/", firm_forms.firm_new, name="firm_new"),
    path("clusters/firms/similar/", firm_forms.firm_similar, name="firm_similar"),
    path("clusters/places/", firm_forms.place_options, name="place_options"),
    path("clusters/activities/", firm_forms.kbli_options, name="kbli_options"),
    path("clusters/firms/<str:code>/", firms.firm_detail, name="firm_detail"),
    path("clusters/firms/<str:code>/edit/", firm_forms.firm_edit, name="firm_edit"),
    path("clusters/firms/<str:code>/history/", firms.firm_history, name="firm_history"),
    path("clusters/firms/<str:code>/account/", claims.firm_account, name="firm_account"),
    path("clusters/firms/<str:code>/reveal/<str:field>/", firms.firm_reveal, name="firm_reveal"),
    path("clusters/<slug:slug>/", clusters.cluster_detail, name="cluster_detail"),
]
