"""Answers by mail: threaded into the report as the person's message, or kept with the reason."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from accounts.models import Notice, User
from accounts.notices import send_due
from issues import actions
from issues.models import Comment, IncomingMail
from tests.issues.mailing import HOST, answer_to, last_to

OWNER = "sulastri@contoh.test"


@pytest.fixture(autouse=True)
def _answers(settings, owner):
    settings.REPLY_ADDRESS = HOST
    owner.email = OWNER
    owner.save(update_fields=["email"])


@pytest.fixture
def told(verified, official, django_capture_on_commit_callbacks):
    """The owner has got a mail about the report."""
    with django_capture_on_commit_callbacks(execute=True):
        actions.comment_problem(problem=verified, by=official, text="Kapan kami bisa datang?")
    return last_to(OWNER)


@pytest.fixture
def come(django_capture_on_commit_callbacks):
    """Let a mail come in."""

    def take(letter, **more):
        with django_capture_on_commit_callbacks(execute=True):
            taken = actions.take_mail(raw=letter.as_bytes(), **more)
        taken.refresh_from_db()
        return taken

    return take


def test_an_answer_stands_in_the_report_and_the_desk_is_told(told, come, verified, owner, official):
    taken = come(answer_to(told))
    comment = Comment.objects.last()
    assert (taken.state, taken.comment) == ("threaded", comment)
    assert (comment.text, comment.by, comment.visibility) == ("Besok jam sepuluh bisa.", owner, "public")
    assert comment.from_owner
    assert Notice.objects.filter(user=official, kind="problem.commented", channel="email").exists()


def test_mails_of_one_report_hang_together_and_of_another_do_not(told, verified, owner, official):
    head = told.extra_headers["References"]
    Notice.objects.all().delete()
    actions.comment_problem(problem=verified, by=official, text="Satu lagi")
    notice = Notice.objects.get(channel="email", user=owner)
    assert str(notice.thread) in head
    assert told.extra_headers["In-Reply-To"] == head
    assert told.extra_headers["Auto-Submitted"] == "auto-generated"
    assert "di atas baris ini" in told.body


def test_an_official_answers_where_the_owner_reads_it(told, come, official, django_capture_on_commit_callbacks):
    come(answer_to(told))
    come(answer_to(last_to("rini@dinas.test"), text="Baik, Bu."))
    comment = Comment.objects.last()
    assert (comment.by, comment.visibility, comment.from_owner) == (official, "public", False)


def test_notes_and_alarms_of_the_office_take_no_answer(verified, official, colleague, come):
    User.objects.filter(pk=colleague.pk).update(email="budi@dinas.test")
    actions.comment_problem(problem=verified, by=official, text=f"@{colleague.username} rahasia", internal=True)
    notice = Notice.objects.get(user=colleague, kind="problem.mentioned", channel="email")
    assert notice.may_answer is False
    send_due()
    sent = last_to("budi@dinas.test")
    assert sent.reply_to == []
    assert come(answer_to(sent)).reason == "no_address"


def test_the_plain_address_is_enough_when_the_mail_is_named(told, come):
    letter = answer_to(told)
    letter.replace_header("To", HOST)
    assert come(letter).state == "threaded"


def test_the_server_may_name_the_recipient(told, come):
    letter = answer_to(told)
    del letter["To"], letter["In-Reply-To"]
    assert come(letter, recipient=told.reply_to[0].upper()).state == "threaded"


def test_the_same_mail_twice_is_one_message(told, come):
    letter = answer_to(told, message_id="<sama@contoh.test>")
    come(letter)
    assert come(letter).came_again == 1
    assert Comment.objects.filter(text="Besok jam sepuluh bisa.").count() == 1


def test_another_sender_is_kept_and_not_answered(told, come):
    before = len(mail.outbox)
    taken = come(answer_to(told, sender="maling@contoh.test"))
    assert (taken.state, taken.reason) == ("kept", "forged")
    assert len(mail.outbox) == before


def test_a_mail_that_our_server_doubts_is_kept(told, come, settings):
    settings.MAIL_AUTHSERV = "mx.smidep.test"
    doubted = answer_to(told, Authentication_Results="mx.smidep.test; dmarc=fail header.from=contoh.test")
    assert come(doubted).reason == "doubted"
    claimed = answer_to(told, Authentication_Results="mx.maling.test; dmarc=fail")
    assert come(claimed).state == "threaded"


@pytest.mark.parametrize(
    "change", [lambda t: t[:20] + ("a" if t[20] != "a" else "b") + t[21:], lambda t: "", lambda t: "x" * 52]
)
def test_a_forged_address_leads_nowhere(told, come, change):
    letter = answer_to(told)
    name, _plus, rest = told.reply_to[0].partition("+")
    token, _at, host = rest.partition("@")
    letter.replace_header("To", f"{name}+{change(token)}@{host}")
    del letter["In-Reply-To"]
    assert come(letter).reason == "no_address"


def test_an_old_address_is_answered_with_a_way_on(told, come, verified):
    letter = answer_to(told)
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        taken = come(letter)
    assert (taken.state, taken.reason) == ("kept", "expired")
    assert "sudah terlalu lama" in last_to(OWNER).body
    assert verified.get_absolute_url() in last_to(OWNER).body


def test_a_mail_without_words_is_answered(told, come):
    assert come(answer_to(told, text="")).reason == "empty"
    assert "tidak menemukan tulisan" in last_to(OWNER).body


def test_an_absence_is_passed_over_without_an_answer(told, come):
    before = len(mail.outbox)
    taken = come(answer_to(told, Auto_Submitted="auto-replied"))
    assert (taken.state, taken.reason) == ("passed_over", "robot")
    assert len(mail.outbox) == before


def test_our_own_mail_that_comes_back_ends_there(told, come, settings):
    settings.DEFAULT_FROM_EMAIL = "SMIDeP <portal@smidep.test>"
    assert come(answer_to(told, sender="portal@smidep.test")).reason == "loop"


def test_an_official_who_moved_away_is_told(told, come, official, office_makassar):
    come(answer_to(told))
    sent = last_to("rini@dinas.test")
    User.objects.filter(pk=official.pk).update(office=office_makassar)
    assert come(answer_to(sent)).reason == "not_theirs"


def test_a_message_on_a_closed_report_is_kept_there_and_its_writer_told(told, come, verified, official):
    actions.close_problem(problem=verified, by=official, outcome="not_solvable", note="Belum ada.")
    assert come(answer_to(told)).state == "threaded"
    assert "buka lagi" in last_to(OWNER).body


def test_two_programs_do_not_talk_for_ever(told, come):
    for _round in range(9):
        come(answer_to(told, text=""))
    assert Notice.objects.filter(kind="mail.answer").count() == 5


def test_too_large_a_mail_is_told_and_its_head_kept(told, come, monkeypatch):
    monkeypatch.setattr("issues.actions.mails.LARGEST", 1000)
    monkeypatch.setattr("issues.actions.mail_threading.LARGEST", 1000)
    taken = come(answer_to(told, text="x" * 2000))
    assert (taken.reason, taken.size > 1000) == ("too_large", True)
    assert "lebih dari" in last_to(OWNER).body


def test_long_words_become_several_messages(told, come):
    come(answer_to(told, text="kata " * 1700))
    assert [len(one.text) <= 4000 for one in Comment.objects.filter(from_owner=True)] == [True, True, True]


def test_a_mail_that_breaks_the_reader_stands_in_no_others_way(told, come, monkeypatch):
    def broken(*args, **kwargs):
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr("issues.actions.mail_threading.read_letter", broken)
        with pytest.raises(MemoryError):
            come(answer_to(told))
        for _try in range(2):
            with pytest.raises(MemoryError):
                actions.thread_mails()
        actions.thread_mails()
    assert IncomingMail.objects.get().reason == "unreadable"
    assert come(answer_to(told)).state == "threaded"
