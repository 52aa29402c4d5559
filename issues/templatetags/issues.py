"""Buttons of verbs, by the table that pages and actions share."""

from django import template
from django.template.loader import render_to_string

from issues.views.verb_pages import SHORT, VERBS

register = template.Library()


@register.simple_tag
def verb_button(verb, base, kind="secondary", small=False, wide=False, short=False):
    """A link to the page of a verb; `base` is the address of the problem or of the link."""
    page = VERBS[verb]
    size = (" btn-sm" if small else "") + (" w-100 mb-2" if wide else "")
    return render_to_string(
        "components/button.html",
        {
            "label": SHORT.get(verb, page.title) if short else page.title,
            "url": f"{base}do/{verb}/",
            "kind": "danger" if page.kind == "danger" and kind != "quiet" else kind,
            "icon": page.icon,
            "after": "",
            "size": size,
            "more": "",
        },
    )
