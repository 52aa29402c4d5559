"""`python -m bench.imports ROWS`: a workbook of ROWS firms through check, commit and undo, against two others.

The others, in the same run: rows staged by COPY and written by one INSERT ... SELECT, the limit; and
django-import-export, the usual library, over a part of the rows. Each phase runs in a process of its own,
as in a worker, so that its memory is its own.
"""

import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import django

HEADS = [
    "No", "Nama Perusahaan", "Nama Pemilik", "NIK", "Alamat", "Kelurahan", "Kecamatan", "No. HP", "Thn Berdiri",
    "Jenis Produk", "KBLI", "TK Pria", "TK Wanita", "Investasi", "Kapasitas", "Satuan", "Omzet per bulan",
    "Bahan baku per bulan", "Ekspor", "Kendala",
]  # fmt: skip
OF_LIBRARY = 2_000


def main(rows: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    django.setup()
    from django.conf import settings

    from surveys.actions import imports

    with tempfile.TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = folder
        path = Path(folder) / "bench.xlsx"
        write_workbook(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB, {register_size():,} firms in the register")
        key = upload(path)
        report("check (dry run)", rows, lambda: imports.check_workbook(key), aim=4_000)
        begin(key, "commit")
        committed = report("commit", rows, lambda: imports.commit_batches(key), aim=5_000)
        begin(key, "undo")
        report("undo", rows, lambda: imports.undo_batches(key))
        staged = report("staged COPY, no checks, no history", rows, lambda: stage(rows))
        print(f"{'commit against staged COPY':<38}{committed / staged:>9.1f} x   (aim 5 x)")
        library = min(OF_LIBRARY, rows)
        slow = report("django-import-export, plain rows", library, lambda: by_library(library))
        print(f"{'the library against commit':<38}{(slow / library) / (committed / rows):>9.1f} x")


def report(name: str, rows: int, work: Callable[[], object], aim: int = 0) -> float:
    """Do the work in a process of its own and print its speed and memory; return its seconds."""
    seconds, megabytes = apart(work)
    wanted = f"   (aim {aim:,})" if aim else ""
    print(f"{name:<38}{rows / seconds:>9,.0f} rows/s {seconds:>7.1f} s {megabytes:>6.0f} MB{wanted}", flush=True)
    return seconds


def apart(work: Callable[[], object]) -> tuple[float, float]:
    """Return seconds and peak memory of `work` in a new process."""
    from django.db import connections

    connections.close_all()
    context = multiprocessing.get_context("fork")
    said = context.SimpleQueue()

    def run() -> None:
        started = time.perf_counter()
        work()
        said.put((time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))

    process = context.Process(target=run)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"A phase ended with {process.exitcode}.")
    return said.get()


def write_workbook(path: Path, rows: int) -> None:
    """Write a workbook as offices do, a fault in every fiftieth row."""
    import xlsxwriter

    chance = random.Random(7)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        for at in range(1, rows + 1):
            sheet.write_row(at, 0, row_of(at, chance))


def row_of(at: int, chance: random.Random) -> list:
    born = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(50, 99):02}"
    nik = f"357504{born}{at % 8999 + 1:04}" if at % 50 else "357504"
    return [
        at,
        f"UD {chance.choice(['Karya', 'Sumber', 'Jaya'])} {at:x}",
        f"{chance.choice(['Slamet', 'Budi'])} {at:x}",
        nik,
        f"Jl. Hang Tuah {at}", chance.choice(["Kel. Mayangan", "NGEMPLAKREJO", "Mayangann"]), "Panggungrejo",
        f"0812{at:08}",
        chance.randint(1960, 2015),
        "Cor besi",
        24310,
        chance.randint(1, 20),
        f"{chance.randint(1, 9)} org",
        chance.choice(["25 jt", "Rp 25.000.000,-", 40_000_000, "1,5 M"]), 120, "kg/bulan",
        f"{chance.randint(90, 900)}.000.000", chance.randint(1, 900) * 10_000, "Ya", "Modal kurang" if at % 3 else "",
    ]  # fmt: skip


def upload(path: Path) -> str:
    """Keep the workbook as an official of the bench; nothing is put off."""
    from django.core.files import File

    from accounts.models import Office, OfficeLevel, Role, User
    from clusters.models import Cluster
    from regions.models import Region
    from surveys.models import WorkbookImport

    city = Region.objects.get(code="35.75")
    office, _ = Office.objects.get_or_create(region=city, level=OfficeLevel.REGENCY, defaults={"name": "Dinas Bench"})
    user, _ = User.objects.get_or_create(
        username="bench.import", defaults={"name": "Bench", "role": Role.OFFICIAL, "office": office}
    )
    cluster, _ = Cluster.objects.get_or_create(slug="bench-import", defaults={"name": "Sentra Bench", "region": city})
    cluster.villages.set(Region.objects.filter(code__in=["35.75.04.1006", "35.75.04.1007"]))
    workbook = WorkbookImport(cluster=cluster, by=user, file_name=path.name, year=2025)
    with path.open("rb") as file:
        workbook.file.save(path.name, File(file), save=False)
    workbook.save(force_insert=True)
    return str(workbook.pk)


def begin(key: str, verb: str) -> None:
    """Move the import on without sending the work to a broker."""
    from surveys.actions import imports
    from surveys.models import WorkbookImport

    workbook = WorkbookImport.objects.get(pk=key)
    {"commit": imports.commit_import, "undo": imports.undo_import}[verb](workbook=workbook, by=workbook.by)


def register_size() -> int:
    from clusters.models import Firm

    return Firm.objects.count()


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


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
