"""Whatever heads, order and spelling chance brings together, the rows are read as they are meant."""

import pytest

from surveys.sheets.lines import Line
from surveys.understanding import understand
from tests.surveys.clerk import differences, places_of
from tests.surveys.offices import HOME, REGION
from tests.surveys.offices_of_chance import layout_of


@pytest.mark.parametrize("seed", range(40))
def test_layout_of_chance_is_read_as_it_is_meant(seed):
    rows, truth = layout_of(seed)
    lines = [Line(number, False, cells) for number, cells in rows]
    table = understand(lines, places_of(REGION, tuple(HOME)), 2026)
    assert table is not None
    read = [(line.number, row) for line, row in table.firms(lines)]
    assert differences(read, truth) == []
