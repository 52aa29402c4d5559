"""Keyset pages: next and previous without an offset, so that the thousandth page costs what the first does.

A list is sorted by declared, indexed columns with the key as the tie-breaker. The cursor holds the
values of the row at the edge. Nothing is counted that nobody asked for.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import connections
from django.db.models import F, Q, QuerySet

CAP = 1000


@dataclass(frozen=True)
class KeysetPage:
    """The rows of one page, and the cursors that lead from it."""

    rows: list[Any]
    next: str | None
    previous: str | None
    many: int | None = None
    exact: bool = False
    shown_from_start: bool = field(default=True)

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)


def keyset_page(
    queryset: QuerySet, *, order: list[str], cursor: str = "", size: int = 50, count: str = ""
) -> KeysetPage:
    """Return the page of `queryset` that `cursor` names.

    `order` are field names, each with "-" when descending, none nullable, and the last one unique.
    `count` is "" for none, "capped" for at most CAP + 1, "exact" for the true number.
    An unreadable cursor, as from a mistyped address, answers the first page.
    """
    backwards, edge = _read(cursor, len(order))
    rows = queryset.order_by(*(_turned(order) if backwards else order))
    if edge and not _fits(queryset, order, edge):
        backwards, edge = False, []
        rows = queryset.order_by(*order)
    if edge:
        rows = rows.filter(_beyond(order, edge, backwards=backwards))
    rows = list(rows[: size + 1])
    more = len(rows) > size
    rows = rows[:size]
    if backwards:
        rows.reverse()
    has_next = bool(rows) and (more if not backwards else True)
    has_previous = bool(rows) and (bool(edge) if not backwards else more)
    return KeysetPage(
        rows=rows,
        next=_write(rows[-1], order, backwards=False) if has_next else None,
        previous=_write(rows[0], order, backwards=True) if has_previous else None,
        many=_counted(queryset, count),
        exact=count == "exact",
        shown_from_start=not edge,
    )


def _counted(queryset: QuerySet, count: str) -> int | None:
    if count == "exact":
        return queryset.order_by().count()
    if count == "capped":
        return queryset.order_by()[: CAP + 1].count()
    return None


def count_and_least(rows: QuerySet, column: str, *, most: int) -> tuple[int, Any]:
    """Return how many rows there are, `most` at most, and the least of a column among the first of them."""
    # Around the statement as it stands: `aggregate` would resolve each part of it once more, which costs as much as
    # to write it.
    try:
        statement, parameters = rows.values(column)[:most].query.sql_with_params()
    except EmptyResultSet:
        # It is known beforehand that no row fits, as of a person without an office.
        return 0, None
    with connections[rows.db].cursor() as cursor:
        cursor.execute(f"SELECT count(*), min({column}) FROM ({statement}) AS found", parameters)  # noqa: S608 - ours
        return cursor.fetchone()


def _turned(order: list[str]) -> list[str]:
    return [name[1:] if name.startswith("-") else f"-{name}" for name in order]


def _beyond(order: list[str], edge: list, *, backwards: bool) -> Q:
    """The rows after the edge in the order: (a, b) > (x, y), written out for mixed directions."""
    condition = Q()
    equal = Q()
    for name, value in zip(order, edge, strict=True):
        descending = name.startswith("-") != backwards
        column = name.lstrip("-")
        condition |= equal & Q(**{f"{column}__{'lt' if descending else 'gt'}": value})
        equal &= Q(**{column: value})
    # The first column alone bounds the index scan; the rest only sorts out ties.
    first, value = order[0], edge[0]
    bound = "lte" if first.startswith("-") != backwards else "gte"
    return Q(**{f"{first.lstrip('-')}__{bound}": value}) & condition


def _fits(queryset: QuerySet, order: list[str], edge: list) -> bool:
    """Whether each value of a cursor is one of its column: addresses are typed and shortened by people."""
    try:
        for name, value in zip(order, edge, strict=True):
            F(name.lstrip("-")).resolve_expression(queryset.query).output_field.to_python(value)
    except (ValidationError, ValueError, TypeError):
        return False
    return True


def _write(row: Any, order: list[str], *, backwards: bool) -> str:
    values = [_value(row, name.lstrip("-")) for name in order]
    # str, and not Django's encoder: that one cuts a moment to milliseconds, which loses rows at an edge.
    text = json.dumps([backwards, *values], default=str, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = row[name] if isinstance(row, dict) else getattr(row, name)
    return row


def _read(cursor: str, columns: int) -> tuple[bool, list]:
    try:
        backwards, *edge = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (NotBase64, ValueError, TypeError):
        return False, []
    return (bool(backwards), edge) if len(edge) == columns else (False, [])
