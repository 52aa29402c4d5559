"""One after the other: who presses twice at once waits for the first press to be done."""

from django.db import connection


def wait_for_turn(key: object) -> None:
    """Hold `key` until the end of the transaction, and wait while another transaction holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(key)])
