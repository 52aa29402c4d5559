"""Many keys as one parameter of a statement: `WHERE id = ANY(%s::uuid[])` with `array_of(keys)`.

A thousand parameters, or an array that the driver puts together, take longer to write and to read than to find.
"""

from collections.abc import Iterable


def array_of(keys: Iterable[object]) -> str:
    """Return keys as PostgreSQL reads an array; for numbers and UUIDs, which have no sign that would need quoting."""
    return "{" + ",".join(map(str, keys)) + "}"
