"""Reading the tallies: one place, one period, any number of measures, one query."""

from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date, timedelta

from django.db import models
from django.db.models import Q, Sum

# No problem is older than the portal, and none is of the next century: days beyond are as good as these.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
ALL, MONTH, DAY = 0, 1, 2


class TallyQuerySet(models.QuerySet):
    def numbers(self, place: str, measures: list[str], *, start: date | None = None, end: date | None = None) -> dict:
        """Return {measure: Counter of (key, subkey)} at a place, of all time or from `start` to `end`."""
        found: dict[str, Counter] = defaultdict(Counter)
        rows = (
            self.filter(periods(start, end), place=place, measure__in=measures)
            .values_list("measure", "key", "subkey")
            .annotate(total=Sum("number"))
            .order_by()
        )
        for measure, key, subkey, total in rows:
            if total:
                found[measure][key, subkey] = total
        return found

    def by_place(
        self, places: list[str], measures: list[str], *, start: date | None = None, end: date | None = None
    ) -> dict:
        """Return {place: {measure: Counter of key}} for several places at once, as for a table of regions."""
        found: dict[str, dict[str, Counter]] = {place: defaultdict(Counter) for place in places}
        rows = (
            self.filter(periods(start, end), place__in=places, measure__in=measures)
            .values_list("place", "measure", "key")
            .annotate(total=Sum("number"))
            .order_by()
        )
        for place, measure, key, total in rows:
            if total:
                found[place][measure][key] += total
        return found


def periods(start: date | None, end: date | None) -> Q:
    """The rows that together are the days from `start` to `end`: whole months, and days at the edges.

    Without both it is all time, which is one row a number. What has no day, such as the firms, is
    counted in the grain of all time only.
    """
    if start is None and end is None:
        return Q(grain=ALL)
    start, end = max(start or FIRST_DAY, FIRST_DAY), min(end or LAST_DAY, LAST_DAY)
    start, end = min(start, LAST_DAY), max(end, FIRST_DAY)
    first = start if start.day == 1 else _after_month(start)
    last = end if (end + timedelta(days=1)).day == 1 else end.replace(day=1) - timedelta(days=1)
    if first > last:
        return Q(grain=DAY, period__range=(start, end))
    whole = Q(grain=MONTH, period__range=(first, last))
    head = Q(grain=DAY, period__gte=start, period__lt=first)
    tail = Q(grain=DAY, period__gt=last, period__lte=end)
    return whole | head | tail


def _after_month(day: date) -> date:
    return day.replace(day=1) + timedelta(days=monthrange(day.year, day.month)[1])
