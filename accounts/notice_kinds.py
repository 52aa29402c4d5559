"""The kinds of news, registered by the apps that send them, so that people can choose among them.

An app calls `register("problem.offered", _("Offers for my problems"))` in its `AppConfig.ready`. What a person
must be told (`must=True`) goes at least one way beside the portal: it can be once a day, but not never.
"""

from collections.abc import Collection
from typing import Any, NamedTuple


class Kind(NamedTuple):
    label: Any
    roles: frozenset[str]
    must: bool


_kinds: dict[str, Kind] = {}


def register(kind: str, label: Any, roles: Collection[str] = (), *, must: bool = False) -> None:
    """Let people of `roles` (of all, when none is named) choose how they hear of `kind`, by the words `label`."""
    _kinds[kind] = Kind(label, frozenset(roles), must)


def registered(role: str) -> dict[str, Any]:
    """The kinds that people of a role hear of, with their words, in the order of their names."""
    return {kind: one.label for kind, one in sorted(_kinds.items()) if not one.roles or role in one.roles}


def is_must(kind: str) -> bool:
    """Whether people are told of it in any case."""
    return kind in _kinds and _kinds[kind].must
