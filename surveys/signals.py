"""What the apps above may want to know of. Sent inside the transaction."""

from typing import NamedTuple
from uuid import UUID

from django.dispatch import Signal


class CommittedRow(NamedTuple):
    """A row of a workbook that is in the register now; `problem` is what its column of problems says.

    `firm` is the key of its firm, `region` and `cluster` where that is, `is_new` whether the row brought it.
    """

    number: int
    firm: UUID | str
    problem: str
    region: str
    cluster: UUID | None
    is_new: bool = False


# Arguments: workbook (the WorkbookImport), rows (a list of CommittedRow). Once for each batch.
rows_committed = Signal()

# Arguments: workbook, firms (the keys of firms that the import made, or a query of them). A receiver returns those of
# firms that must stay, as there is work on them by now.
undo_asked = Signal()

# Arguments: workbook, firms (keys of firms whose row is taken back). Sent before they are deleted.
rows_undone = Signal()

# Arguments: response (the SurveyResponse), difficulties (a list of {category, severity 1 to 3, note}). Sent
# anew when a returned survey is sent again: a receiver finds what it made before.
survey_submitted = Signal()
