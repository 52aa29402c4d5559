"""The life of a workbook import, and the moves it may make."""

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import MoveNotAllowed


class ImportState(TextChoices):
    UPLOADED = "uploaded", gettext_lazy("Being read")
    CHECKED = "checked", gettext_lazy("Checked")
    COMMITTING = "committing", gettext_lazy("Being saved")
    COMMITTED = "committed", gettext_lazy("Saved")
    UNDOING = "undoing", gettext_lazy("Being undone")
    UNDONE = "undone", gettext_lazy("Undone")
    FAILED = "failed", gettext_lazy("Could not be read")


MOVES = {
    ImportState.UPLOADED: {ImportState.CHECKED, ImportState.FAILED},
    # Other columns were chosen: the rows are read again.
    ImportState.CHECKED: {ImportState.UPLOADED, ImportState.COMMITTING},
    ImportState.COMMITTING: {ImportState.COMMITTED},
    ImportState.COMMITTED: {ImportState.UNDOING},
    ImportState.UNDOING: {ImportState.UNDONE},
    # What was undone can be mended, and saved again.
    ImportState.UNDONE: {ImportState.UPLOADED, ImportState.COMMITTING},
    ImportState.FAILED: set(),
}
# The worker is at it, or should be.
WORKING = [ImportState.UPLOADED, ImportState.COMMITTING, ImportState.UNDOING]
# People may mend rows and choose columns.
OPEN = [ImportState.CHECKED, ImportState.UNDONE]


class OnFault(TextChoices):
    SKIP = "skip", gettext_lazy("Leave faulty rows out")
    STOP = "stop", gettext_lazy("Save nothing while a row is faulty")


class RowAction(TextChoices):
    CREATE = "create", gettext_lazy("A different firm")
    UPDATE = "update", gettext_lazy("Update the registered one")
    SKIP = "skip", gettext_lazy("Leave this row out")


class Outcome(TextChoices):
    CREATED = "created", gettext_lazy("New in the register")
    UPDATED = "updated", gettext_lazy("Updated")
    UNCHANGED = "unchanged", gettext_lazy("Nothing new in it")
    SKIPPED = "skipped", gettext_lazy("Left out")
    FAULTY = "faulty", gettext_lazy("Left out, faulty")
    KEPT = "kept", gettext_lazy("Kept, edited since")


# Why something cannot be done now, as it is said to whoever comes second or too early.
_WHY_NOT = {
    ImportState.COMMITTING: {
        ImportState.UPLOADED: gettext_lazy("The workbook is still being read. Save it after the check."),
        ImportState.COMMITTING: gettext_lazy("This import is being saved already."),
        ImportState.COMMITTED: gettext_lazy("This import was saved already."),
        ImportState.UNDOING: gettext_lazy("This import is being undone. It can be saved again after that."),
        ImportState.FAILED: gettext_lazy("This workbook could not be read, so there is nothing to be saved."),
    },
    ImportState.UNDOING: {
        ImportState.COMMITTING: gettext_lazy("This import is still being saved. It can be undone after that."),
        ImportState.UNDOING: gettext_lazy("This import is being undone already."),
        ImportState.UNDONE: gettext_lazy("This import was undone already."),
    },
}


def check_move(old: str, new: str) -> None:
    """Raise MoveNotAllowed unless an import may go from `old` to `new`."""
    if new not in MOVES[ImportState(old)]:
        nothing_saved = _("Nothing of this import is saved, so there is nothing to be undone.")
        raise MoveNotAllowed(str(_WHY_NOT.get(ImportState(new), {}).get(ImportState(old), nothing_saved)))
