"""The mailbox into which answers come, by one setting: `maildir:///path` or `imaps://name:password@host/INBOX`.

Nothing is ever deleted in it: what was taken is marked as read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from imaplib import IMAP4
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

from imap_tools import AND, MailBox, MailBoxUnencrypted, MailMessageFlags
from imap_tools.errors import ImapToolsError

SECONDS = 20
MOST_AT_ONCE = 100
MEGABYTE = 1024 * 1024
LARGEST = 25 * MEGABYTE
# What a mailbox that is away, full, locked or wrongly named answers with.
AWAY = (OSError, IMAP4.error, ImapToolsError)


class Waiting(NamedTuple):
    """One mail that waits, by the name that the box has for it; of one that is too large, the beginning."""

    name: str
    raw: bytes


class Box(Protocol):
    def waiting(self) -> Iterator[Waiting]:
        """The mails that nobody has taken yet."""

    def taken(self, name: str) -> None:
        """Mark a mail as read."""


class UnknownBox(ValueError):
    """The setting names no mailbox that can be read."""


class Maildir:
    """A folder in which a mail server leaves each mail as a file: in `new`, and in `cur` with its flags once seen."""

    def __init__(self, path: str):
        self.path = Path(path)

    def waiting(self) -> Iterator[Waiting]:
        unread = [file for file in (self.path / "cur").iterdir() if "S" not in file.name.partition(":2,")[2]]
        fresh = [*(self.path / "new").iterdir(), *unread]
        for file in sorted(fresh, key=lambda one: one.name)[:MOST_AT_ONCE]:
            with file.open("rb") as opened_file:
                yield Waiting(f"{file.parent.name}/{file.name}", opened_file.read(LARGEST + 1))

    def taken(self, name: str) -> None:
        file = self.path / name
        base, _colon, flags = file.name.partition(":2,")
        file.rename(self.path / "cur" / f"{base}:2,{''.join(sorted({*flags, 'S'}))}")


class Imap:
    """A mailbox on a mail server."""

    def __init__(self, box: MailBox | MailBoxUnencrypted):
        self.box = box

    def waiting(self) -> Iterator[Waiting]:
        for name in self.box.uids(AND(seen=False))[:MOST_AT_ONCE]:
            # As it came, byte by byte, and unread until it is kept.
            _state, parts = self.box.client.uid("FETCH", name, f"(BODY.PEEK[]<0.{LARGEST + 1}>)")
            raw = next((part[1] for part in parts if isinstance(part, tuple)), None)
            if raw is not None:
                yield Waiting(name, raw)

    def taken(self, name: str) -> None:
        self.box.flag(name, MailMessageFlags.SEEN, value=True)


@contextmanager
def opened(url: str) -> Iterator[Box]:
    """The mailbox of an address. Raises UnknownBox, or one of AWAY."""
    parts = urlsplit(url)
    if parts.scheme == "maildir" and parts.path:
        yield Maildir(unquote(parts.path))
        return
    if parts.scheme not in ("imap", "imaps") or not parts.hostname:
        raise UnknownBox(parts.scheme)
    kind = MailBox if parts.scheme == "imaps" else MailBoxUnencrypted
    box = kind(parts.hostname, **({"port": parts.port} if parts.port else {}), timeout=SECONDS)
    folder = unquote(parts.path.strip("/")) or "INBOX"
    with box.login(unquote(parts.username or ""), unquote(parts.password or ""), initial_folder=folder):
        yield Imap(box)
