"""Figures are written as Indonesians write them, and read as they type them."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from common import numbers

GAP = numbers.NO_BREAK


@pytest.fixture(autouse=True)
def indonesian():
    with override("id"):
        yield


@pytest.mark.parametrize(
    ["value", "written"],
    [(1234567, "1.234.567"), (2.5, "2,5"), (Decimal("0.333"), "0,33"), (0, "0"), (None, "–"), (-1200, "-1.200")],
)
def test_numbers_have_dots_between_thousands_and_a_comma(value, written):
    assert numbers.number(value) == written


def test_quantity_keeps_its_unit_on_the_line():
    assert numbers.quantity(2.5, "ton") == f"2,5{GAP}ton"
    assert numbers.quantity(None, "ton") == "–"


def test_percent_of_a_share_has_a_space_in_indonesian_only():
    assert numbers.percent(0.38) == f"38{GAP}%"
    with override("en"):
        assert numbers.percent(0.38) == "38%"


@pytest.mark.parametrize(
    ["value", "written"],
    [
        (450_000_000, "Rp 450 juta"),
        (1_234_000_000, "Rp 1,2 miliar"),
        (12_500_000, "Rp 12,5 juta"),
        (999_960_000, "Rp 1 miliar"),
        (3_000_000_000_000, "Rp 3 triliun"),
        (750, "Rp 750"),
        (-12_500_000, "-Rp 12,5 juta"),
        (None, "–"),
    ],
)
def test_sentences_round_rupiah_to_a_word(value, written):
    assert numbers.rupiah_words(value).replace(GAP, " ") == written


def test_rows_write_rupiah_whole():
    assert numbers.rupiah(450_000_000) == f"Rp{GAP}450.000.000"


@given(st.integers(0, 10**15))
def test_what_is_written_can_be_read_again(value):
    with override("id"):
        assert numbers.read_whole(numbers.number(value)) == value
        assert numbers.read_whole(numbers.rupiah(value)) == value
        assert numbers.read_decimal(numbers.number(value)) == value


@given(st.text())
def test_reading_never_breaks(typed):
    assert numbers.read_whole(typed) is None or isinstance(numbers.read_whole(typed), int)
    assert numbers.read_decimal(typed) is None or isinstance(numbers.read_decimal(typed), Decimal)


@pytest.mark.parametrize(
    ["typed", "read"],
    [
        ("Rp 450.000.000", 450_000_000),
        ("450000000", 450_000_000),
        ("450.000,00", 450_000),
        ("12.5", None),
        ("lima", None),
    ],
)
def test_whole_numbers_are_read_as_typed(typed, read):
    assert numbers.read_whole(typed) == read


@pytest.mark.parametrize(
    ["typed", "read"],
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("1,234,567.8", "1234567.8"),
        ("2,,5", None),
    ],
)
def test_fractions_are_read_with_comma_or_dot(typed, read):
    assert numbers.read_decimal(typed) == (None if read is None else Decimal(read))


def test_phones_are_grouped_and_masked():
    assert numbers.phone("+6281233444417") == "0812-3344-4417"
    assert numbers.phone("+1 555 0100") == "+1 555 0100"
    assert numbers.masked_phone("081233444417") == "0812-••••-4417"


@given(st.from_regex(r"08\d{7,11}", fullmatch=True))
def test_a_grouped_phone_has_all_its_figures(local):
    assert numbers.phone(local).replace("-", "") == local


def test_a_masked_nik_shows_the_regency_and_two_figures():
    assert numbers.masked_nik("3575041207800042") == "3575•• •••••• ••42"
    assert numbers.masked_nik("35750") == "•••••"
