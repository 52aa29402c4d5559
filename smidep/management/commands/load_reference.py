"""Fill the tables that every installation shares: regions, activities, stages, limits, programme clusters.

Can be run again at any time, and is after each upgrade: it adds what is missing and keeps what was changed.
"""

import time

from django.core.management.base import BaseCommand

from clusters.actions import reference
from regions import actions as regions

STEPS = [
    ("Regions of Kemendagri, new or changed", regions.load_regions),
    ("Former codes of regions", regions.load_former_codes),
    ("Activities (KBLI 2020 and 2025)", reference.load_kbli),
    ("Stages from raw material to customer", reference.load_stage_kinds),
    ("Limits of the size classes", reference.load_size_thresholds),
    ("Clusters of the programme", reference.load_pilots),
]


class Command(BaseCommand):
    help = "Fill the tables that every installation shares. Can be run again at any time."

    def handle(self, *args, **options):
        for label, load in STEPS:
            start = time.monotonic()
            self.stdout.write(f"{label} ... ", ending="")
            self.stdout.flush()
            number = load()
            self.stdout.write(f"{number} ({time.monotonic() - start:.1f} s)")
