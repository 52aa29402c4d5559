"""Old news is thrown away; how much there was stays as counts."""

from collections import Counter
from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from accounts.models import Notice, NoticeCount

BATCH = 2000


def purge_notices_before(moment: datetime) -> int:
    """Throw away what was written before `moment` and waits for no further try; return how many there were."""
    purged = 0
    while batch := _purge_batch(moment):
        purged += batch
    return purged


@transaction.atomic
def _purge_batch(moment: datetime) -> int:
    old = Notice.objects.filter(created_at__lt=moment, next_try_at=None)
    rows = list(
        old.select_for_update(skip_locked=True, of=("self",)).values_list(
            "pk", "created_at", "kind", "channel", "sent_at"
        )[:BATCH]
    )
    sent: Counter = Counter()
    failed: Counter = Counter()
    for _key, at, kind, channel, sent_at in rows:
        month = timezone.localdate(at).replace(day=1)
        (sent if sent_at else failed)[month, kind, channel] += 1
    for month, kind, channel in {*sent, *failed}:
        _add(month, kind, channel, sent[month, kind, channel], failed[month, kind, channel])
    Notice.objects.filter(pk__in=[key for key, *_rest in rows]).delete()
    return len(rows)


def _add(month: date, kind: str, channel: str, sent: int, failed: int) -> None:
    """Add to the count of a month, also while another worker does."""
    table = connection.ops.quote_name(NoticeCount._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} AS known (month, kind, channel, sent, failed) VALUES (%s, %s, %s, %s, %s) "  # noqa: S608 - the table's own name
            "ON CONFLICT (month, kind, channel) DO UPDATE "
            "SET sent = known.sent + EXCLUDED.sent, failed = known.failed + EXCLUDED.failed",
            [month, kind, channel, sent, failed],
        )
