"""`manage.py recount_tallies`: make the tallies what the rows say; with --check, only tell what differs."""

from django.core.management.base import BaseCommand, CommandError

from dashboards.recounting import differing_tallies, recount_tallies


class Command(BaseCommand):
    help = "Count the tallies of the dashboards anew from the firms and problems."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Change nothing; fail when a number is not right.")

    def handle(self, *args, **options):
        if not options["check"]:
            recount_tallies()
            return
        differing = differing_tallies()
        for place, measure, key, subkey, counted, kept in differing:
            self.stdout.write(
                f"{place or 'nation'} {measure} {key} {subkey}: {counted} in the rows, {kept} in the tallies"
            )
        if differing:
            raise CommandError(f"{len(differing)} numbers are not as the rows say.")
