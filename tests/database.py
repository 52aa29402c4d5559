"""A test database that is migrated once for each state of the migrations, and copied from then on.

To migrate takes half a minute, as Django draws up all models anew after each step; to copy takes a second. Only the
embedded servers are filled so: for a real one, Django migrates as usual.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from smidep.standalone.places import ROOT, make_writable
from smidep.standalone.postgres import programs

TEMPLATE = "smidep_template"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Let Django make the test database out of the template, and migrate what is missing: nothing."""
    if "SMIDEP_TEST_BROKER" in os.environ:
        prepare_template()
        connection.settings_dict["TEST"]["TEMPLATE"] = TEMPLATE


def prepare_template():
    """Make the template on the servers of this run, from the dump of an earlier run if there is one."""
    folder = make_writable(ROOT / "var" / "test-databases")
    dump = folder / f"{state_of_migrations()}.dump"
    # The first process makes it, and the others of this run and of other runs wait for it.
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not run_program("createdb", TEMPLATE):
            return
        if dump.exists() and run_program("pg_restore", "--dbname", TEMPLATE, "--exit-on-error", dump):
            return
        migrate_template()
        for old in folder.glob("*.dump"):
            old.unlink()
        run_program("pg_dump", "--format=custom", "--file", dump, TEMPLATE)


def state_of_migrations():
    """What the template is made of: our migrations, and the releases of the packages that have some too."""
    whole = hashlib.sha256()
    files = [file for app in settings.APPS for file in sorted((ROOT / app / "migrations").glob("*.py"))]
    for file in [*files, ROOT / "requirements.txt"]:
        whole.update(file.read_bytes())
    return whole.hexdigest()[:16]


def migrate_template():
    run_program("dropdb", "--if-exists", TEMPLATE)
    run_program("createdb", TEMPLATE)
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{TEMPLATE}").geturl()
    environment = {**os.environ, "DATABASE_URL": address}
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603


def run_program(name, *arguments):
    """Run one of PostgreSQL's programs on the servers of this run; return whether it succeeded."""
    address = urlsplit(os.environ["DATABASE_URL"])
    place = {"PGHOST": address.hostname, "PGPORT": str(address.port), "PGUSER": address.username}
    environment = {**os.environ, **place, "PGPASSWORD": address.password}
    command = [programs() / name, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0  # noqa: S603
