"""What dots and commas mean in a column may be said far below its first rows."""

import pytest

from surveys import parts

HEAD = ["Nama Usaha", "Pemilik", "HP", "Kapasitas", "Omzet per bulan"]


@pytest.fixture
def _few_first_rows(monkeypatch):
    monkeypatch.setattr("surveys.actions.imports.checking.SAMPLE", 20)


def lines(*capacities):
    plain = [[f"Usaha {at}", f"Pak {at}", f"08123344{at:04}", 50, 1_000_000 + at] for at in range(30)]
    late = [[f"Toko {at}", f"Bu {at}", f"08573344{at:04}", text, 1_000_000] for at, text in enumerate(capacities)]
    return [*plain, *late]


@pytest.mark.usefixtures("_few_first_rows")
@pytest.mark.parametrize(
    ["texts", "values"],
    [
        (["1.500", "2,250.75"], [1.5, 2250.75]),
        (["1,500", "12,5"], [1.5, 12.5]),
        (["1.500", "2.250.000"], [1500, 2_250_000]),
    ],
)
def test_guess_of_the_first_rows_is_read_again_by_the_habit_of_all(checked, table, texts, values):
    workbook = checked(table(HEAD, *lines(*texts)))
    late = workbook.lines.filter(number__gt=31).order_by("number")
    assert (workbook.rows, [row.values["capacity"] for row in late]) == (32, values)


@pytest.mark.usefixtures("_few_first_rows")
@pytest.mark.parametrize(["texts", "times"], [(["1.500"], 1), (["12,5"], 1)])
def test_workbook_without_doubt_is_read_once(checked, table, monkeypatch, texts, times):
    read = []
    monkeypatch.setattr(
        "surveys.actions.imports.checking.parts_of", lambda said: read.append(1) or parts.parts_of(said)
    )
    assert checked(table(HEAD, *lines(*texts))).rows == 31
    assert len(read) == times
