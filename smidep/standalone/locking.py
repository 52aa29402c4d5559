"""Pin every package, with the hashes of its files, for all systems and Pythons at once."""

import os
import subprocess
import venv
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.places import ROOT, home, make_writable

# Set to take newer releases than the ones that are pinned.
UPGRADE = os.environ.get("UPGRADE")


def lock() -> None:
    """Turn requirements*.in into requirements*.txt and package.json into package-lock.json."""
    from smidep.standalone.assets import run_npm

    uv = _uv()
    for name in ["requirements", "requirements-dev"]:
        command: list[str | Path] = [uv, "pip", "compile", f"{name}.in", "--output-file", f"{name}.txt"]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
        command += ["--no-emit-index-url", "--custom-compile-command", "make lock"]
        command += ["--upgrade"] if UPGRADE else []
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Stop(f"{name}.in could not be locked; the reason stands above.")
    # Without the addresses of a registry, the lock holds behind any mirror of it.
    run_npm("install", "--package-lock-only", "--omit-lockfile-registry-resolved")


def _uv() -> Path:
    """Return uv, which can lock for other systems than this one, in an environment of its own."""
    folder = make_writable(home() / "lock")
    uv = folder / "bin" / "uv"
    if not uv.exists():
        venv.EnvBuilder(with_pip=True).create(folder)
        command: list[str | Path] = [folder / "bin" / "pip", "install", "--quiet", "uv"]
        if subprocess.run(command, check=False).returncode:
            raise Stop("The program uv, which locks packages, could not be installed.")
    return uv
