"""What happens around every request."""

import re
import uuid
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import render, resolve_url
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext

from common.errors import DomainError
from common.logs import request_id

_GIVEN_ID = re.compile(r"[\w-]{8,64}")


def name_request(get_response):
    """Give each request an id: that of the proxy, or a new one. It is in the logs and in the answer."""

    def answer(request):
        given = request.headers.get("X-Request-ID", "")
        name = given if _GIVEN_ID.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(name)
        try:
            response = get_response(request)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = name
        return response

    return answer


def use_office_time(get_response):
    """Show times in the time zone of the person's office."""

    def answer(request):
        zone = getattr(request.user, "time_zone", settings.TIME_ZONE)
        with timezone.override(ZoneInfo(zone)):
            return get_response(request)

    return answer


def choose_language(get_response):
    """Speak the language that the person chose, and Indonesian to everybody else.

    The browser's language does not count: many phones in Indonesia are set to English, and their owners are not.
    """

    def answer(request):
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return answer


def lead_back_to_page(get_response):
    """Lead whoever was signed out while writing back to the page they wrote on.

    The address that a form is sent to shows nothing when it is opened after signing in.
    """

    def answer(request):
        response = get_response(request)
        address, _mark, query = response.get("Location", "").partition("?")
        if request.method == "POST" and response.status_code == 302 and address == resolve_url(settings.LOGIN_URL):
            asked = QueryDict(query, mutable=True)
            if asked.get("next") == request.get_full_path():
                asked["next"] = _page_before(request)
                response["Location"] = f"{address}?{asked.urlencode(safe='/')}"
                messages.warning(request, gettext("You were signed out, so nothing was done. Sign in and do it again."))
        return response

    return answer


def _page_before(request) -> str:
    """The page of ours from which a form was sent, or the home page."""
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return "/"
    parts = urlsplit(came_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def tell_broken_rules(get_response):
    """Say what cannot be done now on a page of its own, where a view had no better place to say it."""

    def answer(request):
        return get_response(request)

    def tell(request, error):
        if not isinstance(error, DomainError):
            return None
        came_from = request.headers.get("Referer", "")
        back = came_from if url_has_allowed_host_and_scheme(came_from, {request.get_host()}) else ""
        return render(request, "409.html", {"error": error, "back": back}, status=409)

    answer.process_exception = tell
    return answer
