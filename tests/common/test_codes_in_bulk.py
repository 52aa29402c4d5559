"""Codes, numbers and keys that are made many at once are as good as single ones."""

from collections import Counter
from uuid import RFC_4122, UUID

from common.codes import ALPHABET, new_numbers, random_codes, random_keys, read_number


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


def test_keys_are_random_ones_as_the_standard_has_them():
    keys = [UUID(key) for key in random_keys(200)]
    assert len(set(keys)) == 200
    assert {(key.version, key.variant) for key in keys} == {(4, RFC_4122)}


def test_none_are_none():
    assert random_codes(8, 0) == new_numbers("SMI", 0) == random_keys(0) == []
