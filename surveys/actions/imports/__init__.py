from surveys.actions.imports.checking import check_workbook
from surveys.actions.imports.committing import commit_batches, commit_import
from surveys.actions.imports.mending import (
    MENDABLE,
    choose_columns,
    decide_doubles,
    decide_row,
    empty_cells,
    mend_alike,
    mend_row,
    set_year,
)
from surveys.actions.imports.undoing import EditedSince, undo_batches, undo_import
from surveys.actions.imports.upkeep import purge_imports, resume_imports
from surveys.actions.imports.uploading import start_import

__all__ = [
    "MENDABLE",
    "EditedSince",
    "check_workbook",
    "choose_columns",
    "commit_batches",
    "commit_import",
    "decide_doubles",
    "decide_row",
    "empty_cells",
    "mend_alike",
    "mend_row",
    "purge_imports",
    "resume_imports",
    "set_year",
    "start_import",
    "undo_batches",
    "undo_import",
]
