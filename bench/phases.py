"""How long a phase takes: on the clock, and in work of the portal, of the processes it starts, and of the server.

On a machine that has other work the clock says little. The work says how fast the phase would be on idle cores: the
portal and the server take turns, and the process that reads the workbook runs beside them.
"""

import multiprocessing
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Phase(NamedTuple):
    """Seconds of one phase, and the megabytes its process had at most; `server` is None when it runs elsewhere."""

    name: str
    rows: int
    clock: float
    portal: float
    started: float
    server: float | None
    memory: float

    @property
    def of_work(self) -> float:
        """The seconds it takes where nothing else runs, as far as the work says it."""
        return max(self.portal + (self.server or 0), self.started)

    def against(self, other: "Phase") -> str:
        """How many times as long a row takes as in another phase, by work and by the clock."""
        work = (self.of_work / self.rows) / (other.of_work / other.rows)
        clock = (self.clock / self.rows) / (other.clock / other.rows)
        return f"{work:.1f} x (on the clock {clock:.1f} x)"


def told(phase: Phase, aim: int = 0) -> Phase:
    """Print a phase."""
    server = "  ?   " if phase.server is None else f"{phase.server:>6.2f}"
    wanted = f"   (aim {aim:,})" if aim else ""
    print(
        f"{phase.name:<36}{phase.rows / phase.of_work:>8,.0f} rows/s of work{wanted:<14}"
        f"{phase.portal:>7.2f} s portal{phase.started:>6.2f} s reader {server} s server"
        f"{phase.rows / phase.clock:>8,.0f} rows/s on the clock{phase.memory:>6.0f} MB",
        flush=True,
    )
    return phase


def measure(name: str, rows: int, work: Callable[[], object]) -> Phase:
    """Do the work in a process of its own, with a connection of its own."""
    from django.db import connections

    connections.close_all()
    context = multiprocessing.get_context("fork")
    said = context.SimpleQueue()

    def run() -> None:
        started = time.perf_counter()
        work()
        clock = time.perf_counter() - started
        own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = [usage.ru_utime + usage.ru_stime for usage in (own, others)]
        said.put(Phase(name, rows, clock, *seconds, _of_server(), own.ru_maxrss / 1024))

    process = context.Process(target=run)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"{name} ended with {process.exitcode}.")
    return said.get()


def _of_server() -> float | None:
    """What the server's process for this connection has worked, if it is on this machine."""
    from django.db import connection

    connection.ensure_connection()
    file = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    if connection.settings_dict["HOST"] not in ("127.0.0.1", "localhost", "") or not file.exists():
        return None
    return int(file.read_text().split()[0]) / 1e9
