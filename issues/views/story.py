"""The story of a problem as one line of time: moves, messages and notes, as one person may read them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from issues.lifecycle import Status, Verb
from issues.models import Attachment, Comment, Problem, ProblemMove
from issues.permissions import sees_internal

TONES = {
    Status.RETURNED: "due",
    Status.REJECTED: "late",
    Status.VERIFIED: "link",
    Status.OFFERED: "offer",
    Status.ACCEPTED: "work",
    Status.IN_PROGRESS: "work",
    Status.DONE: "good",
    Status.CLOSED: "good",
}
# What the matches brought about says more than "brought the problem on".
FOLLOWED = {
    Status.VERIFIED: _("looks for another solution"),
    Status.OFFERED: _("sent an offer"),
    Status.ACCEPTED: _("wrote down that the offer was accepted"),
    Status.IN_PROGRESS: _("began the work"),
    Status.DONE: _("finished the work"),
}
ICONS = {
    Verb.REFER: "refer",
    Verb.GIVE_BACK: "back",
    Verb.TAKE: "take",
    Verb.ASSIGN: "user",
    Verb.MERGE: "link",
    Verb.UNMERGE: "link",
    Verb.RECATEGORISE: "edit",
    Verb.AGREE: "check",
    Verb.CORRECT: "edit",
}
# How the office shares its work is no matter of the owner's.
OF_THE_OFFICE = {Verb.ASSIGN}


@dataclass
class Event:
    """One line: who did what, when, and what they said."""

    at: datetime
    who: str
    did: Any
    text: str = ""
    icon: str = ""
    tone: str = ""
    internal: bool = False
    user: User | None = None
    plain: bool = False
    key: str = ""
    is_message: bool = False
    photos: list[Attachment] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)


def story_of(problem: Problem, person) -> list[Event]:
    """Everything that happened, oldest first. Notes of the staff are left out for everybody else."""
    inside = sees_internal(person)
    attachments = [a for a in problem.attachments.all() if inside or a.visibility == "public"]
    comments = [c for c in problem.comments.select_related("by") if inside or not c.is_internal]
    moves = [m for m in problem.moves.select_related("by", "office") if inside or m.verb not in OF_THE_OFFICE]
    events = [_of_move(move, problem, person, attachments) for move in moves if move.verb != Verb.REPORT]
    events += [_of_comment(comment, person, attachments) for comment in comments]
    return sorted(events, key=lambda event: event.at)


def _of_move(move: ProblemMove, problem: Problem, person, attachments) -> Event:
    first = move.verb == Verb.SUBMIT and move.old == Status.DRAFT
    own = [a for a in attachments if a.comment_id is None] if first else []
    changed = move.old != move.new
    return Event(
        at=move.at,
        who=_mover(move, problem, person),
        did=_did(move),
        text=problem.description if first else move.note,
        icon=f"s-{move.new}" if changed and not first else ICONS.get(move.verb, ""),
        tone=TONES.get(move.new, "") if changed and not first else "",
        user=move.by,
        plain=move.verb in ICONS,
        key=f"m-{move.pk}",
        photos=[a for a in own if a.is_picture],
        files=[a for a in own if not a.is_picture],
    )


def _mover(move: ProblemMove, problem: Problem, person) -> str:
    # An offer that was declined or has lapsed: whoever ended it, it is the office that goes on looking.
    if move.verb == Verb.FOLLOW and move.new == Status.VERIFIED and problem.handling_office_id:
        return problem.handling_office.name
    return _name(move.by, person, by_clock=move.by is None and move.verb == Verb.CLOSE)


def _did(move: ProblemMove) -> str:
    if move.verb == Verb.FOLLOW:
        if move.new == Status.ACCEPTED and (move.by is None or move.by.role == Role.OWNER):
            return gettext("accepted the offer")
        return FOLLOWED.get(Status(move.new), "")
    did = move.get_verb_display()
    if move.on_behalf:
        return gettext("%(did)s, recorded for the owner") % {"did": did}
    if move.verb in (Verb.REFER, Verb.GIVE_BACK, Verb.TAKE) and move.office_id:
        return gettext("%(did)s: %(office)s") % {"did": did, "office": move.office}
    return did


def _of_comment(comment: Comment, person, attachments) -> Event:
    own = [a for a in attachments if a.comment_id == comment.pk]
    return Event(
        at=comment.at,
        who=_name(comment.by, person),
        did=pgettext("story", "noted") if comment.is_internal else pgettext("story", "wrote"),
        text=comment.text,
        internal=comment.is_internal,
        user=comment.by,
        key=str(comment.pk),
        is_message=True,
        photos=[a for a in own if a.is_picture],
        files=[a for a in own if not a.is_picture],
    )


def _name(user: User | None, person, *, by_clock: bool = False) -> str:
    if user is not None and user.pk == person.pk:
        return pgettext("story", "You")
    if user is not None:
        return user.name
    return gettext("The deadline") if by_clock else gettext("The owner, by link")
