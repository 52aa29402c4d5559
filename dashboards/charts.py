"""What the charts of a dashboard are given: bars with their share, tiles with their step."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusters.categories import Category
from clusters.models import Cluster, FirmStatus
from common.addresses import address_of
from common.prepared import PreparedValues
from dashboards.counting import HELPED
from dashboards.figures import Summary, first_day_in_time
from dashboards.provinces import TILES, Tile, level
from issues.lifecycle import OPEN
from regions.models import Region


class Bar(NamedTuple):
    """One bar: what it is, how long of 100, its number, what stands beside it."""

    label: str
    width: float
    number: int
    beside: float | None = None
    is_weak: bool = False
    url: str = ""


class PilotCluster(NamedTuple):
    """One cluster of the programme on the front page; a place right under the nation lies in no province."""

    slug: str
    name: str
    product_line: str
    programme_phase: int | None
    latitude: Decimal | None
    longitude: Decimal | None
    place: str
    province: str | None

    @property
    def address(self) -> str:
        return address_of("clusters:cluster_detail", self.slug)


def _pilots():
    columns = [*PilotCluster._fields[:6], "region__name", "region__parent__name"]
    return Cluster.objects.filter(is_pilot=True).order_by("-programme_phase", "name").values_list(*columns)


PILOTS = PreparedValues(_pilots)


def pilot_clusters() -> list[PilotCluster]:
    """The clusters of the programme, those of its second phase first."""
    return [PilotCluster(*row) for row in PILOTS.rows()]


class TileOnMap(NamedTuple):
    """One province with its number; None is withheld or without any."""

    tile: Tile
    number: int | None
    level: int


STEPS = {
    "reported": gettext_lazy("Reported"),
    "verified": gettext_lazy("Checked"),
    "offered": gettext_lazy("Offered a solution"),
    "done": gettext_lazy("Carried out"),
    "helped": gettext_lazy("Helped, says the owner"),
}


def way_bars(summary: Summary) -> list[Bar]:
    """The way from report to help: each step with its share of the step before; the weakest is marked."""
    numbers = [summary.reached.get(step, 0) for step in STEPS]
    shares = [None] + [n / before if before else None for before, n in pairwise(numbers)]
    known = [share for share in shares if share is not None]
    weakest = min(known) if known else None
    return [
        Bar(str(label), _width(number, numbers[0]), number, share, is_weak=share is not None and share == weakest < 1)
        for label, number, share in zip(STEPS.values(), numbers, shares, strict=True)
    ]


def category_bars(summary: Summary) -> list[Bar]:
    """Open problems by category, the most first."""
    ranked = sorted(summary.open_by_category.items(), key=lambda pair: (-pair[1], pair[0]))
    most = ranked[0][1] if ranked else 0
    return [
        Bar(str(Category(name).label), _width(number, most), number, is_weak=n == 0)
        for n, (name, number) in enumerate(ranked)
    ]


def tiles(numbers: dict[str, int | None]) -> list[TileOnMap]:
    """The 38 provinces with their numbers, by code."""
    most = max((number for number in numbers.values() if number), default=0)
    return [TileOnMap(tile, numbers.get(tile.code), level(numbers.get(tile.code), most)) for tile in TILES]


def finding(summary: Summary) -> str:
    """What the figures say in one sentence, for the head of the page."""
    if not summary.problems:
        return _("No problem has been reported here yet.")
    bars = category_bars(summary)
    if not bars:
        return _("No problem is open. %(helped)d of %(ended)d that have ended helped the firm.") % {
            "helped": summary.helped,
            "ended": summary.ended,
        }
    return _("%(open)d problems are open, most of them about %(category)s; %(late)d are late.") % {
        "open": summary.open,
        "category": bars[0].label.lower(),
        "late": summary.late,
    }


def _width(number: int, most: int) -> float:
    return round(100 * number / most, 1) if most else 0


class Compared(NamedTuple):
    """One region of a comparison."""

    region: Region
    firms: int
    surveyed: int
    problems: int
    open: int
    late: int
    helped: int

    @property
    def late_share(self) -> float | None:
        return self.late / self.open if self.open else None

    @property
    def address(self) -> str:
        return address_of("dashboards:region_dashboard", self.region.code)


def compared(region: Region, counted: dict) -> Compared:
    """The figures of one region from its tallies by measure."""
    today, in_time = timezone.localdate(), first_day_in_time()
    return Compared(
        region,
        firms=sum(n for status, n in counted.get("firms", {}).items() if status != FirmStatus.CLOSED),
        surveyed=counted.get("surveyed", {}).get(str(today.year), 0),
        problems=sum(counted.get("problems", {}).values()),
        open=sum(n for status, n in counted.get("problems", {}).items() if status in OPEN),
        late=sum(n for due, n in counted.get("due", {}).items() if due < in_time),
        helped=sum(counted.get("outcomes", {}).get(outcome, 0) for outcome in HELPED),
    )
