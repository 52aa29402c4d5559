"""Taking a workbook in. It is read by the worker."""

import hashlib
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from clusters.models import Cluster
from common.files import safe_name
from common.put_off import put_off
from surveys.import_states import ImportState
from surveys.models import WorkbookImport
from surveys.permissions import can_import_into
from surveys.sheets.limits import MOST_BYTES
from surveys.spool import Spool


@transaction.atomic
def start_import(*, cluster: Cluster, file: File | IO, by: User, year: int | None = None) -> WorkbookImport:
    """Keep the workbook and put off its reading. One that is too large fails at once.

    Raises PermissionDenied unless `by` keeps the register of the cluster.
    """
    if not can_import_into(by, cluster):
        raise PermissionDenied
    workbook = WorkbookImport(cluster=cluster, by=by, year=year, file_name=safe_name(file.name)[:150] or "workbook")
    if (file.size or 0) > MOST_BYTES:
        workbook.state = ImportState.FAILED
        workbook.failure = {"code": "file_large", "most": MOST_BYTES // 1024 // 1024}
        workbook.save(force_insert=True)
        return workbook
    workbook.file.save(workbook.file_name, file, save=False)
    workbook.digest = digest_of(file)
    workbook.save(force_insert=True)
    put_off("surveys.jobs.check_import", str(workbook.pk))
    return workbook


def digest_of(file: File | IO) -> str:
    """Return what tells a file from all others, whatever its name."""
    digest = hashlib.sha256()
    for part in File(file).chunks():
        digest.update(part)
    return digest.hexdigest()


def spool_of(workbook: WorkbookImport) -> Spool:
    """Return the spool beside the workbook's file."""
    path = Path(settings.MEDIA_ROOT) / workbook.file.name
    return Spool(path, path.with_name("rows.jsonl.gz"))


def touch(workbook: WorkbookImport, **fields: object) -> None:
    """Say that the worker is at it, with what it has reached."""
    fields["touched_at"] = timezone.now()
    WorkbookImport.objects.filter(pk=workbook.pk).update(**fields)
    for name, value in fields.items():
        setattr(workbook, name, value)
