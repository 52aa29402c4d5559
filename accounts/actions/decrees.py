"""The decree of a year: begun with what the calendar package knows, mended by hand, confirmed by a person."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.calendars import forget_decreed_days
from accounts.decree_text import ReadDay
from accounts.models import DecreedDay, User, YearDecree
from accounts.signals import calendar_changed
from common.errors import DomainError
from common.work_days import known_days

Kind = DecreedDay.Kind


class NoDays(DomainError):
    """A decree without days would make a year without holidays."""

    code = "no_days"


@transaction.atomic
def write_days(*, decree: YearDecree, days: list[ReadDay]) -> int:
    """Write the days of a decree in place of those it had, and return how many there are.

    Without any they are those of the calendar package, to be compared with the decree.
    """
    decree.days.all().delete()
    written = [
        DecreedDay(decree=decree, date=day, name=name, kind=Kind.JOINT_LEAVE if is_leave else Kind.HOLIDAY)
        for day, name, is_leave in days or known_days(decree.year)
    ]
    return len(DecreedDay.objects.bulk_create(written))


@transaction.atomic
def confirm_decree(*, decree: YearDecree, by: User) -> YearDecree:
    """Put the days of a decree in force: from now on, and in all open deadlines, the year is no estimate."""
    decree = YearDecree.objects.select_for_update().get(pk=decree.pk)
    days = list(decree.days.order_by("date").values_list("date", flat=True))
    if not days:
        raise NoDays(_("Write the days of the decree first."))
    decree.in_force, decree.confirmed_at, decree.confirmed_by = days, timezone.now(), by
    decree.save(update_fields=["in_force", "confirmed_at", "confirmed_by"])
    transaction.on_commit(forget_decreed_days)
    calendar_changed.send(YearDecree, note=str(decree))
    return decree
