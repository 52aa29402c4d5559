"""What solutions and activities brought: firms helped, problems solved, money, each with the number behind it.

Called by the pages of effects, solutions and activities, and by the API. Any number of subjects costs the same
number of queries.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.db.models.functions import ExtractYear
from django.utils import timezone

from clusters.models import FirmFigures
from clusters.querysets import seen_through_region
from issues.models import Problem
from solutions.lifecycle import AnswerStatus, MatchStatus
from solutions.models import Activity, ActivityBudget, Helped, Match, MatchAnswer, Measurement, Solution, TrackRecord
from solutions.sums import parts_of

CARRIED_OUT = [MatchStatus.COMPLETED, MatchStatus.EVALUATED]
HELPED_OUTCOMES = ["solved", "partly"]
MOST_SHOWN = 100


@dataclass(frozen=True)
class Effect:
    """What one solution or activity did. `asked` are the firms that said whether it helped."""

    subject: Any
    asked: int = 0
    helped: int = 0
    partly: int = 0
    # Problems that ended with a help, those solved, and those whose firm nobody measured afterwards.
    closed: int = 0
    solved: int = 0
    unmeasured: int = 0
    # Whole rupiah that were spent.
    cost: int = 0

    @property
    def share(self) -> float | None:
        return self.helped / self.asked if self.asked else None

    @property
    def cost_per_firm(self) -> int | None:
        return self.cost // self.helped if self.helped and self.cost else None

    @property
    def cost_per_solved(self) -> int | None:
        return self.cost // self.solved if self.solved and self.cost else None


def measured_later(problem: str = ""):
    """Whether the firm of a closed problem was measured after the end: by a visit, or by a survey of that time.

    `problem` is the way from the row to its problem, such as "problem__".
    """
    firm, ended = OuterRef(f"{problem}firm"), OuterRef(f"{problem}closed_at")
    visits = Measurement.objects.filter(firm=firm, measured_on__gte=OuterRef(f"{problem}closed_at__date"))
    surveys = FirmFigures.objects.filter(firm=firm, recorded_at__gte=ended, year__gte=ExtractYear(ended))
    return Exists(visits) | Exists(surveys)


def closed_without_measurement(user) -> tuple[int, int]:
    """(closed as helped, of them without a measurement after the end): what is not measured is counted too."""
    seen = seen_through_region(user, region="region_id", cluster="cluster_id")
    if seen is None:
        return 0, 0
    closed = Problem.objects.filter(seen, status="closed", outcome__in=HELPED_OUTCOMES)
    numbers = closed.annotate(measured=measured_later()).aggregate(
        all=Count("pk"), without=Count("pk", filter=Q(measured=False))
    )
    return numbers["all"], numbers["without"]


# Solutions ----------------------------------------------------------------------------------------


def effects_of_solutions(solutions: Iterable[Solution]) -> list[Effect]:
    """The effects of solutions that reached a firm, those that reached most first."""
    solutions = list(solutions)
    keys = [solution.pk for solution in solutions]
    said = TrackRecord.objects.filter(solution__in=keys, category="", reached__gt=0)
    records = {record.solution_id: (record.reached, record.helped, record.partly) for record in said}
    ends = _ends_of_solutions(keys)
    # Most of a catalogue never reached a firm, and then nothing need be asked of its money.
    reached = [one for one in solutions if one.pk in records or one.pk in ends]
    costs = _costs_of_solutions([one.pk for one in reached]) if reached else {}
    nothing = (0, 0, 0)
    found = [
        Effect(one, *records.get(one.pk, nothing), *ends.get(one.pk, nothing), costs.get(one.pk, 0)) for one in reached
    ]
    return sorted(found, key=lambda effect: (-effect.asked, effect.subject.title, str(effect.subject.pk)))


def _ends_of_solutions(keys: list[UUID]) -> dict[UUID, tuple[int, int, int]]:
    """By solution: its problems that ended with a help, the solved ones, and those nobody measured afterwards."""
    carried_out = Match.objects.filter(solution__in=keys, status__in=CARRIED_OUT).order_by()
    keys = list(carried_out.values_list("solution", flat=True).distinct())
    if not keys:
        return {}
    own = Match.objects.filter(solution__in=keys, status__in=CARRIED_OUT)
    twice = own.filter(problem=OuterRef("problem"), solution=OuterRef("match__solution"))
    shared = MatchAnswer.objects.filter(~Exists(twice), match__solution__in=keys, match__status__in=CARRIED_OUT)
    ends: dict[UUID, tuple[int, int, int]] = {}
    for rows, key in ((own, "solution"), (shared.filter(status=AnswerStatus.ACCEPTED), "match__solution")):
        for solution, *numbers in _ends(rows, key):
            sums = zip(ends.get(solution, (0, 0, 0)), numbers, strict=True)
            ends[solution] = tuple(one + more for one, more in sums)
    return ends


def _ends(rows, key: str):
    closed = rows.filter(problem__status="closed", problem__outcome__in=HELPED_OUTCOMES)
    counted = closed.annotate(measured=measured_later("problem__")).order_by().values(key).annotate(
        closed=Count("problem", distinct=True),
        solved=Count("problem", distinct=True, filter=Q(problem__outcome="solved")),
        unmeasured=Count("problem", distinct=True, filter=Q(measured=False)),
    )  # fmt: skip
    return counted.values_list(key, "closed", "solved", "unmeasured")


def _costs_of_solutions(keys: list[UUID]) -> dict[UUID, int]:
    """What was spent on solutions: their parts of activities, and what the programme paid back where none was held.

    An activity that carried out several matches is parted among them, so that no rupiah is counted twice.
    """
    served = Activity.matches.through.objects
    touched = served.filter(match__solution__in=keys).values("activity")
    weights: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    rows = served.filter(activity__in=touched).values("activity", "match__solution").annotate(number=Count("match"))
    for row in rows.order_by("activity", "match__solution"):
        weights[row["activity"]][row["match__solution"]] = row["number"]
    costs: dict[UUID, int] = defaultdict(int)
    spent = ActivityBudget.objects.filter(activity__in=touched).values_list("activity").annotate(Sum("spent_rupiah"))
    for activity, rupiah in spent.order_by():
        solutions = weights[activity]
        for solution, part in zip(solutions, parts_of(rupiah, list(solutions.values())), strict=True):
            costs[solution] += part
    alone = Match.objects.filter(
        ~Exists(served.filter(match=OuterRef("pk"))), solution__in=keys, status__in=CARRIED_OUT, price_rupiah__gt=0
    )
    for match in alone.filter(solution__cost_share_percent__gt=0).select_related("solution"):
        costs[match.solution_id] += match.share.programme
    return costs


# Activities ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Served:
    """One problem that an activity served, and what its firm said of the help ("" when it was not asked)."""

    problem: UUID
    firm: UUID | None
    helped: str


def served_by(activities: Iterable[Activity]) -> dict[UUID, list[Served]]:
    """The problems that activities served: by their matches, and where none is linked by the problems themselves."""
    keys = [activity.pk for activity in activities]
    found: dict[UUID, dict[UUID, Served]] = {key: {} for key in keys}
    for activity, problem, firm, helped in [*_of_matches(keys), *_of_common_matches(keys), *_of_problems(keys)]:
        known = found[activity].get(problem)
        if known is None or (helped and not known.helped):
            found[activity][problem] = Served(problem, firm, helped)
    return {key: sorted(rows.values(), key=lambda row: str(row.problem)) for key, rows in found.items()}


def _of_matches(keys: list[UUID]):
    rows = Activity.matches.through.objects.filter(activity__in=keys, match__problem__isnull=False)
    return rows.values_list("activity", "match__problem", "match__problem__firm", "match__helped")


def _of_common_matches(keys: list[UUID]):
    rows = Activity.matches.through.objects.filter(activity__in=keys, match__answers__status=AnswerStatus.ACCEPTED)
    answers = "match__answers"
    return rows.values_list("activity", f"{answers}__problem", f"{answers}__problem__firm", f"{answers}__helped")


def _of_problems(keys: list[UUID]):
    """Linked problems; what was said is that of their own matches where the activity names no match of them."""
    rows = Activity.problems.through.objects.filter(activity__in=keys)
    linked = list(rows.values_list("activity", "problem", "problem__firm"))
    said = Match.objects.filter(problem__in={row[1] for row in linked}, status=MatchStatus.EVALUATED)
    last = dict(said.order_by("ended_at").values_list("problem", "helped"))
    named = set(_of_matches(keys).values_list("activity", "match__problem"))
    return [
        (one, problem, firm, "" if (one, problem) in named else last.get(problem, "")) for one, problem, firm in linked
    ]


def effects_of_activities(activities: Iterable[Activity]) -> list[Effect]:
    """The effects of activities, in their order; those whose budgets are not loaded are asked for them."""
    activities = list(activities)
    served = served_by(activities)
    problems = {row.problem for rows in served.values() for row in rows}
    closed = Problem.objects.filter(pk__in=problems, status="closed", outcome__in=HELPED_OUTCOMES)
    rows = closed.annotate(measured=measured_later()).values_list("pk", "outcome", "measured")
    ends = {key: (outcome, measured) for key, outcome, measured in rows}
    return [_effect_of_activity(one, served[one.pk], ends) for one in activities]


def _effect_of_activity(activity: Activity, served: list[Served], ends: dict) -> Effect:
    firms: dict[str, set] = defaultdict(set)
    for row in served:
        firms[row.helped].add(row.firm or row.problem)
    ended = [ends[row.problem] for row in served if row.problem in ends]
    return Effect(
        activity,
        asked=len(firms[Helped.YES] | firms[Helped.PARTLY] | firms[Helped.NO]),
        helped=len(firms[Helped.YES]),
        partly=len(firms[Helped.PARTLY] - firms[Helped.YES]),
        closed=len(ended),
        solved=sum(outcome == "solved" for outcome, _measured in ended),
        unmeasured=sum(not measured for _outcome, measured in ended),
        cost=activity.spent,
    )


def effects_shown(user, of: str):
    """The effects of the solutions that reached most firms, or of the activities that a person sees, newest first."""
    if of == "solutions":
        reached = Solution.objects.visible_to(user).filter(records__category="", records__reached__gt=0).for_rows()
        return effects_of_solutions(reached.order_by("-records__reached", "title", "id")[:MOST_SHOWN])
    activities = Activity.objects.visible_to(user).filter(starts_on__lte=timezone.localdate()).for_rows()
    return effects_of_activities(activities.prefetch_related("budgets").order_by("-starts_on", "id")[:MOST_SHOWN])
