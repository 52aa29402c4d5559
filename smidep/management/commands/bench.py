"""`manage.py bench [city|province|nation ...]`: measure, each size in a database of its own beside the trial's."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from bench.table import table

BASE = "smidep_bench_base"
KNOWN = ["city", "province", "nation"]
SIZES = KNOWN[:2]
# So many rows has the workbook that is brought into a large register.
ROWS = 20_000


class Command(BaseCommand):
    help = "Measure pages and API against a bare WSGI handler with the same SQL, at the sizes that are named."

    def add_arguments(self, parser):
        parser.add_argument("sizes", nargs="*", default=os.environ.get("SIZE", "").split() or SIZES)
        parser.add_argument("--imports", type=int, metavar="ROWS", help="Bring a workbook of so many rows in as well.")
        parser.add_argument(
            "--register", type=int, metavar="FIRMS", help="Only the workbook, into a register of so many firms."
        )

    def handle(self, *args, **options):
        unknown = set(options["sizes"]) - set(KNOWN)
        if unknown:
            raise CommandError(f"Sizes are {', '.join(KNOWN)}.")
        self.run("bench.fill", "base", url=self.database(BASE))
        if options["register"]:
            rows, firms = options["imports"] or ROWS, options["register"]
            self.run("bench.imports", rows, firms, url=self.database(f"smidep_bench_register_{firms}", of=BASE))
            return
        found = {}
        with tempfile.TemporaryDirectory() as folder:
            for size in options["sizes"]:
                url = self.database(f"smidep_bench_{size}", of=BASE)
                file = Path(folder) / f"{size}.json"
                # Each step in a process of its own: its memory is measured, and its connections are its own.
                self.run("bench.fill", size, url=url)
                self.run("bench.run", str(file), url=url)
                found[size] = json.loads(file.read_text())
        self.stdout.write(table(found))
        if options["imports"]:
            self.run("bench.imports", options["imports"], url=self.database(f"smidep_bench_{size}", of=BASE))

    def run(self, module: str, *arguments: object, url: str) -> None:
        done = subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-m", module, *map(str, arguments)],
            env={**os.environ, "DATABASE_URL": url, "LOG_LEVEL": "ERROR"},
            cwd=settings.BASE_DIR,
            check=False,
        )
        if done.returncode:
            sys.exit(done.returncode)

    def database(self, name: str, *, of: str = "") -> str:
        """The address of a database on the same server, made when it is missing."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{of}"' if of else ""))
        head, _slash, rest = os.environ["DATABASE_URL"].rpartition("/")
        _old, mark, query = rest.partition("?")
        return f"{head}/{name}{mark}{query}"
