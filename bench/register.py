"""A register of any size: firms with numbers and phones, as a workbook is compared with them."""

import sys
from time import perf_counter

# Two of three have a NIK and a phone, which no workbook of the bench has.
FIRMS = """
WITH places AS MATERIALIZED (
    SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM regions_region WHERE level = 4
)
INSERT INTO clusters_firm (id, code, name, owner_name, nik, npwp, nib, region_id, address, phone, email,
    established, products, is_cooperative, status, created_at, changed_at)
SELECT gen_random_uuid(), 'R' || lpad(upper(to_hex(n)), 9, '0'),
    (ARRAY['Bengkel Cor','UD','CV','IKM Logam','Toko Emas'])[1 + n %% 5] || ' ' ||
    (ARRAY['Sumber','Jaya','Makmur','Karya','Mulya','Sinar','Berkah'])[1 + n %% 7] || ' ' || n,
    (ARRAY['Slamet','Budi','Sulastri','Siti','Agus','Dewi'])[1 + n %% 6] || ' ' || n,
    CASE WHEN n %% 3 > 0 THEN '11' || lpad(n::text, 14, '0') ELSE '' END, '', '', places.code, 'Jl. Contoh ' || n,
    CASE WHEN n %% 3 > 0 THEN '+62811' || lpad(n::text, 8, '0') ELSE '' END, '', 1980 + n %% 40, 'contoh', false,
    'active', now() - n * interval '1 second', now()
FROM generate_series(1, %s) AS n JOIN places ON places.place = n %% (SELECT count(*) FROM places)
"""


def fill_register(firms: int) -> None:
    """Fill the register of this database with so many firms, unless it has them."""
    from django.core.management import call_command
    from django.db import connection, transaction

    from bench.fill import bare_tables
    from clusters.models import Firm
    from regions.models import Region

    call_command("migrate", verbosity=0)
    if not Region.objects.exists():
        call_command("load_reference", stdout=sys.stderr)
    if Firm.objects.filter(code__startswith="R0").exists():
        return
    started = perf_counter()
    with transaction.atomic(), bare_tables(), connection.cursor() as cursor:
        cursor.execute(FIRMS, [firms])
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE clusters_firm")
    print(f"filled a register of {firms:,} firms in {perf_counter() - started:.0f} s", file=sys.stderr)


def register_size() -> int:
    """The number of firms; the server's own estimate where there are many."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE relname = 'clusters_firm'")
        if (guess := cursor.fetchone()[0]) > 100_000:
            return guess
        cursor.execute("SELECT count(*) FROM clusters_firm")
        return cursor.fetchone()[0]
