"""Filling a database of a size: firms with figures, and problems, made on the server itself.

Indexes and triggers of the large tables are dropped first and made again afterwards, as any bulk load does.
"""

from contextlib import contextmanager
from typing import NamedTuple

from django.core.management import call_command
from django.db import connection

from accounts.models import Office, OfficeLevel, Role, User
from clusters.models import Firm
from regions.models import Region


class Size(NamedTuple):
    """How many rows a database has."""

    firms: int
    problems: int


SIZES = {
    "city": Size(1_000, 1_000),
    "province": Size(100_000, 100_000),
    "nation": Size(4_400_000, 2_000_000),
}
LARGE = ["clusters_firm", "clusters_firmfigures", "issues_problem"]
OFFICE = "Dinas Bench Kota Pasuruan"

FIRMS = """
INSERT INTO clusters_firm (id, code, name, owner_name, nik, npwp, nib, region_id, cluster_id, address, phone, email,
    established, products, is_cooperative, status, created_at, changed_at)
SELECT gen_random_uuid(), 'B' || lpad(to_hex(n), 9, '0'),
    (ARRAY['Bengkel Cor','UD','CV','IKM Logam','Toko Emas'])[1 + n %% 5] || ' ' ||
    (ARRAY['Sumber','Jaya','Makmur','Karya','Mulya','Sinar','Berkah'])[1 + n %% 7] || ' ' || n,
    (ARRAY['Slamet','Budi','Sulastri','Siti','Agus','Dewi'])[1 + n %% 6] || ' ' || n,
    '', '', '', places.code, NULL, 'Jl. Contoh ' || n, '', '', 1980 + n %% 40, 'contoh', false, 'active',
    now() - n * interval '1 second', now()
FROM generate_series(1, %(firms)s) AS n
JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS places
      FROM regions_region WHERE level = 4 AND (code LIKE '35.%%' OR %(nation)s)) AS places
  ON places.place = n %% places.places
"""
FIGURES = """
INSERT INTO clusters_firmfigures (id, firm_id, year, workers_male, workers_female, investment_rupiah, output_rupiah,
    capacity_unit, source, recorded_at)
SELECT gen_random_uuid(), id, extract(year FROM now()), 3 + established %% 9, 2, 250000000, 60000000, 'kg/bulan',
    'survey', now()
FROM clusters_firm WHERE code LIKE 'B%%'
"""
PROBLEMS = """
INSERT INTO issues_problem (id, number, firm_id, region_id,
    reporter_name, reporter_phone, reporter_email, reporter_firm,
    category, title, description, confidential, channel, status, held_from, outcome, reject_reason,
    has_objected,
    reopened, handling_office_id, due_at, created_at, submitted_at, verified_at, changed_at{more_columns})
SELECT gen_random_uuid(), 'SMI-' || lpad(to_hex(n), 11, '0'), firms.id, firms.region_id, '', '', '', '',
    (ARRAY['MUTU_STANDAR','PERMODALAN','BAHAN_BAKU','PEMASARAN'])[1 + n %% 4],
    (ARRAY['Hasil cor keropos','Modal kerja kurang','Harga besi tua naik','Sepi pembeli'])[1 + n %% 4] || ' ' || n,
    'Contoh masalah untuk mengukur, ' || n, false, 'web', 'verified', '', '', '', false, 0,
    %(office)s, now() + (n %% 20 - 5) * interval '1 day', now() - n * interval '20 seconds',
    now() - n * interval '20 seconds', now(), now(){more_values}
FROM (SELECT id, region_id, row_number() OVER () AS n FROM clusters_firm
      WHERE code LIKE 'B%%' LIMIT %(problems)s) AS firms
"""


def fill(size: Size, *, tell=print) -> None:
    """Fill an empty database; one that is filled already is left as it is."""
    call_command("migrate", verbosity=0)
    if Firm.objects.filter(code__startswith="B").exists():
        return
    call_command("load_reference", verbosity=0)
    office = _office()
    nation = size.firms > SIZES["province"].firms
    with _bare_tables(), connection.cursor() as cursor:
        tell(f"Filling {size.firms:,} firms and {size.problems:,} problems ...")
        cursor.execute(FIRMS, {"firms": size.firms, "nation": nation})
        cursor.execute(FIGURES)
        columns, values = _required_columns(cursor)
        problems = PROBLEMS.format(more_columns=columns, more_values=values)
        cursor.execute(problems, {"problems": size.problems, "office": office.pk})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _office() -> Office:
    region = Region.objects.get(code="35.75")
    office, _new = Office.objects.get_or_create(region=region, defaults={"name": OFFICE, "level": OfficeLevel.REGENCY})
    province, _new = Office.objects.get_or_create(
        region=Region.objects.get(code="35"), defaults={"name": "Dinas Bench Jawa Timur", "level": OfficeLevel.PROVINCE}
    )
    for username, of in [("bench.city", office), ("bench.province", province)]:
        User.objects.get_or_create(username=username, defaults={"name": username, "role": Role.OFFICIAL, "office": of})
    User.objects.get_or_create(username="bench.ministry", defaults={"name": "bench.ministry", "role": Role.MINISTRY})
    return office


def _required_columns(cursor) -> tuple[str, str]:
    """Columns of problems that came later and must not be null, with an empty value of their type."""
    cursor.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'issues_problem'"
        " AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'"
    )
    empty = {"boolean": "false", "character varying": "''", "text": "''"}
    named = PROBLEMS.split("(", 1)[1].split("{", 1)[0]
    more = [(name, empty.get(kind, "0")) for name, kind in cursor.fetchall() if name not in named]
    return "".join(f", {name}" for name, _ in more), "".join(f", {value}" for _, value in more)


@contextmanager
def _bare_tables():
    """The large tables without their secondary indexes and triggers while they are filled."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT i.schemaname || '.' || i.indexname, i.indexdef FROM pg_indexes i"
            " LEFT JOIN pg_constraint c ON c.conname = i.indexname"
            " WHERE i.tablename = ANY(%s) AND c.oid IS NULL",
            [LARGE],
        )
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("SET maintenance_work_mem = '512MB'")
        for _name, definition in indexes:
            cursor.execute(definition)
