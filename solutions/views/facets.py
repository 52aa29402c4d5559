"""The facets beside the catalogue: what can be ticked, with how many solutions, and what is ticked."""

from typing import NamedTuple

from django.core.cache import cache
from django.db import models
from django.db.models import Count, Func
from django.http import QueryDict
from django.utils.translation import gettext as _

from clusters.categories import Category
from regions.models import Region
from solutions.filters import WINDOWS
from solutions.kinds import CostKind, Kind
from solutions.models import Solution, SolutionStatus

A_MINUTE = 60


class Choice(NamedTuple):
    value: str
    label: str
    count: int | None
    ticked: bool


class Facet(NamedTuple):
    name: str
    title: str
    choices: list[Choice]
    rest: list[Choice]
    one: bool = False


class InUse(NamedTuple):
    """A choice in use, with the address of the list without it."""

    label: str
    url: str


SHOWN = 7


def facets_for(user, asked: QueryDict) -> list[Facet]:
    """The facets of a person, the most frequent choices first. Counts are of the whole public catalogue."""
    counts = _counts()
    return [
        _facet("kind", _("Kind of help"), Kind.choices, counts["kind"], asked),
        _facet("category", _("Answers problems of"), Category.choices, counts["category"], asked),
        _facet("cost", _("Cost to the firm"), CostKind.choices, counts["cost"], asked),
        _facet("window", _("Enrolment"), WINDOWS, None, asked, one=True),
        _facet("region", _("For a firm in"), _places(user), None, asked, one=True),
    ]


def in_use(facets: list[Facet], asked: QueryDict) -> list[InUse]:
    return [
        InUse(choice.label, "?" + _without(asked, facet.name, choice.value))
        for facet in facets
        for choice in [*facet.choices, *facet.rest]
        if choice.ticked
    ]


def _without(asked: QueryDict, name: str, value: str) -> str:
    query = asked.copy()
    query.pop("cursor", None)
    query.setlist(name, [one for one in query.getlist(name) if one != value])
    return query.urlencode()


def _facet(name, title, choices, counts, asked, *, one=False) -> Facet:
    ticked = set(asked.getlist(name))
    rows = [
        Choice(str(value), str(label), None if counts is None else counts.get(str(value), 0), str(value) in ticked)
        for value, label in choices
    ]
    if counts is not None:
        rows = sorted(rows, key=lambda row: (not row.ticked, -row.count))
    shown = max(SHOWN, sum(row.ticked for row in rows))
    return Facet(name, title, rows[:shown], rows[shown:], one)


def _counts() -> dict[str, dict[str, int]]:
    counts = cache.get("catalogue_counts")
    if counts is None:
        public = Solution.objects.filter(status=SolutionStatus.PUBLISHED).order_by()
        kinds = public.values_list("kind", "cost").annotate(number=Count("id"))
        counts = {"kind": {}, "cost": {}, "category": {}}
        for kind, cost, number in kinds:
            counts["kind"][kind] = counts["kind"].get(kind, 0) + number
            counts["cost"][cost] = counts["cost"].get(cost, 0) + number
        one = Func("categories", function="unnest", output_field=models.CharField())
        counts["category"] = dict(public.annotate(one=one).values_list("one").annotate(number=Count("id")))
        cache.set("catalogue_counts", counts, A_MINUTE)
    return counts


def _places(user) -> list[tuple[str, str]]:
    """One's own city and province; for everybody else the provinces."""
    scope = user.scope if user.is_authenticated else None
    if scope:
        codes = [".".join(scope.split(".")[:n]) for n in range(scope.count(".") + 1, 0, -1)]
        names = dict(Region.objects.filter(code__in=codes).values_list("code", "name"))
        return [(code, names.get(code, code)) for code in codes]
    provinces = cache.get("provinces_of_catalogue")
    if provinces is None:
        provinces = list(Region.objects.filter(level=1).order_by("name").values_list("code", "name"))
        cache.set("provinces_of_catalogue", provinces, A_MINUTE)
    return provinces
