"""The life of a survey of a firm and year: the statuses, and the moves between them."""

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import MoveNotAllowed


class ResponseStatus(TextChoices):
    DRAFT = "draft", gettext_lazy("Half-filled")
    SUBMITTED = "submitted", gettext_lazy("Sent")
    RETURNED = "returned", gettext_lazy("To be completed")
    CHECKED = "checked", gettext_lazy("Checked")


MOVES = {
    ResponseStatus.DRAFT: {ResponseStatus.SUBMITTED},
    ResponseStatus.SUBMITTED: {ResponseStatus.RETURNED, ResponseStatus.CHECKED},
    ResponseStatus.RETURNED: {ResponseStatus.SUBMITTED},
    ResponseStatus.CHECKED: {ResponseStatus.RETURNED},
}
# In these a surveyor still writes.
OPEN = {ResponseStatus.DRAFT, ResponseStatus.RETURNED}


def check_move(old: str, new: str) -> None:
    """Raise MoveNotAllowed unless a survey may go from `old` to `new`."""
    if new not in MOVES[ResponseStatus(old)]:
        places = {"old": ResponseStatus(old).label.lower(), "new": ResponseStatus(new).label.lower()}
        raise MoveNotAllowed(_("A survey that is %(old)s cannot become %(new)s.") % places)
