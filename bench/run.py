"""`python -m bench.run FILE`: measure the database that DATABASE_URL names and write what was found to FILE as JSON."""

import json
import os
import statistics
import sys
from pathlib import Path
from time import perf_counter

import django

ROUNDS = 20
CATALOGUES = [1_000, 10_000, 100_000]


def main(file: Path) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    django.setup()
    from bench.answers import compare
    from bench.pages import asked, headers_of
    from smidep.wsgi import application

    found: dict = {"memory at start": megabytes(), "rows": {}, "suggestions": {}}
    for one in asked():
        timed = compare(application, one.path, headers_of(one.user, one.path), rounds=ROUNDS)
        found["rows"][one.name] = {**timed._asdict(), "aim": one.aim, "most_queries": one.most_queries}
        print(f"  {one.name:<36}{timed.portal:>8.1f} ms{timed.ratio:>7.1f} x", file=sys.stderr)
    found["memory after"] = megabytes()
    found["suggestions"] = suggestions()
    found["machine"] = machine()
    file.write_text(json.dumps(found))


def suggestions() -> dict[str, dict]:
    """How long the suggestions of a problem take, for the catalogue that is there and the next larger small one."""
    from django.db import connection, transaction

    from bench.catalogue import add_solutions
    from solutions.models import Solution

    there = Solution.objects.filter(status="published").count()
    found = {f"{there:,}": timed_suggestions()}
    if there < CATALOGUES[1]:
        with transaction.atomic(), connection.cursor() as cursor:
            add_solutions(CATALOGUES[1] - there)
            cursor.execute("ANALYZE solutions_solution")
            found[f"{CATALOGUES[1]:,}"] = timed_suggestions()
            transaction.set_rollback(True)
    return found


def timed_suggestions() -> dict:
    from django.db import connection

    from bench.answers import work_with
    from solutions.suggesting import suggestions_for

    wall, work = [], []
    problems, worked = reports(), work_with(connection.connection)
    for problem in problems * 3:
        started, before = perf_counter(), worked()
        suggestions_for(problem)
        work.append(1000 * (worked() - before))
        wall.append(1000 * (perf_counter() - started))
    # What came first has read the words for the first time.
    wall, work = sorted(wall[len(problems) :]), sorted(work[len(problems) :])
    return {
        "p50": statistics.median(wall), "p95": wall[int(len(wall) * 0.95)],
        "work": statistics.median(work), "most work": work[int(len(work) * 0.95)], "memory": megabytes(),
    }  # fmt: skip


def reports() -> list:
    """Reports of the city, and as many long ones that tell three troubles at once."""
    from issues.models import Problem

    told = list(
        Problem.objects.filter(region__code__startswith="35.75.").select_related("firm").order_by("created_at")[:40]
    )
    long = [
        Problem(
            title=one.title, category=one.category, firm=one.firm,
            description="\n".join([one.description, told[at - 3].description, told[at - 7].description]),
        )
        for at, one in enumerate(told)
    ]  # fmt: skip
    return told + long


def megabytes() -> float:
    """What this process holds now."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    held = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024


def machine() -> str:
    import platform

    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores {platform.machine()}, Python {platform.python_version()}, PostgreSQL {version}, "
        f"load {load:.1f}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
