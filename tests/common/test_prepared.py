"""Rows read by a statement that is written once: the same as the ORM's, and by one statement."""

from datetime import timedelta

import pytest
from django.forms.models import model_to_dict
from django.utils import timezone

from accounts.models import Token, User
from common.prepared import PreparedRow
from tests.factories import OfficeFactory, UserFactory

pytestmark = pytest.mark.django_db
PERSON = PreparedRow(User, "pk", "office", "region")


@pytest.fixture
def official():
    return UserFactory(role="official", office=OfficeFactory())


@pytest.mark.parametrize("column", ["pk", "username"])
def test_row_is_what_the_orm_reads(official, column):
    asked = official.pk if column == "pk" else official.username
    found = PreparedRow(User, column, "office", "region").find(asked)
    expected = User.objects.select_related("office__region").get(pk=official.pk)
    assert found == expected
    for one, other in (
        (found, expected),
        (found.office, expected.office),
        (found.office.region, expected.office.region),
    ):
        assert model_to_dict(one) == model_to_dict(other)
        assert (one._state.db, one._state.adding) == (other._state.db, False)


def test_row_and_what_it_leads_to_cost_one_statement(official, django_assert_num_queries):
    PERSON.find(official.pk)
    with django_assert_num_queries(1):
        assert PERSON.find(official.pk).office.region.name


def test_row_that_leads_nowhere_says_so(django_assert_num_queries):
    owner = UserFactory()
    with django_assert_num_queries(1):
        assert PERSON.find(owner.pk).office is None


def test_value_that_no_row_has_finds_none(official):
    assert PERSON.find(official.pk + 1000) is None


def test_each_value_finds_its_own_row(official):
    other = UserFactory()
    assert [PERSON.find(pk).pk for pk in (other.pk, official.pk)] == [other.pk, official.pk]


def test_longer_path_is_followed(official):
    token = Token.objects.create(
        user=official, name="a", key_hash="h", key_hint="h", expires_at=timezone.now() + timedelta(1)
    )
    found = PreparedRow(Token, "key_hash", "user", "office", "region").find("h")
    assert (found, found.user, found.user.office) == (token, official, official.office)
