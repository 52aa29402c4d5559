from django.urls import path
from django.views.generic import RedirectView

from accounts.views import claims, exports, notices, profile, saved_views, tokens

app_name = "accounts"
urlpatterns = [
    path("account/", profile.profile, name="profile"),
    # Addresses are kept on the profile: allauth's page for several of them is not used.
    path("account/email/", RedirectView.as_view(pattern_name="accounts:profile"), name="email"),
    path("account/absences/", profile.absence_write, name="absence_write"),
    path("account/absences/<uuid:pk>/delete/", profile.absence_delete, name="absence_delete"),
    path("account/data/", profile.my_data, name="my_data"),
    path("account/data/download/", profile.my_data_download, name="my_data_download"),
    path("account/tokens/", tokens.token_list, name="token_list"),
    path("account/tokens/<uuid:pk>/revoke/", tokens.token_revoke, name="token_revoke"),
    path("account/exports/", exports.export_list, name="export_list"),
    path("account/exports/<uuid:pk>/file/", exports.export_file, name="export_file"),
    path("account/claim/", claims.claim, name="claim"),
    path("account/notices/", notices.notice_list, name="notice_list"),
    path("account/notices/<uuid:pk>/", notices.notice_open, name="notice_open"),
    path("account/notices/read/", notices.notice_read_all, name="notice_read_all"),
    path("account/notices/wishes/", notices.notice_wishes, name="notice_wishes"),
    path("account/views/", saved_views.view_save, name="view_save"),
    path("account/views/<uuid:pk>/delete/", saved_views.view_delete, name="view_delete"),
]
