from django.apps import AppConfig


class SolutionsConfig(AppConfig):
    name = "solutions"
    default_auto_field = "django.db.models.BigAutoField"
