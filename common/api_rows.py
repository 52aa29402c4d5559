"""Reading rows out quickly: what a ModelSerializer works out for each request is worked out once for each class.

A list of rows is read from the database by the columns that are shown, without making models of them.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
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

    # The fields that are reckoned, by a method of the serializer or a property of the model, each with the columns
    # that it asks of a row. Every one must be named: it would not be found among the columns.
    reckoned_from: ClassVar[dict[str, list[str]]] = {}

    @classmethod
    def narrowed(cls, rows: QuerySet, *more: str) -> QuerySet:
        """Read of the rows only what is shown and `more`; the rows then are tuples with names."""
        columns = [column for asked in _columns(cls).values() for column in asked]
        return rows.values_list(*dict.fromkeys([*columns, *more]), named=True)

    def to_representation(self, instance):
        readers = _row_readers(type(self)) if isinstance(instance, tuple) else _readers(type(self))
        return {name: read(self, instance) for name, read in readers}


def _once(make: Callable[[type], Any]) -> Callable[[type], Any]:
    """Keep with each serializer class itself what was made for it."""
    kept = f"_{make.__name__}"

    def of(serializer_class: type) -> Any:
        if kept not in serializer_class.__dict__:
            setattr(serializer_class, kept, make(serializer_class))
        return serializer_class.__dict__[kept]

    return of


def _shown(serializer_class: type) -> dict[str, serializers.Field]:
    return {name: field for name, field in serializer_class().fields.items() if not field.write_only}


@_once
def _readers(serializer_class: type) -> list[tuple[str, Reader]]:
    return [(name, _reader(field)) for name, field in _shown(serializer_class).items()]


@_once
def _columns(serializer_class: type) -> dict[str, list[str]]:
    """The columns of each field."""
    reckoned = serializer_class.reckoned_from
    return {
        name: reckoned[name] if name in reckoned else [_source(field).replace(".", "__")]
        for name, field in _shown(serializer_class).items()
    }


@_once
def _row_readers(serializer_class: type) -> list[tuple[str, Reader]]:
    columns, readers = _columns(serializer_class), []
    for name, field in _shown(serializer_class).items():
        reckoned = name in serializer_class.reckoned_from
        readers.append((name, _reckoner(serializer_class, field) if reckoned else _cell(field, *columns[name])))
    return readers


def _source(field: serializers.Field) -> str:
    if isinstance(field, serializers.PrimaryKeyRelatedField):
        return f"{field.source}_id"
    return f"{field.source}.{field.slug_field}" if isinstance(field, serializers.SlugRelatedField) else field.source


def _writer(field: serializers.Field) -> Callable | None:
    as_it_stands = (*AS_IT_STANDS, serializers.PrimaryKeyRelatedField, serializers.SlugRelatedField)
    return None if isinstance(field, as_it_stands) else field.to_representation


def _default(field: serializers.Field) -> Any:
    return None if field.default is empty else field.default


def _reader(field: serializers.Field) -> Reader:
    """How a field is read of a model."""
    if isinstance(field, serializers.SerializerMethodField):
        return _method(field)
    get, write, default = attrgetter(_source(field)), _writer(field), _default(field)

    def read(_serializer, row):
        try:
            value = get(row)
        except (AttributeError, ObjectDoesNotExist):
            # A related row that is not there.
            return default
        return value if value is None or write is None else write(value)

    return read


def _cell(field: serializers.Field, column: str) -> Reader:
    """How a field is read of a tuple."""
    get, write = attrgetter(column), _writer(field)
    # Only what leads to another row may lead nowhere.
    default = _default(field) if "__" in column else None
    if write is None and default is None:
        return lambda _serializer, row: get(row)

    def read(_serializer, row):
        value = get(row)
        if value is None:
            return default
        return value if write is None else write(value)

    return read


def _reckoner(serializer_class: type, field: serializers.Field) -> Reader:
    """How a field is reckoned of a tuple that has what is asked of the model."""
    if isinstance(field, serializers.SerializerMethodField):
        return _method(field)
    reckon = getattr(serializer_class.Meta.model, field.source).fget
    return lambda _serializer, row: reckon(row)


def _method(field: serializers.SerializerMethodField) -> Reader:
    name = field.method_name
    return lambda serializer, row: getattr(serializer, name)(row)
