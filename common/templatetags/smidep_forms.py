"""Buttons, fields and what belongs to forms. Part of `smidep`."""

from django import template
from django.utils.translation import gettext

from common.templatetags.smidep_blocks import rendered

register = template.Library()


def _size(small: bool, large: bool) -> str:
    return " btn-sm" if small else " btn-lg" if large else ""


@register.inclusion_tag("components/button.html")
def button(label, url, kind="secondary", icon="", after="", small=False, large=False, wide=False, more=""):
    """A link that looks like a button; `more` is read out and not shown (what the verb is about)."""
    size = _size(small, large) + (" w-100" if wide else "")
    return {"label": label, "url": url, "kind": kind, "icon": icon, "after": after, "size": size, "more": more}


@register.inclusion_tag("components/submit.html")
def submit(
    label, kind="primary", icon="", name="", value="", small=False, large=False, wide=False, more="", skip=False
):
    """The button of a form; `skip` sends the form without the browser's own checks."""
    size = _size(small, large) + (" w-100" if wide else "")
    return {
        "label": label, "kind": kind, "icon": icon, "name": name, "value": value,
        "size": size, "more": more, "skip": skip,
    }  # fmt: skip


@register.inclusion_tag("components/post_button.html", takes_context=True)
def post_button(context, label, url, kind="secondary", icon="", name="", value="", small=False, confirm="", more=""):
    """A form of one button, for a verb that asks nothing. `confirm` names what will be lost."""
    return {
        "csrf_token": context.get("csrf_token"), "label": label, "url": url, "kind": kind, "icon": icon,
        "name": name, "value": value, "size": _size(small, large=False), "confirm": confirm, "more": more,
    }  # fmt: skip


@register.inclusion_tag("components/field.html")
def field(bound, hint="", example="", before="", after=""):
    """One field with label, hint, example and errors; `before` and `after` stand at its edges (Rp, kg)."""
    words = [hint or bound.help_text, gettext("Example: %(example)s") % {"example": example} if example else ""]
    # Said on the field itself, so that `aria-describedby` of the input knows of it.
    bound.help_text = " ".join(str(part) for part in words if part)
    return {"field": bound, "before": before, "after": after}


@register.simple_block_tag(takes_context=True)
def actions(context, content):
    return rendered(context, "actions", content=content)


@register.inclusion_tag("components/steps.html")
def steps(current, *labels):
    """Where one is in a task: `current` counts from 1."""
    now = labels[current - 1] if 0 < current <= len(labels) else ""
    return {"steps": list(enumerate(labels, start=1)), "current": current, "now": now, "many": len(labels)}


@register.inclusion_tag("components/owner_bar.html")
def owner_bar(title, close_url="", saved=False):
    return {"title": title, "close_url": close_url, "saved": saved}
