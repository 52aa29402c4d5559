"""`python manage.py catalogue extract|check|compile`: the words of the portal."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from common import catalogue


class Command(BaseCommand):
    help = "Collects the words to translate, says which lack Indonesian, or builds the catalogues."
    # Catalogues are built before there is a database, and checked without one.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("step", choices=["extract", "check", "compile"])
        parser.add_argument("apps", nargs="*", metavar="app", help="all apps when none is named")

    def handle(self, *, step, apps, **options):
        getattr(self, f"_{step}")(apps or settings.APPS)

    def _extract(self, apps):
        for app in apps:
            fresh = catalogue.merge(app)
            self.stdout.write(f"{app}: {fresh} new")

    def _check(self, apps):
        faults = [fault for app in apps for fault in catalogue.faults(app)]
        faults += catalogue.conflicts(settings.APPS)
        for fault in faults:
            self.stdout.write(str(fault))
        if faults:
            raise CommandError(f"{len(faults)} faults in the catalogues.")
        self.stdout.write("All words have their Indonesian.")

    def _compile(self, apps):
        built = [app for app in apps if catalogue.build(app)]
        self.stdout.write(f"Built: {', '.join(built) or 'nothing new'}")
