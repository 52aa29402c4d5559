"""What an import is compared with: the same firms by nothing but COPY, and by the usual library."""

import random

from bench.workbooks import row_of

STAGED = """
CREATE TEMPORARY TABLE staged (name text, owner text, nik text, phone text, male int, output bigint) ON COMMIT DROP;
COPY staged FROM STDIN;
"""
WRITTEN = """
INSERT INTO clusters_firm (id, code, name, owner_name, nik, npwp, nib, region_id, address, phone, email, products,
    is_cooperative, status, created_at, changed_at)
SELECT gen_random_uuid(), substr(md5(random()::text), 1, 12), name, owner, nik, '', '',
    '35.75.04.1006', '', phone, '', '', false, 'active', now(), now() FROM staged;
INSERT INTO clusters_firmfigures (id, firm_id, year, workers_male, output_rupiah, capacity_unit, source, recorded_at)
SELECT gen_random_uuid(), f.id, 2025, s.male, s.output, '', 'import', now()
FROM staged s JOIN clusters_firm f ON f.nik = s.nik AND f.phone = s.phone;
"""


def stage(rows: int) -> None:
    """Write the same firms with nothing but COPY and INSERT, and take them back."""
    import io

    from django.db import connection, transaction

    chance = random.Random(7)
    lines = io.StringIO()
    for at in range(1, rows + 1):
        row = row_of(at, chance)
        nik = row[3] if len(row[3]) == 16 else ""
        lines.write(f"{row[1]}\t{row[2]}\t{nik}\t{row[7]}\t{row[11]}\t1000000\n")
    lines.seek(0)
    with transaction.atomic(), connection.cursor() as cursor:
        create, copy = STAGED.strip().split("\n")
        cursor.execute(create)
        cursor.copy_expert(copy.rstrip(";"), lines)
        cursor.execute(WRITTEN)
        # As the end of a transaction would.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


def by_library(rows: int) -> None:
    """Write plain rows with the usual library, and take them back."""
    import tablib
    from django.db import transaction
    from import_export import resources

    from clusters.models import Firm

    class FirmResource(resources.ModelResource):
        class Meta:
            model = Firm
            fields = ("code", "name", "owner_name", "nik", "region", "phone")
            import_id_fields = ("code",)

    chance = random.Random(7)
    table = tablib.Dataset(headers=["code", "name", "owner_name", "nik", "region", "phone"])
    for at in range(1, rows + 1):
        row = row_of(at, chance)
        table.append([f"L{at}", row[1], row[2], row[3] if len(row[3]) == 16 else "", "35.75.04.1006", row[7]])
    with transaction.atomic():
        FirmResource().import_data(table, dry_run=False, raise_errors=True)
        transaction.set_rollback(True)
