from django.urls import path

from surveys.views import import_files, import_rows, imports, responses, work

app_name = "surveys"
urlpatterns = [
    path("surveys/", work.work, name="work"),
    path("surveys/firms/<str:code>/<int:year>/", responses.response_edit, name="response_edit"),
    path("surveys/firms/<str:code>/<int:year>/<str:verb>/", responses.response_move, name="response_move"),
    path("surveys/imports/", imports.import_list, name="import_list"),
    path("surveys/imports/template/<slug:slug>/", import_files.import_template, name="import_template"),
    path("surveys/imports/firms/<slug:slug>.<str:kind>", import_files.import_firms, name="import_firms"),
    path("surveys/imports/<uuid:pk>/", imports.import_detail, name="import_detail"),
    path("surveys/imports/<uuid:pk>/columns/", imports.import_columns, name="import_columns"),
    path("surveys/imports/<uuid:pk>/commit/", imports.import_commit, name="import_commit"),
    path("surveys/imports/<uuid:pk>/undo/", imports.import_undo, name="import_undo"),
    path("surveys/imports/<uuid:pk>/report/", import_files.import_report, name="import_report"),
    path("surveys/imports/<uuid:pk>/empty/", import_rows.import_empty, name="import_empty"),
    path("surveys/imports/<uuid:pk>/decide/", import_rows.import_decide_all, name="import_decide_all"),
    path("surveys/imports/<uuid:pk>/rows/<int:number>/", import_rows.import_row, name="import_row"),
    path("surveys/imports/<uuid:pk>/rows/<int:number>/mend/", import_rows.import_mend, name="import_mend"),
    path("surveys/imports/<uuid:pk>/rows/<int:number>/decide/", import_rows.import_decide, name="import_decide"),
]
