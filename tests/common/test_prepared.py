"""Rows read by a statement that is written once: the same as the ORM's, and by one statement."""

from datetime import timedelta

import pytest
from django.forms.models import model_to_dict
from django.utils import timezone

from accounts.models import Token, User
from common.prepared import PreparedRow, PreparedValues
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


def test_values_are_those_of_the_queryset(official, django_assert_num_queries):
    def written(role, key):
        return User.objects.filter(role=role, pk=key, is_active=True).values_list("pk", "name")

    prepared = PreparedValues(written, str, int)
    UserFactory(role="official", office=official.office)
    assert prepared.rows("official", official.pk) == list(written("official", official.pk))
    assert prepared.rows("owner", official.pk) == []
    with django_assert_num_queries(1):
        assert prepared.rows("official", official.pk)


def test_a_place_that_stands_nowhere_is_refused():
    with pytest.raises(ValueError, match="Not every place"):
        PreparedValues(lambda _key: User.objects.values_list("pk"), int).rows(1)


def test_a_moment_is_not_written_in_for_good():
    def written(key):
        return User.objects.filter(pk=key, last_login__lte=timezone.now()).values_list("pk")

    with pytest.raises(ValueError, match="moment"):
        PreparedValues(written, int).rows(1)
