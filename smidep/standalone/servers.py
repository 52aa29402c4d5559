"""The embedded PostgreSQL and Valkey, shared by all processes that use one folder of data."""

import contextlib
import fcntl
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from smidep.standalone.errors import Stop
from smidep.standalone.keeper import ADDRESSES, IN_USE, KEPT, PROBLEM
from smidep.standalone.places import ROOT, make_writable

# Kept open as long as this process lives: by these locks the keeper knows that it is needed.
_held: dict[Path, TextIO] = {}


def use(data: Path, *, for_tests: bool = False) -> dict[str, str]:
    """Return DATABASE_URL and REDIS_URL of the servers of this folder, started if they are not.

    They run until the last process that called this for the same folder has ended.
    """
    make_writable(data)
    if data not in _held:
        lock = (data / IN_USE).open("a")
        # Waits while a keeper is just stopping its servers.
        fcntl.flock(lock, fcntl.LOCK_SH)
        _held[data] = lock
    with _starting(data):
        if not _is_kept(data):
            _start_keeper(data, for_tests=for_tests)
        return json.loads((data / ADDRESSES).read_text())


def release(data: Path) -> None:
    """Say that this process needs the servers no more; return when they have stopped, if they do."""
    if data not in _held:
        return
    lock = _held.pop(data)
    try:
        # Fails if somebody else uses them.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return
    lock.close()
    give_up = time.monotonic() + 30
    while _is_kept(data) and time.monotonic() < give_up:
        time.sleep(0.05)


def for_tests() -> None:
    """Point DATABASE_URL and REDIS_URL to servers of this test run alone, unless they are set.

    The processes that the test run starts inherit the variables and thus share the servers.
    """
    if "DATABASE_URL" not in os.environ or "REDIS_URL" not in os.environ:
        data = Path(tempfile.mkdtemp(prefix="smidep-tests-"))
        if os.geteuid() == 0:
            # The database runs as another user then, who has to pass through.
            data.chmod(0o711)
        for name, value in use(data, for_tests=True).items():
            os.environ.setdefault(name, value)
        os.environ["SMIDEP_TEST_BROKER"] = os.environ["REDIS_URL"]
    if "SMIDEP_TEST_BROKER" in os.environ:
        os.environ["REDIS_URL"] = _own_broker(os.environ["SMIDEP_TEST_BROKER"])
    os.environ.setdefault("SECRET_KEY", "for-tests-only-and-known-to-everybody-who-reads-this-line")


def _own_broker(address: str) -> str:
    """Return the address of the broker's database for this one of pytest-xdist's processes.

    Else a worker would take up a job whose row is in the database of another process.
    """
    number = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    return address.removesuffix("/0") + f"/{int(number) + 1 if number.isdigit() else 0}"


@contextlib.contextmanager
def _starting(data: Path) -> Iterator[None]:
    """Let one process at a time look for a keeper and start one."""
    with (data / "starting.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_kept(data: Path) -> bool:
    try:
        lock = (data / KEPT).open("a")
    except FileNotFoundError:
        # A keeper for tests takes the whole folder with it.
        return False
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _start_keeper(data: Path, *, for_tests: bool) -> None:
    for name in [ADDRESSES, PROBLEM]:
        (data / name).unlink(missing_ok=True)
    options = ["--for-tests"] if for_tests else []
    environment = {n: v for n, v in os.environ.items() if n != "DJANGO_SETTINGS_MODULE"}
    with (data / "keeper.log").open("ab") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "smidep.standalone.keeper", data, *options],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # Out of reach of the terminal's Ctrl-C.
            start_new_session=True,
        )
    while not (data / ADDRESSES).exists():
        if keeper.poll() is not None:
            problem = data / PROBLEM
            raise Stop(
                problem.read_text()
                if problem.exists()
                else f"The embedded servers do not start; the reason is in {data / 'keeper.log'}."
            )
        time.sleep(0.05)
