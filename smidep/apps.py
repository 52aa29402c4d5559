from django.apps import AppConfig


class SmidepConfig(AppConfig):
    name = "smidep"
