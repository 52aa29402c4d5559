"""The kinds of news, registered by the apps that send them, so that people can choose among them.

An app calls `register("problem.offered", _("Offers for my problems"))` in its `AppConfig.ready`.
"""

from collections.abc import Collection
from typing import Any

_kinds: dict[str, tuple[Any, frozenset[str]]] = {}


def register(kind: str, label: Any, roles: Collection[str] = ()) -> None:
    """Let people of `roles` (of all, when none is named) choose how they hear of `kind`, by the words `label`."""
    _kinds[kind] = (label, frozenset(roles))


def registered(role: str) -> dict[str, Any]:
    """The kinds that people of a role hear of, with their words, in the order of their names."""
    return {kind: label for kind, (label, roles) in sorted(_kinds.items()) if not roles or role in roles}
