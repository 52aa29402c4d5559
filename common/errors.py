"""Errors that a person causes and should read about."""


class DomainError(Exception):
    """A rule of the portal forbids what was asked. The message is for people."""

    code = "conflict"


class MoveNotAllowed(DomainError):
    """The thing's present status does not lead to the one that was asked for."""

    code = "move_not_allowed"


class ChangedMeanwhile(DomainError):
    """Somebody else changed the row since it was read."""

    code = "changed_meanwhile"


class NoneLeft(DomainError):
    """A quota or a budget is used up."""

    code = "none_left"
