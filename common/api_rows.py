"""Reading rows out quickly: what a ModelSerializer works out for each request is worked out once for each class."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from rest_framework import serializers
from rest_framework.fields import empty

# What the renderer writes as it stands.
AS_IT_STANDS = (
    serializers.CharField, serializers.ChoiceField, serializers.IntegerField, serializers.BooleanField,
    serializers.UUIDField, serializers.DateField, serializers.DateTimeField, serializers.ListField,
)  # fmt: skip
Reader = Callable[[serializers.BaseSerializer, Any], Any]


class QuickRead:
    """A mixin before ModelSerializer for rows of lists: the fields are as declared, and read without being built anew.

    For fields of plain values, related rows by key or slug, and methods of the serializer. Times are told in UTC.
    """

    def to_representation(self, instance):
        return {name: read(self, instance) for name, read in _readers(type(self))}


def _readers(serializer_class: type) -> list[tuple[str, Reader]]:
    if "_quick_readers" not in serializer_class.__dict__:
        fields = serializer_class().fields
        serializer_class._quick_readers = [
            (name, _reader(field)) for name, field in fields.items() if not field.write_only
        ]
    return serializer_class._quick_readers


def _reader(field: serializers.Field) -> Reader:
    if isinstance(field, serializers.SerializerMethodField):
        name = field.method_name
        return lambda serializer, row: getattr(serializer, name)(row)
    source, write = field.source, field.to_representation
    if isinstance(field, serializers.PrimaryKeyRelatedField):
        source, write = f"{source}_id", None
    elif isinstance(field, serializers.SlugRelatedField):
        source, write = f"{source}.{field.slug_field}", None
    elif isinstance(field, AS_IT_STANDS):
        write = None
    get, default = attrgetter(source), None if field.default is empty else field.default

    def read(_serializer, row):
        try:
            value = get(row)
        except (AttributeError, ObjectDoesNotExist):
            # A related row that is not there.
            return default
        return value if value is None or write is None else write(value)

    return read
