"""What one row of a table of firms says. Pure."""

from dataclasses import dataclass, field
from typing import Any

from surveys.cells.reading import Cell, Note, text_of
from surveys.columns.fields import Field


@dataclass(slots=True)
class RowRead:
    """What one row says: values by field, and notes by field on its cells."""

    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    faults: dict[str, Note] = field(default_factory=dict)
    warnings: list[tuple[str, Note]] = field(default_factory=list)

    def refuse(self, name: Field, cell: Cell, note: Note) -> None:
        """Note that the cell cannot be used; its value is unknown."""
        self.faults[name] = note
        self.texts[name] = text_of(cell)
        self.values[name] = None
