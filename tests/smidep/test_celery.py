"""Every process of Django puts its jobs off by the portal's own application."""

import os
import subprocess
import sys

from common.frames import SLOTS
from smidep.celery import app
from smidep.standalone.places import ROOT


def test_manage_py_uses_the_broker_of_the_settings():
    program = "from celery import current_app; print(current_app.conf.broker_url)"
    command = [sys.executable, "manage.py", "shell", "--no-imports", "--command", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == os.environ["REDIS_URL"]


def test_tasks_have_room_for_their_frames():
    assert type(app.tasks["celery.backend_cleanup"]).__call__.__code__.co_stacksize == SLOTS
