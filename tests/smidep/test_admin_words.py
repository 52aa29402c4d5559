"""What administrators read in /admin/ is in their language: no name is made of a class or a field."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.utils.functional import Promise

APPS = {"accounts", "clusters", "dashboards", "issues", "regions", "solutions", "surveys"}
OURS = sorted((m for m in admin.site._registry if m._meta.app_label in APPS), key=lambda model: model._meta.label)


def test_there_are_models_to_look_at():
    assert len(OURS) > 12


@pytest.mark.parametrize("app", sorted(APPS))
def test_the_app_has_a_name(app):
    assert isinstance(apps.get_app_config(app).verbose_name, Promise)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_model_and_its_fields_have_names(model):
    names = {"(one)": model._meta.verbose_name, "(many)": model._meta.verbose_name_plural}
    fields = [field for field in model._meta.get_fields() if getattr(field, "editable", False) and field.concrete]
    names |= {field.name: field.verbose_name for field in fields if not field.auto_created}
    assert [name for name, said in names.items() if not isinstance(said, Promise)] == []
