"""Mails as people answer to those of the portal."""

from email import message_from_bytes
from email.message import EmailMessage
from itertools import count

from django.core import mail
from django.core.mail import EmailMessage as Sent

HOST = "balas@smidep.test"
NUMBERS = count(1)


def last_to(address: str) -> Sent:
    """The last mail that went to an address."""
    return [one for one in mail.outbox if one.to == [address]][-1]


def answer_to(sent: Sent, *, sender: str = "", text: str = "Besok jam sepuluh bisa.", **headers: str) -> EmailMessage:
    """What somebody answers to a mail, to its reply address, from the address that got it unless another is named."""
    answer = EmailMessage()
    answer["From"] = f"Penerima <{sender or sent.to[0]}>"
    answer["To"] = sent.reply_to[0] if sent.reply_to else HOST
    answer["Subject"] = f"Re: {sent.subject}"
    answer["Message-ID"] = headers.pop("message_id", f"<{next(NUMBERS)}@contoh.test>")
    answer["In-Reply-To"] = message_from_bytes(sent.message().as_bytes())["Message-ID"]
    for name, value in headers.items():
        answer[name.replace("_", "-")] = value
    quoted = "\n".join(f"> {line}" for line in sent.body.splitlines())
    answer.set_content(f"{text}\n\nPada Sel, 24 Nov 2026 SMIDeP menulis:\n\n{quoted}\n")
    return answer
