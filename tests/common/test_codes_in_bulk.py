"""Codes, numbers and keys that are made many at once are as good as single ones."""

from collections import Counter
from datetime import UTC, datetime
from uuid import RFC_4122, UUID

import time_machine

from common.codes import ALPHABET, new_keys, new_numbers, random_codes, read_number

MOMENT = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)


def test_codes_have_their_length_and_every_sign_as_often():
    codes = random_codes(8, 20_000)
    assert {len(code) for code in codes} == {8}
    assert len(set(codes)) == len(codes) == 20_000
    signs = Counter("".join(codes))
    usual = 160_000 / len(ALPHABET)
    assert set(signs) == set(ALPHABET)
    assert all(0.9 * usual < number < 1.1 * usual for number in signs.values())


def test_numbers_pass_their_own_check():
    numbers = new_numbers("SMI", 50)
    assert [read_number("SMI", number) for number in numbers] == numbers
    assert len(set(numbers)) == 50


def test_keys_begin_with_the_moment_as_the_standard_has_them():
    with time_machine.travel(MOMENT, tick=False):
        keys = [UUID(key) for key in new_keys(200)]
    assert {(key.version, key.variant) for key in keys} == {(7, RFC_4122)}
    assert {key.int >> 80 for key in keys} == {int(MOMENT.timestamp() * 1000)}


def test_no_two_keys_of_a_moment_are_the_same_and_later_ones_come_behind():
    with time_machine.travel(MOMENT, tick=False) as clock:
        earlier = new_keys(5_000)
        clock.shift(0.001)
        later = new_keys(5_000)
    assert len({*earlier, *later}) == 10_000
    assert max(earlier) < min(later)


def test_none_are_none():
    assert random_codes(8, 0) == new_numbers("SMI", 0) == new_keys(0) == []
