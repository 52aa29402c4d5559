"""`manage.py bench [city|province|nation ...]`: measure, each size in a database of its own beside the trial's."""

import os
import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

SIZES = ["city", "province"]


class Command(BaseCommand):
    help = "Measure pages and API against a bare WSGI handler with the same SQL, at the sizes that are named."

    def add_arguments(self, parser):
        parser.add_argument("sizes", nargs="*", default=os.environ.get("SIZE", "").split() or SIZES)

    def handle(self, *args, **options):
        for size in options["sizes"]:
            url = self.database(f"smidep_bench_{size}")
            # Each size in a process of its own: its memory is measured, and its connections are its own.
            run = subprocess.run(  # noqa: S603 - our own module
                [sys.executable, "-m", "bench.run", size],
                env={**os.environ, "DATABASE_URL": url, "LOG_LEVEL": "ERROR"},
                cwd=settings.BASE_DIR,
                check=False,
            )
            if run.returncode:
                sys.exit(run.returncode)

    def database(self, name: str) -> str:
        """The address of a database on the same server, made when it is missing."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                cursor.execute(f'CREATE DATABASE "{name}"')
        head, _slash, rest = os.environ["DATABASE_URL"].rpartition("/")
        _old, mark, query = rest.partition("?")
        return f"{head}/{name}{mark}{query}"
