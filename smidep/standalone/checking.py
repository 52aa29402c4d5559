"""All that is checked besides the tests, quick first."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from smidep.standalone import servers
from smidep.standalone.places import ROOT, VENV, VENV_PYTHON
from smidep.standalone.terminal import say

PROGRAMS = [
    ("code", ["ruff", "check", "."]),
    ("form of the code", ["ruff", "format", "--check", "."]),
    ("form of the templates", ["djade", "--check"]),
    ("templates", ["djlint", "templates", "--lint", "--quiet"]),
    ("import contracts", ["lint-imports"]),
    ("types", ["mypy"]),
]
COMMANDS = [
    ("missing migrations", ["makemigrations", "--check", "--dry-run"]),
    ("settings of production", ["check", "--deploy", "--fail-level", "WARNING"]),
    ("words", ["catalogue", "check"]),
]
FIXES = [["ruff", "check", "--fix", "."], ["ruff", "format", "."], ["djade"]]
# As in production, so that the check sees what production will be.
PRODUCTION = {
    "SECRET_KEY": "only-for-the-check-but-long-and-varied-enough-0123456789-abcdefghij-KLMNOPQRST",
    "ALLOWED_HOSTS": "portal.example",
    "DEBUG": "false",
    "SMIDEP_TRIAL": "false",
    "BEHIND_PROXY": "true",
}
# The plug-in of mypy that knows Django reads the settings, but asks no server.
NO_SERVERS = {"DATABASE_URL": "postgres://none/none", "REDIS_URL": "redis://none/0"}


def run_checks() -> int:
    """Run every check, also after one has failed; return how many did."""
    started = time.monotonic()
    failed: list[str] = []
    for title, command in PROGRAMS:
        _report(title, _run_program(command), failed)
    with tempfile.TemporaryDirectory(prefix="smidep-check-") as folder:
        data = Path(folder)
        data.chmod(0o711)
        environment = {**os.environ, **servers.use(data, for_tests=True), **PRODUCTION}
        for title, command in COMMANDS:
            _report(title, _run([VENV_PYTHON, "manage.py", *command], environment), failed)
        servers.release(data)
    seconds = time.monotonic() - started
    say(f"\n{len(failed)} of {len(PROGRAMS) + len(COMMANDS)} checks failed in {seconds:.0f} s. {', '.join(failed)}")
    return len(failed)


def run_fixes() -> int:
    for command in FIXES:
        _run_program(command)
    return 0


def _run_program(command: list[str]) -> bool:
    files = _templates() if command[0] == "djade" else []
    return _run([VENV / "bin" / command[0], *command[1:], *files], {**NO_SERVERS, **os.environ, **PRODUCTION})


def _templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def _run(command: list, environment: dict[str, str]) -> bool:
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def _report(title: str, is_right: bool, failed: list[str]) -> None:
    say(f"{'ok  ' if is_right else 'FAIL'}  {title}")
    if not is_right:
        failed.append(title)
