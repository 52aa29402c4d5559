"""Reads a workbook as the worker does, without a database, and holds it against the truth."""

import subprocess
import sys
from functools import cache
from pathlib import Path

from lokal import wilayah

from surveys.places import Places, Village
from surveys.sheets.lines import Line, Sheet, load_all
from surveys.understanding import understand

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
    """Return what each firm's row says, over all sheets."""
    sheets: list[list[Line]] = []
    for said in lines_of(path):
        if isinstance(said, Sheet):
            sheets.append([])
        elif isinstance(said, Line):
            sheets[-1].append(said)
        else:
            assert "done" in said, said
    read = []
    for lines in sheets:
        table = understand([(line.number, line.cells) for line in lines], places_of(region, tuple(home)), 2026)
        if table:
            read += [row for row in (table.read(line.number, line.cells) for line in lines) if row]
    return read


def differences(rows: list, truth: list[dict]) -> list[tuple]:
    """Return what was read otherwise than the truth says: (row, field, read, true)."""
    wrong = [("rows", "", len(rows), len(truth))] if len(rows) != len(truth) else []
    for at, (row, true) in enumerate(zip(rows, truth, strict=False)):
        for key, value in true.items():
            if key in ("row", "duplicate_of"):
                continue
            read = sorted(row.faults) if key == "faults" else row.values[key]
            if read != (sorted(value) if key == "faults" else value):
                wrong.append((at, key, read, value))
    return wrong
