"""The one rule of scope: a code, and what lies under it. Never a bare prefix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from regions.models import Region
from regions.querysets import is_within, words_of
from tests.factories import place

two = st.integers(11, 39).map(str)
codes = st.builds(
    lambda parts, village: ".".join([*parts, village] if len(parts) == 3 and village else parts),
    st.lists(two, min_size=1, max_size=3),
    st.sampled_from(["", "1001", "2006"]),
)


@given(codes, codes)
def test_scope_is_ancestry_and_not_a_prefix(code, scope):
    ancestors = {".".join(code.split(".")[:n]) for n in range(1, code.count(".") + 2)}
    assert is_within(code, scope) == (scope in ancestors)


@given(codes, st.integers(1, 12))
def test_cut_code_is_no_scope(code, length):
    cut = code[:length]
    if cut != code and code[length : length + 1] != ".":
        assert not is_within(code, cut)


class ScopeInTheDatabase(TestCase):
    @given(code=codes, scope=codes)
    def test_database_and_python_agree(self, code, scope):
        place(code)
        assert Region.objects.within(scope).filter(pk=code).exists() == is_within(code, scope)


@pytest.mark.django_db
def test_nation_sees_all_and_neighbours_nothing():
    for code in ("35.75", "35.14", "73.71"):
        place(code)
    assert Region.objects.within("").count() == 5
    assert set(Region.objects.within("35.7").values_list("code", flat=True)) == set()
    assert set(Region.objects.within("3").values_list("code", flat=True)) == set()


def test_words_are_read_as_people_write_them():
    assert words_of("Kel. Mayangan, Kec. Panggungrejo - Pasuruan") == ["mayangan", "panggungrejo", "-", "pasuruan"]
