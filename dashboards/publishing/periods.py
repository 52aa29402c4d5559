"""Whole quarters, and the moments between which they lie."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from dashboards.models import PublishedTable


def quarter_before(day: date) -> tuple[date, date]:
    """The first and the last day of the last whole quarter before `day`."""
    first_of_this = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    end = first_of_this - timedelta(days=1)
    return date(end.year, 3 * ((end.month - 1) // 3) + 1, 1), end


def moments(start: date, end: date) -> tuple[datetime, datetime]:
    """The moment at which a period begins, and that at which it is over, in the portal's own zone."""
    zone = timezone.get_default_timezone()
    return datetime.combine(start, time(), zone), datetime.combine(end + timedelta(days=1), time(), zone)


def freeze(name: str, columns: list[str], rows: list[list], start: date, end: date) -> PublishedTable:
    """Keep a table for good; what was published before stays as it was, and this is a newer version."""
    earlier = PublishedTable.objects.filter(name=name, starts_on=start, ends_on=end).count()
    return PublishedTable.objects.create(
        name=name, starts_on=start, ends_on=end, version=earlier + 1, columns=columns, rows=rows
    )


def is_published(name: str, start: date, end: date) -> bool:
    return PublishedTable.objects.filter(name=name, starts_on=start, ends_on=end).exists()
