"""Where answers come from: a folder, a mailbox on a server, the standard input. A box that is away does no harm."""

import io
import sys

import pytest
from django.core.management import call_command
from django.db import OperationalError

from issues import actions, periodic
from issues.apps import check_answers_by_mail
from issues.models import IncomingMail
from tests.issues.imap_server import imap_server

MAILS = [b"From: a@b.test\r\nMessage-ID: <%d@b.test>\r\n\r\nHalo\r\n" % number for number in range(2)]
pytestmark = pytest.mark.django_db


@pytest.fixture
def maildir(tmp_path, settings):
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    settings.MAIL_IN_URL = f"maildir://{tmp_path}"
    return tmp_path


def test_a_folder_is_read_once_and_kept(maildir):
    (maildir / "new" / "1.host").write_bytes(MAILS[0])
    (maildir / "cur" / "2.host:2,F").write_bytes(MAILS[1])
    (maildir / "cur" / "3.host:2,S").write_bytes(b"seen")
    assert [periodic.fetch_mails(), periodic.fetch_mails()] == [2, 0]
    assert sorted(file.name for file in (maildir / "cur").iterdir()) == ["1.host:2,S", "2.host:2,FS", "3.host:2,S"]
    assert {mail.reason for mail in IncomingMail.objects.all()} == {"no_address"}


def test_a_mailbox_on_a_server_is_read_once(settings):
    with imap_server(MAILS, "rahasia") as server:
        settings.MAIL_IN_URL = f"imap://portal:rahasia@127.0.0.1:{server.server_address[1]}/INBOX"
        assert [periodic.fetch_mails(), periodic.fetch_mails()] == [2, 0]
        assert server.seen == {0, 1}
    assert bytes(IncomingMail.objects.order_by("came_at").first().raw) == MAILS[0]


@pytest.mark.parametrize("url", ["imap://x:geheim@127.0.0.1:1/INBOX", "maildir:///nirgends", "ftp://x:geheim@y"])
def test_a_box_that_is_away_does_no_harm(settings, url, caplog):
    settings.MAIL_IN_URL = url
    assert periodic.fetch_mails() == 0
    assert "The mailbox is away." in caplog.text
    assert "geheim" not in caplog.text


def test_a_wrong_password_does_no_harm(settings, caplog):
    with imap_server(MAILS, "rahasia") as server:
        settings.MAIL_IN_URL = f"imap://portal:geheim@127.0.0.1:{server.server_address[1]}/INBOX"
        assert periodic.fetch_mails() == 0
    assert "geheim" not in caplog.text


def test_a_mail_that_is_taken_while_the_box_goes_away_is_not_taken_twice(maildir, monkeypatch):
    (maildir / "new" / "1.host").write_bytes(MAILS[0])

    def broken(*args):
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr("issues.mail_boxes.Maildir.taken", broken)
        periodic.fetch_mails()
    periodic.fetch_mails()
    assert IncomingMail.objects.get().came_again == 1


@pytest.fixture
def stdin(monkeypatch):
    class Input:
        buffer = io.BytesIO(MAILS[0])

    monkeypatch.setattr(sys, "stdin", Input)


def test_a_mail_server_hands_a_mail_over(stdin):
    out = io.StringIO()
    call_command("receive_mail", recipient="balas@smidep.test", stdout=out)
    assert IncomingMail.objects.get(pk=out.getvalue().strip()).recipient == "balas@smidep.test"


def test_the_mail_server_is_asked_to_come_again(stdin, monkeypatch):
    def down(**mail):
        raise OperationalError

    monkeypatch.setattr(actions, "take_mail", down)
    with pytest.raises(SystemExit) as left:
        call_command("receive_mail", stderr=io.StringIO())
    assert left.value.code == 75


@pytest.mark.parametrize(
    ["address", "url", "faults"],
    [
        ("", "", []),
        ("balas@smidep.test", "imaps://a:b@c/INBOX", []),
        ("jawaban-surat@smidep.test", "", ["issues.E001"]),
        ("balas", "pop3://a", ["issues.E001", "issues.E002"]),
    ],
)
def test_settings_that_cannot_work_are_said_at_the_start(settings, address, url, faults):
    settings.REPLY_ADDRESS, settings.MAIL_IN_URL = address, url
    assert [fault.id for fault in check_answers_by_mail(None)] == faults
