"""Addresses of rows are those of the resolver."""

from uuid import uuid4

import pytest
from django.urls import get_script_prefix, reverse, set_script_prefix

from common.addresses import address_of

KEYS = [
    ("clusters:firm_detail", ["F1", "firms", "clusters", "a b?c#é&d=(e):f@g%"]),
    ("clusters:cluster_detail", ["clusters", "cor-logam"]),
    ("solutions:solution_detail", [uuid4(), uuid4()]),
]


@pytest.mark.parametrize(["page", "keys"], KEYS)
def test_addresses_are_those_of_the_resolver(page, keys):
    for key in keys:
        assert address_of(page, key) == reverse(page, args=[key])


def test_addresses_follow_the_place_where_the_portal_is_served():
    before, key = get_script_prefix(), uuid4()
    at_root = address_of("solutions:solution_detail", key)
    try:
        set_script_prefix("/portal/")
        assert address_of("solutions:solution_detail", key) == f"/portal{at_root}"
    finally:
        set_script_prefix(before)
