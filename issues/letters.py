"""Reading a mail that came in: who wrote it, to what it answers, what they wrote themselves, and what hangs on it.

Pure. A mail may be anything: whatever a header, a charset or an HTML part holds, reading raises nothing but Unreadable.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parseaddr
from hashlib import sha256

from bs4 import BeautifulSoup
from mailparser_reply import EmailReplyParser
from mailparser_reply.constants import MAIL_LANGUAGES, QUOTED_MATCH_INCLUDE

# What the header parser of Python raises for headers that no program should write.
BROKEN = (MessageError, LookupError, TypeError, ValueError, AttributeError, AssertionError, RecursionError)
LONGEST_TEXT = 20_000
# A program that parses words by patterns takes too long for endless lines; people write none.
LONGEST_LINE = 1_000
TO_US = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
BULK = {"bulk", "junk", "list", "auto_reply"}
ROBOTS = re.compile(r"^(mailer-daemon|postmaster|no-?reply|bounce[sd]?)\b", re.IGNORECASE)
# The line at the head of our mails, in both languages, however a program quotes it.
ABOVE = re.compile(r"^[>\s*]*-{3} .{0,80}(di atas baris ini|above this line) -{3}", re.MULTILINE | re.IGNORECASE)
QUOTES = "blockquote, .gmail_quote, .gmail_signature, .moz-cite-prefix, #divRplyFwdMsg, #appendonsend ~ *"
BREAKS = ["br", "p", "div", "li", "tr", "h1", "h2", "h3"]
# Logos in signatures are small and shown inside the text.
SMALLEST_PHOTO = 10 * 1024

# The library knows a dozen languages; this is how programs quote and sign in Indonesian.
MAIL_LANGUAGES["id"] = {
    "wrote_header": r"^(" + QUOTED_MATCH_INCLUDE + r"Pada .{5,200}?(?:menulis|wrote):)$",
    "from_header": r"((?:(?:^|\n)[* ]*(?:Dari|Terkirim|Dikirim|Kepada|Ke|Perihal|Subjek|Tanggal|Cc):[ *]*.*){2,})",
    "disclaimers": [],
    "signatures": ["Salam hormat", "Hormat saya", "Hormat kami", "Salam,"],
    "sent_from": "Dikirim dari|Terkirim dari|Dapatkan Outlook untuk|Dapatkan aplikasi",
}
PARSER = EmailReplyParser(languages=["id", "en"])


class Unreadable(ValueError):
    """What came is no mail that can be read."""


@dataclass(frozen=True)
class Hanging:
    """One file that hangs on a mail."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Letter:
    """What a mail says."""

    key: str
    sender: str
    subject: str
    addresses: list[str]
    answers_to: list[str]
    text: str
    files: list[Hanging] = field(default_factory=list)
    robot: str = ""
    verdict: str = ""


def read_letter(raw: bytes, recipient: str = "") -> Letter:
    """Read a mail as it came. Raises Unreadable."""
    try:
        mail = message_from_bytes(raw, policy=default)
        return Letter(
            key=key_of(raw),
            sender=clean(parseaddr(_first(mail, "From"))[1]).lower()[:254],
            subject=clean(_first(mail, "Subject"))[:200],
            addresses=[recipient] * bool(recipient) + _addresses(mail),
            answers_to=re.findall(r"<([^<>\s]{1,200})>", f"{_first(mail, 'In-Reply-To')} {_first(mail, 'References')}"),
            text=own_words(_text(mail)),
            files=list(_files(mail)),
            robot=_robot(mail),
            verdict=_first(mail, "Authentication-Results"),
        )
    except BROKEN as error:
        raise Unreadable(type(error).__name__) from error


def key_of(raw: bytes) -> str:
    """What is the same when the same mail comes twice: its Message-ID, or all of it when it has none."""
    head = raw.partition(b"\n\n")[0] if b"\r\n\r\n" not in raw else raw.partition(b"\r\n\r\n")[0]
    found = re.search(rb"^message-id:\s*(<[^>\r\n]+>)", head, re.IGNORECASE | re.MULTILINE)
    return sha256(found.group(1) if found else raw).hexdigest()


def own_words(text: str) -> str:
    """What the writer wrote: without the quoted mail and without the signature."""
    text = clean(text).replace("\r\n", "\n").replace("\xa0", " ")[:LONGEST_TEXT]
    # Who answers between the quoted lines has nothing above our line.
    return _without_quotes(ABOVE.split(text, maxsplit=1)[0]) or _without_quotes(text)


def _without_quotes(text: str) -> str:
    lines = [part for line in text.split("\n") for part in _short(line)]
    read = PARSER.read("\n".join(lines))
    first = read.replies[0] if read.replies else None
    # A dash begins a list as often as a signature: only the sign that mail programs agree on ends the words.
    if first is not None and first.headers and not any(line.startswith(">") for line in lines):
        # It begins with the head of the quoted mail, and nothing below is marked: all of it is quoted.
        return ""
    words = first.full_body if first is not None else text
    words = re.split(r"^-- ?$", words, maxsplit=1, flags=re.MULTILINE)[0]
    kept = [line for line in words.split("\n") if not line.startswith(">") and not _is_of_program(line)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def clean(text: str) -> str:
    """The text without what no table can hold."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _is_of_program(line: str) -> bool:
    """“Sent from my iPhone” and its kind."""
    sent_from = f"{MAIL_LANGUAGES['id']['sent_from']}|{MAIL_LANGUAGES['en']['sent_from']}"
    return re.match(rf"(?:{sent_from})\b.{{0,60}}$", line, re.IGNORECASE) is not None


def _short(line: str) -> Iterator[str]:
    for start in range(0, max(len(line), 1), LONGEST_LINE):
        yield line[start : start + LONGEST_LINE]


def _first(mail: EmailMessage, name: str) -> str:
    return str(mail.get(name) or "")


def _addresses(mail: EmailMessage) -> list[str]:
    values = [str(value) for name in TO_US for value in mail.get_all(name, [])]
    return [address.lower() for _name, address in getaddresses(values) if address]


def _robot(mail: EmailMessage) -> str:
    """Why a program and no person wrote it (RFC 3834), or ""."""
    submitted = _first(mail, "Auto-Submitted").partition(";")[0].strip().lower()
    if submitted not in ("", "no"):
        return "Auto-Submitted"
    if mail.get_content_type() == "multipart/report" or _first(mail, "Return-Path").strip() == "<>":
        return "bounce"
    if _first(mail, "Precedence").strip().lower() in BULK or mail.get("List-Id"):
        return "list"
    if any(mail.get(name) for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Reply")):
        return "X-Autoreply"
    return "robot" if ROBOTS.match(parseaddr(_first(mail, "From"))[1]) else ""


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    text = _decoded(body)
    return text if body.get_content_type() == "text/plain" else _text_of_page(text)


def _decoded(part: EmailMessage) -> str:
    charset = part.get_content_charset("utf-8")
    payload = part.get_payload(decode=True) or b""
    try:
        return payload.decode(charset, "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")


def _text_of_page(page: str) -> str:
    soup = BeautifulSoup(page[: 10 * LONGEST_TEXT], "html.parser")
    for part in [*soup.select("script, style, head"), *soup.select(QUOTES)]:
        part.decompose()
    for tag in soup.find_all(BREAKS):
        tag.append("\n")
    return soup.get_text()


def _files(mail: EmailMessage) -> Iterator[Hanging]:
    for part in mail.walk():
        kind, way = part.get_content_maintype(), part.get_content_disposition()
        if part.is_multipart() or (kind == "text" and way != "attachment"):
            continue
        content = part.get_payload(decode=True) or b""
        is_logo = kind == "image" and way != "attachment" and len(content) < SMALLEST_PHOTO
        if not is_logo:
            yield Hanging(clean(part.get_filename() or "")[:200], content)
