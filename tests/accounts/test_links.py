"""Signed links, and the log of who looked at whose data."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts import actions, links
from accounts.permissions import require_person_level


def test_link_is_read_for_its_purpose_only():
    token = links.sign("confirm", "SMI-1")
    assert links.read("confirm", token) == "SMI-1"
    assert links.read("reopen", token) is None
    assert links.read("confirm", token[:-1] + ("a" if token[-1] != "a" else "b")) is None
    assert links.read("confirm", "nonsense") is None


def test_link_expires():
    token = links.sign("confirm", ["SMI-1", 3])
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert links.read("confirm", token) is None
        assert links.read("confirm", token, life=timedelta(days=40)) == ["SMI-1", 3]


@pytest.mark.django_db
def test_access_is_written_down(official, firm):
    row = actions.log_access(by=official, subject=firm, what="nik")
    row.refresh_from_db()
    assert (row.by, row.subject, row.what) == (official, firm, "nik")


@pytest.mark.django_db
def test_only_observers_are_kept_from_people(cast):
    for name, person in cast.items():
        if name == "observer":
            with pytest.raises(PermissionDenied):
                require_person_level(person)
        else:
            require_person_level(person)
