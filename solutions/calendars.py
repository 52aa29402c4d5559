"""Activities as a calendar file (RFC 5545)."""

from collections.abc import Iterable
from datetime import timedelta

from icalendar import Calendar, Event

from solutions.models import ActionPlan, Activity, ActivityStatus


def calendar_of(plan: ActionPlan, activities: Iterable[Activity], site: str) -> bytes:
    """Return the activities of a plan as whole days. An activity keeps its key, so that a second import changes it."""
    calendar = Calendar()
    calendar.add("prodid", "-//SMIDeP//Rencana aksi//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plan.title)
    for activity in activities:
        calendar.add_component(_event(activity, site))
    return calendar.to_ical()


def _event(activity: Activity, site: str) -> Event:
    event = Event()
    event.add("uid", f"{activity.pk}@smidep")
    event.add("dtstamp", activity.changed_at)
    event.add("summary", activity.title)
    event.add("dtstart", activity.starts_on)
    # The end of whole days is the day after, by the standard.
    event.add("dtend", activity.ends_on + timedelta(days=1))
    event.add("description", activity.description)
    event.add("location", activity.place)
    event.add("url", site.rstrip("/") + activity.get_absolute_url())
    event.add("status", "CANCELLED" if activity.status == ActivityStatus.CANCELLED else "CONFIRMED")
    return event
