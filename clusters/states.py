"""What tallies count a firm by."""

from typing import NamedTuple
from uuid import UUID


class FirmState(NamedTuple):
    """Where a firm stood at one moment; two of them make a change."""

    region: str
    cluster: UUID | None
    status: str
    surveyed_years: tuple[int, ...] = ()
