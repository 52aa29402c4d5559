"""A column is known by its head, in whatever words, order and short forms an office writes it."""

import pytest

from surveys.columns.heads import recognise
from tests.surveys.offices_words import ASKED, TRAPS


@pytest.mark.parametrize(["field", "heads"], ASKED.items())
def test_head_in_any_wording_asks_for_its_field(field, heads):
    assert {head: recognise(head).field for head in heads.split(" | ")} == dict.fromkeys(heads.split(" | "), field)


def test_head_that_asks_for_something_else_is_taken_for_nothing():
    assert {head: recognise(head).field for head in TRAPS.split(" | ") if recognise(head).field} == {}
