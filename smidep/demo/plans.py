"""One action plan of the metal cluster, in the four parts of the guideline, and what changed at its firms."""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from clusters.models import Cluster, Firm, FirmFigures
from issues.models import Problem
from smidep.demo.catalogue import UPT
from smidep.demo.problems import keep_quiet
from solutions.actions.outcomes import answer_goal, record_measurement, set_target
from solutions.actions.plans import (
    add_activity,
    approve_plan,
    create_plan,
    invite_firms,
    record_attendance,
    report_progress,
    spend,
)
from solutions.models import ActionPlan, Activity, Indicator, Match, Provider

TITLE = "Rencana aksi mutu cor Pasuruan (contoh)"
TARGET_FIRMS = 12
MEASURED = 6


@transaction.atomic
def load_plan(people: dict[str, User]) -> int:
    """Make the plan with its activities, costs and measurements, unless it is there. Returns 1 when it is new."""
    if ActionPlan.objects.filter(title=TITLE).exists():
        return 0
    official, cluster = people["official.pasuruan"], Cluster.objects.get(slug="sentra-logam-pasuruan")
    today = timezone.localdate()
    solved = Problem.objects.filter(cluster=cluster, outcome__in=["solved", "partly"]).select_related("firm")
    # Those about quality first: of them the measurements tell.
    solved = sorted(solved.order_by("closed_at"), key=lambda problem: problem.category != "MUTU_STANDAR")[:TARGET_FIRMS]
    plan = create_plan(
        by=official,
        cluster=cluster,
        title=TITLE,
        starts_on=today - timedelta(days=200),
        ends_on=today + timedelta(days=165),
        goal="Menurunkan barang cacat dari 15 % menjadi di bawah 8 % dan masuk pemasok otomotif.",
        target_firms={problem.firm for problem in solved},
        target_note="Bengkel cor di Mayangan dan Ngemplakrejo yang melaporkan masalah mutu dan bahan baku.",
    )
    _add_activities(plan, official, solved, today)
    approve_plan(
        plan=plan, by=official, minutes="Berita acara Pokja 3/2026 (contoh)", approved_on=today - timedelta(days=190)
    )
    for place, problem in enumerate(solved[:MEASURED]):
        _measure(problem, people, place, today)
    return 1


class Deed(NamedTuple):
    """One activity: which part, push or pull, what, from and to (days from today), how far, and its money."""

    part: str
    direction: str
    title: str
    start: int
    end: int
    progress: int
    source: str
    planned: int
    spent: int
    provider: str = ""
    # Of which problems; none is all.
    serves: tuple[str, ...] = ()


DEEDS = [
    Deed("support", "push", "Pendampingan pengecoran di bengkel", -180, -90, 100, "apbd_kab", 45_000_000, 43_500_000, UPT, ("MUTU_STANDAR", "ENERGI_BBM", "TEKNOLOGI_MESIN")),
    Deed("support", "push", "Uji komposisi bersama di UPT Logam", -150, -60, 100, "dekonsentrasi", 30_000_000, 28_750_000, UPT, ("MUTU_STANDAR", "BAHAN_BAKU")),
    Deed("support", "pull", "Temu usaha dengan pemasok tingkat 1", -20, 30, 40, "apbn", 60_000_000, 18_000_000, "", ("PEMASARAN", "KELEMBAGAAN_KEMITRAAN", "MUTU_STANDAR")),
    Deed("own", "push", "Setiap bengkel mencatat suhu tuang dan barang cacat", -170, 120, 60, "own", 6_000_000, 2_400_000),
    Deed("own", "pull", "Membeli skrap bersama lewat koperasi", -60, -10, 70, "own", 12_000_000, 7_500_000, "", ("BAHAN_BAKU", "MUTU_STANDAR")),
]  # fmt: skip


def _add_activities(plan: ActionPlan, official: User, problems: list[Problem], today: date) -> None:
    """Two that push, one that pulls, and two that the firms do themselves; one of them is late."""
    done = Match.objects.filter(status__in=["completed", "evaluated"])
    for deed in DEEDS:
        served = [one for one in problems if not deed.serves or one.category in deed.serves] or problems
        activity = add_activity(
            plan=plan, by=official, part=deed.part, direction=deed.direction, title=deed.title, place="Mayangan",
            starts_on=today + timedelta(days=deed.start), ends_on=today + timedelta(days=deed.end),
            provider=Provider.objects.filter(name=deed.provider).first(), budgets={deed.source: deed.planned},
            problems=served, matches=list(done.filter(problem__in=served)) if deed.part == "support" else [],
        )  # fmt: skip
        late = "Pemasok baru dapat mengirim bulan depan." if deed.end < 0 < 100 - deed.progress else None
        status = "done" if deed.progress == 100 else "running"
        report_progress(activity=activity, by=official, progress=deed.progress, status=status, late_reason=late)
        spend(activity=activity, by=official, source=deed.source, rupiah=deed.spent)
        if deed.part == "support":
            _invite(activity, official, [one.firm for one in served])


def _invite(activity: Activity, official: User, firms: list[Firm]) -> None:
    """Invite the firms; of what is over, all but the last were there."""
    invite_firms(activity=activity, by=official, firms=firms)
    invited = list(activity.participants.order_by("firm__code"))
    activity.participants.filter(pk__in=[one.pk for one in invited[:-1]]).update(status="coming")
    if activity.status == "done":
        record_attendance(activity=activity, by=official, present=[one.pk for one in invited[:-1]])
    keep_quiet()


def _measure(problem: Problem, people: dict[str, User], place: int, today: date) -> None:
    """Rejected goods before and after at one firm, and whether it got nearer its own goal."""
    scrap, figures = Indicator.objects.get(code="scrap_percent"), FirmFigures.objects.filter(firm=problem.firm)
    known = figures.exclude(scrap_percent=None).order_by("year").first()
    before = max(known.scrap_percent, Decimal(14)) if known else Decimal(15)
    after = max(before * Decimal("0.55") - place % 3, Decimal(2)).quantize(Decimal("0.1"))
    started, later = problem.submitted_at.date(), today - timedelta(days=5 + place)
    set_target(
        by=people["official.pasuruan"], firm=problem.firm, indicator=scrap, problem=problem, baseline=before,
        baseline_on=started, target=Decimal(8), due_on=max(today, started) + timedelta(days=60),
    )  # fmt: skip
    record_measurement(
        by=people["surveyor.pasuruan"], firm=problem.firm, indicator=scrap, value=after, measured_on=later, problem=problem,
        note="Dihitung dari catatan bengkel selama dua minggu.",
    )  # fmt: skip
    answer_goal(
        by=people["official.pasuruan"], problem=problem, nearer="yes" if after < before else "partly",
        own_action="Mencatat suhu tuang tiap lebur dan memilah skrap.", note="Kata pemilik waktu kunjungan.",
    )  # fmt: skip
