"""What every viewset of the API stands on: one effect for a re-sent POST, and the door for observers."""

import hashlib
import json
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions, status
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from accounts.models import IdempotencyKey
from accounts.permissions import require_person_level
from common.api_json import OrjsonRenderer
from common.api_rows import QuickRead

HEADER = "Idempotency-Key"
LONGEST_KEY = 200
# No request lives that long. Its effects and its answer are one transaction: a row that still runs after
# this time has had no effect, as its worker died.
LONGEST_REQUEST = timedelta(minutes=10)


class KeyOfOtherBody(exceptions.APIException):
    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_code = "idempotency_key_reused"
    default_detail = _("This Idempotency-Key was used for another request. Use a new one.")


class StillRunning(exceptions.APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "still_running"
    default_detail = _("The same request is still being worked on. Ask again in a moment.")


class IdempotentMixin:
    """A POST with the header `Idempotency-Key` has one effect, however often it is sent within a day.

    The key is of the user. The same body gets the first answer again; another body gets 422; two at once
    get one effect and a 409. A request that was refused has had no effect and does not use up its key.
    """

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        key = request.headers.get(HEADER, "")
        if request.method == "POST" and key and request.user.is_authenticated:
            if len(key) > LONGEST_KEY:
                raise exceptions.ValidationError({HEADER: [_("A key has at most 200 signs.")]})
            self.post = partial(self._once, key, self.post)

    def _once(self, key, handler, request, *args, **kwargs):
        address, hashed = f"POST {request.path}"[:500], body_hash(request)
        row, is_new = _row(request.user, key, address, hashed)
        if (row.address, row.body_hash) != (address, hashed):
            raise KeyOfOtherBody
        if not is_new:
            if row.status is None:
                raise StillRunning
            return _again(row)
        stored = False
        try:
            with transaction.atomic():
                response = handler(request, *args, **kwargs)
                if response.status_code < status.HTTP_400_BAD_REQUEST:
                    row.status, row.body = response.status_code, OrjsonRenderer().render(response.data)
                    row.save(update_fields=["status", "body"])
                    stored = True
        finally:
            if not stored:
                row.delete()
        return response


def _row(user, key: str, address: str, hashed: str) -> tuple[IdempotencyKey, bool]:
    """The row of a key, and whether this request is the first. A row beyond its life is a new one."""
    now = timezone.now()
    rows = IdempotencyKey.objects.filter(user=user, key=key)
    rows.filter(created_at__lt=now - settings.IDEMPOTENCY_KEY_LIFE).delete()
    rows.filter(status=None, created_at__lt=now - LONGEST_REQUEST).delete()
    return rows.get_or_create(user=user, key=key, defaults={"address": address, "body_hash": hashed, "created_at": now})


def _again(row: IdempotencyKey) -> Response:
    body = bytes(row.body)
    response = Response(json.loads(body) if body else None, status=row.status)
    response["Idempotency-Replayed"] = "true"
    return response


def body_hash(request) -> str:
    """The hash of what was sent. A multipart body differs in its boundaries each time: its fields and files count."""
    if not isinstance(request.data, QueryDict):
        text = JSONRenderer().render(request.data)
        return hashlib.sha256(json.dumps(json.loads(text), sort_keys=True).encode()).hexdigest()
    hashed = hashlib.sha256()
    for name, values in sorted(request.data.lists()):
        for value in values:
            hashed.update(repr((name, getattr(value, "name", value))).encode())
            if hasattr(value, "chunks"):
                for chunk in value.chunks():
                    hashed.update(chunk)
                value.seek(0)
    return hashed.hexdigest()


class PersonLevelMixin:
    """Observers get 403: what is here is about single people and firms."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        require_person_level(request.user)


class PortalViewSet(IdempotentMixin, GenericViewSet):
    """The base of the portal's viewsets; with DRF's mixins for list and detail, and actions for verbs."""

    def filter_queryset(self, queryset):
        """Narrow lists only: one row is named by its address, and its verbs take no filters."""
        if self.action == "retrieve":
            return self._as_shown(queryset)
        return queryset if self.detail else super().filter_queryset(queryset)

    def paginate_queryset(self, queryset):
        order = [column.lstrip("-") for column in getattr(self, "cursor_ordering", ())]
        return super().paginate_queryset(self._as_shown(queryset, *order))

    def _as_shown(self, queryset, *more: str):
        """Read of the rows what is shown, where that is known beforehand."""
        shown = self.get_serializer_class()
        return shown.narrowed(queryset, *more) if issubclass(shown, QuickRead) else queryset
