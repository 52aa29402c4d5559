from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "common"

    def ready(self):
        from common import arrays  # noqa: F401 - registers the lookup `any_of`
