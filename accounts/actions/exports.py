"""Lists as files in the background: asked for, written by the worker, fetched, and thrown away after a week."""

from datetime import timedelta
from tempfile import TemporaryFile
from typing import IO

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.actions.notices import notify
from accounts.models import Export, User
from accounts.permissions import require_person_level
from common import listings
from common.exports import CSV, csv_lines, in_batches, workbook
from common.put_off import put_off

KEPT = timedelta(days=7)
# A worker that died while it wrote: the sweep begins anew after this time.
LONGEST_WRITE = timedelta(minutes=30)


@transaction.atomic
def ask_export(*, by: User, listing: str, query: str = "", format: str = "xlsx") -> Export:
    """Put a list or a document into the queue.

    Raises PermissionDenied for observers, and ValidationError for an unknown list or thing.
    """
    require_person_level(by)
    if listing not in listings.names():
        known = ", ".join(listings.names())
        raise ValidationError({"list": _("There is no such list. Known are: %(names)s.") % {"names": known}})
    if listings.is_document(listing):
        try:
            listings.find(listing, by, query)
        except (ObjectDoesNotExist, ValidationError) as error:
            raise ValidationError({"query": _("There is no such thing.")}) from error
    export = Export(user=by, page=listing, query=query, format=format)
    export.full_clean()
    export.save(force_insert=True)
    put_off("accounts.jobs.write_export", str(export.pk))
    return export


def write_export(*, export: Export) -> int:
    """Write the file of an export that waits, as its person sees the list, and return the number of rows.

    A second worker finds nothing to do: the state is taken by one statement.
    """
    State = Export.State  # noqa: N806 - a class
    if not Export.objects.filter(pk=export.pk, state=State.WAITING).update(state=State.RUNNING, done_at=timezone.now()):
        return 0
    user = export.user
    with translation.override(user.language), timezone.override(user.time_zone):
        try:
            made = _made(export)
        except ObjectDoesNotExist:
            # What the document is about is gone, or out of the person's reach by now.
            export.state = State.FAILED
            export.save(update_fields=["state"])
            return 0
        export.file.save(made.name, File(made.file), save=False)
        export.state, export.rows, export.done_at = State.DONE, made.rows, timezone.now()
        export.save(update_fields=["file", "state", "rows", "done_at"])
        notify(
            to=[user],
            kind="export.done",
            subject=_("Your list is ready: %(name)s") % {"name": listings.label(export.page)},
            body=_("It has %(rows)d rows, and is kept for a week.") % {"rows": made.rows},
            url=export.get_absolute_url(),
        )
    return made.rows


def sweep_exports() -> int:
    """Begin anew what a dead worker left lying, and throw old files away. Returns how many were begun."""
    now = timezone.now()
    for export in Export.objects.filter(created_at__lt=now - KEPT):
        export.file.delete(save=False)
        export.delete()
    lost = Export.objects.filter(state=Export.State.RUNNING, done_at__lt=now - LONGEST_WRITE)
    lost.update(state=Export.State.WAITING)
    waiting = Export.objects.filter(state=Export.State.WAITING, created_at__lt=now - timedelta(minutes=2))
    for export in waiting:
        put_off("accounts.jobs.write_export", str(export.pk))
    return len(waiting)


def _made(export: Export) -> listings.Document:
    if listings.is_document(export.page):
        return listings.write(export.page, export.user, export.query)
    found = listings.read(export.page, export.user, export.query)
    rows = _Counted(in_batches(found.queryset, found.order))
    name = f"{slugify(listings.label(export.page))}-{timezone.localdate():%Y-%m-%d}.{export.format}"
    return listings.Document(_written(export, found, rows), name, rows.number)


def _written(export: Export, found: listings.Listing, rows) -> IO[bytes]:
    if export.format != CSV:
        return workbook(found.columns, rows, title=listings.label(export.page))
    file = TemporaryFile("w+b")  # noqa: SIM115 - the storage reads it, and it goes with its last reader
    for line in csv_lines(found.columns, rows):
        file.write(line.encode())
    file.seek(0)
    return file


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows):
        self.rows, self.number = rows, 0

    def __iter__(self):
        for row in self.rows:
            self.number += 1
            yield row
