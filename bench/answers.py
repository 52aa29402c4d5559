"""Asking the portal and the bare handler in turn, and comparing them pair by pair.

The bare handler is what nobody would write by hand: the very statements that the portal sent, each over
psycopg2 alone, and the rows as JSON. The ratio is what Django, DRF and the templates cost on top.
"""

import statistics
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import orjson
import psycopg2
from django.db import connection
from django.test.utils import CaptureQueriesContext

# Statements that sign the person in; the bare handler knows its user.
SIGNING_IN = ("django_session", "accounts_user", "accounts_token")


class Timed(NamedTuple):
    """The median milliseconds of the portal on the clock, and of the work of both; and the median of their ratios.

    `cpu` is what the process of the portal itself works; `work` and `bare` are the work with that of the database.
    """

    portal: float
    cpu: float
    work: float
    bare: float
    ratio: float
    queries: int
    bytes: int


def get(application, path: str, headers: dict[str, str]) -> tuple[str, bytes]:
    """Ask a WSGI application and return the status and the body."""
    path, _mark, query = path.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        **headers,
    }
    answered: list[str] = []
    body = application(environ, lambda status, _headers, _error=None: answered.append(status))
    try:
        return answered[0], b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()


def statements_of(application, path: str, headers: dict[str, str]) -> tuple[list[str], int]:
    """The statements that the portal sends for a page, without those that sign in; and how many in all."""
    with CaptureQueriesContext(connection) as asked:
        status, _body = get(application, path, headers)
    if not status.startswith("200"):
        raise SystemExit(f"{path} answered {status}.")
    sent = [query["sql"] for query in asked.captured_queries]
    return [sql for sql in sent if sql.startswith("SELECT") and not any(f'FROM "{t}"' in sql for t in SIGNING_IN)], len(
        sent
    )


def work_with(link) -> Callable[[], float]:
    """The seconds that this process has worked, and the database's own process for the connection `link`.

    The clock shows the work of all others as well. Where the database cannot be looked at, as on another machine,
    the clock has to do.
    """
    of_database = Path(f"/proc/{link.info.backend_pid}/schedstat")
    if not of_database.exists():
        return perf_counter
    return lambda: process_time() + int(of_database.read_text().split()[0]) / 1e9


def connected():
    with connection.cursor() as cursor:
        dsn = cursor.connection.dsn
    link = psycopg2.connect(f"{dsn} password={connection.settings_dict['PASSWORD']}")
    link.autocommit = True
    return link


def bare_handler(statements: list[str], link):
    """A WSGI application that only sends the statements and answers their rows."""

    def application(environ, start_response):
        rows = []
        with link.cursor() as cursor:
            for sql in statements:
                cursor.execute(sql)
                rows.append(cursor.fetchall())
        body = orjson.dumps(rows, str)
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]

    return application


def compare(application, path: str, headers: dict[str, str], *, rounds: int = 60) -> Timed:
    """Ask both in turn, so that a machine whose speed drifts drifts for both."""
    for _ in range(3):
        get(application, path, headers)
    statements, queries = statements_of(application, path, headers)
    link = connected()
    bare = bare_handler(statements, link)
    get(bare, path, {})
    of_portal, of_bare = work_with(connection.connection), work_with(link)
    waited, own, pairs, size = [], [], [], 0
    for _ in range(rounds):
        start, used, worked = perf_counter(), process_time(), of_portal()
        _status, body = get(application, path, headers)
        worked = of_portal() - worked
        waited.append(perf_counter() - start)
        own.append(process_time() - used)
        worked_bare = of_bare()
        get(bare, path, {})
        pairs.append((worked, of_bare() - worked_bare))
        size = len(body)
    link.close()
    return Timed(
        1000 * statistics.median(waited),
        1000 * statistics.median(own),
        1000 * statistics.median(a for a, _ in pairs),
        1000 * statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
        queries,
        size,
    )
