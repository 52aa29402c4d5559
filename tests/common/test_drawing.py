"""Widgets drawn in one piece say the same as Django's templates."""

import re
from decimal import Decimal

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from common.drawing import draw_input, draw_select

HOSTILE = '"><script>&amp;'
CHOICES = [
    ("", "All"), (1, HOSTILE), (HOSTILE, gettext_lazy("Yes")), ("Group <1>", [("b", mark_safe("<i>b</i>")), (None, 2)])
]  # fmt: skip
ATTRS = {"id": "id_x", "data-x": HOSTILE, "required": True, "hidden": False, "size": 5, "title": gettext_lazy("No")}
INPUTS = [forms.TextInput, forms.NumberInput, forms.EmailInput, forms.DateInput, forms.HiddenInput]


def as_django(widget, name, value):
    context = widget.get_context(name, value, ATTRS)
    return context["widget"], re.sub(r">\s+<", "><", DjangoTemplates().render(widget.template_name, context)).strip()


@pytest.mark.parametrize("kind", INPUTS)
@pytest.mark.parametrize("value", [None, "", HOSTILE, 0, 12, Decimal("2.5"), mark_safe("<b>")])
def test_inputs_are_drawn_as_django_draws_them(kind, value):
    widget, expected = as_django(kind(), 'na"me', value)
    assert draw_input(widget) == expected


@pytest.mark.parametrize(["kind", "value"], [(forms.Select, HOSTILE), (forms.SelectMultiple, [1, "b"])])
def test_selects_are_drawn_as_django_draws_them(kind, value):
    widget, expected = as_django(kind(choices=CHOICES), "x", value)
    assert draw_select(widget) == expected
    assert "selected" in expected
