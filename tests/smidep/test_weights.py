"""A page with all it loads is at most 100 kB on the wire, as the proxy compresses it; charts and photos aside."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.access.conftest import asker  # noqa: F401 - a fixture
from tests.access.tables import shown_pages
from tests.access.test_access import TABLES

pytestmark = pytest.mark.django_db
MOST = 100_000
LOADED = re.compile(r'(?:href|src)="/static/([^"#?]+)')
# Drawn only where there is a chart.
CHARTS = re.compile(r"echarts|charts|world")


@cache
def weight_of(name: str) -> int:
    return len(gzip.compress(Path(finders.find(name)).read_bytes(), 6))


def test_no_page_is_heavier_than_a_hundred_kilobytes(asker):  # noqa: F811
    heavy = []
    for row, person in shown_pages(TABLES):
        text = asker.ask(row, person).text
        if not text.lstrip().lower().startswith("<!doctype html"):
            continue
        loaded = {name for name in LOADED.findall(text) if not CHARTS.search(name)}
        weight = len(gzip.compress(text.encode(), 6)) + sum(weight_of(name) for name in loaded)
        if weight > MOST:
            heavy.append(f"{weight / 1000:.0f} kB: {row.name} of {person}: {sorted(loaded)}")
    assert not heavy, "\n".join(heavy)
