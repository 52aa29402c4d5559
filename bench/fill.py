"""`python -m bench.fill SIZE`: fill the database that DATABASE_URL names, unless it is filled already.

Firms with figures and problems are made on the server itself, without the secondary indexes and the triggers of
the large tables, as any bulk load does; solutions are read as matching reads them. One transaction: a fill that is
broken off leaves nothing.
"""

import os
import sys
from contextlib import contextmanager
from time import perf_counter
from typing import NamedTuple

import django


class Size(NamedTuple):
    """How many rows a database has, and in which region."""

    firms: int
    problems: int
    solutions: int
    within: str


SIZES = {
    "city": Size(1_000, 1_000, 1_000, "35.75."),
    "province": Size(100_000, 100_000, 100_000, "35."),
    "nation": Size(4_400_000, 2_000_000, 100_000, ""),
}
LARGE = ["clusters_firm", "clusters_firmfigures", "issues_problem", "solutions_solution"]
OFFICES = {"city": "35.75", "small": "35.79", "province": "35"}
# A database with the reference data alone, of which the others are made: loading regions takes longest.
BASE = "base"
# So many problems of the city can be opened by their number.
OPENED = 40


def main(size: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction

    from clusters.models import Firm
    from dashboards.recounting import recount_tallies

    call_command("migrate", verbosity=0)
    if size != BASE and Firm.objects.filter(code__startswith="B").exists():
        return
    started = perf_counter()
    call_command("load_reference", stdout=sys.stderr)
    if size == BASE:
        return
    with transaction.atomic(), bare_tables():
        fill(SIZES[size], make_offices())
    tell("tallies", recount_tallies)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    print(f"filled {size} in {perf_counter() - started:.0f} s", file=sys.stderr)


def fill(size: Size, offices: dict[str, int]) -> None:
    from django.db import connection

    from bench.catalogue import add_solutions
    from bench.statements import FIGURES, FIRMS, PROBLEMS
    from smidep.demo.stories import STORIES

    stories = {
        "categories": [story.category for story in STORIES],
        "titles": [story.title for story in STORIES],
        "texts": [story.text for story in STORIES],
        "stories": len(STORIES),
    }
    with connection.cursor() as cursor:
        tell("firms", lambda: cursor.execute(FIRMS, size._asdict()))
        tell("figures", lambda: cursor.execute(FIGURES))
        tell("problems", lambda: cursor.execute(PROBLEMS, {**stories, **size._asdict(), **offices}))
    number_some()
    tell("solutions", lambda: add_solutions(size.solutions))


def make_offices() -> dict[str, int]:
    """Offices with an official each, and the ministry."""
    from accounts.models import Office, OfficeLevel, Role, User

    keys = {}
    for name, code in OFFICES.items():
        level = OfficeLevel.REGENCY if "." in code else OfficeLevel.PROVINCE
        office = Office.objects.create(name=f"Dinas Bench {code}", level=level, region_id=code)
        User.objects.create(username=f"bench.{name}", name=name, role=Role.OFFICIAL, office=office)
        keys[name] = office.pk
    User.objects.create(username="bench.ministry", name="ministry", role=Role.MINISTRY)
    return keys


def number_some() -> None:
    """Give some problems of the city numbers with a true check sign, as addresses want them."""
    from common.codes import new_number
    from issues.models import Problem
    from issues.models.problems import PREFIX

    for key in Problem.objects.filter(region__code__startswith="35.75.").order_by("created_at").values("pk")[:OPENED]:
        Problem.objects.filter(**key).update(number=new_number(PREFIX))


@contextmanager
def bare_tables():
    """The large tables without their secondary indexes and triggers while they are filled."""
    from django.db import connection

    from bench.statements import SECONDARY_INDEXES

    with connection.cursor() as cursor:
        cursor.execute(SECONDARY_INDEXES, [LARGE])
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        tell("indexes", lambda: [cursor.execute(definition) for _name, definition in indexes])


def tell(what: str, work) -> None:
    started = perf_counter()
    print(f"  {what} ... ", end="", flush=True, file=sys.stderr)
    work()
    print(f"{perf_counter() - started:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
