"""What the tests of imports share: the villages at home, workbooks, and the way from upload to register."""

import shutil
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from surveys.actions import imports
from surveys.models import WorkbookImport
from tests.factories import place

SAMPLES = Path(__file__).parent / "data"


@pytest.fixture(autouse=True)
def _media(request, tmp_path, settings):
    """Files of a test are its own; a real worker looks where the settings say, and cleans up after itself."""
    if request.node.get_closest_marker("worker"):
        yield
        for pk in WorkbookImport.objects.values_list("pk", flat=True):
            shutil.rmtree(Path(settings.MEDIA_ROOT) / "imports" / str(pk), ignore_errors=True)
        return
    settings.MEDIA_ROOT = tmp_path / "media"
    yield


@pytest.fixture
def villages(cluster, cluster_makassar):
    """The villages of the pilot clusters."""
    cluster.villages.set([place("35.75.04.1006"), place("35.75.04.1007")])
    cluster_makassar.villages.set([place("73.71.12.1006")])


@pytest.fixture
def sample():
    """A workbook of the office's own, as a browser sends it."""

    def sent(name):
        return SimpleUploadedFile(name, (SAMPLES / name).read_bytes())

    return sent


@pytest.fixture
def table():
    """A small workbook as .csv, of the given rows."""

    def sent(*rows, name="ikm.csv"):
        return SimpleUploadedFile(name, "\n".join(";".join(map(str, row)) for row in rows).encode())

    return sent


@pytest.fixture
def checked(cluster, villages, official, django_capture_on_commit_callbacks):
    """Upload a workbook and wait for its dry run."""

    def upload(file, by=official, into=cluster, **more):
        with django_capture_on_commit_callbacks(execute=True):
            workbook = imports.start_import(cluster=into, file=file, by=by, **more)
        workbook.refresh_from_db()
        return workbook

    return upload


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """Do something to an import, and wait until the worker has done its part."""

    def do(action, workbook, by=None, **more):
        with django_capture_on_commit_callbacks(execute=True):
            action(workbook=workbook, by=by or workbook.by, **more)
        workbook.refresh_from_db()
        return workbook

    return do
