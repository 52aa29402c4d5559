"""`python -m bench.imports ROWS [FIRMS]`: a workbook of ROWS firms through check, commit, report and undo.

Against two others in the same run: rows staged by COPY and written by one INSERT ... SELECT, the limit; and
django-import-export, the usual library, over a part of the rows. With FIRMS the register is filled up to so many
before. Each phase runs in a process of its own, as in a worker, so that its memory is its own.
"""

import os
import sys
import tempfile
from pathlib import Path

import django

OF_LIBRARY = 2_000


def main(rows: int, firms: int = 0) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    django.setup()
    from django.conf import settings

    from bench.others import by_library, stage
    from bench.phases import measure, told
    from bench.register import fill_register, register_size
    from bench.workbooks import write_workbook
    from smidep.celery import app
    from surveys.actions import imports

    # As a worker begins: it has read all addresses before its first task.
    app.loader.init_worker()
    if firms:
        fill_register(firms)
    with tempfile.TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = folder
        path = Path(folder) / "bench.xlsx"
        write_workbook(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB, {register_size():,} firms in the register")
        key = upload(path)
        told(measure("check (dry run)", rows, lambda: imports.check_workbook(key)), aim=4_000)
        begin(key, "commit")
        commit = told(measure("commit", rows, lambda: imports.commit_batches(key)), aim=5_000)
        told(measure("report (XLSX)", rows, lambda: write_report(key)))
        begin(key, "undo")
        told(measure("undo", rows, lambda: imports.undo_batches(key)))
        staged = told(measure("staged COPY, no checks, no history", rows, lambda: stage(rows)))
        library = min(OF_LIBRARY, rows)
        slow = told(measure("django-import-export, plain rows", library, lambda: by_library(library)))
    print(f"commit takes {commit.against(staged)} the staged COPY, of which the aim is 5 x")
    print(f"the library takes {slow.against(commit)} the commit")


def write_report(key: str) -> None:
    from surveys import exports
    from surveys.models import WorkbookImport

    exports.report(WorkbookImport.objects.get(pk=key)).file.close()


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


if __name__ == "__main__":
    main(*map(int, sys.argv[1:] or ["20000"]))
