"""What every request reads, by statements that are written once in each process.

To write a statement costs the ORM more than the database needs to answer it by a key.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connections, models

# Stands for the value while the statement is written.
OPEN = 0
# What stands for the values of each kind, unlike any that a statement holds by itself.
STAND_INS: dict[type, Callable[[int], Any]] = {
    int: lambda place: -2_000_000_000 - place,
    str: lambda place: f"stand-in {place}",
    UUID: lambda place: UUID(int=place + 1),
}


class PreparedRow:
    """The row of `model` with one value in a unique column, and the rows it leads to, one from the other.

    `PreparedRow(User, "pk", "office", "region")` answers what
    `User.objects.select_related("office__region").filter(pk=value).first()` does.
    """

    def __init__(self, model: type[models.Model], column: str, *path: str):
        self.model, self.column, self.path = model, column, path

    def find(self, value: Any) -> models.Model | None:
        statement, alias = self._statement
        with connections[alias].cursor() as cursor:
            cursor.execute(statement, [value])
            row = cursor.fetchone()
        return self._read(row, alias) if row else None

    @cached_property
    def _statement(self) -> tuple[str, str]:
        rows = self.model._default_manager.filter(**{self.column: OPEN}).order_by()
        joined = rows.select_related("__".join(self.path)) if self.path else rows
        statement, _open = joined.query.sql_with_params()
        return statement, joined.db

    @cached_property
    def _steps(self) -> list[tuple[models.ForeignKey, type[models.Model], list[str]]]:
        steps, model = [], self.model
        for name in self.path:
            field = model._meta.get_field(name)
            model = field.remote_field.model
            steps.append((field, model, _columns(model)))
        return steps

    def _read(self, row: tuple, alias: str) -> models.Model:
        """Make the models of a row: the columns of each stand together, in the order of the path."""
        columns = _columns(self.model)
        found = at = self.model.from_db(alias, columns, row[: len(columns)])
        start = len(columns)
        for field, model, columns in self._steps:
            part = row[start : start + len(columns)]
            start += len(columns)
            # A row that leads nowhere has no key, and those beyond it neither.
            there = None if getattr(at, field.attname) is None else model.from_db(alias, columns, part)
            field.set_cached_value(at, there)
            if there is None:
                break
            at = there
        return found


def _columns(model: type[models.Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


class Place(NamedTuple):
    """An open place of a statement."""

    place: int


class PreparedValues:
    """The rows of a `values_list` with some places open, of the kinds that are named.

    `PreparedValues(lambda user: Notice.objects.filter(user=user).values_list("pk"), int).rows(7)` answers what the
    queryset of 7 does. All else is written in for good: a rule that depends on who asks, or on the hour, has no
    place here.
    """

    def __init__(self, write: Callable[..., models.QuerySet], *kinds: type):
        self.write, self.kinds = write, kinds

    def rows(self, *values: Any) -> list[tuple]:
        statement, parameters, alias = self._statement
        with connections[alias].cursor() as cursor:
            cursor.execute(
                statement, [values[fixed.place] if isinstance(fixed, Place) else fixed for fixed in parameters]
            )
            return cursor.fetchall()

    @cached_property
    def _statement(self) -> tuple[str, list[Any], str]:
        """The statement, its parameters with a Place for each that is open, and the database.

        Raises ValueError if a place is not found, or a moment is written in.
        """
        samples = [STAND_INS[kind](place) for place, kind in enumerate(self.kinds)]
        rows = self.write(*samples)
        statement, written = rows.query.sql_with_params()
        parameters = [Place(samples.index(one)) if one in samples else one for one in written]
        if {one.place for one in parameters if isinstance(one, Place)} != set(range(len(samples))):
            raise ValueError(f"Not every place is open in {statement}")
        if any(isinstance(one, date) for one in parameters):
            raise ValueError(f"A moment would be written in for good in {statement}")
        return statement, parameters, rows.db
