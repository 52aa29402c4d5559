"""The kinds of news, registered by the apps that send them, so that people can choose among them.

An app calls `register("problem.offered", _("Offers for my problems"))` in its `AppConfig.ready`.
"""

from typing import Any

_kinds: dict[str, Any] = {}


def register(kind: str, label: Any) -> None:
    """Let people choose how they hear of `kind`, by the words `label`."""
    _kinds[kind] = label


def registered() -> dict[str, Any]:
    """All kinds with their words, in the order of their names."""
    return dict(sorted(_kinds.items()))
