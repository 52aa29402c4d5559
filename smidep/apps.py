from django.apps import AppConfig

# Tasks find their application only if it is made in every process of Django.
from smidep.celery import app as celery_app  # noqa: F401


class SmidepConfig(AppConfig):
    name = "smidep"

    def ready(self):
        from common import navigation

        navigation.register_place("home", "smidep:home")
        navigation.register_place("search", "smidep:search")
        navigation.register_place("privacy", "smidep:privacy")
