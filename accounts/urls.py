from django.urls import path

from accounts.views import notices

app_name = "accounts"
urlpatterns = [
    path("account/notices/", notices.notice_list, name="notice_list"),
    path("account/notices/<uuid:pk>/", notices.notice_open, name="notice_open"),
    path("account/notices/read/", notices.notice_read_all, name="notice_read_all"),
    path("account/notices/wishes/", notices.notice_wishes, name="notice_wishes"),
]
