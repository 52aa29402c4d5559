"""The entries of the navigation, registered by the apps, so that layouts know no address of an app.

An app calls `register` in its `AppConfig.ready`. An entry is for some roles; `PUBLIC` stands for people who have not
signed in. `count` is asked once for each page that shows the entry: keep it to one cheap query, or cache it.
"""

from collections.abc import Callable, Collection
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse

PUBLIC = "public"
Count = Callable[[HttpRequest], int | tuple[int, bool] | None]


class Entry(NamedTuple):
    """One place to go; `count(request)` is None, how many wait, or (how many, whether one is late)."""

    order: int
    url_name: str
    label: Any
    icon: str
    roles: frozenset[str]
    count: Count | None
    short: Any


class Link(NamedTuple):
    """An entry as a page shows it."""

    url: str
    label: Any
    short: Any
    icon: str
    current: bool
    count: int
    late: bool


_entries: dict[tuple[str, frozenset[str]], Entry] = {}
_places: dict[str, tuple[str, Count | None]] = {}


def register(
    *,
    roles: Collection[str],
    label: Any,
    url_name: str,
    icon: str,
    order: int,
    count: Count | None = None,
    short: Any = "",
) -> None:
    """Show an entry to people of `roles`; `short` is its word where there is little room."""
    entry = Entry(order, url_name, label, icon, frozenset(roles), count, short or label)
    _entries[url_name, entry.roles] = entry


def register_place(name: str, url_name: str, count: Count | None = None) -> None:
    """Give the layouts an address: `home`, `search`, `notices`, `account`, `report`, `track`."""
    _places[name] = (url_name, count)


def entries(role: str) -> list[Entry]:
    """The entries for a role, in their order."""
    return sorted((entry for entry in _entries.values() if role in entry.roles), key=lambda entry: entry[:2])


def place(name: str) -> str:
    """The address of a place, or "" when no app has given it."""
    url_name, _ = _places.get(name, ("", None))
    return _address(url_name) if url_name else ""


def waiting(name: str, request: HttpRequest) -> int:
    """How many things wait at a place."""
    _, count = _places.get(name, ("", None))
    return _counted(count, request)[0]


def links(request: HttpRequest, role: str) -> list[Link]:
    """The navigation of a page. The entry with the longest address above this page is the current one."""
    shown = [(entry, address) for entry in entries(role) if (address := _address(entry.url_name))]
    above = [address for _, address in shown if request.path.startswith(address)]
    current = max(above, key=len, default="")
    # The front page is above every page: it is current only on itself.
    current = "" if current == "/" and request.path != "/" else current
    return [_link(entry, address, request, current) for entry, address in shown]


def _link(entry: Entry, address: str, request: HttpRequest, current: str) -> Link:
    count, late = _counted(entry.count, request)
    return Link(address, entry.label, entry.short, entry.icon, address == current, count, late)


def _counted(count: Count | None, request: HttpRequest) -> tuple[int, bool]:
    found = count(request) if count else None
    if isinstance(found, tuple):
        return found
    return found or 0, False


def _address(url_name: str) -> str:
    return _found(url_name, get_script_prefix(), get_urlconf() or settings.ROOT_URLCONF)


# Each page names a dozen and a half of them.
@cache
def _found(url_name: str, prefix: str, urlconf: str) -> str:
    try:
        return reverse(url_name)
    except NoReverseMatch:
        # An app may be left out of an installation (or of a test): its places are then not there.
        return ""
