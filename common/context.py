"""What every template is given: the layout for the person, the navigation, the scope, the theme.

Named in the settings among the context processors, after `request` and `auth`. Everything that may ask the
database is lazy, so that a fragment, which shows no frame, costs nothing.
"""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from common import navigation

THEMES = ("light", "dark")
PLACES = ("home", "search", "notices", "account", "security", "report", "track", "privacy")


def layout(request: HttpRequest) -> dict:
    """Return the layout template by role, and what the layouts show."""
    role = role_of(request)
    theme = request.COOKIES.get("theme", "")
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "layout": layout_for(role),
        "role": role,
        "nav_links": SimpleLazyObject(lambda: navigation.links(request, role)),
        "places": SimpleLazyObject(lambda: _places(role)),
        "scope_name": SimpleLazyObject(lambda: _scope_name(request.user)),
        "unread_notices": SimpleLazyObject(lambda: navigation.waiting("notices", request)),
        "theme": theme if theme in THEMES else "",
        "language": language,
        "other_language": "id" if language.startswith("en") else "en",
        "is_trial": getattr(settings, "TRIAL", False),
    }


def _places(role: str) -> dict[str, str]:
    """The addresses of the layouts; who has not signed in starts at the front page, not at the sign-in."""
    places = {name: navigation.place(name) for name in PLACES}
    return places | {"home": "/"} if role == navigation.PUBLIC else places


def role_of(request: HttpRequest) -> str:
    """The role of the person who asks; "public" for nobody in particular."""
    # An error page can be shown before the middleware for sessions has run.
    user = getattr(request, "user", None)
    return user.role if user is not None and user.is_authenticated else navigation.PUBLIC


def layout_for(role: str) -> str:
    if role == navigation.PUBLIC:
        return "base_public.html"
    return "base_owner.html" if role == "owner" else "base_staff.html"


def _scope_name(user) -> str:
    """The region of a person's office as people say it, or "" when they have none."""
    office = getattr(user, "office", None)
    region = getattr(office, "region", None)
    return str(region.name if region else office.name) if office else ""
