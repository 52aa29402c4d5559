from django.apps import AppConfig

# Tasks find their application only if it is made in every process of Django.
from smidep.celery import app as celery_app  # noqa: F401


class SmidepConfig(AppConfig):
    name = "smidep"
