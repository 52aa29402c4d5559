"""Which command does what."""

import os
from collections.abc import Callable

from smidep.standalone.environment import fill_for_run
from smidep.standalone.errors import Stop
from smidep.standalone.places import NODE_MODULES, ROOT, VENDOR, VENV_PYTHON, home
from smidep.standalone.setting_up import set_up
from smidep.standalone.terminal import say


def run_command(arguments: list[str]) -> int:
    """Run the named command and return its exit code; a Stop is told in its one sentence."""
    os.chdir(ROOT)
    name, rest = (arguments or ["help"])[0], arguments[1:]
    command = COMMANDS.get(name)
    if command is None:
        say(f"Commands: {', '.join(COMMANDS)}.")
        return 2
    try:
        return command(rest)
    except Stop as stop:
        say(f"\n{stop}")
        return 1
    except KeyboardInterrupt:
        say("\nBroken off.")
        return 130


def setup(_rest: list[str]) -> int:
    set_up("setup")
    say("Everything is there. `make run` opens the portal.")
    return 0


def run(_rest: list[str]) -> int:
    from smidep.standalone.running import check_place, run_portal

    place = check_place()
    set_up("run")
    return run_portal(place)


def worker(_rest: list[str]) -> int:
    from smidep.standalone.running import WORKER

    set_up("worker")
    fill_for_run(os.environ)
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), *WORKER])  # noqa: S606 - no shell is wanted


def test(rest: list[str]) -> int:
    from smidep.standalone.testing import run_tests

    set_up("test")
    return run_tests(rest)


def check(_rest: list[str]) -> int:
    from smidep.standalone.checking import run_checks

    set_up("check")
    return run_checks()


def fix(_rest: list[str]) -> int:
    from smidep.standalone.checking import run_fixes

    set_up("fix")
    return run_fixes()


def lock(_rest: list[str]) -> int:
    from smidep.standalone.locking import lock as lock_packages

    set_up("lock")
    lock_packages()
    return 0


def manage(rest: list[str]) -> int:
    """Run a command of Django on the database of `make run`."""
    set_up("manage")
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), "manage.py", *rest])  # noqa: S606 - no shell is wanted


def clean(_rest: list[str]) -> int:
    """Remove what the commands made here, except the data."""
    import shutil

    for folder in [VENV_PYTHON.parents[1], NODE_MODULES, VENDOR]:
        shutil.rmtree(folder, ignore_errors=True)
    say(f"Removed; the data in {home()} is still there (delete the folder to lose it).")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in [setup, run, worker, test, check, fix, lock, manage, clean]
}
