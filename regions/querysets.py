"""Which regions, and the one rule of scope: a code, and what lies under it."""

import re

from django.apps import apps
from django.db import models
from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Length

from common.prepared import PreparedValues

CODE = re.compile(r"\d\d(?:\.\d\d){0,2}(?:\.\d{4})?")
# People write the kind of a region before its name; the name alone is in every path.
KINDS = {"kec", "kecamatan", "kel", "kelurahan", "ds", "desa", "distrik", "prov", "provinsi", "kab"}
MOST_WORDS = 6


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


def words_of(typed: str) -> list[str]:
    """The words to look for in what a person typed: small, without commas, dots and kinds of region."""
    words = re.findall(r"[^\s,.;/()]+", typed.lower())
    return [word for word in words if word not in KINDS][:MOST_WORDS]


class RegionQuerySet(models.QuerySet):
    def within(self, scope: str):
        return self.filter(within("code", scope))

    def of_level(self, level: int):
        return self.filter(level=level)

    def found_by(self, typed: str):
        """Regions in whose name or path every word occurs, as people type them; or the region of a code."""
        if CODE.fullmatch(typed.strip()):
            return self.filter(within("code", typed.strip()))
        found = self
        for word in words_of(typed):
            found = found.filter(search__contains=word)
        return found

    def best_first(self, typed: str):
        """In the order of likeness: the name itself, names that begin so, the rest; short paths first."""
        words = words_of(typed)
        if not words:
            return self.order_by("level", "code")
        name = Case(
            When(name__iexact=words[0], then=Value(0)),
            When(search__startswith=f"{words[0]},", then=Value(0)),
            When(search__startswith=words[0], then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        return self.order_by(name, Length("path"), "code")

    def with_code(self, code: str):
        """The region of a code of today, or of one that it had before."""
        return self.filter(Q(code=code) | Q(aliases__old_code=code))


def _named_below(parent):
    return _named(apps.get_model("regions", "Region").objects.filter(parent=parent))


def _provinces():
    # Level.PROVINCE, which stands above with the models.
    return _named(apps.get_model("regions", "Region").objects.of_level(1))


def _named(regions):
    return regions.order_by("name").values_list("code", "name")


NAMED_BELOW, PROVINCES = PreparedValues(_named_below, str), PreparedValues(_provinces)


def regions_below(scope: str) -> list[tuple[str, str]]:
    """The codes and names of the regions just below one, "" being the nation, as filters of lists offer them."""
    return NAMED_BELOW.rows(scope) if scope else PROVINCES.rows()
