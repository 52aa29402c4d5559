"""What happens around every request."""

import re
import uuid
from zoneinfo import ZoneInfo

from django.conf import settings
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme

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
