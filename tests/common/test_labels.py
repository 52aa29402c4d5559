"""Words of values: the same as Django says, in the language of whoever asks."""

import pytest
from django.db import models
from django.utils import translation

from accounts.models import Role, User
from issues.lifecycle import Status
from issues.models import Problem

WITH_CHOICES = [field for field in Problem._meta.concrete_fields if field.choices]


@pytest.mark.parametrize("field", WITH_CHOICES, ids=lambda field: field.name)
def test_each_value_has_the_word_that_django_gives_it(field):
    for value in [*dict(field.flatchoices), "", None, "unheard of"]:
        problem = Problem(**{field.attname: value})
        assert getattr(problem, f"get_{field.name}_display")() == models.Model._get_FIELD_display(problem, field)


def test_the_word_follows_the_language():
    user, problem = User(role=Role.OWNER), Problem(status=Status.VERIFIED)
    said = {}
    for language in ("en", "id", "en"):
        with translation.override(language):
            said[language] = (user.get_role_display(), problem.get_status_display())
    assert all(here != there for here, there in zip(said["en"], said["id"], strict=True))
