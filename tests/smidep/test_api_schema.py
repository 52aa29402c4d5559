"""The API does what its description says, whatever is sent: no error of the server, known codes, types and shapes."""

import io

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from accounts.actions import make_token
from tests.access.conftest import asker  # noqa: F401 - a fixture

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
QUICK = settings(max_examples=6, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
# What is in an address: a real thing, as a name that nothing has is answered with 404 at once.
KEYS = {
    "problems": "verified", "firms": "firm", "clusters": "cluster", "regions": "region", "offices": "office_pasuruan",
    "imports": "import", "responses": "response", "solutions": "solution", "providers": "provider",
    "matches": "match_offered", "webhooks": "webhook", "plans": "plan", "activities": "activity",
    "common-problems": "common", "exports": "export", "indicators": "indicator", "targets": "target",
    "measurements": "measurement",
}  # fmt: skip


def test_the_description_is_without_a_warning():
    errors = io.StringIO()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=io.StringIO(), stderr=errors)
    assert errors.getvalue() == ""


@pytest.fixture
def described(asker):  # noqa: F811
    """The description, by the application as a server runs it, but on the connection of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/schema/?format=json", get_wsgi_application())
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def real_keys(operation, keys: dict) -> dict[str, str]:
    """The parts of an address by the things of the stage; of what the stage has none, whatever comes."""
    resource = operation.path.removeprefix("/api/v1/").partition("/")[0]
    names = [one.name for one in operation.path_parameters]
    found = {}
    for name in names:
        if name == "number" and resource == "imports":
            found[name] = "2"
        elif resource in KEYS:
            found[name] = keys[KEYS[resource]]
    return found


def failures_of(operation, keys: dict, headers: dict) -> list[str]:
    """Send what the description allows, and take back what it changed."""
    known, found = real_keys(operation, keys), []

    @QUICK
    @given(case=operation.as_strategy())
    def send(case):
        case.path_parameters = {**(case.path_parameters or {}), **known}
        with transaction.atomic():
            response = case.call(headers=headers)
            transaction.set_rollback(True)
        try:
            case.validate_response(response, checks=CHECKS, headers=headers)
        except FailureGroup as group:
            body = response.content[:200].decode("utf-8", "replace")
            found.extend(
                f"{operation.method.upper()} {operation.path} {response.status_code}: "
                f"{one.title}: {' '.join(str(one).split())[:300]} {body}"
                for one in group.exceptions
            )

    send()
    return found[:3]


@pytest.mark.parametrize("person", ["official", "owner"])
def test_every_operation_answers_as_described(described, asker, cast, person):  # noqa: F811
    _token, key = make_token(by=cast[person], name="uji")
    found = []
    for result in described.get_all_operations():
        found += failures_of(result.ok(), asker.keys, {"Authorization": f"Token {key}"})
    assert not found, "\n".join(found)


def test_every_refusal_has_a_code_and_a_sentence(asker, cast, api_of):  # noqa: F811
    official, number = api_of(cast["official"]), asker.keys["verified"]
    refused = [
        api_of(cast["anonymous"]).get("/api/v1/problems/"),
        api_of(cast["observer"]).get("/api/v1/problems/"),
        official.get("/api/v1/problems/SMI-2222-2222-222/"),
        official.post(f"/api/v1/problems/{number}/verify/", {}),
        official.post("/api/v1/problems/", {}),
        official.post("/api/v1/problems/", "{", content_type="application/json"),
        official.post("/api/v1/problems/", "x", content_type="text/plain"),
        official.put(f"/api/v1/problems/{number}/", {}),
    ]
    assert [answer.status_code for answer in refused] == [401, 403, 404, 409, 400, 400, 415, 405]
    for answer in refused:
        assert answer.json()["code"]
        assert answer.json()["detail"]
