"""The whole test suite."""

import os

from smidep.standalone.browser import ensure_browser
from smidep.standalone.places import VENV_PYTHON

# A browser and two servers stand beside them, so more do not make it faster.
PROCESSES = ["-n", "logical", "--maxprocesses", "8", "--dist", "worksteal"]


def run_tests(arguments: list[str]) -> int:
    """Run pytest in the place of this process, with these arguments."""
    ensure_browser()
    command = [str(VENV_PYTHON), "-m", "pytest", *PROCESSES, *arguments]
    os.execv(VENV_PYTHON, command)  # noqa: S606 - no shell is wanted
