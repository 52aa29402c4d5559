from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _

from common import navigation


class PortalAdminConfig(admin_apps.AdminConfig):
    """Django's administration, entered by our sign-in."""

    default = False
    default_site = "accounts.admin_site.PortalAdminSite"


class AccountsConfig(AppConfig):
    default = True
    name = "accounts"
    verbose_name = _("People and offices")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        navigation.register(
            roles={"admin"}, label=_("Administration"), url_name="admin:index", icon="machine", order=95
        )
        from accounts import notice_kinds

        notice_kinds.register("export.done", _("Lists that I asked for as files"))
        navigation.register_place("notices", "accounts:notice_list", count=_unread)
        navigation.register_place("account", "accounts:profile")
        navigation.register_place("security", "mfa_index")


def _unread(request) -> int:
    if not request.user.is_authenticated:
        return 0
    from accounts.querysets import unread_notices  # models exist only after the apps are ready

    return unread_notices(request.user)
