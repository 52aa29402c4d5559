"""The morning's mail: what happened since the last one, for those who want to read it once a day."""

import logging
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from http.client import HTTPException
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import ngettext

from accounts.calendars import decreed_days
from accounts.models import PAUSES, ClosedDay, Notice, Pace, User
from common.work_days import CLOSES, OPENS, add_working_days, is_working_day

logger = logging.getLogger(__name__)
# More than that nobody reads in a mail; the rest stands on the portal.
MOST_LISTED = 100
MOST_PEOPLE = 500


def next_mornings(people: Iterable[User]) -> dict[int, datetime]:
    """When each of the people gets the next mail of a morning: when their office opens on its next working day."""
    people, now = list(people), timezone.now()
    closed = _closed_days(people, now)
    return {person.pk: _next_morning(person, now, closed.get(person.office_id, frozenset())) for person in people}


def send_digests() -> int:
    """Send each person one mail of all that waits for the morning, in the working hours of their office.

    What an outage kept back comes with the rest, in the same one mail. Return how many mails were sent.
    """
    waiting = Notice.objects.due().filter(pace=Pace.DAILY).values_list("user", flat=True).distinct()[:MOST_PEOPLE]
    people = list(
        User.objects.filter(pk__in=list(waiting), is_active=True).exclude(email="").select_related("office__region")
    )
    now = timezone.now()
    closed = _closed_days(people, now)
    at_work = [person for person in people if _is_at_work(person, now, closed.get(person.office_id, frozenset()))]
    return sum(_send(person) for person in at_work)


def _send(person: User) -> bool:
    notices = _taken(person)
    if not notices:
        return False
    try:
        _mail(person, notices).send()
    except (OSError, HTTPException, ValueError) as error:
        Notice.objects.filter(pk__in=[one.pk for one in notices]).update(failure=type(error).__name__)
        logger.warning("A morning's mail was not sent.", extra={"user": person.pk, "failure": type(error).__name__})
        return False
    done = {"sent_at": timezone.now(), "next_try_at": None, "failure": ""}
    Notice.objects.filter(pk__in=[one.pk for one in notices]).update(**done)
    return True


@transaction.atomic
def _taken(person: User) -> list[Notice]:
    """What waits for a person, counted as tried: another worker finds nothing, a dead one leaves a later try."""
    due = Notice.objects.due().filter(user=person, pace=Pace.DAILY)
    notices = list(due.select_for_update(skip_locked=True, of=("self",)).order_by("created_at", "id"))
    now = timezone.now()
    for notice in notices:
        notice.next_try_at = now + PAUSES[notice.tries] if notice.tries < len(PAUSES) else None
        notice.tries += 1
    Notice.objects.bulk_update(notices, ["tries", "next_try_at"])
    return notices


def _mail(person: User, notices: list[Notice]) -> EmailMessage:
    with translation.override(person.language), timezone.override(ZoneInfo(person.time_zone)):
        subject = ngettext("SMIDeP: %(many)d thing happened", "SMIDeP: %(many)d things happened", len(notices)) % {
            "many": len(notices)
        }
        listed = [(notice, urljoin(settings.SITE_URL, notice.url)) for notice in notices[:MOST_LISTED]]
        context = {
            "person": person,
            "listed": listed,
            "more": len(notices) - len(listed),
            "all_url": urljoin(settings.SITE_URL, "/account/notices/"),
            "wishes_url": urljoin(settings.SITE_URL, "/account/notices/wishes/"),
        }
        text = render_to_string("accounts/mail_digest.txt", context)
    return EmailMessage(subject, text, None, [person.email], headers={"Auto-Submitted": "auto-generated"})


def _next_morning(person: User, now: datetime, closed: frozenset[date]) -> datetime:
    zone = ZoneInfo(person.time_zone)
    here = now.astimezone(zone)
    # Before the office opens, today's morning is the next one.
    since = here.date() - timedelta(days=1) if here.time() < OPENS else here.date()
    return datetime.combine(add_working_days(since, 1, closed, decreed_days()), OPENS, zone)


def _is_at_work(person: User, now: datetime, closed: frozenset[date]) -> bool:
    here = now.astimezone(ZoneInfo(person.time_zone))
    return OPENS <= here.time() < CLOSES and is_working_day(here.date(), closed, decreed_days())


def _closed_days(people: list[User], now: datetime) -> dict:
    """The closed days of the people's offices, by office."""
    found: dict = {}
    offices = {person.office_id for person in people if person.office_id}
    since = now.date() - timedelta(days=1)
    for day in ClosedDay.objects.filter(office__in=offices, date__gte=since) if offices else ():
        found[day.office_id] = found.get(day.office_id, frozenset()) | {day.date}
    return found
