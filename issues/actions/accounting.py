"""Counting what offices account for: all of them in one statement, in the worker, and never in a request."""

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from issues.lifecycle import OPEN, Status

SPAN = timedelta(days=365)
LOCK_OF_COUNTING = 5_470_002
# Where the office must act; what waits for the firm is no silence of the office.
WAITS = [status for status in OPEN if status not in (Status.RETURNED, Status.OFFERED, Status.DONE, Status.ON_HOLD)]

COUNT = """
WITH counted AS (
    SELECT handling_office_id AS office_id,
           count(*) FILTER (WHERE submitted_at >= %(since)s) AS received,
           count(*) FILTER (WHERE submitted_at >= %(since)s AND done_at IS NOT NULL) AS done,
           count(*) FILTER (WHERE submitted_at >= %(since)s AND outcome IN ('solved', 'partly')) AS confirmed,
           count(*) FILTER (WHERE submitted_at >= %(since)s AND outcome = 'no_answer') AS unanswered,
           count(*) FILTER (WHERE status = ANY(%(waits)s) AND due_at < %(now)s) AS late,
           min(due_at) FILTER (WHERE status = ANY(%(waits)s) AND due_at < %(now)s) AS late_since,
           count(*) FILTER (WHERE status = ANY(%(waits)s) AND escalated_to_id IS NOT NULL) AS escalated
    FROM issues_problem
    WHERE merged_into_id IS NULL AND handling_office_id IS NOT NULL AND status <> 'draft'
      AND (submitted_at >= %(since)s OR status = ANY(%(waits)s))
    GROUP BY 1
), checks AS (
    SELECT handling_office_id AS office_id, count(*) AS answered,
           count(*) FILTER (WHERE stopped_at <= issues_clock.due_at) AS in_time
    FROM issues_clock JOIN issues_problem ON issues_problem.id = issues_clock.problem_id
    WHERE kind = 'verify' AND stopped_at IS NOT NULL AND started_at >= %(since)s AND merged_into_id IS NULL
      AND (status <> 'withdrawn' OR verified_at IS NOT NULL)
    GROUP BY 1
)
INSERT INTO issues_officecount (office_id, counted_at, received, answered, in_time, done, confirmed, unanswered,
                                late, late_since, escalated)
SELECT accounts_office.id, %(now)s, coalesce(received, 0), coalesce(answered, 0), coalesce(in_time, 0),
       coalesce(done, 0), coalesce(confirmed, 0), coalesce(unanswered, 0), coalesce(late, 0), late_since,
       coalesce(escalated, 0)
FROM accounts_office
LEFT JOIN counted ON counted.office_id = accounts_office.id
LEFT JOIN checks ON checks.office_id = accounts_office.id
ON CONFLICT (office_id) DO UPDATE
SET counted_at = EXCLUDED.counted_at, received = EXCLUDED.received, answered = EXCLUDED.answered,
    in_time = EXCLUDED.in_time, done = EXCLUDED.done, confirmed = EXCLUDED.confirmed,
    unanswered = EXCLUDED.unanswered, late = EXCLUDED.late, late_since = EXCLUDED.late_since,
    escalated = EXCLUDED.escalated
"""


@transaction.atomic
def count_offices() -> int:
    """Count what each office accounts for, and return how many there are; 0 while another worker does it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK_OF_COUNTING])
        if not cursor.fetchone()[0]:
            return 0
        now = timezone.now()
        cursor.execute(COUNT, {"since": now - SPAN, "now": now, "waits": [str(status) for status in WAITS]})
        return cursor.rowcount
