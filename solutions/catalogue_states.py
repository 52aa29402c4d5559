"""Where a solution stands on its way to the public catalogue, and where it may go."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from common.errors import MoveNotAllowed


class SolutionStatus(TextChoices):
    DRAFT = "draft", _("Draft")
    REVIEWED = "reviewed", _("Reviewed")
    PUBLISHED = "published", _("Published")
    EXPIRED = "expired", _("Expired")


SOLUTION_MOVES = {
    SolutionStatus.DRAFT: {SolutionStatus.REVIEWED},
    SolutionStatus.REVIEWED: {SolutionStatus.PUBLISHED, SolutionStatus.DRAFT},
    SolutionStatus.PUBLISHED: {SolutionStatus.EXPIRED, SolutionStatus.DRAFT},
    SolutionStatus.EXPIRED: {SolutionStatus.PUBLISHED, SolutionStatus.DRAFT},
}


def check_solution_move(old: str, new: str) -> None:
    """Raise MoveNotAllowed unless a solution may go from `old` to `new`."""
    if new not in SOLUTION_MOVES[SolutionStatus(old)]:
        raise MoveNotAllowed(
            _("A solution that is “%(old)s” cannot become “%(new)s”.")
            % {"old": SolutionStatus(old).label, "new": SolutionStatus(new).label}
        )
