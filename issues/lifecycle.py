"""Where a reported problem stands, where it may go from there, and what came of it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.errors import MoveNotAllowed


class Status(TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Waiting to be checked")
    RETURNED = "returned", _("To be completed")
    VERIFIED = "verified", pgettext_lazy("state", "Checked")
    REJECTED = "rejected", _("Cannot be handled")
    OFFERED = "offered", _("An offer is there")
    ACCEPTED = "accepted", _("Offer accepted")
    IN_PROGRESS = "in_progress", _("In progress")
    DONE = "done", _("Done, to be confirmed")
    CLOSED = "closed", pgettext_lazy("state", "Closed")
    ON_HOLD = "on_hold", _("On hold")
    WITHDRAWN = "withdrawn", _("Withdrawn by the owner")


class Outcome(TextChoices):
    SOLVED = "solved", _("Helped")
    PARTLY = "partly", _("Helped in part")
    NOT_SOLVABLE = "not_solvable", _("No solution yet")
    NOT_REACHABLE = "not_reachable", _("Cannot be reached")
    NOT_OURS = "not_ours", _("Not in the office's authority")
    WITHDRAWN = "withdrawn", _("Withdrawn by the firm")
    NO_ANSWER = "no_answer", _("No answer")


class RejectReason(TextChoices):
    NOT_OUR_AUTHORITY = "not_our_authority", _("Not our authority")
    DUPLICATE = "duplicate", _("Reported already")
    OUT_OF_SCOPE = "out_of_scope", _("Outside the programme")
    NOT_AN_IKM = "not_an_ikm", _("Not a small or medium industry")
    INCOMPLETE = "incomplete", _("Not completed by the owner")


class Verb(TextChoices):
    """What was done to a problem, as the story of its moves says it."""

    REPORT = "report", _("wrote down the problem")
    SUBMIT = "submit", _("sent the report")
    AGREE = "agree", _("confirmed what the office wrote down")
    CORRECT = "correct", _("corrected what the office wrote down")
    VERIFY = "verify", _("checked the report")
    RETURN = "return", _("asked for more")
    REJECT = "reject", _("said that it cannot be handled")
    OBJECT = "object", _("objected")
    REFER = "refer", _("referred the problem")
    GIVE_BACK = "give_back", _("gave the problem back")
    TAKE = "take", _("took the problem over")
    ASSIGN = "assign", _("named who handles it")
    HOLD = "hold", _("put the problem on hold")
    RESUME = "resume", _("took the problem up again")
    FOLLOW = "follow", _("brought the problem on by an offer")
    CLOSE = "close", _("closed the problem")
    NOT_HELPED = "not_helped", _("said that it did not help")
    REOPEN = "reopen", _("opened the problem again")
    WITHDRAW = "withdraw", _("withdrew the report")
    MERGE = "merge", _("merged the report into another")
    UNMERGE = "unmerge", _("took the report out of another")
    RECATEGORISE = "recategorise", _("changed the category")


class Helped(TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", pgettext_lazy("helped", "No")


# A hold goes back to the status it was put on hold from: `check_move` is given it as `held_from`.
MOVES = {
    Status.DRAFT: {Status.SUBMITTED, Status.WITHDRAWN},
    Status.SUBMITTED: {Status.VERIFIED, Status.RETURNED, Status.REJECTED, Status.ON_HOLD, Status.WITHDRAWN},
    # Refused only by the office, and only once the owner's days to complete it are over.
    Status.RETURNED: {Status.SUBMITTED, Status.REJECTED, Status.ON_HOLD, Status.WITHDRAWN},
    Status.VERIFIED: {Status.OFFERED, Status.REJECTED, Status.CLOSED, Status.ON_HOLD, Status.WITHDRAWN},
    Status.REJECTED: {Status.SUBMITTED},
    Status.OFFERED: {Status.ACCEPTED, Status.VERIFIED, Status.CLOSED, Status.ON_HOLD, Status.WITHDRAWN},
    Status.ACCEPTED: {Status.IN_PROGRESS, Status.VERIFIED, Status.ON_HOLD, Status.WITHDRAWN},
    Status.IN_PROGRESS: {Status.DONE, Status.VERIFIED, Status.ON_HOLD},
    Status.DONE: {Status.CLOSED, Status.VERIFIED, Status.ON_HOLD},
    Status.CLOSED: {Status.VERIFIED},
    Status.ON_HOLD: {
        Status.SUBMITTED,
        Status.RETURNED,
        Status.VERIFIED,
        Status.OFFERED,
        Status.ACCEPTED,
        Status.IN_PROGRESS,
        Status.DONE,
        Status.WITHDRAWN,
    },
    Status.WITHDRAWN: set(),
}

OPEN = [
    Status.SUBMITTED,
    Status.RETURNED,
    Status.VERIFIED,
    Status.OFFERED,
    Status.ACCEPTED,
    Status.IN_PROGRESS,
    Status.DONE,
    Status.ON_HOLD,
]
# The offices' own work: in these states a match moves the problem, and `follow_matches` is the only door.
FOLLOWED = [Status.VERIFIED, Status.OFFERED, Status.ACCEPTED, Status.IN_PROGRESS, Status.DONE]
ENDED = [Status.REJECTED, Status.CLOSED, Status.WITHDRAWN]
# After these the owner can withdraw no more: the work has begun.
WORK_BEGUN = {Status.IN_PROGRESS, Status.DONE}


def check_move(old: str, new: str, *, held_from: str = "") -> None:
    """Raise MoveNotAllowed unless a problem may go from `old` to `new`.

    `held_from` is the status before the hold: a problem on hold goes back to just that, or is
    withdrawn if its work had not begun.
    """
    if new not in MOVES[Status(old)] or (old == Status.ON_HOLD and not _may_leave_hold(new, held_from)):
        raise MoveNotAllowed(
            _("A problem that is “%(old)s” cannot become “%(new)s”.")
            % {"old": Status(old).label, "new": Status(new).label}
        )


def _may_leave_hold(new: str, held_from: str) -> bool:
    if new == Status.WITHDRAWN:
        return held_from not in WORK_BEGUN
    return new == held_from
