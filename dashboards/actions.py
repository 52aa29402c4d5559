"""Keeping the tallies: noting news with the change, folding it in the worker, counting anew."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

from django.core.cache import cache
from django.db import connection, transaction
from redis.exceptions import RedisError

from clusters.states import FirmState
from common.put_off import put_off
from dashboards.counting import Fact, difference, firm_facts, problem_facts
from dashboards.models import TallyDelta
from issues.states import ProblemState

# One fold at a time: two would wait for each other's rows, and in the worst case for ever.
LOCK_OF_FOLDING = 5_470_001
BATCH = 20_000
ASKED, ASKED_SECONDS = "tallies-asked", 60


def note_firms(changes: Iterable[tuple[FirmState | None, FirmState | None]]) -> int:
    """Note what changes of firms add to the tallies; those of an import are alike by hundreds."""
    return _note(
        {fact: many * number for fact, number in difference(firm_facts(before), firm_facts(after)).items()}
        for (before, after), many in Counter(changes).items()
    )


def note_problems(changes: Iterable[tuple[ProblemState | None, ProblemState | None]]) -> int:
    return _note(difference(problem_facts(before), problem_facts(after)) for before, after in changes)


def _note(differences: Iterable[dict[Fact, int]]) -> int:
    total: Counter[Fact] = Counter()
    for change in differences:
        total.update(change)
    deltas = [TallyDelta(**fact._asdict(), number=number) for fact, number in total.items() if number]
    TallyDelta.objects.bulk_create(deltas, batch_size=2000)
    if deltas:
        transaction.on_commit(_ask_for_fold)
    return len(deltas)


def _ask_for_fold() -> None:
    """Put off one fold for all that is committed before it begins: who finds it asked for need not ask."""
    try:
        is_first = cache.add(ASKED, 1, ASKED_SECONDS)
    except (RedisError, OSError):
        is_first = True
    if is_first:
        put_off("dashboards.jobs.fold_tallies")


FOLD = """
WITH news AS (
    DELETE FROM dashboards_tallydelta
    WHERE id IN (SELECT id FROM dashboards_tallydelta ORDER BY id LIMIT %s)
    RETURNING region, cluster, measure, day, key, subkey, number
), at_places AS (
    SELECT places.place, news.measure, news.day, news.key, news.subkey, news.number
    FROM news CROSS JOIN LATERAL (
        VALUES (''), (split_part(region, '.', 1)),
               (nullif(concat_ws('.', split_part(region, '.', 1), nullif(split_part(region, '.', 2), '')),
                       split_part(region, '.', 1))),
               (cluster::text)
    ) AS places (place)
    WHERE places.place IS NOT NULL
), in_periods AS (
    SELECT place, periods.grain, periods.period, measure, key, subkey, sum(number) AS number
    FROM at_places CROSS JOIN LATERAL (
        VALUES (0, DATE '0001-01-01'), (1, date_trunc('month', day)::date), (2, day)
    ) AS periods (grain, period)
    WHERE periods.period IS NOT NULL
    GROUP BY place, periods.grain, periods.period, measure, key, subkey
), folded AS (
    INSERT INTO dashboards_tally (place, grain, period, measure, key, subkey, number)
    SELECT place, grain, period, measure, key, subkey, number FROM in_periods WHERE number <> 0
    ON CONFLICT (place, grain, measure, period, key, subkey)
    DO UPDATE SET number = dashboards_tally.number + EXCLUDED.number
)
SELECT count(*) FROM news
"""


def fold_tallies() -> int:
    """Fold the noted news into the tallies, and return how much of it there was.

    News is taken and counted in one statement: a worker that dies in it leaves both as they were.
    """
    # From here on a change must ask again: this fold may be past its row.
    _forget_asking()
    folded = 0
    while taken := _fold_batch():
        folded += taken
    return folded


def _forget_asking() -> None:
    with suppress(RedisError, OSError):
        cache.delete(ASKED)


@transaction.atomic
def _fold_batch() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK_OF_FOLDING])
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(FOLD, [BATCH])
        return cursor.fetchone()[0]
