"""Publishing: a quarter's problems by region and category, counted with distinct firms, small cells blanked."""

from collections.abc import Iterable
from datetime import date

from django.db import connection, transaction

from dashboards.models import PublishedTable
from dashboards.publishing.periods import freeze, is_published, moments
from dashboards.suppression import Cell, withheld

NAME = "problems"
COLUMNS = ["region", "category", "problems", "helped", "firms"]
TOTAL = ""

# Every problem counts at its regency, its province and the nation, with and without its category.
COUNT = """
SELECT places.place, categories.category, count(*),
       count(*) FILTER (WHERE outcome IN ('solved', 'partly')), count(DISTINCT coalesce(firm_id, id))
FROM issues_problem
CROSS JOIN LATERAL (
    VALUES (''), (split_part(region_id, '.', 1)),
           (CASE WHEN region_id LIKE '%%.%%'
                 THEN split_part(region_id, '.', 1) || '.' || split_part(region_id, '.', 2) END)
) AS places (place)
CROSS JOIN LATERAL (VALUES (''), (category)) AS categories (category)
WHERE submitted_at >= %s AND submitted_at < %s AND status <> 'draft' AND NOT confidential AND merged_into_id IS NULL
  AND places.place IS NOT NULL
GROUP BY 1, 2 ORDER BY 1, 2
"""


@transaction.atomic
def publish_problems(start: date, end: date) -> PublishedTable:
    """Freeze the table of the problems reported from `start` to `end`; published before, it is a new version."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, moments(start, end))
        counted = cursor.fetchall()
    problems = {(place, category): Cell(number, firms) for place, category, number, _, firms in counted}
    helped = {(place, category): Cell(number, firms if number else 0) for place, category, _, number, firms in counted}
    blank = withheld(problems, _sums(problems))
    # Who was helped is a part of who reported: blanked with it, and where it is small by itself.
    blank_helped = blank | withheld({key: Cell(c.number, c.number) for key, c in helped.items()}, _sums(helped))
    rows = [
        [
            *key,
            None if key in blank else problems[key].number,
            None if key in blank_helped else helped[key].number,
            None if key in blank else problems[key].firms,
        ]
        for key in problems
    ]
    return freeze(NAME, COLUMNS, rows, start, end)


def publish_if_new(start: date, end: date) -> bool:
    """Publish the table of a period unless it has been, and say whether it was new."""
    if is_published(NAME, start, end):
        return False
    publish_problems(start, end)
    return True


def _sums(cells: dict) -> Iterable[tuple]:
    """What adds up: the categories of a place, and the parts of a place within a category."""
    places = {place for place, _ in cells}
    categories = {category for _, category in cells}
    parts = {place: [p for p in places if p and p.rpartition(".")[0] == place] for place in places}
    sums = [((place, TOTAL), [(place, c) for c in categories if c != TOTAL]) for place in places]
    return sums + [
        ((place, category), [(part, category) for part in parts[place]])
        for place in places
        for category in categories
        if parts[place]
    ]
