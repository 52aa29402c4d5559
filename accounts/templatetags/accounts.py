"""Parts of pages about people: the cast of a trial, saved views of a list."""

from django import template
from django.conf import settings
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.demo import DEMO_USERS, PASSWORD
from accounts.querysets import saved_views_of

register = template.Library()


@register.inclusion_tag("accounts/_demo_people.html", takes_context=True)
def demo_people(context):
    """The invented people of a trial, each as a button that signs in. Nobody in any other installation."""
    request = context["request"]
    return {
        "people": DEMO_USERS if settings.TRIAL else [],
        "password": PASSWORD if settings.TRIAL else "",
        "csrf_token": get_token(request),
        "next": request.GET.get("next", ""),
    }


# Where in a list one stands is no part of a view of it.
OF_PAGING = {"cursor", "page", "count"}


@register.inclusion_tag("accounts/_saved_views.html", takes_context=True)
def saved_views(context, page):
    """The kept filters of the list at the address `page`, such as 'issues:problem_list'; two queries at most."""
    request = context["request"]
    asked = request.GET.copy()
    for name in OF_PAGING:
        asked.pop(name, None)
    return {
        "views": saved_views_of(request.user, page),
        "page": page,
        "address": reverse(page),
        "query": asked.urlencode(),
        "own": request.user.pk,
        "may_share": bool(getattr(request.user, "office_id", None)),
        "csrf_token": get_token(request),
    }


OWN_PAGES = [
    (_("Profile"), "accounts:profile"),
    (_("Security"), "mfa_index"),
    (_("Notices"), "accounts:notice_wishes"),
    (_("Tokens"), "accounts:token_list"),
    (_("My data"), "accounts:my_data"),
]


@register.inclusion_tag("accounts/_own_tabs.html", takes_context=True)
def own_tabs(context):
    """The tabs of a person's own pages."""
    here = context["request"].path
    addresses = [(label, reverse(name)) for label, name in OWN_PAGES]
    # The profile lies above all others, and is current only on itself; a password is changed under security.
    above = [address for _label, address in addresses[1:] if here.startswith(address)]
    current = above[0] if above else addresses[1][1] if "/password/" in here else addresses[0][1]
    return {"own_pages": [(label, address, address == current) for label, address in addresses]}
