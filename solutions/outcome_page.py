"""What changed at a firm because of one problem: the figures before and after, from surveys and visits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from clusters.models import Firm, FirmFigures
from issues.models import Problem
from solutions.effects import served_by
from solutions.indicators import change, is_better, of_figures, share_of_way
from solutions.models import Activity, GoalAnswer, Indicator, Match, MatchAnswer, Measurement, Solution, Target
from solutions.sums import parts_of

THOUSAND = 1000
# Of the firms that were served last: more tell nothing more, and a page stays quick.
MOST_SERVED = 200


@dataclass(frozen=True)
class Point:
    """One value, and where it comes from."""

    on: date
    value: Decimal
    source: str

    @property
    def rounded(self) -> Decimal:
        """As it is read: nobody reads the cents of a thousand."""
        return self.value.quantize(Decimal(1)) if abs(self.value) >= THOUSAND else self.value


@dataclass(frozen=True)
class Changed:
    """One indicator at a firm: the last value before the help, the newest after, and the target."""

    indicator: Indicator
    before: Point | None
    after: Point | None
    target: Target | None

    @property
    def share(self) -> Decimal | None:
        return change(self.before.value, self.after.value) if self.before and self.after else None

    @property
    def is_good(self) -> bool | None:
        if not (self.before and self.after):
            return None
        return is_better(self.before.value, self.after.value, rises=self.indicator.rises)

    @property
    def of_way(self) -> Decimal | None:
        if not (self.target and self.after):
            return None
        return share_of_way(self.target.baseline, self.after.value, self.target.target)


@dataclass(frozen=True)
class Support:
    """One activity that served the problem: what it has spent, for how many problems, and this one's part of it."""

    activity: Activity
    served: int
    part: int


@dataclass(frozen=True)
class Outcome:
    """Everything that the outcome page of a problem shows."""

    matches: list[Match]
    activities: list[Support]
    own_actions: list[Activity]
    cost: int
    changes: list[Changed]
    goal: GoalAnswer | None

    @property
    def is_measured(self) -> bool:
        return any(one.after for one in self.changes)


def outcome_of(problem: Problem) -> Outcome:
    """Gather what was done about a problem and what changed at its firm."""
    matches = list(Match.objects.of_problem(problem).for_rows().order_by("proposed_at", "id"))
    done = [match for match in matches if match.stand_for(problem) in ("started", "completed", "evaluated")]
    activities = list(
        (Activity.objects.filter(problems=problem) | Activity.objects.filter(matches__in=done))
        .distinct().for_rows().prefetch_related("budgets").order_by("starts_on", "id")
    )  # fmt: skip
    started = min((match.starts_on for match in done if match.starts_on), default=None)
    pivot = started or timezone.localdate(problem.verified_at or problem.created_at)
    support = _support(problem, [one for one in activities if one.part == "support"])
    return Outcome(
        matches=matches,
        activities=support,
        own_actions=[one for one in activities if one.part == "own"],
        # Of the support alone, as the rows above it: what the firms spend themselves is not its cost.
        cost=sum(one.part for one in support),
        changes=changes_of(problem.firm, pivot, problem) if problem.firm else [],
        goal=GoalAnswer.objects.filter(problem=problem).select_related("by").first(),
    )


def _support(problem: Problem, activities: list[Activity]) -> list[Support]:
    """Each activity with the problem's part of what it has spent: as much as each other problem it served."""
    served = served_by(activities)
    found = []
    for one in activities:
        keys = [row.problem for row in served[one.pk]]
        parts = dict(zip(keys, parts_of(one.spent, [1] * len(keys)), strict=True))
        found.append(Support(one, len(keys), parts.get(problem.pk, 0)))
    return found


def changes_of(firm: Firm, pivot: date, problem: Problem | None = None) -> list[Changed]:
    """The indicators of a firm that have a value, before and from `pivot` on."""
    points = points_of([firm])[firm.pk]
    targets = {row.indicator_id: row for row in Target.objects.filter(firm=firm, problem=problem)}
    for code, target in targets.items():
        points.setdefault(code, []).append(Point(target.baseline_on, target.baseline, "baseline"))
    indicators = {row.pk: row for row in Indicator.objects.filter(pk__in=points)}
    found = [_changed(indicators[code], rows, pivot, targets.get(code)) for code, rows in points.items()]
    return sorted(found, key=lambda one: (one.after is None, one.target is None, one.indicator.order))


def points_of(firms: Iterable[Firm]) -> dict[UUID, dict[str, list[Point]]]:
    """All values of the firms' indicators, from yearly figures and from measurements; two queries for any number."""
    points: dict = {firm.pk: {} for firm in firms}
    for figures in FirmFigures.objects.filter(firm__in=points).order_by("year"):
        for code, value in of_figures(_values(figures)).items():
            # Figures of a year are as of its end, unless the year is not over.
            day = min(date(figures.year, 12, 31), timezone.localdate(figures.recorded_at))
            points[figures.firm_id].setdefault(code, []).append(Point(day, value, "survey"))
    for row in Measurement.objects.filter(firm__in=points).order_by("measured_on"):
        points[row.firm_id].setdefault(row.indicator_id, []).append(Point(row.measured_on, row.value, row.source))
    return points


@dataclass(frozen=True)
class MeanChange:
    """How an indicator changed on average at the firms that had a value before and after the help."""

    indicator: Indicator
    firms: int
    share: Decimal

    @property
    def is_good(self) -> bool | None:
        return None if not self.share else (self.share > 0) == self.indicator.rises


def mean_changes(begun: Mapping[Firm, date]) -> list[MeanChange]:
    """The mean change of each indicator at firms, each from the day on which its help began."""
    points = points_of(begun)
    indicators = {row.pk: row for row in Indicator.objects.all()} if points else {}
    shares: dict[str, list[Decimal]] = {}
    for firm, pivot in begun.items():
        for code, rows in points[firm.pk].items():
            share = _changed(indicators[code], rows, pivot, None).share
            if share is not None:
                shares.setdefault(code, []).append(share)
    found = [MeanChange(indicators[code], len(rows), sum(rows) / len(rows)) for code, rows in shares.items()]
    return sorted(found, key=lambda one: one.indicator.order)


def changes_by_solution(solution: Solution, user) -> list[MeanChange]:
    """What changed at the firms a person sees that a solution served last."""
    served = Match.objects.visible_to(user).filter(solution=solution, status__in=["completed", "evaluated"])
    own = served.filter(problem__firm__isnull=False, starts_on__isnull=False).select_related("problem__firm")
    begun = {match.problem.firm: match.starts_on for match in own.order_by("-ended_at")[:MOST_SERVED]}
    shared = MatchAnswer.objects.filter(match__in=served, status="accepted", match__starts_on__isnull=False)
    shared = shared.filter(problem__in=Problem.objects.visible_to(user), problem__firm__isnull=False)
    for answer in shared.select_related("match", "problem__firm")[:MOST_SERVED]:
        begun.setdefault(answer.problem.firm, answer.match.starts_on)
    return mean_changes(begun)


def changes_by_activity(activity: Activity, user) -> list[MeanChange]:
    """What changed at the firms a person sees that an activity served, or that were there."""
    served = [row.firm for row in served_by([activity])[activity.pk] if row.firm]
    there = activity.participants.filter(attended=True).values("firm")
    firms = Firm.objects.visible_to(user).filter(Q(pk__in=served) | Q(pk__in=there))
    return mean_changes(dict.fromkeys(firms.order_by("code")[:MOST_SERVED], activity.starts_on))


def _values(figures: FirmFigures) -> dict:
    names = ("output_rupiah", "materials_rupiah", "workers", "production", "scrap_percent")
    return {name: getattr(figures, name) for name in names}


def _changed(indicator: Indicator, rows: list[Point], pivot: date, target: Target | None) -> Changed:
    before = [row for row in rows if row.on < pivot or row.source == "baseline"]
    after = [row for row in rows if row.on >= pivot and row.source != "baseline"]
    return Changed(
        indicator,
        max(before, key=lambda row: row.on, default=None),
        max(after, key=lambda row: row.on, default=None),
        target,
    )
