"""No address without a row: what a table does not name, nobody has thought about."""

import pytest
from django.urls import URLPattern, get_resolver

from tests.access.tables import PEOPLE, Row, read
from tests.access.test_access import TABLES

ROWS = [row for table in TABLES.values() for row in read(table)]
# Pages of the packages: who signs in and how, tried in tests/accounts; and the administration, in test_admin.
OF_PACKAGES = ("account_", "mfa_", "admin:", "set_language")


def named(patterns=None, space=""):
    """Every address of ours with its name and, of the API, its methods."""
    for pattern in patterns or get_resolver().url_patterns:
        if isinstance(pattern, URLPattern):
            name = f"{space}:{pattern.name}" if space else pattern.name or str(pattern.pattern)
            if not name.startswith(OF_PACKAGES):
                yield name, getattr(pattern.callback, "actions", None)
        else:
            inside = ":".join(part for part in (space, pattern.namespace) if part)
            yield from named(pattern.url_patterns, inside)


def test_every_address_is_in_a_table():
    assert {name for name, _methods in named()} == {row.name.partition("?")[0] for row in ROWS}


def test_every_method_of_the_api_is_in_a_table():
    known = {(row.name.partition("?")[0], row.method) for row in ROWS}
    wanted = {(name, method.upper()) for name, methods in named() for method in methods or [] if method != "head"}
    assert wanted - known == set()


@pytest.mark.django_db
def test_pages_take_no_method_that_is_in_no_table(asker):
    """A page of which only GET stands in the tables refuses POST, and the other way round: 405, and nothing done."""
    rows = {row.name: row for row in ROWS if not row.is_of_api and "?" not in row.name}
    known = {(row.name, row.method) for row in ROWS}
    taken = []
    for name, row in rows.items():
        for method in {"GET", "POST"} - {method for known_name, method in known if known_name == name}:
            asked = Row(method, name, row.about, "", "x=1")
            taken += [(method, name, person) for person in PEOPLE[4:6] if asker.ask(asked, person).letter != "x"]
    assert taken == []
