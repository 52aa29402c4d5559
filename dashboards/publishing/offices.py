"""What offices account for in a quarter: received, first answers in time, work done, confirmed by the firms.

Each number is of what happened in the quarter: what came in, what was answered, what was done. So an office is not
measured by reports whose work cannot be over yet.
"""

from collections import defaultdict
from datetime import date

from django.db import connection, transaction

from dashboards.models import PublishedTable
from dashboards.publishing import problems
from dashboards.publishing.periods import freeze, is_published, moments
from dashboards.suppression import Cell, withheld

NAME = "offices"
NUMBERS = ["received", "answered", "in_time", "done", "confirmed"]
COLUMNS = ["region", "office", *NUMBERS, "firms"]
TOTAL = "total"

# A check that ended because the firm withdrew its report is no answer of the office.
COUNT = """
WITH counted AS (
    SELECT id, handling_office_id, coalesce(firm_id, id) AS firm, status, outcome,
           submitted_at, verified_at, done_at, closed_at
    FROM issues_problem
    WHERE status <> 'draft' AND NOT confidential AND merged_into_id IS NULL AND handling_office_id IS NOT NULL
), happened AS (
    SELECT handling_office_id, firm, 'received' AS what FROM counted
    WHERE submitted_at >= %(start)s AND submitted_at < %(end)s
    UNION ALL
    SELECT handling_office_id, firm, unnest(CASE WHEN stopped_at <= due_at THEN ARRAY['answered', 'in_time']
                                                 ELSE ARRAY['answered'] END)
    FROM issues_clock JOIN counted ON counted.id = issues_clock.problem_id
    WHERE kind = 'verify' AND stopped_at >= %(start)s AND stopped_at < %(end)s
      AND (status <> 'withdrawn' OR verified_at IS NOT NULL)
    UNION ALL
    SELECT handling_office_id, firm, 'done' FROM counted WHERE done_at >= %(start)s AND done_at < %(end)s
    UNION ALL
    SELECT handling_office_id, firm, 'confirmed' FROM counted
    WHERE closed_at >= %(start)s AND closed_at < %(end)s AND outcome IN ('solved', 'partly')
)
SELECT coalesce(accounts_office.region_id, ''), accounts_office.name, what, count(*), count(DISTINCT firm)
FROM happened JOIN accounts_office ON accounts_office.id = handling_office_id
GROUP BY GROUPING SETS ((accounts_office.id, accounts_office.region_id, accounts_office.name, what), (what))
ORDER BY 1, 2
"""


@transaction.atomic
def publish_offices(start: date, end: date) -> PublishedTable:
    """Freeze what each office accounts for; published before, it is a new version."""
    begins, ends = moments(start, end)
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"start": begins, "end": ends})
        counted = cursor.fetchall()
    cells: dict[str, dict] = defaultdict(dict)
    for region, office, what, number, firms in counted:
        cells[what][(region, office) if office else TOTAL] = Cell(number, firms)
    hidden = _blanked_places(start, end)
    blank = {what: _blank(cells[what], hidden if what == "received" else set()) for what in NUMBERS}
    offices = sorted({key for found in cells.values() for key in found if key != TOTAL})
    rows = [_row(key, cells, blank) for key in [TOTAL, *offices]] if offices else []
    return freeze(NAME, COLUMNS, rows, start, end)


def publish_if_new(start: date, end: date) -> bool:
    """Publish the table of a period unless it has been, and say whether it was new."""
    if is_published(NAME, start, end):
        return False
    publish_offices(start, end)
    return True


def _row(key, cells: dict[str, dict], blank: dict[str, set]) -> list:
    numbers = [None if key in blank[what] else cells[what].get(key, Cell(0, 0)).number for what in NUMBERS]
    firms = None if key in blank["received"] else cells["received"].get(key, Cell(0, 0)).firms
    region, office = ("", "") if key == TOTAL else key
    return [region, office, *numbers, firms]


def _blank(cells: dict, hidden: set[str]) -> set:
    """What is withheld of one number: small cells, those that another table hides, and what gives them away."""
    small = {key: Cell(cell.number, 1) if key[0] in hidden and key != TOTAL else cell for key, cell in cells.items()}
    return withheld(small, [(TOTAL, [key for key in cells if key != TOTAL])])


def _blanked_places(start: date, end: date) -> set[str]:
    """The regions whose number of reports the other table of the same quarter withholds: it must not stand here."""
    table = PublishedTable.objects.filter(name=problems.NAME, starts_on=start, ends_on=end).first()
    if table is None:
        return set()
    named = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return {row["region"] for row in named if row["category"] == problems.TOTAL and row["problems"] is None}
