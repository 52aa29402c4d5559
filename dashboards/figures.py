"""The figures of a place, read from the tallies: the same for the page, the API and the reports."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from clusters.categories import Category
from clusters.models import FirmStatus
from common.work_days import CLOSES
from dashboards.counting import HELPED, median
from dashboards.models import Tally
from issues.lifecycle import OPEN, Status

MEASURES = ["problems", "outcomes", "reached", "offer_days", "solution_days"]
OF_ALL_TIME = ["firms", "surveyed", "due"]


@dataclass(frozen=True)
class Summary:
    """What a dashboard says of one place; problems are those reported in the period."""

    place: str
    start: date | None
    end: date | None
    firms: int
    surveyed: int
    by_status: dict[str, int]
    by_category: dict[str, int]
    open_by_category: dict[str, int]
    late: int
    reached: dict[str, int]
    outcomes: dict[str, int]
    median_days_offer: float | None
    median_days_solution: float | None
    year: int = field(default_factory=lambda: timezone.localdate().year)

    @property
    def problems(self) -> int:
        return sum(self.by_status.values())

    @property
    def open(self) -> int:
        return sum(self.by_status.get(status, 0) for status in OPEN)

    @property
    def helped(self) -> int:
        return sum(self.outcomes.get(outcome, 0) for outcome in HELPED)

    @property
    def ended(self) -> int:
        """Problems that were closed with an outcome, whatever it was."""
        return sum(self.outcomes.values())


def summary(place: str, *, start: date | None = None, end: date | None = None) -> Summary:
    """Return the figures of the nation (""), a region's code or a cluster's key, by two queries at most."""
    today = timezone.localdate()
    found = Tally.objects.numbers(place, MEASURES, start=start, end=end) if start or end else None
    standing = Tally.objects.numbers(place, OF_ALL_TIME + ([] if found is not None else MEASURES))
    found = standing if found is None else found
    statuses, categories, open_categories = {}, {}, {}
    for (status, category), number in found["problems"].items():
        statuses[status] = statuses.get(status, 0) + number
        categories[category] = categories.get(category, 0) + number
        if status in OPEN:
            open_categories[category] = open_categories.get(category, 0) + number
    outcomes: dict[str, int] = {}
    for (outcome, _category), number in found["outcomes"].items():
        outcomes[outcome] = outcomes.get(outcome, 0) + number
    in_time = first_day_in_time()
    return Summary(
        place=place,
        start=start,
        end=end,
        firms=sum(n for (status, _), n in standing["firms"].items() if status != FirmStatus.CLOSED),
        surveyed=standing["surveyed"].get((str(today.year), ""), 0),
        by_status={status: statuses[status] for status in Status.values if statuses.get(status)},
        by_category={name: categories[name] for name in Category.values if categories.get(name)},
        open_by_category=open_categories,
        late=sum(n for (due, _), n in standing["due"].items() if due < in_time),
        reached={step: number for (step, _), number in found["reached"].items()},
        outcomes=outcomes,
        median_days_offer=_median(found["offer_days"]),
        median_days_solution=_median(found["solution_days"]),
    )


def first_day_in_time() -> str:
    """The first due day that is not late now: today until the offices close, then tomorrow. The same whoever asks."""
    now = timezone.localtime(timezone=timezone.get_default_timezone())
    return (now.date() + timedelta(days=now.time() >= CLOSES)).isoformat()


def _median(counted) -> float | None:
    return median({int(days): number for (days, _), number in counted.items()})
