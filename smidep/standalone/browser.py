"""A Chromium for the tests: one that is there, or one that is fetched."""

import os
import shutil
import subprocess
from pathlib import Path

from smidep.standalone.assets import node_program
from smidep.standalone.errors import Stop
from smidep.standalone.places import VENV_PYTHON
from smidep.standalone.terminal import say

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


def chromium() -> Path | None:
    """Return the Chromium of the machine, or None where it is Playwright's own or there is none."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [*(shutil.which(name) for name in NAMES), *MAC]
    return next((Path(place) for place in found if place and Path(place).exists()), None)


def ensure_browser() -> None:
    """Fetch a browser if there is none, by Playwright or by apt; raise Stop if neither brings one."""
    if os.environ.get("CHROMIUM") and chromium() is None:
        raise Stop(f"CHROMIUM={os.environ['CHROMIUM']} is no program: name a Chromium or a Chrome, or leave it out.")
    if chromium() or _playwright_has_one():
        return
    say("Fetching a browser for the tests")
    if not (_fetch_by_playwright() or _fetch_by_apt()):
        raise Stop(
            "The tests need a browser, and none could be fetched: install chromium or google-chrome, "
            "or name one with CHROMIUM=/path/to/chromium."
        )


def _playwright_has_one() -> bool:
    """Whether Playwright's own browser is there, and really starts: it may lack system libraries."""
    attempt = "from playwright.sync_api import sync_playwright as p\nwith p() as a: a.chromium.launch().close()"
    done = subprocess.run([VENV_PYTHON, "-c", attempt], env=_environment(), capture_output=True, check=False)
    return done.returncode == 0


def _fetch_by_playwright() -> bool:
    command: list[str | Path] = [VENV_PYTHON, "-m", "playwright", "install", "chromium"]
    try:
        subprocess.run(command, env=_environment(), capture_output=True, check=False, timeout=300)
    except subprocess.TimeoutExpired:
        return False
    return _playwright_has_one()


def _fetch_by_apt() -> bool:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Whether the lists could be renewed shows at the second step.
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]
    subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return chromium() is not None


def _environment() -> dict[str, str]:
    return {
        "PLAYWRIGHT_NODEJS_PATH": str(node_program()),
        # Ten seconds for each of the five attempts: behind a wall, apt may do better.
        "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000",
        **os.environ,
    }
