"""A real server process on the test database, for tests of what many people do at once."""

import http.client
import socket
import subprocess
import sys
import time

import pytest

from tests.worker import environment_of_tests


class Server:
    """gunicorn as `make run` starts it, with a worker process for each core of the smallest machine."""

    def __init__(self, log):
        self.log, self.port = log, _free_port()
        with log.open("ab") as out:
            command = [sys.executable, "-m", "gunicorn", "smidep.wsgi", "--workers", "2", "--bind", self.address]
            self.process = subprocess.Popen(command, env=environment_of_tests(), stdout=out, stderr=out)  # noqa: S603
        self._wait()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def _wait(self):
        give_up = time.monotonic() + 40
        while time.monotonic() < give_up:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if self.ask("GET", "/healthz").status == 200:
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError(self.log.read_text())

    def ask(self, method, path, body=b"", headers=None):
        """One request on a connection of its own, as a phone would make it; the answer has been read."""
        line = http.client.HTTPConnection(self.address, timeout=60)
        try:
            line.request(method, path, body, headers or {})
            answer = line.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            line.close()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


@pytest.fixture
def server(transactional_db, tmp_path):
    process = Server(tmp_path / "server.log")
    yield process
    process.stop()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
