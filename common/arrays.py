"""Many keys as one parameter of a statement.

A thousand parameters, or an array that the driver puts together, take longer to write and to read than to find.
"""

from collections.abc import Iterable

from django.db.models import Field, Lookup


def array_of(keys: Iterable[object]) -> str:
    """Return keys as PostgreSQL reads an array: `WHERE id = ANY(%s::uuid[])`.

    For numbers, UUIDs and codes: for what has no sign that would need quoting.
    """
    return "{" + ",".join(map(str, keys)) + "}"


@Field.register_lookup
class AnyOf(Lookup):
    """`filter(code__any_of=codes)`: as `in`, for hundreds of such keys."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        left, params = self.process_lhs(compiler, connection)
        kind = self.lhs.output_field.db_type(connection)
        return f"{left} = ANY(%s::{kind}[])", [*params, array_of(self.rhs)]
