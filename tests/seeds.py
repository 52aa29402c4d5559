"""What migrations filled in, put back after tests that commit: they empty all tables when they end."""

from importlib import import_module

from django.apps import apps
from django.db.models.signals import post_migrate
from django.dispatch import receiver

# Of an app: the model that is filled, and the function of the migration that fills it.
SEEDED = {
    "issues": ("ServiceStandard", "issues.migrations.0002_first_standards", "write"),
    "solutions": ("Indicator", "solutions.migrations.0002_usual_indicators", "add"),
}


@receiver(post_migrate)
def fill_again(sender, **kwargs):
    """Django says that it migrated after it has emptied the tables, too."""
    if sender.name not in SEEDED:
        return
    model, module, function = SEEDED[sender.name]
    if not apps.get_model(sender.name, model).objects.exists():
        getattr(import_module(module), function)(apps, None)
