"""A real Celery worker for tests marked `worker`."""

import os
import subprocess
import sys
import time
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import connection

from dashboards.actions import ASKED
from smidep.celery import app
from tests.waiting import wait_until

# Not the pool of processes: one child less to start, and the same broker, database and code.
OPTIONS = ["--pool", "solo", "--without-gossip", "--without-mingle", "--loglevel", "INFO"]


# Celery at another moment: the hands of its clock are moved before anything of it is read.
LATER = (
    "import sys, time_machine; time_machine.travel({at!r}).start(); from celery.__main__ import main; sys.exit(main())"
)


class Worker:
    """A worker on the test database; `stop` and `start` again to see what happens without one.

    `at` is the moment at which it believes to start.
    """

    def __init__(self, log, at=None):
        self.log, self.process = log, None
        self.program = ["-c", LATER.format(at=at.isoformat())] if at else ["-m", "celery"]
        self.name = f"tests-{os.getpid()}-{'later' if at else 'now'}@localhost"

    def start(self):
        with self.log.open("ab") as log:
            command = [sys.executable, *self.program, "-A", "smidep", "worker", "-n", self.name, *OPTIONS]
            self.process = subprocess.Popen(command, env=environment_of_tests(), stdout=log, stderr=log)  # noqa: S603
        wait_until(self.is_ready, 40)

    def stop(self):
        if self.is_running():
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def is_ready(self):
        assert self.is_running(), self.log.read_text()
        return bool(app.control.ping(destination=[self.name], timeout=0.5))


@pytest.fixture(scope="session")
def _session_worker(django_db_setup, tmp_path_factory):
    worker = Worker(tmp_path_factory.mktemp("worker") / "log")
    yield worker
    worker.stop()


@pytest.fixture
def celery_worker_process(transactional_db, _session_worker):
    """A running worker that does what this test puts off; without it tasks are done on the spot."""
    eager = app.conf.task_always_eager
    app.conf.task_always_eager = False
    if not _session_worker.is_running():
        _session_worker.start()
    yield _session_worker
    # Nothing of this test may reach the next one's database.
    _purge()
    _wait_until_idle(_session_worker)
    app.conf.task_always_eager = eager


@pytest.fixture
def no_worker(transactional_db, _session_worker):
    """Tasks are sent to the broker, and nobody takes them: the worker has stopped."""
    eager = app.conf.task_always_eager
    app.conf.task_always_eager = False
    _session_worker.stop()
    _purge()
    yield
    _purge()
    app.conf.task_always_eager = eager


def _purge():
    """Drop what waits in the queue, and the mark that a fold waits there: else the next test would ask for none."""
    app.control.purge()
    cache.delete(ASKED)


def _wait_until_idle(worker):
    give_up = time.monotonic() + 10
    while worker.is_running() and time.monotonic() < give_up:
        active = app.control.inspect([worker.name], timeout=0.5).active() or {}
        if not any(active.values()):
            return


def environment_of_tests():
    """The environment of a process that uses the database of this one and works for real."""
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    return {
        **os.environ,
        "DATABASE_URL": address.geturl(),
        "CELERY_EAGER": "0",
        "DJANGO_SETTINGS_MODULE": "smidep.settings_test",
    }
