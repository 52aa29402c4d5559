"""Old news is thrown away, what waits is not, and how much there was stays known."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts import actions, periodic
from accounts.models import Notice, NoticeCount

pytestmark = pytest.mark.django_db
TOLD = {"kind": "export.done", "subject": "Kabar", "body": "Isi."}


@pytest.fixture
def old(official):
    with time_machine.travel(date(2025, 3, 5)):
        actions.notify(to=[official], **TOLD)
        Notice.objects.filter(channel="email").update(next_try_at=None, failure="ConnectionRefusedError", tries=7)
        actions.notify(to=[official], **TOLD)
        Notice.objects.filter(channel="email", failure="").update(next_try_at=None, sent_at=timezone.now())
    return official


def test_old_news_goes_and_its_counts_stay(old):
    actions.notify(to=[old], **TOLD)
    assert periodic.purge_notices() == 4
    assert Notice.objects.count() == 2
    counts = {c.channel: (c.month, c.sent, c.failed) for c in NoticeCount.objects.all()}
    assert counts == {"page": (date(2025, 3, 1), 2, 0), "email": (date(2025, 3, 1), 1, 1)}


def test_a_second_purge_adds_to_the_month(old):
    periodic.purge_notices()
    with time_machine.travel(date(2025, 3, 9)):
        actions.notify(to=[old], **TOLD)
        Notice.objects.update(next_try_at=None)
    assert periodic.purge_notices() == 2
    assert NoticeCount.objects.get(channel="page").sent == 3


def test_what_waits_for_a_try_is_kept(official, settings):
    settings.NOTICE_LIFE = timedelta(0)
    with time_machine.travel(date(2025, 3, 5)):
        actions.notify(to=[official], **TOLD)
    periodic.purge_notices()
    assert [notice.channel for notice in Notice.objects.all()] == ["email"]


def test_sessions_that_are_over_are_thrown_away():
    for key, days in (("over", -1), ("good", 1)):
        until = timezone.now() + timedelta(days=days)
        Session.objects.create(session_key=key, session_data="Tini, 0812", expire_date=until)
    assert periodic.purge_sessions() == 1
    assert Session.objects.get().session_key == "good"
