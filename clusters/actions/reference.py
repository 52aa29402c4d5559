"""Filling the tables that all offices share. Run by `manage.py load_reference`, as often as one likes.

What an administrator has changed since stays: only what is missing is written.
"""

from django.db import transaction

from clusters.models import Cluster, Kbli, SizeThreshold, StageKind
from clusters.reference.kbli import KBLI
from clusters.reference.pilots import PILOTS
from clusters.reference.sizes import SIZE_THRESHOLDS
from clusters.reference.stages import STAGE_KINDS

OLD, NEW = 2020, 2025


@transaction.atomic
def load_kbli() -> int:
    """Write the activities of both versions and what the old ones became; return how many codes there are."""
    titles = {(OLD, code): title for old, _new in KBLI for code, title in old.items()}
    titles |= {(NEW, code): title for _old, new in KBLI for code, title in new.items()}
    Kbli.objects.bulk_create(
        [Kbli(version=version, code=code, title=title) for (version, code), title in titles.items()],
        ignore_conflicts=True,
    )
    keys = {(row.version, row.code): row.pk for row in Kbli.objects.all()}
    links = Kbli.successors.through
    links.objects.bulk_create(
        [
            links(from_kbli_id=keys[OLD, before], to_kbli_id=keys[NEW, after])
            for old, new in KBLI
            for before in old
            for after in new
        ],
        ignore_conflicts=True,
    )
    return len(titles)


@transaction.atomic
def load_stage_kinds() -> int:
    kinds = [
        StageKind(code=code, name=name, name_en=name_en, order=order, icon=icon)
        for code, name, name_en, order, icon in STAGE_KINDS
    ]
    StageKind.objects.bulk_create(kinds, ignore_conflicts=True)
    return len(kinds)


@transaction.atomic
def load_size_thresholds() -> int:
    rows = [SizeThreshold(**limits._asdict()) for limits in SIZE_THRESHOLDS]
    SizeThreshold.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


@transaction.atomic
def load_pilots() -> int:
    """Write the clusters of the programme, and return how many there are."""
    for pilot in PILOTS:
        latitude, longitude = pilot.place or (None, None)
        cluster, is_new = Cluster.objects.get_or_create(
            slug=pilot.slug,
            defaults={
                "name": pilot.name,
                "region_id": pilot.region,
                "product_line": pilot.product_line,
                "kbli_codes": pilot.kbli_codes,
                "description": pilot.description,
                "latitude": latitude,
                "longitude": longitude,
                "is_pilot": pilot.is_pilot,
                "programme_phase": pilot.phase,
            },
        )
        if is_new:
            cluster.villages.set(pilot.villages)
    return len(PILOTS)
