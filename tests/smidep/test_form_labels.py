"""Every field that a person fills in has a label of its own, in their language."""

import importlib
import pkgutil

from django.forms import BaseForm
from django.utils.functional import Promise

APPS = ["accounts", "clusters", "issues", "solutions", "surveys"]
# Said the same in every language.
ABBREVIATIONS = {"NIK", "NPWP", "NIB", "KBLI"}
# Drawn by their pages, which have the words beside the controls.
DRAWN_BY_THE_PAGE = {"MendForm", "CommitForm", "DecisionForm", "SavedViewForm", "AllWishesForm"}


def forms_of_the_house() -> list[type[BaseForm]]:
    packages = [importlib.import_module(f"{app}.forms") for app in APPS]
    names = [
        part.name for package in packages for part in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    ]
    return [
        form
        for name in names
        for form in vars(importlib.import_module(name)).values()
        if isinstance(form, type) and issubclass(form, BaseForm) and form.__module__ == name
    ]


def test_there_are_forms_to_look_at():
    assert len(forms_of_the_house()) > 40


def test_no_label_is_made_of_a_field_name():
    made = [
        f"{form.__name__}.{name}: {field.label}"
        for form in forms_of_the_house()
        if form.__name__ not in DRAWN_BY_THE_PAGE
        for name, field in getattr(form, "base_fields", {}).items()
        if not isinstance(field.label, Promise) and field.label not in ABBREVIATIONS and not field.widget.is_hidden
    ]
    assert made == []
