"""What came of suggestions, and which needs nobody answers: tables for pages and the API."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import CharField, Count, Exists, F, Func, IntegerField, Min, OuterRef, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusters.querysets import seen_through_region
from issues.models import Problem
from solutions.models import Match, PassedOver, PassReason, Solution, SuggestionLog

# The kinds of reason of `solutions/matching.py`, as the page names them.
REASONS = {
    "words": _("Shared words"),
    "branch": _("Same branch"),
    "step": _("Same work"),
    "need": _("Same need"),
    "category": _("Category answered"),
    "kind": _("Kind of help"),
    "eligible": _("Conditions met"),
    "near": _("Near"),
    "quota": _("Places left"),
    "track_record": _("Helped others"),
    "common_problem": _("Common problem"),
}
YEAR = timedelta(days=365)
MOST = 100


@dataclass(frozen=True)
class Taken:
    """How many of the suggestions of one rank, or with one reason, were chosen."""

    label: Any
    shown: int
    chosen: int
    # Its name for programs.
    key: str = ""

    @property
    def share(self) -> float:
        return self.chosen / self.shown if self.shown else 0.0


@dataclass(frozen=True)
class Acceptance:
    by_rank: list[Taken]
    by_reason: list[Taken]
    passed: list[dict]
    shown: int
    chosen: int


def seen_problems(user) -> Q | None:
    return seen_through_region(user, region="problem__region_id", cluster="problem__cluster_id")


def acceptance(user) -> Acceptance:
    """How suggestions of the last year were taken up inside the region of a person."""
    seen = seen_problems(user)
    since = timezone.localdate() - YEAR
    logs = SuggestionLog.objects.filter(seen if seen is not None else Q(pk=None), day__gte=since, eligible=True)
    numbers = {"shown": Count("id"), "chosen": Count("id", filter=Q(chosen_at__isnull=False))}
    ranks = logs.values("rank").annotate(**numbers).order_by("rank")[:20]
    one = Func(F("reasons"), function="unnest", output_field=CharField())
    reasons = logs.annotate(one=one).values("one").annotate(**numbers).order_by("-chosen", "one")
    passed = PassedOver.objects.filter(seen if seen is not None else Q(pk=None), at__date__gte=since)
    total = logs.aggregate(**numbers)
    return Acceptance(
        by_rank=[Taken(row["rank"], row["shown"], row["chosen"], str(row["rank"])) for row in ranks],
        by_reason=[
            Taken(REASONS.get(row["one"], row["one"]), row["shown"], row["chosen"], row["one"]) for row in reasons
        ],
        passed=[
            {"label": PassReason(row["reason"]).label, "number": row["number"], "key": row["reason"]}
            for row in passed.values("reason").annotate(number=Count("id")).order_by("-number", "reason")
        ],
        shown=total["shown"],
        chosen=total["chosen"],
    )


@dataclass(frozen=True)
class Unmet:
    """Open problems of one category in one regency or city for which nothing fitting was ever found."""

    region: str
    category: str
    problems: int
    oldest: Any
    # Whether the catalogue holds anything for this category that a firm there may have.
    offered: bool = False


def unmet_needs(user) -> list[Unmet]:
    """Needs that nobody offers anything for: open for longer than an offer may take, and never matched."""
    seen = seen_through_region(user, region="region_id", cluster="cluster_id")
    if seen is None:
        return []
    matched = Match.objects.filter(problem=OuterRef("pk"))
    waiting = Q(status="verified") & ~Exists(matched)
    regency = Func(F("region_id"), Value(1), Value(5), function="substring", output_field=CharField())
    found = Problem.objects.filter(seen).filter(waiting | Q(status="closed", outcome="not_solvable"))
    grouped = found.annotate(regency=regency).order_by().values("regency", "category")
    rows = grouped.annotate(number=Count("pk"), oldest=Min("verified_at")).order_by("-number", "regency", "category")
    rows = list(rows[:MOST])
    offered = _places_offered([(row["regency"], row["category"]) for row in rows])
    needs = [
        Unmet(row["regency"], row["category"], row["number"], row["oldest"], place in offered)
        for place, row in enumerate(rows)
    ]
    # First what is in no catalogue at all: there something has to be made.
    return sorted(needs, key=lambda need: need.offered)


def _places_offered(needs: list[tuple[str, str]]) -> set[int]:
    """The places in the list of those needs for which the catalogue holds something: one query, a row for each."""
    found = [
        Solution.objects.on_offer().filter(categories__contains=[category]).for_region(region).order_by()
        .annotate(place=Value(place, IntegerField())).values_list("place", flat=True)[:1]
        for place, (region, category) in enumerate(needs)
    ]  # fmt: skip
    return set(found[0].union(*found[1:], all=True)) if found else set()
