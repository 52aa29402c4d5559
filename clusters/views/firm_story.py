"""What became of a firm's record: each change with its author, field by field, in words."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.actions.reveals import MASKED
from clusters.models import Firm, FirmFigures
from common.numbers import MASK, MISSING, masked_nik, masked_phone, number

MOST = 100
SILENT = {"id", "code", "created_at", "created_by", "changed_at", "recorded_at", "recorded_by", "source_import", "firm"}
MASKS = {"nik": masked_nik, "npwp": masked_nik, "phone": masked_phone}


class Change(NamedTuple):
    label: str
    before: str
    after: str


class Moment(NamedTuple):
    """One change of one row: by whom (None when no person did it), what, when."""

    at: datetime
    by: User | None
    what: str
    changes: list[Change]


def story_of(firm: Firm, figures: Iterable[FirmFigures]) -> list[Moment]:
    """The changes of the firm and of its figures, the newest first and at most MOST."""
    years = {one.pk: one for one in figures}
    told = _told(apps.get_model("clusters", "FirmEvent"), {firm.pk: firm})
    told += _told(apps.get_model("clusters", "FirmFiguresEvent"), years)
    told.sort(key=lambda pair: pair[0].pgh_created_at, reverse=True)
    told = told[:MOST]
    names = _names([*(event for event, _now in told), *(now for _event, now in told)])
    people = User.objects.in_bulk({key for event, _now in told if (key := _author_key(event))})
    moments = [
        Moment(event.pgh_created_at, people.get(_author_key(event)), _what(event), _changes(event, now, names))
        for event, now in told
    ]
    return [moment for moment in moments if moment.changes]


def authors_since(firm: Firm, seen_at: datetime) -> tuple[Any, list[User]]:
    """The row as it was at `seen_at` (an event, or None if nothing changed), and who changed it since."""
    events = [*_events(apps.get_model("clusters", "FirmEvent"), [firm.pk]).filter(changed_at__gte=seen_at)]
    base = events[0] if events and events[0].changed_at == seen_at else None
    people = User.objects.in_bulk({key for event in events if (key := _author_key(event))})
    return base, [*people.values()]


def _events(model: type[models.Model], keys: Iterable) -> models.QuerySet:
    return model.objects.filter(pgh_obj_id__in=keys).select_related("pgh_context").order_by("pgh_id")


def _told(model: type[models.Model], rows: dict) -> list[tuple]:
    """Each event, which is a row as it was, beside the row as it became."""
    after = dict(rows)
    told = []
    for event in _events(model, rows).reverse()[:MOST]:
        told.append((event, after[event.pgh_obj_id]))
        after[event.pgh_obj_id] = event
    return told


def _author_key(event) -> int | None:
    user = event.pgh_context.metadata.get("user") if event.pgh_context else None
    return int(user) if user else None


def _what(event) -> str:
    year = getattr(event, "year", None)
    return _("changed the figures of %(year)d") % {"year": year} if year else _("changed the record of the firm")


def _changes(before, after, names: dict) -> list[Change]:
    changes = []
    for field in before.pgh_tracked_model._meta.concrete_fields:
        old, new = getattr(before, field.attname), getattr(after, field.attname)
        if field.name not in SILENT and old != new:
            label = str(field.verbose_name)
            changes.append(Change(label[:1].upper() + label[1:], said(field, old, names), said(field, new, names)))
    return changes


def said(field: models.Field, value: object, names: dict) -> str:
    """A value of a field in words; numbers of persons stay masked."""
    if value is None or value == "":
        return MISSING
    if field.name in MASKED:
        return MASKS[field.name](value)
    if isinstance(field, models.ForeignKey):
        return names.get((field.name, value), MASK)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return number(value) if isinstance(field, models.IntegerField | models.DecimalField) else str(value)


def _names(rows: Iterable) -> dict:
    """The names of what the keys of the rows point to, one query for each kind."""
    rows, names = [*rows], {}
    for field in Firm._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.name not in SILENT:
            keys = {getattr(row, field.attname, None) for row in rows} - {None}
            found = field.related_model._default_manager.in_bulk(keys) if keys else {}
            names |= {(field.name, key): str(one) for key, one in found.items()}
    return names
