"""Reading a mail: the writer's own words, whatever program they wrote with, and nothing that breaks."""

import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from issues.letters import Unreadable, key_of, own_words, read_letter

MARK = "--- Tulis balasan Anda di atas baris ini ---"
WRITTEN = {
    "gmail": f"Besok bisa.\n\nPada Sel, 24 Nov 2026 pukul 14.05 SMIDeP <balas+a@b.test> menulis:\n\n> {MARK}\n> Yth.",
    "gmail, english": "Besok bisa.\n\nOn Tue, Nov 24, 2026 at 2:05 PM SMIDeP <a@b.test>\nwrote:\n> Yth.",
    "outlook": "Besok bisa.\n\nDari: SMIDeP <a@b.test>\nTerkirim: Selasa, 24 Nov 2026\nKepada: Tini\n\nYth.",
    "iphone": "Besok bisa.\n\nDikirim dari iPhone saya\n\n> Pada 24 Nov 2026, SMIDeP <a@b.test> menulis:\n>\n> Yth.",
    "signature": "Besok bisa.\n-- \nTini\n0812-3344-4417",
    "our line alone": f"Besok bisa.\n\n{MARK}\nYth.",
    "below": f"> {MARK}\n> Kapan bisa?\nBesok bisa.",
    "carriage returns": "Besok bisa.\r\n\r\n> Yth.\r\n",
}


@pytest.mark.parametrize("program", WRITTEN)
def test_only_the_new_words_are_read(program):
    assert own_words(WRITTEN[program]) == "Besok bisa."


@pytest.mark.parametrize("program", ["gmail", "outlook", "gmail, english"])
def test_an_answer_without_words_has_none(program):
    assert own_words(WRITTEN[program].removeprefix("Besok bisa.")) == ""


def test_a_list_with_dashes_is_no_signature():
    assert own_words("Yang rusak:\n- oven\n- kipas") == "Yang rusak:\n- oven\n- kipas"


@pytest.mark.parametrize(
    "evil", ["On " + "a " * 20_000, "Pada " + "x" * 50_000, "> " * 20_000, "From: \n" * 9_000, "-" * 50_000]
)
def test_endless_lines_take_no_time(evil):
    begun = time.monotonic()
    own_words(evil)
    assert time.monotonic() - begun < 2


def test_a_page_is_read_without_its_scripts_and_quotes():
    mail = EmailMessage()
    mail["From"] = "tini@contoh.test"
    page = "<style>p{}</style><p>Besok bisa.</p><script>alert(1)</script><blockquote>Yth.</blockquote>"
    mail.set_content(page, subtype="html")
    assert read_letter(mail.as_bytes()).text == "Besok bisa."


@pytest.mark.parametrize(
    ["header", "value"],
    [
        ("Auto-Submitted", "auto-replied (vacation)"),
        ("Precedence", "bulk"),
        ("Return-Path", "<>"),
        ("List-Id", "<a.b.test>"),
        ("X-Autoreply", "yes"),
        ("From", "MAILER-DAEMON@contoh.test"),
        ("Content-Type", 'multipart/report; report-type=delivery-status; boundary="x"'),
    ],
)
def test_programs_are_known(header, value):
    head = {"From": "tini@contoh.test", header: value}
    raw = "".join(f"{name}: {said}\n" for name, said in head.items()) + "\nSaya sedang cuti."
    assert read_letter(raw.encode()).robot


def test_people_are_no_programs():
    assert read_letter(b"From: Tini <TINI@contoh.test>\nAuto-Submitted: no\n\nHalo").robot == ""


def test_logos_are_left_and_photos_are_kept():
    mail = EmailMessage()
    mail["From"] = "tini@contoh.test"
    mail.set_content("Foto")
    mail.add_attachment(b"x" * 100, maintype="image", subtype="png", disposition="inline", filename="logo.png")
    mail.add_attachment(b"x" * 20_000, maintype="image", subtype="jpeg", disposition="inline", filename="foto.jpg")
    mail.add_attachment(b"x", maintype="application", subtype="pdf", filename="surat.pdf")
    assert [file.name for file in read_letter(mail.as_bytes()).files] == ["foto.jpg", "surat.pdf"]


def test_the_same_mail_has_the_same_key_on_every_way():
    one = b"Received: from a\nMessage-ID: <1@contoh.test>\n\nHalo"
    other = b"Received: from b\r\nMessage-Id: <1@contoh.test>\r\n\r\nHalo"
    assert key_of(one) == key_of(other) != key_of(b"Message-ID: <2@contoh.test>\n\nHalo")
    assert key_of(b"\n\nA") != key_of(b"\n\nB")


SOUND = (
    b"From: =?utf-8?q?Tini?= <tini@contoh.test>\nTo: balas+a@b.test\nSubject: =?x-unknown?b?4pyTIA?=\n"
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=nonsense\n'
    b"Content-Transfer-Encoding: base64\n\nSGFsbw==\n--b\nContent-Type: image/png; name*=utf-8''a%00b\n\n"
    b"\x00\xff\n--b--\n"
)


@settings(max_examples=300)
@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.binary(max_size=40))
def test_a_broken_mail_is_read_or_called_unreadable(start, length, junk):
    try:
        letter = read_letter(SOUND[:start] + junk + SOUND[start + length :])
    except Unreadable:
        return
    said = letter.text + letter.subject + letter.sender + "".join(file.name for file in letter.files)
    assert "\x00" not in said
    said.encode()
