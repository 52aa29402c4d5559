"""Lists that can be taken away whole: an app says how one is read for a person, and the worker writes it.

What is read is what the page shows to that person: the reader begins with `visible_to`, and narrows by the
page's own filter.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from django.db.models import QuerySet
from django.http import QueryDict

from common.exports import Column


class Listing(NamedTuple):
    """The columns of a list, its rows for one person, and their order as `keyset_page` takes it."""

    columns: Sequence[Column]
    queryset: QuerySet
    order: list[str]


Reader = Callable[[object, QueryDict], Listing]
_readers: dict[str, tuple[object, Reader]] = {}


def register(name: str, label: object, read: Reader) -> None:
    """Let the list `name` be exported; `read(user, query)` answers its Listing."""
    _readers[name] = (label, read)


def names() -> list[str]:
    return sorted(_readers)


def label(name: str) -> str:
    return str(_readers[name][0]) if name in _readers else name


def read(name: str, user, query: str) -> Listing:
    """The list for a person. Raises KeyError for a list that nobody registered."""
    return _readers[name][1](user, QueryDict(query))
