"""Lists that can be taken away whole: an app says how one is read for a person, and the worker writes it.

What is read is what the page shows to that person: the reader begins with `visible_to`, and narrows by the
page's own filter.
"""

from collections.abc import Callable, Sequence
from typing import IO, Any, NamedTuple

from django.db.models import QuerySet
from django.http import QueryDict

from common.exports import Column


class Listing(NamedTuple):
    """The columns of a list, its rows for one person, and their order as `keyset_page` takes it."""

    columns: Sequence[Column]
    queryset: QuerySet
    order: list[str]


class Document(NamedTuple):
    """A file that an app writes whole, as it is no list of rows alike: the report of an import."""

    file: IO[bytes]
    name: str
    rows: int


Reader = Callable[[object, QueryDict], Listing]
_readers: dict[str, tuple[object, Reader]] = {}
Finder = Callable[[object, QueryDict], Any]
Writer = Callable[[Any, QueryDict], Document]
_documents: dict[str, tuple[object, Finder, Writer]] = {}


def register(name: str, label: object, read: Reader) -> None:
    """Let the list `name` be exported; `read(user, query)` answers its Listing."""
    _readers[name] = (label, read)


def register_document(name: str, label: object, find: Finder, write: Writer) -> None:
    """Let the worker write documents `name`.

    `find(user, query)` answers what it is about, if the person may see it, and raises ObjectDoesNotExist else;
    `write` answers its Document.
    """
    _documents[name] = label, find, write


def names() -> list[str]:
    return sorted([*_readers, *_documents])


def label(name: str) -> str:
    known = _readers.get(name) or _documents.get(name)
    return str(known[0]) if known else name


def is_document(name: str) -> bool:
    return name in _documents


def find(name: str, user, query: str) -> Any:
    """What a document is about. Raises ObjectDoesNotExist when there is no such thing for the person."""
    return _documents[name][1](user, QueryDict(query))


def write(name: str, user, query: str) -> Document:
    """The document for a person. Raises ObjectDoesNotExist."""
    return _documents[name][2](find(name, user, query), QueryDict(query))


def read(name: str, user, query: str) -> Listing:
    """The list for a person. Raises KeyError for a list that nobody registered."""
    return _readers[name][1](user, QueryDict(query))
