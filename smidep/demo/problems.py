"""Problems in every state: each is lived by the actions of the portal, with the clock set back.

The clock is `django.utils.timezone.now`, which all of the portal asks; it is exchanged only inside
`at`, in the process of the command.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone

from accounts.models import Notice, User
from clusters.models import Firm
from common.work_days import is_working_day
from issues import actions as issues
from issues.models import Problem
from issues.permissions import LinkHolder
from smidep.demo.firms import PLACES
from smidep.demo.stories import ENDINGS, STORIES, Story
from solutions.actions.answers import accept_match
from solutions.actions.delivery import complete_match, start_match
from solutions.actions.matching import offer_match, propose_match
from solutions.actions.suggestions import log_suggestions
from solutions.models import Solution
from solutions.suggesting import suggestions_for

OFFICIALS = {"35": "official.pasuruan", "73": "official.makassar", "94": "admin"}


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the portal believe that it is `moment`, or now if that lies ahead."""
    real = timezone.now
    moment = min(moment, real() - timedelta(minutes=1))
    with patch("django.utils.timezone.now", lambda: moment):
        yield


class Life:
    """The days on which one problem is worked on: each step is some working days after the one before."""

    def __init__(self, start: datetime, chance: random.Random):
        self.moment, self.chance = start, chance

    def after(self, least: int, most: int):
        """Step on by working days, to an hour of the office, and act there."""
        days = self.chance.randint(least, most)
        while days or not is_working_day(self.moment.date()):
            self.moment += timedelta(days=1)
            days -= bool(days) and is_working_day(self.moment.date())
        self.moment = self.moment.replace(hour=self.chance.randint(2, 8), minute=self.chance.randint(0, 59))
        return at(self.moment)


def load_problems(people: dict[str, User], number: int = 100) -> int:
    """Live what is missing of `number` problems, and return how many were new.

    Each life is whole or not at all, and drawn by its own number: a load that was broken off goes on.
    """
    lived = Problem.objects.filter(reporter__in=people.values()).count()
    endings = [ending for ending, share in ENDINGS.items() for _ in range(share)]
    firms = {place.slug: list(Firm.objects.filter(cluster__slug=place.slug).order_by("code")[:200]) for place in PLACES}
    for n in range(lived, number):
        chance = random.Random(f"2018-{n}")  # noqa: S311 - the same lives each time, not secrets
        is_own = n % len(STORIES) == 0 and n < OWN_PROBLEMS
        story = STORIES[OWN_STORIES[n // len(STORIES)] if is_own else n % len(STORIES)]
        firm = _first_firm(people) if is_own else chance.choice(firms[story.slug])
        ending = OWN_ENDINGS[n // len(STORIES)] if is_own else chance.choice(endings)
        with transaction.atomic():
            _live(story, firm, ending, people, chance)
            keep_quiet()
    return max(number - lived, 0)


def keep_quiet() -> None:
    """Nobody is written to about invented lives: what waits to be sent is dropped, and old news is read."""
    Notice.objects.filter(next_try_at__isnull=False).delete()
    old = timezone.now() - timedelta(days=7)
    Notice.objects.filter(read_at=None, created_at__lt=old).update(read_at=timezone.now())


# The owner of the demo has three reports of her own, each at another point of the way.
OWN_ENDINGS, OWN_STORIES = ["offered", "in_progress", "done"], [0, 1, 6]
OWN_PROBLEMS = len(STORIES) * len(OWN_ENDINGS)
# How many days ago a story began that has not ended yet: most are in time, and a few are late.
SHORT = {
    "submitted": (0, 4),
    "returned": (1, 6),
    "verified": (2, 9),
    "offered": (5, 16),
    "accepted": (8, 20),
    "in_progress": (14, 80),
    "done": (30, 60),
    "on_hold": (8, 25),
    "reopened": (45, 90),
}


def _first_firm(people: dict[str, User]) -> Firm:
    return Firm.objects.owned_by(people["owner.pasuruan"]).get()


def _live(story: Story, firm: Firm, ending: str, people: dict[str, User], chance: random.Random) -> None:
    """Live one problem up to its ending."""
    least, most = SHORT.get(ending, (70, 330)) if story.help else SHORT["verified"]
    life = Life(timezone.now() - timedelta(days=chance.randint(least, most)), chance)
    official = people[OFFICIALS[firm.region_id[:2]]]
    owner = people["owner.pasuruan"] if firm == _first_firm(people) else None
    with life.after(0, 0):
        problem = issues.report_problem(
            by=owner or official, firm=firm, category=story.category, title=story.title, description=story.text,
            impact_rupiah_per_month=story.impact, submit=True,
        )  # fmt: skip
    if ending == "submitted":
        return
    voice = owner or LinkHolder(problem.pk)
    if _check(life, problem, official, voice, ending):
        return
    match = _offer(life, problem, story, official, people)
    if match is None or ending == "offered":
        return
    with life.after(1, 6):
        accept_match(match=match, by=owner or official, note="" if owner else "Bapak/Ibu pemilik setuju lewat telepon.")
    if ending == "accepted":
        return
    _carry_out(life, problem, match, official, voice, ending)


def _check(life: Life, problem: Problem, official: User, voice, ending: str) -> bool:
    """The office reads the report; True when the story ends here."""
    ends = {
        "returned": lambda: issues.return_problem(
            problem=problem, by=official, note="Bahannya dari mana, dan sejak kapan?"
        ),
        "rejected": lambda: issues.reject_problem(
            problem=problem,
            by=official,
            reason="not_our_authority",
            note="Ini wewenang dinas lain. Kami sudah menelepon mereka.",
        ),
        "withdrawn": lambda: issues.withdraw_problem(problem=problem, by=voice, note="Sudah teratasi sendiri."),
    }
    with life.after(1, 3):
        if ending in ends:
            ends[ending]()
            return True
        issues.verify_problem(problem=problem, by=official)
    if ending == "not_solvable":
        with life.after(3, 8):
            issues.close_problem(
                problem=problem, by=official, outcome="not_solvable", note="Belum ada bantuan yang cocok tahun ini."
            )
    if ending == "on_hold":
        with life.after(1, 2):
            issues.hold_problem(problem=problem, by=official, note="Menunggu anggaran perubahan.")
    return ending in ("not_solvable", "on_hold", "verified")


def _offer(life: Life, problem: Problem, story: Story, official: User, people: dict[str, User]):
    """The office finds the help that fits and offers it, if the catalogue has any."""
    solution = Solution.objects.filter(title=story.help).first()
    if solution is None or solution.left == 0:
        return None
    ranked = suggestions_for(problem)
    with life.after(1, 6):
        shown = [one for one in ranked if (one.eligible and one.score > 0) or one.id == str(solution.pk)]
        log_suggestions(problem=problem, by=official, shown=shown[:10])
        details = chosen_from(ranked, solution)
        match = propose_match(problem=problem, solution=solution, by=official, **details)
        return offer_match(match=match, by=official, note="Penyedia setuju lewat telepon.")


def chosen_from(ranked, solution: Solution) -> dict:
    """What a match keeps of the suggestion it came from, and a price where the cost is shared."""
    details = {"price_rupiah": 85_000_000} if solution.rule else {}
    for rank, one in enumerate(ranked, start=1):
        if one.id == str(solution.pk):
            reasons = [{"kind": why.kind, "text": why.text, "weight": why.weight} for why in one.reasons]
            details |= {"rank": rank, "score": max(one.score, 0), "reasons": reasons}
    return details


def _carry_out(life: Life, problem: Problem, match, official: User, voice, ending: str) -> None:
    """The work begins, ends, and the firm says whether it helped."""
    with life.after(2, 8):
        start_match(match=match, by=official, note="Mulai sesuai jadwal penyedia.")
    if ending == "in_progress":
        return
    with life.after(8, 30):
        complete_match(
            match=match, by=official, note="Penyedia melapor selesai.", result="Kunjungan dan pelatihan selesai."
        )
    if ending == "done":
        return
    helped, rating = ("partly", 3) if ending == "closed_partly" else ("yes", life.chance.randint(4, 5))
    with life.after(1, 8):
        issues.close_problem(
            problem=problem, by=voice, helped=helped, rating=rating, note="Terima kasih, sudah lebih baik."
        )
    if ending == "reopened":
        with life.after(5, 10):
            issues.reopen_problem(problem=problem, by=voice, note="Keroposnya muncul lagi pada pesanan baru.")
