"""Reads a workbook as the worker does, without a database, and holds it against the truth."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path

from lokal import wilayah

from surveys.parts import parts_of
from surveys.places import Places, Village
from surveys.sheets.lines import Line, Sheet, load_all
from surveys.understanding import SAMPLE, understand

ROOT = Path(__file__).resolve().parents[2]


@cache
def places_of(region: str, home: tuple[str, ...]) -> Places:
    """Return the villages of a regency."""
    districts = wilayah.list_wilayah(region)
    villages = [Village(v.code, v.name, d.name) for d in districts for v in wilayah.list_wilayah(d.code)]
    return Places(villages, home)


def lines_of(path: Path) -> list:
    """Return what the reading process says of a file."""
    out = subprocess.run(  # noqa: S603 - our own program and file
        [sys.executable, "-m", "surveys.sheets", str(path)], cwd=ROOT, capture_output=True, check=False
    )
    return list(load_all(iter(out.stdout.splitlines())))


def rows_of(path: Path, region: str, home: list[str]) -> list:
    """Return what each firm's row says, over all tables of all sheets; `number` is its row in its sheet."""
    read, layout = [], None
    for part, lines in parts_of(said_of(path)):
        sample = list(islice(lines, SAMPLE))
        table = understand(sample, places_of(region, tuple(home)), 2026, None, part.sheet, layout)
        if table:
            layout = table.layout
            read += [(line.number, row) for line, row in table.firms(chain(sample, lines))]
    return read


def said_of(path: Path) -> Iterator[Sheet | Line]:
    """Yield the sheets and lines of a file that can be read."""
    for said in lines_of(path):
        if isinstance(said, dict):
            assert "done" in said, said
        else:
            yield said


def differences(rows: list, truth: list[dict]) -> list[tuple]:
    """Return what was read otherwise than the truth says: (row, field, read, true)."""
    wrong = [("rows", "", len(rows), len(truth))] if len(rows) != len(truth) else []
    for at, ((number, row), true) in enumerate(zip(rows, truth, strict=False)):
        for key, value in true.items():
            if key in ("row", "duplicate_of"):
                continue
            read = {"faults": sorted(row.faults), "number": number}.get(key, row.values.get(key))
            if read != (sorted(value) if key == "faults" else value):
                wrong.append((at, key, read, value))
    return wrong
