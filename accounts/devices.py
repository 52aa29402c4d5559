"""What a device remembers of its person: the language and the look, asked of cookies, as visitors have them, too."""

from django.conf import settings

THEME = "theme"
YEAR = 365 * 24 * 60 * 60


def remember(response, person, *, unless=()):
    """Write the person's language and look into cookies, but for those in `unless` (chosen on this device)."""
    wishes = {THEME: person.theme, settings.LANGUAGE_COOKIE_NAME: person.language}
    for name, value in wishes.items():
        if name in unless:
            continue
        if value:
            response.set_cookie(name, value, max_age=YEAR, samesite="Lax")
        else:
            response.delete_cookie(name, samesite="Lax")
    return response
