"""Reading the access tables, and asking for their rows as each of the people.

A row is: method, address name (with a query, if any), what it is about, one letter for each of PEOPLE, and after `|`
the body. `about` names keys of the stage, or says a value as `=value`; several are parted by `+`, none is `-`.
"""

import json
import re
from html import unescape
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from django.db import transaction
from django.test import Client
from django.urls import reverse
from rest_framework.test import APIClient

from tests.access import stage

PEOPLE = [
    "anonymous", "owner", "other_owner",
    "surveyor", "official", "official_jatim", "official_makassar", "facilitator", "ministry",
    "provider", "other_provider", "observer", "admin",
]  # fmt: skip
GROUPS = [1, 2, 6, 2, 2]
LETTERS = """
o  shown or done          r  done, and led on to another page     s  led to the page to sign in
u  401 sign in first      f  403 they may not                     m  404 it does not exist for them
b  400 or 422 wrongly filled in    c  409 not now                 x  405 no such method
"""
ANSWERS = {401: "u", 403: "f", 404: "m", 400: "b", 422: "b", 409: "c", 405: "x"}
WRONG = "?"


class Row(NamedTuple):
    method: str
    name: str
    about: str
    letters: str
    body: str

    def __str__(self):
        """The row as it would stand in its table."""
        parts, at = [], 0
        for many in GROUPS:
            parts.append(self.letters[at : at + many])
            at += many
        line = f"{self.method:<6} {self.name:<32} {self.about:<26} {' '.join(parts)}"
        return f"{line} | {self.body}" if self.body else line

    @property
    def is_of_api(self) -> bool:
        return ":" not in self.name.partition("?")[0]


def read(table: str) -> list[Row]:
    rows = []
    for line in table.strip().splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        head, _bar, body = line.partition(" | ")
        method, name, about, *letters = head.split()
        rows.append(Row(method, name, about, "".join(letters), body.strip()))
        assert len(rows[-1].letters) == len(PEOPLE), line
    return rows


def address(row: Row, keys: dict[str, str]) -> str:
    name, _mark, query = row.name.partition("?")
    about = [] if row.about == "-" else row.about.split("+")
    args = [part[1:] if part.startswith("=") else keys[part] for part in about]
    return reverse(name, args=args) + (f"?{query.format(**keys)}" if query else "")


def body_of(row: Row, keys: dict[str, str]) -> dict:
    """`name=value` parted by spaces; `~` in a value stands for a space, `{key}` for a key, `@` for a file."""
    body = {}
    for part in row.body.split():
        name, _equal, value = part.partition("=")
        if value in ("@photo", "@workbook"):
            body[name] = getattr(stage, value[1:])()
        else:
            body[name] = _value(value, keys, is_json=row.is_of_api)
    return body


def _value(text: str, keys: dict[str, str], *, is_json: bool):
    text = text.replace("~", " ").format(**keys)
    if is_json and re.fullmatch(r"-?\d+|true|false|null|\[.*\]", text):
        return json.loads(text)
    return text


class Answer(NamedTuple):
    letter: str
    # What can be read in it, files and lists of files included.
    text: str


class Asker:
    """Asks as each of the people, and takes back what that changed."""

    def __init__(self, cast: dict, keys: dict[str, str]):
        self.keys, self.asked = keys, 0
        # One each, kept: to make the middleware anew costs more than most pages.
        self.browsers, self.programs = {}, {}
        for person in PEOPLE:
            self.browsers[person], self.programs[person] = Client(), APIClient()
            if cast[person].is_authenticated:
                self.browsers[person].force_login(cast[person])
                self.programs[person].force_authenticate(cast[person])
        self.cookies = {person: browser.cookies.output(header="", sep=";") for person, browser in self.browsers.items()}

    def ask(self, row: Row, person: str) -> Answer:
        self.asked += 1
        with transaction.atomic():
            response = self._send(row, person)
            whole = b"".join(response.streaming_content) if response.streaming else response.content
            transaction.set_rollback(True)
        return Answer(_letter(response), _readable(whole))

    def _send(self, row: Row, person: str):
        url, body = address(row, self.keys), body_of(row, self.keys)
        # From elsewhere each time, as addresses are throttled.
        where = {"REMOTE_ADDR": f"10.0.{self.asked // 250}.{self.asked % 250 + 1}"}
        if row.is_of_api:
            client = self.programs[person]
            has_file = any(hasattr(value, "read") for value in body.values())
            form = {} if row.method == "GET" else {"format": "multipart" if has_file else "json"}
        else:
            client, form = self.browsers[person], {}
            client.cookies.clear()
            client.cookies.load(self.cookies[person])
        return getattr(client, row.method.lower())(url, body, **form, **where)


def _letter(response) -> str:
    code = response.status_code
    if code in (301, 302):
        return "s" if response["Location"].startswith("/account/login/") else "r"
    return "o" if code < 300 else ANSWERS.get(code, WRONG)


def _readable(whole: bytes) -> str:
    if whole.startswith(b"PK"):
        with ZipFile(BytesIO(whole)) as parts:
            whole = b" ".join(parts.read(name) for name in parts.namelist())
    return unescape(whole.decode("utf-8", "replace"))


# Of several who may, whom a page is shown to when it is looked at once.
FIRST = ["owner", "official", "provider", "ministry", "surveyor", "facilitator", "observer", "admin", "anonymous"]


def shown_pages(tables: dict[str, str]) -> list[tuple[Row, str]]:
    """Every page that is shown to somebody, with one of those who see it."""
    rows = [row for table in tables.values() for row in read(table) if row.method == "GET" and not row.is_of_api]
    seen = [(row, [person for person in FIRST if row.letters[PEOPLE.index(person)] == "o"]) for row in rows]
    return [(row, people[0]) for row, people in seen if people]
