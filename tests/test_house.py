"""The house stands: everybody is there, and models and migrations agree."""

import pytest
from django.core.management import call_command

from issues.models import ServiceStandard
from solutions.models import Indicator

pytestmark = pytest.mark.django_db


def test_models_have_no_change_without_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_cast_has_every_role_and_two_regions(cast):
    roles = {person.role for person in cast.values() if person.is_authenticated}
    assert roles == {"owner", "surveyor", "official", "facilitator", "ministry", "provider", "observer", "admin"}
    assert cast["official"].scope == "35.75"
    assert cast["official_makassar"].scope == "73.71"


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_finds_what_migrations_filled_in():
    assert Indicator.objects.exists()
    assert ServiceStandard.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_and_so_does_the_next_one():
    assert Indicator.objects.exists()
    assert ServiceStandard.objects.count() == len({*ServiceStandard.objects.values_list("kind", flat=True)})
