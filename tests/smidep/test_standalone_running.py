"""Ctrl-C, a polite request and a killed launcher: no process of a run is left."""

import os
import signal
import subprocess
import sys

import pytest

from smidep.standalone.places import ROOT
from tests.waiting import wait_until

# Two parts, one of which has a child of its own and does not want to end.
PART = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); "
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
CREW = """
import sys
from smidep.standalone.crew import Crew, Part
mark, program = sys.argv[1], sys.argv[2]
parts = [Part("one", [sys.executable, "-c", program, mark]), Part("two", [sys.executable, "-c", program, mark])]
sys.exit(Crew(parts, address="http://127.0.0.1:9", welcome=lambda: None).run())
"""


@pytest.fixture
def start_crew(tmp_path):
    def start(program):
        command = [sys.executable, "-c", CREW, str(tmp_path), program]
        return subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True
        )

    return start


def descendants(pid):
    listing = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True)  # noqa: S607
    pairs = [tuple(map(int, line.split())) for line in listing.stdout.splitlines()[1:]]
    found, level = [], [pid]
    while level:
        level = [child for child, parent in pairs if parent in level]
        found += level
    return found


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for_parts(crew):
    # The leash, two parts, and the child of each.
    wait_until(lambda: len(descendants(crew.pid)) == 5)
    return descendants(crew.pid)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_no_process_is_left(start_crew, number):
    crew = start_crew(PART + "time.sleep(600)")
    pids = wait_for_parts(crew)
    crew.send_signal(number)
    crew.wait(30)
    wait_until(lambda: not any(is_alive(pid) for pid in pids))
    assert crew.returncode == (-signal.SIGKILL if number == signal.SIGKILL else 0)


@pytest.mark.slow
def test_stubborn_part_is_ended_too(start_crew):
    crew = start_crew(STUBBORN + PART + "time.sleep(600)")
    pids = wait_for_parts(crew)
    crew.send_signal(signal.SIGINT)
    crew.wait(30)
    wait_until(lambda: not any(is_alive(pid) for pid in pids))


def test_part_that_only_ends_stops_all_with_a_sentence(start_crew):
    crew = start_crew("print('no database'); raise SystemExit(3)")
    output = crew.communicate(timeout=30)[0]
    assert crew.returncode == 1
    assert "one    | no database" in output
    assert "one ended with code 3 and is started again" in output
    assert "ended 3 times right after its start" in output
