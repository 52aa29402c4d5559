"""Places of a page that apps above may fill.

A template of a lower app names a place, `{% panels 'issues:problem.side' problem %}`. An app above
registers a function for it in its `AppConfig.ready`. The function is given the request and the thing
the page is about, and answers a piece of safe HTML (as `render_to_string` makes it), or "" for nothing.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest
from django.utils.safestring import SafeString

Fragment = Callable[[HttpRequest, object], SafeString | str]


class Panel(NamedTuple):
    """One filler of a place; `queries` is the most it may ask of the database, held by a test."""

    order: int
    name: str
    fragment: Fragment
    queries: int


_panels: dict[str, list[Panel]] = defaultdict(list)


def register(place: str, fragment: Fragment, *, order: int, queries: int) -> None:
    """Let `fragment` fill `place`, in ascending `order`."""
    name = f"{fragment.__module__}.{fragment.__qualname__}"
    if all(panel.name != name for panel in _panels[place]):
        _panels[place].append(Panel(order, name, fragment, queries))
        _panels[place].sort()


def registered(place: str) -> list[Panel]:
    """The fillers of a place, in their order."""
    # Asking must not make the place: who lists the places would find it filled with nothing.
    return list(_panels.get(place, ()))


def places() -> dict[str, list[Panel]]:
    """All places that are filled, for the test of their budgets."""
    return {place: list(panels) for place, panels in _panels.items()}
