"""Where things lie."""

import hashlib
import os
import tempfile
from pathlib import Path

from smidep.standalone.errors import Stop

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "var" / "vendor"


def home() -> Path:
    """Return the folder of the data of this checkout, or the one that SMIDEP_HOME names."""
    return Path(os.environ.get("SMIDEP_HOME") or ROOT / "var").expanduser().absolute()


def make_writable(folder: Path) -> Path:
    """Make the folder if it is missing, and raise Stop if nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise Stop(
            f"Nothing can be written to the folder {folder} ({error.strerror}): give yourself the "
            "right to write there, or choose another place with SMIDEP_HOME=/path."
        ) from error


def open_to_all(folder: Path) -> bool:
    """Whether every user of the machine may pass through to the folder."""
    folder = folder.resolve()
    return all(place.stat().st_mode & 0o001 for place in [folder, *folder.parents])


def database_folder(data: Path) -> Path:
    """Return where the database of the folder `data` lies.

    PostgreSQL refuses to run as root and is run as another user then, who cannot pass through
    root's own folder. Its rights are not ours to change, so the database lies elsewhere.
    """
    if os.geteuid() != 0 or open_to_all(data):
        return data / "postgres"
    return Path("/var/lib/smidep") / hashlib.sha256(str(data).encode()).hexdigest()[:12]
