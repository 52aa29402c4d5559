"""The process that keeps the embedded servers of one folder of data.

    python -m smidep.standalone.keeper FOLDER [--for-tests]

Whoever uses the servers holds a shared lock on the folder, which the system takes back when a
process ends, however it ends. The keeper stops the servers once it gets that lock for itself alone.
"""

import fcntl
import json
import shutil
import signal
import sys
import time
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.places import database_folder
from smidep.standalone.postgres import Postgres
from smidep.standalone.secret_words import secret_words
from smidep.standalone.valkey import Valkey

IN_USE, KEPT, ADDRESSES, PROBLEM = "in-use.lock", "keeper.lock", "servers.json", "servers.problem"


def keep(data: Path, *, for_tests: bool) -> None:
    # Held to the end of the process: there is one keeper for a folder.
    kept = (data / KEPT).open("a")
    fcntl.flock(kept, fcntl.LOCK_EX)
    with (data / IN_USE).open("a") as in_use:
        servers = _servers(data, for_tests=for_tests)
        try:
            for server in servers:
                server.start()
            _publish(data, servers)
            _wait_until_unused(in_use, servers)
        except Stop as stop:
            (data / PROBLEM).write_text(str(stop))
        finally:
            (data / ADDRESSES).unlink(missing_ok=True)
            for server in servers:
                server.stop()
            if for_tests:
                shutil.rmtree(data, ignore_errors=True)


def _servers(data: Path, *, for_tests: bool) -> list[Postgres | Valkey]:
    words, logs = secret_words(data), data / "log"
    logs.mkdir(exist_ok=True)
    return [
        Postgres(
            database_folder(data),
            log=logs / "postgres.log",
            password=words["database_password"],
            for_tests=for_tests,
        ),
        Valkey(
            data / "valkey",
            log=logs / "valkey.log",
            password=words["broker_password"],
            for_tests=for_tests,
        ),
    ]


def _publish(data: Path, servers: list[Postgres | Valkey]) -> None:
    """Write the addresses, whole or not at all, readable by their owner only."""
    draft = data / f"{ADDRESSES}.draft"
    draft.touch(mode=0o600)
    names = ["DATABASE_URL", "REDIS_URL"]
    draft.write_text(json.dumps({n: s.url for n, s in zip(names, servers, strict=True)}))
    draft.replace(data / ADDRESSES)


def _wait_until_unused(in_use, servers: list[Postgres | Valkey]) -> None:
    while True:
        try:
            fcntl.flock(in_use, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.3)
        else:
            return
        for server in servers:
            if not server.alive():
                # At the same address, so that whoever used it can go on.
                server.start()


def main() -> None:
    # Ctrl-C is for those who use the servers; they may still need them to end well.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    keep(Path(sys.argv[1]), for_tests="--for-tests" in sys.argv)


if __name__ == "__main__":
    main()
