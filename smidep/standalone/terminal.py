"""What is written to the terminal."""

import sys
import time


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class Steps:
    """Numbered headings, so that a long start shows how far it is."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.started = total, 0, time.monotonic()

    def say(self, text: str) -> None:
        self.done += 1
        seconds = time.monotonic() - self.started
        say(f"[{self.done}/{self.total}] {text}  ({seconds:.0f} s)")
