"""The portal in one terminal: web, worker and beat, until Ctrl-C."""

import fcntl
import os
import subprocess
import textwrap
from dataclasses import dataclass
from pathlib import Path

from smidep.standalone import certificate, servers
from smidep.standalone.crew import Crew, Part
from smidep.standalone.environment import fill_for_run
from smidep.standalone.errors import Stop
from smidep.standalone.places import ROOT, VENV_PYTHON, home, make_writable
from smidep.standalone.ports import is_taken, own_addresses
from smidep.standalone.terminal import Steps, say

# A job that swallows memory (in kilobytes) costs its own process and not the machine's.
WORKER = [
    # That it runs as root is no news to somebody who does everything as root in a container.
    *["-W", "ignore::UserWarning", "-m", "celery", "--quiet", "-A", "smidep", "worker"],
    *["--concurrency", "2", "--max-memory-per-child", "600000", "--loglevel", "INFO"],
]


@dataclass(frozen=True)
class Place:
    """Where this run is reached."""

    host: str
    port: int
    tls: bool

    @property
    def address(self) -> str:
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}"


def check_place() -> Place:
    """Return where PORT, TLS and HOST want the portal; raise Stop where it cannot be.

    Asked before anything is fetched or started, so that nobody waits for a "no".
    """
    make_writable(home())
    tls = os.environ.get("TLS", "") not in {"", "0", "no", "false"}
    port = os.environ.get("PORT") or "8000"
    if not (port.isdigit() and 0 < int(port) < 65536):
        raise Stop(f"PORT={port} is no port: give a number from 1 to 65535.")
    # A certificate is asked for by those who come with a phone.
    place = Place(os.environ.get("HOST") or ("0.0.0.0" if tls else "127.0.0.1"), int(port), tls)  # noqa: S104
    _refuse_second_run()
    if is_taken(place.host, place.port):
        raise Stop(
            f"Port {place.port} is taken by another program: end that one, or choose another port "
            f"with `make run PORT={place.port + 1}`."
        )
    return place


def run_portal(place: Place) -> int:
    lock = _lock_run()
    try:
        return _run(place)
    finally:
        servers.release(home())
        lock.close()


def _run(place: Place) -> int:
    steps = Steps(3)
    steps.say("Starting PostgreSQL and Valkey")
    _fill_environment(place)
    steps.say("Database, reference data and demo data (the first time about a minute)")
    _prepare()
    steps.say("Starting web, worker and beat")
    return Crew(_parts(place), address=place.address, welcome=lambda: _welcome(place)).run()


def _fill_environment(place: Place) -> None:
    fill_for_run(os.environ)
    hosts = ["localhost", "127.0.0.1", "[::1]", *_other_hosts(place)]
    os.environ["ALLOWED_HOSTS"] = ",".join(hosts)
    os.environ["TLS"] = "true" if place.tls else "false"
    os.environ["SITE_URL"] = place.address
    os.environ["CSRF_TRUSTED_ORIGINS"] = ",".join(f"{_scheme(place)}://{host}:{place.port}" for host in hosts)


def _prepare() -> None:
    command: list[str | Path] = [VENV_PYTHON, "-m", "smidep.standalone.filling", _names()]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        raise Stop("The database could not be prepared; the reason stands above.")


def _names() -> Path:
    """Return the file with the password of the demo and the names of its people."""
    return home() / "people.txt"


def _parts(place: Place) -> list[Part]:
    return [
        Part("web", [*_gunicorn(), "--bind", f"{place.host}:{place.port}", *_certificate(place)]),
        Part("worker", [str(VENV_PYTHON), *WORKER]),
        Part("beat", [str(VENV_PYTHON), *_beat(home())]),
    ]


def _gunicorn() -> list[str]:
    options = "--workers 2 --threads 4 --timeout 60 --graceful-timeout 5 --no-control-socket --log-level warning"
    return [str(VENV_PYTHON), "-m", "gunicorn", "smidep.wsgi", *options.split()]


def _beat(data: Path) -> list[str]:
    return ["-m", "celery", "--quiet", "-A", "smidep", "beat", "--schedule", str(data / "beat"), "--pidfile", ""]


def _certificate(place: Place) -> list[str]:
    if not place.tls:
        return []
    names = certificate.make(home(), ["localhost", "127.0.0.1", *_other_hosts(place)])
    return ["--certfile", str(names.certificate), "--keyfile", str(names.key)]


def _other_hosts(place: Place) -> list[str]:
    return own_addresses() if place.host == "0.0.0.0" else [place.host]  # noqa: S104


def _scheme(place: Place) -> str:
    return "https" if place.tls else "http"


def _welcome(place: Place) -> None:
    say()
    say(f"  SMIDeP runs:  {place.address}")
    for host in _other_hosts(place):
        if host != "127.0.0.1":
            say(f"  on a phone:   {_scheme(place)}://{host}:{place.port}  (accept the warning of the certificate)")
    password, *names = _names().read_text().splitlines()
    say(f"  Sign in with the password {password} as one of")
    for line in textwrap.wrap(" ".join(names), 90):
        say(f"      {line}")
    say("  Ctrl-C ends it. The data stays, for the next `make run`.")
    say()


def _lock_run():
    """Mark that the portal runs from this folder of data, until the process ends."""
    lock = (home() / "run.lock").open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        raise Stop(
            f"The portal already runs on the data of {home()}: use that one, end it, or choose "
            "another folder of data with SMIDEP_HOME=/path."
        ) from error
    return lock


def _refuse_second_run() -> None:
    _lock_run().close()
