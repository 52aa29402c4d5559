"""Inputs and selects as HTML, from what Django's widgets say of themselves.

As Django's own templates draw them, but in one piece: a list has a dozen filters with some hundred choices, and
Django renders a template for each choice and each set of attributes. Used by the renderer of forms.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe


def draw_input(widget: Mapping[str, Any]) -> SafeString:
    value = "" if widget["value"] is None else f' value="{_text(widget["value"])}"'
    return mark_safe(  # noqa: S308 - each part is escaped
        f'<input type="{_text(widget["type"])}" name="{_text(widget["name"])}"{value}{_attributes(widget["attrs"])}>'
    )


def draw_select(widget: Mapping[str, Any]) -> SafeString:
    groups = "".join(_group(name, options) for name, options, _index in widget["optgroups"])
    return mark_safe(  # noqa: S308 - each part is escaped
        f'<select name="{_text(widget["name"])}"{_attributes(widget["attrs"])}>{groups}</select>'
    )


def _group(name: Any, options: list[Mapping[str, Any]]) -> str:
    drawn = "".join(map(_option, options))
    return f'<optgroup label="{_text(name)}">{drawn}</optgroup>' if name else drawn


def _option(option: Mapping[str, Any]) -> str:
    return f'<option value="{_text(option["value"])}"{_attributes(option["attrs"])}>{_text(option["label"])}</option>'


def _attributes(attributes: Mapping[str, Any]) -> str:
    """As written in a tag: True stands alone, False is left out."""
    return "".join(
        f" {_text(name)}" if value is True else f' {_text(name)}="{_text(value)}"'
        for name, value in attributes.items()
        if value is not False
    )


def _text(value: Any) -> str:
    return conditional_escape(value if isinstance(value, str) else str(value))
