"""The embedded servers are shared by those who use a folder, and end with the last of them."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg2
import pytest
import redis

from smidep.standalone import servers
from smidep.standalone.environment import fill
from smidep.standalone.keeper import ADDRESSES
from smidep.standalone.places import ROOT
from tests.waiting import wait_until

USER = """
import sys
from pathlib import Path
from smidep.standalone.servers import use
use(Path(sys.argv[1]))
sys.stdin.read()
"""


@pytest.fixture
def data():
    with tempfile.TemporaryDirectory(prefix="smidep-data-") as name:
        folder = Path(name)
        # The database of root runs as another user, who cannot enter the folders of `tmp_path`.
        folder.chmod(0o711)
        yield folder
        servers.release(folder)


def start_user(data):
    """Start another process that uses the servers until it is killed or its input ends."""
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-c", USER, str(data)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE)  # noqa: S603


def server_pids(data):
    """The processes whose command line names the folder."""
    listing = subprocess.run(["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True)  # noqa: S607
    return [int(line.split()[0]) for line in listing.stdout.splitlines() if f"{data}" in line and " ps " not in line]


def test_both_answer(data):
    addresses = servers.use(data)
    with psycopg2.connect(addresses["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute("show server_encoding")
        assert cursor.fetchone() == ("UTF8",)
    assert redis.from_url(addresses["REDIS_URL"]).ping()


def test_a_password_is_asked(data):
    addresses = servers.use(data)
    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(addresses["DATABASE_URL"].replace(":", ":x", 2).replace("postgres:x", "postgres:", 1))
    with pytest.raises(redis.AuthenticationError):
        redis.from_url(f"redis://{addresses['REDIS_URL'].split('@')[1]}").ping()


def test_addresses_are_for_the_owner_alone(data):
    servers.use(data)
    assert (data / ADDRESSES).stat().st_mode & 0o077 == 0


def test_data_survive_the_end_of_all_users(data):
    with psycopg2.connect(servers.use(data)["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute("create table kept as select 7 as number")
    connection.close()
    servers.release(data)
    wait_until(lambda: not server_pids(data))
    with psycopg2.connect(servers.use(data)["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute("select number from kept")
        assert cursor.fetchone() == (7,)


def test_servers_outlive_the_one_who_started_them(data):
    first = start_user(data)
    wait_until((data / ADDRESSES).exists)
    addresses = servers.use(data)
    first.kill()
    first.wait()
    assert redis.from_url(addresses["REDIS_URL"]).ping()
    assert json.loads((data / ADDRESSES).read_text()) == addresses


def test_killed_user_takes_the_servers_along(data):
    user = start_user(data)
    wait_until((data / ADDRESSES).exists)
    assert server_pids(data)
    os.kill(user.pid, signal.SIGKILL)
    user.wait()
    wait_until(lambda: not server_pids(data))


def test_server_that_died_comes_back_at_its_address(data):
    addresses = servers.use(data)
    broker = redis.from_url(addresses["REDIS_URL"])
    os.kill(int(broker.info("server")["process_id"]), signal.SIGKILL)
    wait_until(lambda: answers(broker))


def answers(broker):
    try:
        return broker.ping()
    except redis.ConnectionError:
        return False


def test_variables_of_a_real_server_are_left_alone():
    environment = {"DATABASE_URL": "postgres://real/one"}
    fill(environment)
    assert environment == {"DATABASE_URL": "postgres://real/one"}
