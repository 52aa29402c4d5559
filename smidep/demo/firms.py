"""Invented firms: 390 of metal in Pasuruan, 40 of jewellery in Borong, 6 of coffee in Dogiyai."""

import random
import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from clusters.models import Cluster, Firm, FirmFigures, Kbli, Placement
from clusters.signals import firms_changed
from clusters.states import FirmState
from regions.models import Region
from smidep.demo.words import COFFEE, JEWELLERY, METAL, PEOPLE_FIRST, PEOPLE_LAST, Trade

# A name that no real firm of the register has, so that keys made from it meet no other.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "smidep-demo")
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class Place:
    """How many firms of a trade stand in which villages of a cluster."""

    slug: str
    trade: Trade
    villages: tuple[str, ...]
    number: int


PLACES = [
    Place("sentra-logam-pasuruan", METAL, ("35.75.04.1006", "35.75.04.1007"), 390),
    Place("sentra-perhiasan-borong", JEWELLERY, ("73.71.12.1006",), 40),
    Place("sentra-kopi-dogiyai", COFFEE, ("94.06",), 6),
]


@transaction.atomic
def load_firms(people: dict[str, User]) -> int:
    """Make what is missing of the invented firms with two years of figures, and return how many were new."""
    made = sum(_load_place(place) for place in PLACES)
    first = Firm.objects.get(pk=uuid.uuid5(NAMESPACE, "sentra-logam-pasuruan/0"))
    first.owners.add(people["owner.pasuruan"])
    Placement.objects.get_or_create(
        facilitator=people["facilitator.pasuruan"],
        cluster=Cluster.objects.get(slug="sentra-logam-pasuruan"),
        decree="SK 12/2026 (contoh)",
        defaults={"starts_on": date(2026, 1, 1), "ends_on": date(2028, 12, 31)},
    )
    return made


def _load_place(place: Place) -> int:
    cluster = Cluster.objects.get(slug=place.slug)
    chance = random.Random(f"{place.slug}-2018")  # noqa: S311 - the same firms each time, not secrets
    activities = {k.code: k for k in Kbli.objects.filter(version=2020, code__in=place.trade.kbli)}
    firms = [_firm(place, cluster, n, chance, activities) for n in range(place.number)]
    known = set(Firm.objects.filter(pk__in=[firm.pk for firm in firms]).values_list("pk", flat=True))
    new = [firm for firm in firms if firm.pk not in known]
    Firm.objects.bulk_create(new, batch_size=500)
    figures = [row for firm in new for row in _figures(firm, place.trade, chance)]
    FirmFigures.objects.bulk_create(figures, batch_size=500)
    years = {}
    for row in figures:
        years.setdefault(row.firm_id, []).append(row.year)
    states = [FirmState(f.region_id, f.cluster_id, f.status, tuple(years.get(f.pk, ()))) for f in new]
    firms_changed.send(sender=Firm, changes=[(None, state) for state in states])
    return len(new)


def _firm(place: Place, cluster: Cluster, number: int, chance: random.Random, activities: dict) -> Firm:
    """One firm; what a firm of this number is, is drawn anew but alike each time."""
    woman = chance.random() < place.trade.women
    owner = f"{chance.choice(PEOPLE_FIRST[woman])} {chance.choice(PEOPLE_LAST)}"
    name = f"{chance.choice(place.trade.prefixes)} {chance.choice(place.trade.names)} {chance.choice(PEOPLE_LAST)}"
    village = chance.choice(place.villages)
    code = "".join(chance.choice(ALPHABET) for _ in range(8))
    day = chance.randint(1, 28) + (40 if woman else 0)
    nik = f"{place.villages[0].replace('.', '')[:4]}04{day:02d}{chance.randint(1, 12):02d}{chance.randint(55, 98)}{number:04d}"
    if number == 0 and place.trade is METAL:
        owner, name, woman, village = "Sulastri", "Bengkel Cor Sumber Rejeki", True, place.villages[0]
        nik = "3575044411800042"
    kbli = activities.get(chance.choice(place.trade.kbli))
    return Firm(
        pk=uuid.uuid5(NAMESPACE, f"{place.slug}/{number}"),
        code=code,
        name=f"{name} (contoh)",
        owner_name=f"{owner} (contoh)",
        owner_is_woman=woman,
        nik=nik if chance.random() < 0.7 or number == 0 else "",
        nib=f"9120{number:09d}" if chance.random() < place.trade.nib else "",
        cluster=cluster,
        region=Region(pk=village),
        address=f"Jl. {chance.choice(place.trade.streets)} No. {chance.randint(1, 120)}",
        phone=f"+628120000{number:04d}" if chance.random() < 0.9 else "",
        established=chance.randint(1968, 2022),
        kbli=kbli,
        products=", ".join(chance.sample(place.trade.products, 2)),
    )


def _figures(firm: Firm, trade: Trade, chance: random.Random) -> list[FirmFigures]:
    """Figures of last year for all, of this year for the seven in eight that have been surveyed."""
    year = timezone.localdate().year
    workers = chance.choice([2, 3, 4, 5, 6, 8, 9, 12, 15, 18, 24, 32])
    women = min(workers - 1, round(workers * trade.women * chance.random()))
    output = workers * chance.randint(trade.output[0], trade.output[1]) * 100_000
    investment = chance.choice([12, 25, 75, 150, 320, 650, 999, 1500]) * 1_000_000
    scrap = chance.randint(2, 22) if trade.has_scrap else None
    years = [year - 1] + ([year] if chance.random() < 0.875 else [])
    return [
        FirmFigures(
            firm=firm,
            year=of,
            investment_rupiah=investment,
            workers_male=workers - women,
            workers_female=women,
            capacity=chance.choice([50, 120, 300, 800, 1500]),
            capacity_unit=trade.unit,
            output_rupiah=round(output * (1 + 0.06 * n), -5),
            materials_rupiah=round(output * 0.45, -5),
            electricity_kwh=workers * chance.randint(60, 240),
            scrap_percent=scrap,
            exports=chance.random() < trade.exports,
            source="survey",
        )
        for n, of in enumerate(years)
    ]
