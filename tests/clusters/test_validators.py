"""What is said of numbers that cannot be."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from clusters.validators import check_nib, check_nik, check_npwp, check_phone, check_year, digits_of, normal_phone

CHECKS = [check_nik, check_npwp, check_nib, check_phone]


@pytest.mark.parametrize("check", CHECKS)
@given(text=st.text(max_size=40))
def test_any_text_is_right_or_refused_in_words(check, text):
    with suppress(ValidationError):
        check(text)


@given(st.integers(1, 28), st.integers(1, 12), st.integers(0, 99), st.booleans(), st.integers(1, 9999))
def test_possible_nik_is_right(day, month, year, is_woman, serial):
    check_nik(f"357504{day + 40 * is_woman:02}{month:02}{year:02}{serial:04}")


@pytest.mark.parametrize(
    ["nik", "words"], [("35750444118", "11"), ("3575044411800042" + "1", "17"), ("3575043213800042", "lahir|birth")]
)
def test_wrong_nik_says_the_mend(nik, words):
    with pytest.raises(ValidationError, match=words):
        check_nik(nik)


@given(st.text(alphabet="0123456789 .-", max_size=30))
def test_digits_are_kept_in_their_order(text):
    assert digits_of(text) == "".join(sign for sign in text if sign.isdigit())


@pytest.mark.parametrize("typed", ["0812-3344-4417", "+62 812 3344 4417", "0812 3344 4417"])
def test_phone_has_one_form(typed):
    assert normal_phone(typed) == "+6281233444417"


def test_year_of_the_future_is_none():
    check_year(1998)
    with pytest.raises(ValidationError):
        check_year(2199)
