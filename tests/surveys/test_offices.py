"""Workbooks of many offices are read as a careful clerk would."""

import json
from pathlib import Path

import pytest

from tests.surveys.clerk import differences, rows_of
from tests.surveys.offices import HOME, REGION
from tests.surveys.offices_of_sheets import SHEETS
from tests.surveys.offices_of_text import TEXTS

SAMPLES = Path(__file__).parent / "data"
OWN = [
    ("ikm-logam-kota-pasuruan", ".xlsx", REGION, HOME),
    ("ikm-perhiasan-kota-makassar", ".csv", "73.71", ["73.71.12.1006"]),
]


@pytest.mark.parametrize("layout", [*TEXTS, *SHEETS], ids=lambda layout: layout.__name__)
def test_every_cell_of_a_layout_is_read_as_it_is_meant(layout, tmp_path):
    office = layout()
    path = tmp_path / office.name
    path.write_bytes(office.content)
    assert differences(rows_of(path, REGION, HOME), office.truth) == []


@pytest.mark.parametrize(["stem", "ending", "region", "home"], OWN)
def test_every_cell_of_the_offices_own_workbooks_is_read(stem, ending, region, home):
    truth = [json.loads(line) for line in (SAMPLES / f"{stem}.truth.jsonl").read_text().splitlines()]
    assert differences(rows_of(SAMPLES / f"{stem}{ending}", region, home), truth) == []
