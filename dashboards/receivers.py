"""News from the apps below, noted for the tallies."""

from django.dispatch import receiver

from clusters.signals import firms_changed
from dashboards import actions
from issues.signals import problems_changed


@receiver(firms_changed)
def note_changed_firms(sender, changes, **kwargs):
    actions.note_firms(changes)


@receiver(problems_changed)
def note_changed_problems(sender, changes, **kwargs):
    actions.note_problems(changes)
