"""Wait for what another process does."""

import time


def wait_until(is_so, seconds=20):
    """Return what `is_so()` answers as soon as that is true; fail when it is not in time."""
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if answer := is_so():
            return answer
        time.sleep(0.1)
    raise AssertionError(f"It did not become true in {seconds} seconds.")
