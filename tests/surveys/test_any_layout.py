"""Whatever heads, order and spelling chance brings together, the rows are read as they are meant."""

import pytest

from surveys.understanding import understand
from tests.surveys.clerk import differences, places_of
from tests.surveys.offices import HOME, REGION
from tests.surveys.offices_of_chance import layout_of


@pytest.mark.parametrize("seed", range(40))
def test_layout_of_chance_is_read_as_it_is_meant(seed):
    rows, truth = layout_of(seed)
    table = understand(rows, places_of(REGION, tuple(HOME)), 2026)
    assert table is not None
    read = [row for row in (table.read(number, cells) for number, cells in rows) if row]
    assert differences(read, truth) == []
