"""From an empty clone to one in which every command finds what it needs."""

import fcntl
import os
import sys

from smidep.standalone import packages
from smidep.standalone.assets import assets_are_there, fetch_assets
from smidep.standalone.places import ROOT, VENV, VENV_PYTHON, home, make_writable
from smidep.standalone.terminal import say


def set_up(command: str) -> None:
    """Make the virtual environment and what is in it, then go on inside it."""
    make_writable(ROOT)
    make_writable(home())
    # Two commands at once in one clone wait for each other here.
    lock = (make_writable(ROOT / "var") / "setting-up.lock").open("a")
    fcntl.flock(lock, fcntl.LOCK_EX)
    if not packages.packages_are_installed():
        say("Making the virtual environment .venv ...")
        packages.make_environment()
        say("Installing the Python packages (a minute or two) ...")
        packages.install_packages()
    if os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        lock.close()
        # Replaces this process; it comes here again as the other Python, arguments and all.
        arguments = [str(VENV_PYTHON), "-m", "smidep.standalone", command, *sys.argv[2:]]
        os.execv(VENV_PYTHON, arguments)  # noqa: S606 - no shell is wanted
    if not assets_are_there():
        say("Fetching the front-end packages ...")
        fetch_assets()
    lock.close()
