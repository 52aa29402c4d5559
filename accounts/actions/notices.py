"""News for people: written down in the transaction that makes it, sent after the commit."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import Channel, Notice, NoticePreference, Role, User
from common.put_off import put_off

LONGEST_SUBJECT = 200


@transaction.atomic
def notify(
    *, to: Iterable[User] = (), address: str = "", kind: str, subject: str, body: str, url: str = ""
) -> list[Notice]:
    """Tell people, and an address without account (e-mail or phone), and return what was written.

    Each user gets it on the portal, and by e-mail and phone as they wish. `url` is a path of the portal.
    """
    users = list({user.pk: user for user in to if user.is_active}.values())
    wishes = _wishes(users, kind)
    pairs: list[tuple[User | None, Channel, str]] = []
    for user in users:
        pairs += [(user, channel, where) for channel, where in _channels(user, wishes[user.pk])]
    if address:
        pairs.append((None, Channel.EMAIL if "@" in address else Channel.MESSAGE, address))
    now = timezone.now()
    notices = Notice.objects.bulk_create(
        Notice(
            user=user,
            channel=channel,
            address=where,
            kind=kind,
            subject=" ".join(subject.split())[:LONGEST_SUBJECT],
            body=body,
            url=url,
            sent_at=now if channel == Channel.PAGE else None,
            next_try_at=None if channel == Channel.PAGE else now,
        )
        for user, channel, where in pairs
    )
    waiting = [str(notice.pk) for notice in notices if notice.channel != Channel.PAGE]
    if waiting:
        put_off("accounts.tasks.send_notices", waiting)
    return notices


def _wishes(users: list[User], kind: str) -> dict[int, dict[str, bool]]:
    wishes: dict[int, dict[str, bool]] = defaultdict(dict)
    for wish in NoticePreference.objects.filter(user__in=users, kind=kind) if users else ():
        wishes[wish.user_id][wish.channel] = wish.is_wanted
    return wishes


def _channels(user: User, wishes: dict[str, bool]) -> Iterable[tuple[Channel, str]]:
    yield Channel.PAGE, ""
    if user.email and wishes.get(Channel.EMAIL, is_usual(user, Channel.EMAIL)):
        yield Channel.EMAIL, user.email
    if user.phone and wishes.get(Channel.MESSAGE, is_usual(user, Channel.MESSAGE)):
        yield Channel.MESSAGE, user.phone


def is_usual(user: User, channel: str) -> bool:
    """Whether news goes this way to somebody who chose nothing: phones are for owners, desks read mail."""
    return user.role == Role.OWNER if channel == Channel.MESSAGE else True


@transaction.atomic
def prefer(*, by: User, kind: str, channel: str, is_wanted: bool) -> None:
    """Write down whether `by` wants to hear of `kind` by `channel`."""
    NoticePreference.objects.update_or_create(user=by, kind=kind, channel=channel, defaults={"is_wanted": is_wanted})


def open_notice(*, notice: Notice, by: User) -> Notice:
    """Mark a notice of `by` as read."""
    Notice.objects.visible_to(by).unread().filter(pk=notice.pk).update(read_at=timezone.now())
    return notice


def mark_all_read(*, by: User) -> int:
    """Mark all news of `by` as read, and return how many there were."""
    return Notice.objects.visible_to(by).unread().update(read_at=timezone.now())
