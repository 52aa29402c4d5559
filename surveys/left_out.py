"""Which rows of a workbook are in no firm, and why: stretches of rows, in the order of the file. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from surveys.cells.reading import Cell, text_of
from surveys.sheets.lines import Line

# Nobody reads a longer list; how many rows there are of each kind is counted beside it.
MOST = 200
_LONGEST = 80
_FEW = 3


@dataclass(slots=True)
class LeftOut:
    """Stretches of rows of one kind, each with what its first row says."""

    stretches: list[dict[str, Any]] = field(default_factory=list)

    def add(self, sheet: str, kind: str, line: Line) -> None:
        """Add a row to the stretch before it, or begin another one."""
        last = self.stretches[-1] if self.stretches else None
        # Rows that hold nothing do not come up, so that a gap is no end.
        if last and (last["sheet"], last["kind"]) == (sheet, kind) and last["last"] < line.number <= last["last"] + 2:
            last["last"] = line.number
        elif len(self.stretches) < MOST:
            said = {"sheet": sheet, "kind": kind, "first": line.number, "last": line.number, "text": _said(line.cells)}
            self.stretches.append(said)

    def add_all(self, sheet: str, kind: str, lines: Sequence[Line]) -> None:
        """Add rows as one stretch."""
        if lines and len(self.stretches) < MOST:
            self.add(sheet, kind, lines[0])
            self.stretches[-1]["last"] = max(self.stretches[-1]["last"], lines[-1].number)

    def extend(self, other: "LeftOut") -> None:
        """Add the stretches of another part of the workbook."""
        self.stretches += other.stretches[: MOST - len(self.stretches)]


def _said(cells: Sequence[Cell]) -> str:
    texts = _texts(cells)
    return " · ".join(text for text, _ in zip(texts, range(_FEW), strict=False))[:_LONGEST]


def _texts(cells: Sequence[Cell]) -> Iterator[str]:
    for cell in cells:
        text = text_of(cell)
        if text:
            yield text
