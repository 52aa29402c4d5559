"""End the processes of a run if the launcher is killed so hard that it cannot do so itself.

The launcher writes `+pid` and `-pid` to this process, one a line. When the pipe ends, the launcher
is gone: by itself, with nothing left in the list, or not.
"""

import contextlib
import os
import signal
import sys
import time

PATIENCE = 15


def main() -> None:
    # The terminal's Ctrl-C is for the launcher.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        pid = int(line[1:])
        groups = groups | {pid} if line[0] == "+" else groups - {pid}
    end(groups)


def end(groups: set[int]) -> None:
    """Ask the process groups to end, and do not ask again after PATIENCE seconds."""
    signal_all(groups, signal.SIGTERM)
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up and any(is_alive(group) for group in groups):
        time.sleep(0.1)
    signal_all(groups, signal.SIGKILL)


def signal_all(groups: set[int], number: int) -> None:
    for group in groups:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, number)


def is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main()
