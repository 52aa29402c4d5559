"""Answers by mail: files, firms without account, the list of what was kept, and its end."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from issues import actions, periodic
from issues.models import Attachment, Comment, IncomingMail
from tests.factories import place
from tests.issues.mailing import HOST, answer_to, last_to

TINI = "tini@contoh.test"


@pytest.fixture(autouse=True)
def _answers(settings, db):
    settings.REPLY_ADDRESS = HOST
    cache.clear()


@pytest.fixture
def told(office_pasuruan, django_capture_on_commit_callbacks):
    """Somebody without account has got a mail about her report."""
    with django_capture_on_commit_callbacks(execute=True):
        actions.report_without_account(
            category="MUTU_STANDAR", description="Cor keropos.", region=place("35.75"),
            reporter_firm="Cor Bu Tini", reporter_name="Tini", contact=TINI,
        )  # fmt: skip
    return last_to(TINI)


@pytest.fixture
def come(django_capture_on_commit_callbacks):
    def take(letter):
        with django_capture_on_commit_callbacks(execute=True):
            taken = actions.take_mail(raw=letter.as_bytes())
        taken.refresh_from_db()
        return taken

    return take


def test_a_firm_without_account_answers_too(told, come):
    assert come(answer_to(told)).state == "threaded"
    comment = Comment.objects.get()
    assert (comment.by, comment.from_owner, comment.text) == (None, True, "Besok jam sepuluh bisa.")


def test_photos_are_checked_and_what_is_not_taken_is_named(told, come, photo):
    letter = answer_to(told)
    picture = photo(size=(900, 700)).read()
    letter.add_attachment(picture, maintype="image", subtype="jpeg", filename="../../etc/cor.jpg")
    letter.add_attachment(b"MZ program", maintype="application", subtype="octet-stream", filename="virus.exe")
    taken = come(letter)
    kept = Attachment.objects.get()
    assert (kept.name, kept.comment, kept.visibility) == ("cor.jpg", taken.comment, "public")
    assert "virus.exe" in taken.remark
    assert "virus.exe" in last_to(TINI).body


def test_photos_alone_are_a_message(told, come, photo):
    letter = answer_to(told, text="")
    letter.add_attachment(photo(size=(900, 700)).read(), maintype="image", subtype="jpeg", filename="cor.jpg")
    come(letter)
    assert Comment.objects.get().text == "Dikirim lewat email, tanpa tulisan."


def test_administrators_see_what_was_kept_and_why(told, come, client_of, admin_user, official):
    letter = answer_to(told, sender="lain@contoh.test")
    letter.replace_header("Subject", "<script>alert(1)</script>")
    taken = come(letter)
    browser = client_of(admin_user)
    page = browser.get("/admin/issues/incomingmail/").text
    assert "Datang dari alamat lain" in page
    assert "<script>alert(1)" not in page
    raw = browser.get(f"/admin/issues/incomingmail/{taken.pk}/raw/")
    assert raw.content == letter.as_bytes()
    assert raw["Content-Disposition"].startswith("attachment")
    assert browser.get(f"/admin/issues/incomingmail/{taken.pk}/change/").status_code == 200
    assert client_of(official).get(f"/admin/issues/incomingmail/{taken.pk}/raw/").status_code != 200


def test_a_kept_mail_is_read_again(told, come, client_of, admin_user, django_capture_on_commit_callbacks):
    taken = come(answer_to(told, sender="baru@contoh.test"))
    type(taken.problem).objects.update(reporter_email="baru@contoh.test")
    chosen = {"action": "try_again", "_selected_action": [str(taken.pk)]}
    with django_capture_on_commit_callbacks(execute=True):
        client_of(admin_user).post("/admin/issues/incomingmail/", chosen)
    taken.refresh_from_db()
    assert taken.state == "threaded"


def test_old_mails_go_and_what_was_kept_goes_later(told, come):
    come(answer_to(told))
    come(answer_to(told, sender="lain@contoh.test"))
    purged = []
    for days in (29, 31, 179, 181):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            purged.append(periodic.purge_mails())
    assert purged == [0, 1, 0, 1]
    assert Comment.objects.count() == 1
    assert not IncomingMail.objects.exists()
