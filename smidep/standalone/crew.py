"""Several processes in one terminal: their lines with a name before each, and one end for all."""

import contextlib
import os
import signal
import ssl
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass

from smidep.standalone import leash
from smidep.standalone.places import ROOT
from smidep.standalone.terminal import say

# A part that ends so soon after its start will most likely do so again.
SOON = 10
TRIES = 3


@dataclass
class Part:
    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    started: float = 0
    early_ends: int = 0


class Crew:
    def __init__(self, parts: list[Part], *, address: str, welcome: Callable[[], None]) -> None:
        self.parts, self.address, self.welcome = parts, address, welcome
        self.asked_to_end = threading.Event()
        self.leash: subprocess.Popen | None = None

    def run(self) -> int:
        """Run all parts until somebody asks for the end; return the exit code."""
        for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]:
            signal.signal(number, lambda *_: self.asked_to_end.set())
        program = [sys.executable, "-S", leash.__file__]
        self.leash = subprocess.Popen(program, stdin=subprocess.PIPE, text=True, start_new_session=True)
        try:
            for part in self.parts:
                self._start(part)
            threading.Thread(target=self._greet, daemon=True).start()
            return self._watch()
        finally:
            self._end()

    def _start(self, part: Part) -> None:
        part.process = subprocess.Popen(
            part.command,
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            # The launcher gets Ctrl-C alone, and ends the parts in order.
            start_new_session=True,
        )
        part.started = time.monotonic()
        self._tell_leash(f"+{part.process.pid}")
        threading.Thread(target=_print_lines, args=[part.name, part.process.stdout], daemon=True).start()

    def _watch(self) -> int:
        while not self.asked_to_end.wait(0.3):
            for part in self.parts:
                if part.process.poll() is not None and not self._start_again(part):
                    return 1
        say("\nEnding web, worker and beat ...")
        return 0

    def _start_again(self, part: Part) -> bool:
        """Start a part that has ended, unless it does nothing but end."""
        self._tell_leash(f"-{part.process.pid}")
        early = time.monotonic() - part.started < SOON
        part.early_ends = part.early_ends + 1 if early else 0
        if part.early_ends >= TRIES:
            say(f"\n{part.name} ended {TRIES} times right after its start (reason above), so all is stopped.")
            return False
        say(f"{part.name} ended with code {part.process.returncode} and is started again.")
        self._start(part)
        return True

    def _end(self) -> None:
        """End all parts: politely, and after a while not so."""
        alive = [part.process for part in self.parts if part.process and part.process.poll() is None]
        for process in alive:
            process.terminate()
        give_up = time.monotonic() + 10
        for process in alive:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, give_up - time.monotonic()))
        started = [part.process for part in self.parts if part.process]
        # Also the children of a part that ended without them.
        leash.signal_all({process.pid for process in started}, signal.SIGKILL)
        for process in started:
            process.wait()
            self._tell_leash(f"-{process.pid}")
        self.leash.stdin.close()
        self.leash.wait()

    def _tell_leash(self, word: str) -> None:
        self.leash.stdin.write(f"{word}\n")
        self.leash.stdin.flush()

    def _greet(self) -> None:
        """Say where the portal is as soon as it answers."""
        # The certificate is our own, so there is nobody to check it with.
        context = ssl._create_unverified_context()  # noqa: S323
        while not self.asked_to_end.wait(0.2):
            try:
                urllib.request.urlopen(f"{self.address}/healthz", timeout=5, context=context)  # noqa: S310
            except urllib.error.HTTPError:
                break
            except OSError:
                continue
            break
        else:
            return
        self.welcome()


def _print_lines(name: str, lines) -> None:
    for line in lines:
        say(f"{name:<6} | {line.rstrip()}")
