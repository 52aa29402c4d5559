from django.apps import AppConfig

from common import navigation


class AccountsConfig(AppConfig):
    name = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        navigation.register_place("notices", "accounts:notice_list", count=_unread)


def _unread(request) -> int:
    from accounts.models import Notice  # models exist only after the apps are ready

    return Notice.objects.visible_to(request.user).unread().count()
