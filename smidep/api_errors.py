"""How the API says no: a code for programs and a sentence for people."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.serializers import as_serializer_error
from rest_framework.views import exception_handler

from common.errors import DomainError


def handle(error, context):
    """Answer a broken rule of the portal with 409, wrong input with 400, and leave the rest to DRF.

    Every answer has `code` and `detail`; wrong input also has `fields`, a list of sentences for each.
    """
    if isinstance(error, DomainError):
        body = {"code": error.code, "detail": str(error), **getattr(error, "more", {})}
        return Response(body, status=status.HTTP_409_CONFLICT)
    if isinstance(error, Http404):
        # Django's own words name the model.
        error = exceptions.NotFound(_("This does not exist, or it is not for your region of work."))
    if isinstance(error, ValidationError):
        error = exceptions.ValidationError(as_serializer_error(error))
    response = exception_handler(error, context)
    if response is not None:
        response.data = _body(error, response.data)
    return response


def _body(error, found) -> dict:
    if isinstance(error, exceptions.ValidationError):
        fields = found if isinstance(found, dict) else {"non_field_errors": found}
        return {"code": "invalid", "detail": _first_sentence(fields), "fields": fields}
    detail = found.get("detail", "") if isinstance(found, dict) else ""
    return {"code": getattr(detail, "code", None) or "error", "detail": str(detail)}


def _first_sentence(found) -> str:
    while isinstance(found, dict | list) and found:
        found = next(iter(found.values())) if isinstance(found, dict) else found[0]
    return str(found)
