"""What matching reads of the solutions, kept beside them when they are written, and how often each term is said."""

from collections import Counter

from django.db import connection, transaction
from django.db.models import Q

from solutions.models import CatalogueTerm, Solution, SolutionStatus
from solutions.reading import VERSION, read
from solutions.suggesting import ALL, terms_of, text_of


def keep_reading(solution: Solution) -> None:
    """Keep beside a solution what its words say, and by which terms matching finds it."""
    reading = read(text_of(solution.title, solution.description))
    solution.reading = reading.as_json()
    solution.terms = terms_of(reading, solution.categories, solution.kind)


def public_terms(solution: Solution) -> Counter:
    """What a solution adds to the counts: nothing unless it is published."""
    if solution.status != SolutionStatus.PUBLISHED or not solution.terms:
        return Counter()
    return Counter({**dict.fromkeys(solution.terms, 1), ALL: 1})


def count_terms(before: Counter, after: Counter) -> None:
    """Keep the counts of how many published solutions say a term."""
    changes = Counter(after)
    changes.subtract(before)
    # In one order always, so that two who save at once do not wait for one another in a circle.
    rows = sorted((term, change) for term, change in changes.items() if change)
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO solutions_catalogueterm AS t (term, solutions) "
            "SELECT * FROM unnest(%s::varchar[], %s::int[]) "
            "ON CONFLICT (term) DO UPDATE SET solutions = greatest(t.solutions + excluded.solutions, 0)",
            [[term for term, _change in rows], [change for _term, change in rows]],
        )


def read_again(*, everything: bool = False) -> int:
    """Read the solutions that came in without a reading or with an older one, and count all terms anew."""
    unread = Q(reading__version__isnull=True) | ~Q(reading__version=VERSION)
    rows = Solution.objects.all() if everything else Solution.objects.filter(unread)
    changed = []
    for solution in rows.only("title", "description", "categories", "kind").iterator(chunk_size=500):
        keep_reading(solution)
        changed.append(solution)
        if len(changed) % 500 == 0:
            Solution.objects.bulk_update(changed[-500:], ["reading", "terms"])
    rest = len(changed) % 500
    Solution.objects.bulk_update(changed[-rest:] if rest else [], ["reading", "terms"])
    if changed:
        count_all_terms()
    return len(changed)


@transaction.atomic
def count_all_terms() -> None:
    """Count all terms of the published solutions, set-wise."""
    with connection.cursor() as cursor:
        # Nobody adds to the counts while they are made anew.
        cursor.execute("LOCK TABLE solutions_catalogueterm IN SHARE ROW EXCLUSIVE MODE")
        CatalogueTerm.objects.all().delete()
        cursor.execute(
            "INSERT INTO solutions_catalogueterm (term, solutions) "
            "SELECT term, count(*) FROM (SELECT DISTINCT id, unnest(terms) AS term FROM solutions_solution "
            "WHERE status = 'published') AS said GROUP BY term"
        )
        cursor.execute(
            "INSERT INTO solutions_catalogueterm (term, solutions) "
            "SELECT %s, count(*) FROM solutions_solution WHERE status = 'published' AND terms <> '{}'",
            [ALL],
        )
