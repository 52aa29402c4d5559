"""Counting the tallies anew from the rows themselves: after a bulk load, or to see that they are right."""

from collections import Counter
from collections.abc import Iterator

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection, transaction

from clusters.models import Firm
from clusters.states import FirmState
from dashboards.actions import fold_tallies, note_firms, note_problems
from dashboards.models import Tally, TallyDelta
from issues.models import Problem
from issues.states import state_of

CHUNK = 10_000


@transaction.atomic
def recount_tallies() -> None:
    """Replace all tallies by what the rows say.

    Whoever wants to note news meanwhile waits: what they changed is not seen here, and is folded later.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE dashboards_tallydelta IN EXCLUSIVE MODE")
    TallyDelta.objects.all().delete()
    Tally.objects.all().delete()
    for chunk in _chunks(_firm_states()):
        note_firms((None, state) for state in chunk)
    for chunk in _chunks(map(state_of, Problem.objects.defer("stems", "description").iterator(CHUNK))):
        note_problems((None, state) for state in chunk)
    fold_tallies()


def differing_tallies() -> list[tuple]:
    """What is not as the rows say: (place, measure, key, counted, kept). Empty when all is right."""
    with transaction.atomic():
        fold_tallies()
        kept = _all_tallies()
        recount_tallies()
        counted = _all_tallies()
        transaction.set_rollback(True)
    return [(*key, counted[key], kept[key]) for key in sorted(set(kept) | set(counted)) if kept[key] != counted[key]]


def _all_tallies() -> Counter:
    rows = Tally.objects.filter(grain=0).exclude(number=0).values_list("place", "measure", "key", "subkey", "number")
    return Counter({(place, measure, key, subkey): number for place, measure, key, subkey, number in rows})


def _firm_states() -> Iterator[FirmState]:
    # Annotated before the values are chosen: after them, the years would be those of all firms alike.
    surveyed = Firm.objects.order_by().annotate(years=ArrayAgg("figures__year", default=[], distinct=True))
    for region, cluster, status, years in surveyed.values_list("region_id", "cluster_id", "status", "years").iterator(
        CHUNK
    ):
        yield FirmState(region, cluster, status, tuple(year for year in years if year))


def _chunks(states: Iterator) -> Iterator[list]:
    chunk = []
    for state in states:
        chunk.append(state)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
