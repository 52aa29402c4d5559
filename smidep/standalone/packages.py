"""The virtual environment and the Python packages in it."""

import hashlib
import importlib.util
import subprocess
import venv
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.places import ROOT, VENV, VENV_PYTHON
from smidep.standalone.terminal import say

LOCKS = [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"]
NO_NETWORK = ["name resolution", "NewConnectionError", "ConnectTimeout", "Name or service", "Errno"]


def digest(*files: Path) -> str:
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.read_bytes())
    return whole.hexdigest()


def stamped(folder: Path, wanted: str) -> bool:
    """Whether the folder was filled by the same files as now, whole and to the end."""
    stamp = folder / ".stamp"
    return stamp.exists() and stamp.read_text() == wanted


def write_stamp(folder: Path, wanted: str) -> None:
    (folder / ".stamp").write_text(wanted)


def make_environment() -> None:
    if VENV_PYTHON.exists():
        works: list[str | Path] = [VENV_PYTHON, "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
        if subprocess.run(works, check=False, stderr=subprocess.DEVNULL).returncode == 0:
            return
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop(
            "This Python cannot make virtual environments: install its module venv "
            "(on Debian and Ubuntu, as root: apt-get install python3-venv)."
        )
    # What is left of an environment whose Python has gone from the machine is of no use.
    venv.EnvBuilder(clear=True, symlinks=True, with_pip=True).create(VENV)


def packages_are_installed() -> bool:
    return VENV_PYTHON.exists() and stamped(VENV, digest(*LOCKS))


def install_packages() -> None:
    """Install what the locks say, and remember it."""
    pins = [line for lock in LOCKS for line in lock.read_text().splitlines() if "==" in line]
    total = len({pin.split("==")[0] for pin in pins})
    log = []
    requirements = [word for lock in LOCKS for word in ("-r", lock)]
    # Bytecode is made when a file is first used, and most never are.
    quiet = ["--no-input", "--progress-bar", "off", "--no-compile", "--disable-pip-version-check"]
    pip = subprocess.Popen(
        [VENV_PYTHON, "-m", "pip", "install", *requirements, "--retries", "2", *quiet],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    fetched = 0
    for line in pip.stdout:
        log.append(line.rstrip())
        if line.startswith(("Collecting ", "Requirement already satisfied")):
            fetched += 1
            if fetched % 20 == 0:
                say(f"      {fetched} of {total} packages")
        if line.startswith("Installing collected"):
            say("      unpacking them")
    if pip.wait():
        raise Stop(_reason(log))
    write_stamp(VENV, digest(*LOCKS))


def _reason(log: list[str]) -> str:
    text = "\n".join(log)
    if any(sign in text for sign in NO_NETWORK):
        return (
            "The packages could not be fetched: there is no connection to the package index. "
            "Check the network and run the same command again."
        )
    errors = [line for line in log if line.startswith("ERROR")] or log[-3:]
    return "The packages could not be installed:\n" + "\n".join(errors)
