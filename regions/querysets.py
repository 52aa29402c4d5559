"""Which regions, and the one rule of scope: a code, and what lies under it."""

from django.db import models
from django.db.models import Q


def within(field: str, scope: str) -> Q:
    """The rows whose region code in `field` is `scope` or lies under it; "" is the nation.

    Never a bare prefix: 35.7 is no region, and 3 is not an ancestor of 35.
    """
    if not scope:
        return Q()
    # A key such as region_id has no lookup of texts; the code it points at has, and costs no join.
    path = f"{field.removesuffix('_id')}__code" if field.endswith("_id") else field
    return Q(**{path: scope}) | Q(**{f"{path}__startswith": f"{scope}."})


def is_within(code: str, scope: str) -> bool:
    """Whether the region `code` is `scope` or lies under it; "" is the nation."""
    return not scope or code == scope or code.startswith(f"{scope}.")


class RegionQuerySet(models.QuerySet):
    def within(self, scope: str):
        return self.filter(within("code", scope))

    def of_level(self, level: int):
        return self.filter(level=level)

    def found_by(self, words: str):
        """Regions in whose name or path every word occurs, as people type them."""
        found = self
        for word in words.split():
            found = found.filter(search__contains=word.lower())
        return found
