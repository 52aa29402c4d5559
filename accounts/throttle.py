"""How often something may be tried from one place, counted in the cache."""

from datetime import timedelta

from django.core.cache import cache


def is_too_much(what: str, *, client: str, most: int, within: timedelta) -> bool:
    """Count one try of `what` by `client` (an address of the network), and say whether it is beyond `most`.

    The count begins with the first try and ends `within` later. Two at once are both counted.
    """
    key = f"throttle:{what}:{client}"
    cache.add(key, 0, within.total_seconds())
    try:
        return cache.incr(key) > most
    except ValueError:
        # It lapsed between the two lines: this is the first try of a new count.
        cache.set(key, 1, within.total_seconds())
        return False
