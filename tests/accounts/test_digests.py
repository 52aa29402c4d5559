"""The mail of the morning: one for each person, on working days of their office, and once after an outage."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail

from accounts import actions, digests, notices, periodic
from accounts.models import ClosedDay, Notice, User
from tests.factories import OfficeFactory, UserFactory, place

pytestmark = pytest.mark.django_db
JAKARTA, MAKASSAR = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar")
KIND = "export.done"


def at(day: int, hour: int, minute: int = 0, zone=JAKARTA) -> datetime:
    """A moment of November 2026: the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=zone)


@pytest.fixture
def reader(official):
    actions.prefer(by=official, paces={KIND: {"email": "daily"}})
    return official


def tell(person, subject, moment):
    with time_machine.travel(moment, tick=False):
        actions.notify(to=[person], kind=KIND, subject=subject, body="Kabar.", url="/issues/inbox/")
        notices.send_due()


def run(moment) -> int:
    with time_machine.travel(moment, tick=False):
        return periodic.send_digests()


def test_one_mail_in_the_morning_lists_all_with_links(reader):
    for subject, hour in [("Satu", 9), ("Dua", 15)]:
        tell(reader, subject, at(23, hour))
    assert run(at(23, 15, 30)) == 0
    assert run(at(24, 8, 5)) == 1
    assert run(at(24, 8, 15)) == 0
    text = mail.outbox[0].body
    assert "Satu" in text
    assert "Dua" in text
    assert text.count("http://127.0.0.1:8000/issues/inbox/") == 2
    assert len(mail.outbox) == 1


def test_news_of_the_night_comes_the_same_morning(reader):
    tell(reader, "Malam", at(24, 3))
    assert run(at(24, 7, 55)) == 0
    assert run(at(24, 8, 0)) == 1


def test_it_waits_over_the_weekend_and_the_closed_days(reader):
    tell(reader, "Jumat", at(20, 10))
    ClosedDay.objects.create(office=reader.office, date=at(23, 0).date(), reason="Pindah kantor")
    assert [run(at(day, 9)) for day in (21, 22, 23)] == [0, 0, 0]
    assert run(at(24, 9)) == 1


def test_a_day_that_is_closed_only_later_is_heeded(reader):
    tell(reader, "Senin", at(23, 10))
    ClosedDay.objects.create(office=reader.office, date=at(24, 0).date(), reason="Banjir")
    assert run(at(24, 9)) == 0
    assert run(at(25, 9)) == 1


def test_the_morning_is_that_of_the_office(reader):
    makassar = OfficeFactory(region=place("73.71"))
    person = UserFactory(role="official", office=makassar, email="daeng@dinas.test")
    actions.prefer(by=person, paces={KIND: {"email": "daily"}})
    tell(person, "Kabar", at(23, 10))
    assert run(at(24, 7, 59, MAKASSAR)) == 0
    assert run(at(24, 8, 1, MAKASSAR)) == 1


def test_after_an_outage_one_mail_brings_all(reader):
    for day in (16, 17, 18):
        tell(reader, f"Hari {day}", at(day, 10))
    assert run(at(24, 2)) == 0
    assert run(at(24, 14)) == 1
    assert all(f"Hari {day}" in mail.outbox[0].body for day in (16, 17, 18))
    assert not Notice.objects.filter(sent_at=None).exists()


def test_two_workers_send_one(reader):
    tell(reader, "Kabar", at(23, 10))
    with time_machine.travel(at(24, 9), tick=False):
        first = digests._taken(reader)
        assert len(first) == 1
        assert digests._taken(reader) == []


def test_a_dead_mail_server_leaves_it_for_the_next_try(reader, monkeypatch, caplog):
    tell(reader, "Kabar", at(23, 10))

    def refuse(*args, **kwargs):
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(digests.EmailMessage, "send", refuse)
        assert run(at(24, 9)) == 0
    assert reader.email not in caplog.text
    assert run(at(24, 9, 10)) == 1


def test_nobody_is_written_to_who_is_gone(reader):
    tell(reader, "Kabar", at(23, 10))
    User.objects.filter(pk=reader.pk).update(is_active=False)
    assert run(at(24, 9)) == 0
    assert mail.outbox == []
