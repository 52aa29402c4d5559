"""The nation's closed days as they are confirmed: read once by each process, and again when one was confirmed.

Each reading asks the cache which version is in force, so that a web process never reckons by days that the
worker knows to be outdated. When the cache is away the table is read, which is only slower.
"""

from datetime import date
from types import MappingProxyType
from uuid import uuid4

from django.core.cache import cache
from redis.exceptions import RedisError

from accounts.models import YearDecree
from common import work_days
from common.work_days import Decreed

VERSION = "accounts.decreed-days"
_kept: tuple[str, Decreed] = ("", work_days.NOTHING_DECREED)


def decreed_days() -> Decreed:
    """The closed days of each year whose decree is confirmed."""
    global _kept
    version = _version()
    if version == "" or version != _kept[0]:
        _kept = (version, _read())
    return _kept[1]


def is_estimated(year: int) -> bool:
    """Whether the holidays of the year are guessed: nobody has confirmed its decree, and no package knows it."""
    return year not in decreed_days() and work_days.is_estimated(year)


def forget_decreed_days() -> None:
    """Let every process read the table anew."""
    try:
        cache.set(VERSION, uuid4().hex, timeout=None)
    except (RedisError, OSError):
        _forget_here()


def _forget_here() -> None:
    global _kept
    _kept = ("", work_days.NOTHING_DECREED)


def _version() -> str:
    """The version in force; "" when the cache cannot say it, so that nothing is kept."""
    try:
        return cache.get_or_set(VERSION, lambda: uuid4().hex, timeout=None)
    except (RedisError, OSError):
        return ""


def _read() -> Decreed:
    days: dict[int, frozenset[date]] = YearDecree.objects.days_in_force()
    return MappingProxyType(days)
