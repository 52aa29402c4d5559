"""Where a match of a problem with a solution stands, and where it may go."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from common.errors import MoveNotAllowed


class MatchStatus(TextChoices):
    PROPOSED = "proposed", _("Proposed")
    OFFERED = "offered", _("Offered")
    ACCEPTED = "accepted", _("Accepted")
    STARTED = "started", _("Under way")
    COMPLETED = "completed", _("Completed")
    EVALUATED = "evaluated", _("Evaluated")
    REFUSED = "refused", _("Refused by the provider")
    DECLINED = "declined", _("Not chosen")
    LAPSED = "lapsed", _("Lapsed")
    CANCELLED = "cancelled", _("Cancelled")


MATCH_MOVES = {
    MatchStatus.PROPOSED: {MatchStatus.OFFERED, MatchStatus.REFUSED, MatchStatus.LAPSED, MatchStatus.CANCELLED},
    MatchStatus.OFFERED: {MatchStatus.ACCEPTED, MatchStatus.DECLINED, MatchStatus.LAPSED, MatchStatus.CANCELLED},
    MatchStatus.ACCEPTED: {MatchStatus.STARTED, MatchStatus.CANCELLED},
    MatchStatus.STARTED: {MatchStatus.COMPLETED, MatchStatus.CANCELLED},
    MatchStatus.COMPLETED: {MatchStatus.EVALUATED},
    MatchStatus.EVALUATED: set(),
    MatchStatus.REFUSED: set(),
    MatchStatus.DECLINED: set(),
    MatchStatus.LAPSED: set(),
    MatchStatus.CANCELLED: set(),
}

LIVE = [MatchStatus.PROPOSED, MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED]
# These keep a place of the solution's quota.
TAKES_PLACE = [
    MatchStatus.OFFERED,
    MatchStatus.ACCEPTED,
    MatchStatus.STARTED,
    MatchStatus.COMPLETED,
    MatchStatus.EVALUATED,
]


def check_match_move(old: str, new: str) -> None:
    """Raise MoveNotAllowed unless a match may go from `old` to `new`."""
    if new not in MATCH_MOVES[MatchStatus(old)]:
        raise MoveNotAllowed(
            _("A match that is “%(old)s” cannot become “%(new)s”.")
            % {"old": MatchStatus(old).label, "new": MatchStatus(new).label}
        )
