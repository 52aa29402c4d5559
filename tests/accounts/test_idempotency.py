"""A re-sent POST has one effect."""

import threading
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.models import ClosedDay, IdempotencyKey
from accounts.periodic import purge_idempotency_keys
from common.errors import DomainError
from tests.factories import OfficeFactory, UserFactory

requests = APIRequestFactory()


class Echo(PersonLevelMixin, PortalViewSet):
    """Counts its effects."""

    effects: list = []
    gate = None

    def create(self, request):
        if self.gate:
            self.gate()
        if request.data.get("refuse"):
            raise DomainError("Not now.")
        if request.data.get("wrong"):
            raise exceptions.ValidationError({"wrong": ["is wrong"]})
        if request.data.get("bug"):
            ClosedDay.objects.create(office=OfficeFactory(), date="2026-01-01", reason="bug")
            raise RuntimeError
        self.effects.append(dict(request.data))
        return Response({"number": len(self.effects)}, status=201)


@pytest.fixture
def send(transactional_db):
    Echo.effects = []
    view = Echo.as_view({"post": "create"})
    person = UserFactory()

    def post(body, key="k-1", by=person, format="json", path="/echo/"):
        request = requests.post(path, body, format=format, headers={"Idempotency-Key": key} if key else {})
        force_authenticate(request, by)
        return view(request).render()

    return post


def test_same_body_gets_the_same_answer(send):
    first, again = send({"a": 1}), send({"a": 1})
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert again["Idempotency-Replayed"] == "true"
    assert len(Echo.effects) == 1


def test_without_a_key_each_post_counts(send):
    assert [send({"a": 1}, key="").data["number"] for _ in range(2)] == [1, 2]


def test_other_body_or_address_is_refused(send):
    send({"a": 1})
    assert send({"a": 2}).status_code == 422
    assert send({"a": 1}, path="/other/").status_code == 422
    assert len(Echo.effects) == 1


def test_key_is_of_one_user(send):
    send({"a": 1})
    assert send({"a": 2}, by=UserFactory()).data == {"number": 2}


def test_running_request_is_told_apart(send):
    send({"a": 1})
    IdempotencyKey.objects.update(status=None, body=b"")
    assert send({"a": 1}).status_code == 409
    IdempotencyKey.objects.update(created_at=timezone.now() - timedelta(minutes=11))
    assert send({"a": 1}).data == {"number": 2}


@pytest.mark.parametrize(["body", "status"], [({"refuse": True}, 409), ({"wrong": True}, 400)])
def test_refused_request_does_not_use_up_its_key(send, body, status):
    assert send(body).status_code == status
    assert send({"a": 1}).status_code == 201


def test_bug_leaves_neither_effect_nor_key(send):
    with pytest.raises(RuntimeError):
        send({"bug": True})
    assert not IdempotencyKey.objects.exists()
    assert not ClosedDay.objects.exists()


def test_files_are_part_of_the_body(send):
    def workbook(content, name="a.csv"):
        return {"cluster": "x", "file": SimpleUploadedFile(name, content)}

    assert send(workbook(b"1"), format="multipart").status_code == 201
    assert send(workbook(b"1"), format="multipart").data == {"number": 1}
    assert send(workbook(b"2"), format="multipart").status_code == 422


def test_two_at_once_have_one_effect(send):
    inside, go_on = threading.Event(), threading.Event()

    def gate():
        inside.set()
        go_on.wait(10)

    Echo.gate = staticmethod(gate)
    answers = []
    first = threading.Thread(target=lambda: answers.append(send({"a": 1}).status_code))
    first.start()
    inside.wait(10)
    answers.append(send({"a": 1}).status_code)
    go_on.set()
    first.join()
    Echo.gate = None
    assert sorted(answers) == [201, 409]
    assert len(Echo.effects) == 1


def test_old_keys_are_purged_and_free_again(send):
    send({"a": 1})
    IdempotencyKey.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert send({"a": 2}).data == {"number": 2}
    IdempotencyKey.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert purge_idempotency_keys() == 1


def test_observer_is_kept_from_people(send):
    assert send({"a": 1}, by=UserFactory(role="observer")).status_code == 403
