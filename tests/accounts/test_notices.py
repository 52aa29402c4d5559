"""News: written in the transaction, sent after it, retried with growing pauses, never in the way."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from accounts import actions, notices, periodic
from accounts.models import PAUSES, Channel, Notice

pytestmark = pytest.mark.django_db
TOLD = {"kind": "problem.offered", "subject": "Ada tawaran", "body": "UPT Logam menawarkan bantuan."}


@pytest.fixture
def sent(monkeypatch):
    """What the gateway of phones was given."""
    messages = []

    class Gateway:
        def send(self, **message):
            messages.append(message)

    monkeypatch.setattr(notices, "gateway", Gateway)
    return messages


@pytest.fixture
def dead(monkeypatch):
    class Gateway:
        def send(self, **message):
            raise ConnectionRefusedError

    monkeypatch.setattr(notices, "gateway", Gateway)


def test_official_reads_it_on_the_portal_and_by_mail(official, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.notify(to=[official, official], **TOLD, url="/issues/inbox/")
    assert set(Notice.objects.values_list("channel", flat=True)) == {Channel.PAGE, Channel.EMAIL}
    assert mail.outbox[0].to == ["rini@dinas.test"]
    assert "http://127.0.0.1:8000/issues/inbox/" in mail.outbox[0].body
    assert not Notice.objects.filter(sent_at=None).exists()


def test_owner_gets_a_message_on_the_phone(owner, sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.notify(to=[owner], **TOLD)
    assert [(message["phone"], message["text"]) for message in sent] == [
        ("+6281233444417", "Ada tawaran\nUPT Logam menawarkan bantuan.")
    ]


def test_address_without_account_is_told(sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.notify(address="ibu@contoh.test", **TOLD)
        actions.notify(address="+6281200000000", **TOLD)
    assert mail.outbox[0].to == ["ibu@contoh.test"]
    assert sent[0]["phone"] == "+6281200000000"


def test_nothing_is_sent_when_the_transaction_fails(owner, sent):
    actions.notify(to=[owner], **TOLD)
    assert sent == []


def test_wish_is_followed(official, owner, sent):
    actions.prefer(by=official, paces={"export.done": {"email": "never"}})
    written = actions.notify(to=[official], **{**TOLD, "kind": "export.done"})
    assert [notice.channel for notice in written] == [Channel.PAGE]


def test_deactivated_user_is_not_told(owner):
    owner.is_active = False
    assert actions.notify(to=[owner], **TOLD) == []


def test_dead_gateway_breaks_nothing_and_is_tried_again(owner, dead, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.notify(to=[owner], **TOLD)
    waiting = Notice.objects.get(channel=Channel.MESSAGE)
    assert (waiting.tries, waiting.failure, waiting.sent_at) == (1, "ConnectionRefusedError", None)
    assert waiting.next_try_at - timezone.now() > timedelta(seconds=50)


def test_tries_end_after_growing_pauses(owner, dead):
    actions.notify(to=[owner], **TOLD)
    now = timezone.now()
    for _pause in [*PAUSES, None]:
        with time_machine.travel(now):
            periodic.sweep_notices()
        now += timedelta(days=2)
    waiting = Notice.objects.get(channel=Channel.MESSAGE)
    assert waiting.tries == len(PAUSES) + 1
    assert waiting.next_try_at is None
    assert sorted(PAUSES) == PAUSES


def test_sweep_sends_what_a_dead_broker_left(owner, sent):
    actions.notify(to=[owner], **TOLD)
    assert periodic.sweep_notices() == 1
    assert periodic.sweep_notices() == 0
    assert len(sent) == 1


def test_notice_taken_by_another_worker_is_not_sent_twice(owner, sent):
    actions.notify(to=[owner], **TOLD)
    stale = Notice.objects.select_related("user").get(channel=Channel.MESSAGE)
    notices.send_due()
    assert notices._try(stale) is False
    assert len(sent) == 1


def test_failure_is_logged_without_address(owner, dead, caplog):
    actions.notify(to=[owner], **TOLD)
    notices.send_due()
    assert "A notice was not sent." in caplog.text
    assert "81233444417" not in caplog.text
