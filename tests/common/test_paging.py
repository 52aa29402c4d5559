"""Counting without reading: how many there are up to a limit, and the least of a column."""

import pytest

from accounts.models import User
from common.paging import count_and_least
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_count_stops_at_the_limit_and_the_least_is_of_the_first_rows(django_assert_num_queries):
    keys = sorted(user.pk for user in UserFactory.create_batch(4))
    found = User.objects.filter(pk__in=keys).order_by("-pk")
    with django_assert_num_queries(1):
        assert count_and_least(found, "id", most=2) == (2, keys[2])
    assert count_and_least(found, "id", most=9) == (4, keys[0])


def test_nothing_has_no_least():
    assert count_and_least(User.objects.filter(pk=-1), "id", most=9) == (0, None)
    assert count_and_least(User.objects.none(), "id", most=9) == (0, None)
