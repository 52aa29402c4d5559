"""Search over everything: each app registers how its own things are found, by the rule of who may see them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

SHOWN = 6


class Hit(NamedTuple):
    """One thing that was found: its name, what stands below, where it is, and its icon."""

    title: str
    note: str
    url: str
    icon: str


class Found(NamedTuple):
    """What one app found, at most SHOWN of it, and the list where the rest is."""

    label: object
    hits: list[Hit]
    more: str


Searcher = Callable[[object, str], tuple[Iterable[Hit], str]]
_searchers: list[tuple[int, str, object, Searcher]] = []


def register(name: str, label: object, searcher: Searcher, *, order: int) -> None:
    """Let `searcher(user, words)` answer its first hits, and the address of the list of all."""
    if all(known != name for _, known, _, _ in _searchers):
        _searchers.append((order, name, label, searcher))
        _searchers.sort(key=lambda row: row[0])


def search(user, words: str) -> list[Found]:
    """Ask every searcher; those that find nothing are left out."""
    found = []
    for _order, _name, label, searcher in _searchers:
        hits, more = searcher(user, words)
        hits = list(hits)
        if hits:
            found.append(Found(label, hits, more))
    return found
