"""News for people: written down in the transaction that makes it, sent after the commit."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import notice_kinds
from accounts.digests import next_mornings
from accounts.models import Channel, Notice, NoticePreference, Pace, Role, User
from common.put_off import put_off

LONGEST_SUBJECT = 200
# Beside the portal itself, which shows everything.
WAYS = (Channel.EMAIL, Channel.MESSAGE)


@transaction.atomic
def notify(
    *,
    to: Iterable[User] = (),
    address: str = "",
    kind: str,
    subject: str,
    body: str,
    url: str = "",
    thread: UUID | None = None,
    may_answer: bool = False,
) -> list[Notice]:
    """Tell people, and an address without account (e-mail or phone), and return what was written.

    Each user gets it on the portal, and by e-mail and phone as they wish. `url` is a path of the portal.
    Mails of one `thread` hang together; with `may_answer` an answer becomes a message about it.
    """
    users = list({user.pk: user for user in to if user.is_active}.values())
    wishes = _wishes(users, kind)
    ways = [(user, *way) for user in users for way in _ways_of(user, kind, wishes[user.pk])]
    if address:
        ways.append((None, Channel.EMAIL if "@" in address else Channel.MESSAGE, address, Pace.AT_ONCE))
    mornings = next_mornings(user for user, _channel, _where, pace in ways if pace == Pace.DAILY)
    notices = Notice.objects.bulk_create(
        Notice(
            user=user,
            channel=channel,
            address=where,
            pace=pace,
            kind=kind,
            subject=" ".join(subject.split())[:LONGEST_SUBJECT],
            body=body,
            url=url,
            thread=thread,
            may_answer=may_answer,
            **_times(channel, mornings[user.pk] if user and pace == Pace.DAILY else None),
        )
        for user, channel, where, pace in ways
    )
    waiting = [str(one.pk) for one in notices if one.channel != Channel.PAGE and one.pace == Pace.AT_ONCE]
    if waiting:
        put_off("accounts.tasks.send_notices", waiting)
    return notices


def _times(channel: str, morning: datetime | None) -> dict[str, datetime | None]:
    """On the portal it stands at once; a mail waits for its try, or for the morning."""
    now = timezone.now()
    if channel == Channel.PAGE:
        return {"sent_at": now, "next_try_at": None}
    return {"sent_at": None, "next_try_at": morning or now}


def _wishes(users: list[User], kind: str) -> dict[int, dict[str, str]]:
    wishes: dict[int, dict[str, str]] = defaultdict(dict)
    for wish in NoticePreference.objects.filter(user__in=users, kind=kind) if users else ():
        wishes[wish.user_id][wish.channel] = wish.pace
    return wishes


def _ways_of(user: User, kind: str, wishes: dict[str, str]) -> list[tuple[Channel, str, str]]:
    """The ways to one person: the portal, and those they wish and have an address for."""
    addresses = {Channel.EMAIL: user.email, Channel.MESSAGE: user.phone or ""}
    open_ways = [
        (channel, address, wishes.get(channel, usual_pace(user, channel)))
        for channel, address in addresses.items()
        if address
    ]
    chosen = [way for way in open_ways if way[2] != Pace.NEVER]
    if not chosen and open_ways and notice_kinds.is_must(kind):
        # An address that was taken away since may have been the only way that was wanted.
        channel, address, _never = open_ways[0]
        chosen = [(channel, address, Pace.AT_ONCE)]
    return [(Channel.PAGE, "", Pace.AT_ONCE), *chosen]


def usual_pace(user: User, channel: str) -> Pace:
    """How news goes to somebody who chose nothing: phones are for owners, desks read mail."""
    if channel == Channel.MESSAGE and user.role != Role.OWNER:
        return Pace.NEVER
    return Pace.AT_ONCE


def paces_of(user: User) -> dict[str, dict[str, str]]:
    """How `user` hears of each kind by each way, what they chose over what is usual."""
    chosen = {(wish.kind, wish.channel): wish.pace for wish in NoticePreference.objects.filter(user=user)}
    return {
        kind: {str(way): str(chosen.get((kind, way), usual_pace(user, way))) for way in WAYS}
        for kind in notice_kinds.registered(user.role)
    }


@transaction.atomic
def prefer(*, by: User, paces: dict[str, dict[str, str]]) -> None:
    """Write down how `by` wants to hear of some kinds: {kind: {"email": pace, "message": pace}}.

    Raises ValidationError, by kind, for what nobody can choose, and for what must be told when all ways are shut.
    """
    after = paces_of(by)
    faults = {}
    for kind, ways in paces.items():
        after[kind] = {**after.get(kind, {}), **ways}
        if fault := _fault(by, kind, after[kind]):
            faults[kind] = fault
    if faults:
        raise ValidationError(faults)
    for kind, ways in paces.items():
        for channel, pace in ways.items():
            NoticePreference.objects.update_or_create(user=by, kind=kind, channel=channel, defaults={"pace": pace})


def _fault(user: User, kind: str, ways: dict[str, str]) -> str:
    if kind not in notice_kinds.registered(user.role) or set(ways) - set(WAYS):
        return _("There is no such news.")
    if ways[Channel.EMAIL] not in Pace.values or ways[Channel.MESSAGE] not in (Pace.AT_ONCE, Pace.NEVER):
        return _("News by mail comes at once, once a day or not at all; to the phone at once or not at all.")
    if notice_kinds.is_must(kind) and set(ways.values()) == {Pace.NEVER}:
        return _("This we must tell you: choose at least one way.")
    return ""


def open_notice(*, notice: Notice, by: User) -> Notice:
    """Mark a notice of `by` as read."""
    Notice.objects.visible_to(by).unread().filter(pk=notice.pk).update(read_at=timezone.now())
    return notice


def mark_all_read(*, by: User) -> int:
    """Mark all news of `by` as read, and return how many there were."""
    return Notice.objects.visible_to(by).unread().update(read_at=timezone.now())
