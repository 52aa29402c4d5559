"""What the launcher says when it cannot go on: one sentence, and no traceback."""

import os
import socket
import subprocess
import sys
import types

import pytest

from smidep.standalone import __main__ as entry
from smidep.standalone import browser, packages, running
from smidep.standalone.environment import use_own_python
from smidep.standalone.errors import Stop
from smidep.standalone.places import ROOT, make_writable


@pytest.fixture
def taken_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def launch(*arguments, **variables):
    command = [sys.executable, "-m", "smidep.standalone", *arguments]
    environment = {**os.environ, **variables}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_taken_port_is_named_with_a_way_out(taken_port, tmp_path):
    done = launch("run", PORT=str(taken_port), SMIDEP_HOME=str(tmp_path))
    assert done.returncode == 1
    assert f"Port {taken_port} is taken" in done.stdout
    assert f"make run PORT={taken_port + 1}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_port_that_is_no_number_is_refused(tmp_path):
    done = launch("run", PORT="http", SMIDEP_HOME=str(tmp_path))
    assert "PORT=http is no port" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_folder_that_cannot_be_written_is_named(tmp_path):
    # A file in the way stops root too, whom rights do not.
    (tmp_path / "data").write_text("")
    done = launch("run", SMIDEP_HOME=str(tmp_path / "data" / "inside"))
    assert done.returncode == 1
    assert f"Nothing can be written to the folder {tmp_path / 'data' / 'inside'}" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_of_somebody_else_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(Stop, match="SMIDEP_HOME"):
        make_writable(tmp_path)


def test_old_python_is_told_what_is_needed(monkeypatch):
    monkeypatch.setattr(entry.sys, "version_info", (3, 9, 18))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9"):
        entry.main()


def test_second_run_on_the_same_data_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("SMIDEP_HOME", str(tmp_path))
    first = running._lock_run()
    with pytest.raises(Stop, match="already runs"):
        running.check_place()
    first.close()


def test_missing_venv_module_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(packages, "VENV_PYTHON", tmp_path / "none")
    monkeypatch.setattr(packages.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Stop, match="apt-get install python3-venv"):
        packages.make_environment()


def test_missing_network_is_told_from_other_faults():
    lost = ["WARNING: Retrying after NewConnectionError: Temporary failure in name resolution", "ERROR: none found"]
    assert "no connection" in packages._reason(lost)
    other = packages._reason(["ERROR: no wheel for this machine"])
    assert "no connection" not in other
    assert "ERROR: no wheel for this machine" in other


def test_missing_packages_are_told(monkeypatch):
    monkeypatch.setattr("smidep.standalone.environment.VENV_PYTHON", types.SimpleNamespace(exists=lambda: False))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Stop, match="make setup"):
        use_own_python()


def test_named_browser_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(Stop, match="CHROMIUM=/nowhere/chromium is no program"):
        browser.ensure_browser()


def test_unreachable_browser_is_told(monkeypatch):
    for name in ["chromium", "_playwright_has_one", "_fetch_by_playwright", "_fetch_by_apt"]:
        monkeypatch.setattr(browser, name, lambda: None)
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(Stop, match="install chromium or google-chrome"):
        browser.ensure_browser()
