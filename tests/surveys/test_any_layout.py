"""Whatever heads, order and spelling chance brings together, the rows are read as they are meant."""

from datetime import date
from itertools import chain, islice

import pytest

from surveys.parts import parts_of
from surveys.sheets.lines import Line, Sheet
from surveys.understanding import SAMPLE, understand
from tests.surveys.clerk import differences, places_of
from tests.surveys.offices import HOME, REGION
from tests.surveys.offices_of_chance import layout_of
from tests.surveys.offices_of_chance_forms import doubles_of, forms_of, sideways_of


def read(sheets):
    """Return what each firm's row says, over all parts of these sheets of rows."""
    found = []
    for part, lines in parts_of(said_of(sheets)):
        sample = list(islice(lines, SAMPLE))
        table = understand(sample, places_of(REGION, tuple(HOME)), 2026, None, part.sheet)
        assert table is not None
        found += [(line.number, row) for line, row in table.firms(chain(sample, lines))]
    return found


def said_of(sheets):
    for at, rows in enumerate(sheets):
        yield Sheet(f"Lembar {at}")
        for number, cells in enumerate(rows, 1):
            if any(cell not in (None, "") for cell in cells):
                yield Line(number, False, [cell if cell != "" else None for cell in cells])


@pytest.mark.parametrize("seed", range(40))
def test_layout_of_chance_is_read_as_it_is_meant(seed):
    rows, truth = layout_of(seed)
    lines = [Line(number, False, cells) for number, cells in rows]
    table = understand(lines, places_of(REGION, tuple(HOME)), 2026)
    assert table is not None
    read = [(line.number, row) for line, row in table.firms(lines)]
    assert differences(read, truth) == []


@pytest.mark.parametrize("written", [forms_of, sideways_of, doubles_of], ids=lambda written: written.__name__)
@pytest.mark.parametrize("seed", range(16))
def test_form_of_chance_is_read_as_it_is_meant(written, seed):
    sheets, truth = written(seed)
    assert differences(read(sheets), truth) == []


def test_row_that_counts_columns_is_no_firm_where_one_of_them_holds_dates():
    heads = ["No", "Nama Usaha", "Pemilik", "Tgl Berdiri", "Tenaga Kerja", "Omzet", "Kendala"]
    counts = [1, 2, 3, date(1900, 1, 4), 5, 6, 7]
    firm = [1, "UD Jaya", "Amin", date(2001, 5, 4), 5, 2_000_000, "Modal"]
    lines = [Line(number, False, cells) for number, cells in enumerate([heads, counts, firm], 1)]
    table = understand(lines, places_of(REGION, tuple(HOME)), 2026)
    assert table is not None
    assert [row.values["name"] for _, row in table.firms(lines)] == ["UD Jaya"]
