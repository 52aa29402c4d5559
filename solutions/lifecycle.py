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


class AnswerStatus(TextChoices):
    """What one of the firms of a common problem has answered."""

    WAITING = "waiting", _("Not answered")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Not chosen")
    LAPSED = "lapsed", _("Lapsed")


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
# From its acceptance on, a provider must know whom it serves.
NAMED = {MatchStatus.ACCEPTED, MatchStatus.STARTED, MatchStatus.COMPLETED, MatchStatus.EVALUATED}
# These keep a place of the solution's quota.
TAKES_PLACE = [
    MatchStatus.OFFERED,
    MatchStatus.ACCEPTED,
    MatchStatus.STARTED,
    MatchStatus.COMPLETED,
    MatchStatus.EVALUATED,
]

# What a firm has declined or let lapse is over for its problem, whatever the others make of the match.
OF_ANSWER = {AnswerStatus.DECLINED: MatchStatus.DECLINED, AnswerStatus.LAPSED: MatchStatus.LAPSED}


def stand_of(status: str, answer: str) -> str:
    """Return how a common match stands for one firm, by what the firm has answered."""
    if answer == AnswerStatus.WAITING:
        return MatchStatus.OFFERED if status in {MatchStatus.ACCEPTED, MatchStatus.STARTED} else status
    return OF_ANSWER.get(AnswerStatus(answer), status)


def check_match_move(old: str, new: str) -> None:
    """Raise MoveNotAllowed unless a match may go from `old` to `new`."""
    if new not in MATCH_MOVES[MatchStatus(old)]:
        raise MoveNotAllowed(
            _("A match that is “%(old)s” cannot become “%(new)s”.")
            % {"old": MatchStatus(old).label, "new": MatchStatus(new).label}
        )
