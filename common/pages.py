"""Rendering of pages that htmx may ask for in part."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of the page rather than for the page.

    A boosted link and the back button also send `HX-Request`, yet both need
    the whole page.
    """
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render_page(request: HttpRequest, page: str, fragment: str, context: dict) -> HttpResponse:
    """Render the template `page`, or only `fragment` when htmx wants no more."""
    response = render(request, fragment if wants_fragment(request) else page, context)
    # One address now has two bodies: caches must not serve the one for the other.
    patch_vary_headers(response, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])
    return response
