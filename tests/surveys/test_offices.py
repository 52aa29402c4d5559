"""Workbooks of many offices are read as a careful clerk would."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import place
from tests.surveys.clerk import differences, rows_of
from tests.surveys.offices import HOME, REGION
from tests.surveys.offices_of_districts import DISTRICTS
from tests.surveys.offices_of_doubles import DOUBLES
from tests.surveys.offices_of_forms import FORMS
from tests.surveys.offices_of_heads import HEADS
from tests.surveys.offices_of_layouts import LAYOUTS
from tests.surveys.offices_of_repeats import repeats
from tests.surveys.offices_of_rows import ROWS
from tests.surveys.offices_of_sheets import SHEETS
from tests.surveys.offices_of_text import TEXTS
from tests.surveys.offices_of_wording import WORDINGS

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


@pytest.mark.parametrize(
    "layout", [*DISTRICTS, *DOUBLES, *FORMS, *HEADS, *LAYOUTS, *ROWS, *WORDINGS], ids=lambda layout: layout.__name__
)
def test_every_cell_of_an_office_elsewhere_is_read_and_each_row_where_it_stands(layout, tmp_path):
    office = layout()
    path = tmp_path / office.name
    path.write_bytes(office.content)
    assert differences(rows_of(path, office.region, office.home), office.truth) == []


@pytest.mark.parametrize(["stem", "ending", "region", "home"], OWN)
def test_every_cell_of_the_offices_own_workbooks_is_read(stem, ending, region, home):
    truth = [json.loads(line) for line in (SAMPLES / f"{stem}.truth.jsonl").read_text().splitlines()]
    assert differences(rows_of(SAMPLES / f"{stem}{ending}", region, home), truth) == []


def test_every_repeat_is_found_and_no_pair_that_only_looks_like_one(checked, cluster, official):
    office = repeats()
    cluster.villages.set([place(code) for code in office.home])
    workbook = checked(SimpleUploadedFile(office.name, office.content))
    found = dict(workbook.lines.values_list("number", "duplicate_row"))
    assert found == {firm["number"]: firm.get("duplicate_of") for firm in office.truth}
