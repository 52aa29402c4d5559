from django.urls import path

from surveys.views import responses, work

app_name = "surveys"
urlpatterns = [
    path("surveys/", work.work, name="work"),
    path("surveys/firms/<str:code>/<int:year>/", responses.response_edit, name="response_edit"),
    path("surveys/firms/<str:code>/<int:year>/<str:verb>/", responses.response_move, name="response_move"),
]
