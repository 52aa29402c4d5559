"""The story of a match as its page tells it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from solutions.lifecycle import MatchStatus
from solutions.models import Match, MatchMove

TONES = {
    MatchStatus.OFFERED: "offer",
    MatchStatus.ACCEPTED: "work",
    MatchStatus.STARTED: "work",
    MatchStatus.COMPLETED: "good",
    MatchStatus.EVALUATED: "good",
}


@dataclass(frozen=True)
class Event:
    """One step, in words."""

    who: str
    did: str
    at: datetime
    icon: str
    tone: str
    note: str


def story_of(match: Match) -> list[Event]:
    return [_event(move, match) for move in match.moves.all()]


def _event(move: MatchMove, match: Match) -> Event:
    return Event(
        who=str(move.by) if move.by else _without_account(move),
        did=_did(move, match),
        at=move.at,
        icon=f"m-{move.new}",
        tone=TONES.get(MatchStatus(move.new), ""),
        note=move.note,
    )


def _without_account(move: MatchMove) -> str:
    """Who it was when no user did it: the holder of the offer's link, or the clock."""
    if move.old != move.new and move.new in (MatchStatus.ACCEPTED, MatchStatus.DECLINED):
        return _("The owner, by link")
    return _("The clock")


def _did(move: MatchMove, match: Match) -> str:
    if move.old == move.new:
        return _("reckoned the deadline anew")
    words = {
        MatchStatus.PROPOSED: _("asked the provider"),
        MatchStatus.OFFERED: _("offered it to the firm"),
        MatchStatus.ACCEPTED: _("accepted the offer"),
        MatchStatus.STARTED: _("began the work"),
        MatchStatus.COMPLETED: _("completed the work"),
        MatchStatus.EVALUATED: _("said whether it helped"),
        MatchStatus.REFUSED: _("refused"),
        MatchStatus.DECLINED: _("did not choose it"),
        MatchStatus.LAPSED: _("let it lapse: nobody answered in time"),
        MatchStatus.CANCELLED: _("called it off"),
    }[MatchStatus(move.new)]
    if not move.on_behalf:
        return words
    if move.new in (MatchStatus.ACCEPTED, MatchStatus.DECLINED):
        return _("recorded for the owner: %(did)s") % {"did": words}
    return _("recorded for %(provider)s: %(did)s") % {"provider": match.solution.provider, "did": words}
