"""Whatever a writer of cells writes is read back or refused, and never read as something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.cells.amounts import read_amount
from surveys.cells.answers import read_answer
from surveys.cells.counts import read_count, read_workers
from surveys.cells.identifiers import read_kbli, read_mail, read_nib, read_nik, read_npwp
from surveys.cells.money import read_money
from surveys.cells.numbers import Habit, habit_of
from surveys.cells.phones import read_phone
from surveys.cells.reading import Unreadable, read_story, read_text
from surveys.cells.years import read_year

READERS = [
    read_amount, read_answer, read_count, read_workers, read_kbli, read_mail, read_nib, read_nik, read_npwp, read_money,
    read_phone, read_story, read_text, lambda cell: read_year(cell, 2026),
]  # fmt: skip
ANY = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.,-/ Rprpjutamilyorg+eE()'", max_size=24),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.none(),
)
QUICK = settings(max_examples=300)


def back(read, written):
    """What is read, or None when it is refused."""
    try:
        return read(written).value
    except Unreadable:
        return None


@pytest.mark.parametrize("read", READERS)
@QUICK
@given(cell=ANY)
def test_any_cell_is_read_or_refused(read, cell):
    back(read, cell)


def grouped(amount, mark):
    return f"{amount:,}".replace(",", mark)


MONEY_WAYS = [
    lambda amount: amount,
    lambda amount: float(amount),
    lambda amount: str(amount),
    lambda amount: f"Rp {grouped(amount, '.')},-",
    lambda amount: f"Rp. {grouped(amount, '.')},00",
    lambda amount: f"Rp{grouped(amount, '.')}",
    lambda amount: f"{grouped(amount, ',')}.00",
    lambda amount: f"IDR {grouped(amount, ' ')}",
    lambda amount: f"{amount / 1_000_000:.6f}".rstrip("0").rstrip(".").replace(".", ",") + " jt",
    lambda amount: f"{grouped(amount, '.')} / bln",
]


@QUICK
@given(amount=st.integers(1_000_000, 10**12), way=st.sampled_from(MONEY_WAYS))
def test_money_is_read_back_or_refused(amount, way):
    assert back(read_money, way(amount)) in (amount, None)


@QUICK
@given(amounts=st.lists(st.integers(1, 10**9), min_size=3, max_size=12), mark=st.sampled_from(".,"))
def test_column_of_one_habit_is_read_back_or_refused(amounts, mark):
    column = [grouped(amount, mark) for amount in amounts]
    habit = habit_of(column)
    for amount, written in zip(amounts, column, strict=True):
        read = back(lambda cell: read_amount(cell, habit), written)
        assert read is None or read.quantity == amount


@QUICK
@given(
    rest=st.integers(100_000_000, 99_999_999_999),
    way=st.sampled_from(["0{}", "62{}", "+62{}", "{}", "+62 {}", "0{} (WA)", "HP 0{}", "'0{}"]),
    gap=st.sampled_from(["", "-", " ", "."]),
)
def test_mobile_number_is_read_back_or_refused(rest, way, gap):
    digits = "8" + str(rest)
    spaced = gap.join(digits[at : at + 4] for at in range(0, len(digits), 4))
    assert back(read_phone, way.format(spaced)) in ("+62" + digits, None)


@QUICK
@given(
    nik=st.from_regex(r"35750[1-4](0[1-9]|1[0-9]|2[0-8])(0[1-9]|1[0-2])[0-9]{6}", fullmatch=True),
    way=st.sampled_from(
        [
            str,
            int,
            float,
            lambda nik: f"'{nik}",
            lambda nik: f"{float(nik):.5E}",
            lambda nik: f"{int(nik) // 10 * 10}",
            lambda nik: f"{int(float(f'{float(nik):.14e}'))}.0",
            lambda nik: nik[:15],
            lambda nik: " ".join([nik[:6], nik[6:12], nik[12:]]),
        ]
    ),
)
def test_nik_is_read_back_or_refused(nik, way):
    written = way(nik)
    read = back(read_nik, written)
    # A text that lost its sixteenth digit to a nought cannot be told from one that ends so.
    assert read in (nik, None) or (isinstance(written, str) and read == nik[:15] + "0")


@QUICK
@given(
    year=st.integers(1900, 2026),
    way=st.sampled_from(["{}", "thn {}", "12/07/{}", "12 Juli {}", "Juli {}", "sejak {}", "{}.0"]),
)
def test_year_is_read_back_or_refused(year, way):
    assert back(lambda cell: read_year(cell, 2026), way.format(year)) in (year, None)


@QUICK
@given(dots=st.integers(0, 3), commas=st.integers(0, 3), whole=st.integers(1, 999))
def test_one_separator_means_one_thing_in_a_column(dots, commas, whole):
    habit = Habit(dot_groups=dots, comma_groups=commas)
    both = {back(lambda cell: read_amount(cell, habit), f"{whole}{mark}500").quantity for mark in ".,"}
    assert both <= {whole + 0.5, whole * 1000 + 500}
