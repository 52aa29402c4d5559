"""Addresses of rows: the resolver is asked once for a page, and not for each row of a list that leads to it."""

from typing import Any
from urllib.parse import quote

from django.urls import get_script_prefix, reverse
from django.utils.http import RFC3986_SUBDELIMS

# As the resolver quotes.
AS_IT_STANDS = f"{RFC3986_SUBDELIMS}/~:@"
# What stands before and after the key in an address, by the page and the place where the portal is served.
_around: dict[tuple[str, str], tuple[str, str]] = {}


def address_of(page: str, key: Any) -> str:
    """Return `reverse(page, args=[key])` for a page whose address has one key."""
    written, kept = quote(str(key), safe=AS_IT_STANDS), (page, get_script_prefix())
    if kept not in _around:
        # From the end: a key may be a word that stands in the address before it, too.
        before, _key, after = reverse(page, args=[key]).rpartition(written)
        _around[kept] = before, after
    before, after = _around[kept]
    return f"{before}{written}{after}"
