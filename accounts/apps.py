from django.apps import AppConfig

from common import navigation


class AccountsConfig(AppConfig):
    name = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        navigation.register_place("notices", "accounts:notice_list", count=_unread)
        navigation.register_place("account", "accounts:profile")
        navigation.register_place("security", "mfa_index")


def _unread(request) -> int:
    if not request.user.is_authenticated:
        return 0
    from accounts.models import Notice  # models exist only after the apps are ready

    return Notice.objects.visible_to(request.user).unread().count()
