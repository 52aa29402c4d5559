"""What is put off by name exists, what the clock starts exists, and both do no harm when they run twice."""

import re
from datetime import timedelta

import pytest
import time_machine
from celery import current_app
from django.conf import settings
from django.utils import timezone

from accounts.models import Notice
from issues.models import ProblemMove
from smidep.standalone.places import ROOT
from tests.access.conftest import asker  # noqa: F401 - a fixture

NAMED = re.compile(rf'"((?:{"|".join(settings.APPS)})\.(?:jobs|tasks|periodic)\.\w+)"')


@pytest.fixture(scope="module")
def tasks():
    current_app.loader.import_default_modules()
    return current_app.tasks


def test_every_name_in_the_code_is_a_task(tasks):
    files = [file for app in settings.APPS for file in (ROOT / app).rglob("*.py")]
    names = {name for file in files for name in NAMED.findall(file.read_text("utf-8"))}
    assert len(names) > len(settings.CELERY_BEAT_SCHEDULE)
    assert names - set(tasks) == set()


def test_every_periodic_task_is_started_by_the_clock(tasks):
    started = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert started == {name for name in tasks if ".periodic." in name}


def run_all(tasks):
    for entry in settings.CELERY_BEAT_SCHEDULE.values():
        tasks[entry["task"]].apply(throw=True)


@pytest.mark.django_db
def test_what_the_clock_starts_runs_twice_without_harm(tasks, asker):  # noqa: F811
    """Weeks later everything is late, so that each has something to do; a second run finds nothing left."""
    with time_machine.travel(timezone.now() + timedelta(days=60), tick=True):
        run_all(tasks)
        told, moved = Notice.objects.count(), ProblemMove.objects.count()
        run_all(tasks)
        assert (Notice.objects.count(), ProblemMove.objects.count()) == (told, moved)
