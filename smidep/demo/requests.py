"""What waits at a provider of the demo: requests for single firms, and one for a need that several share."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from issues.actions import make_common_problem
from issues.models import CommonProblem, Problem
from smidep.demo.catalogue import UPT
from smidep.demo.problems import at, chosen_from, keep_quiet
from solutions.actions.matching import propose_match
from solutions.models import Match, Solution
from solutions.suggesting import suggestions_for

COMMON = "Hasil cor keropos dan mutu skrap tidak tetap (contoh)"
# How many days ago each was asked: the first of them is due soon.
ASKED = [5, 3, 1]
FOR_ALL = "Uji komposisi dan kekerasan bahan cor"


@transaction.atomic
def load_requests(people: dict[str, User]) -> int:
    """Ask the technical unit of Pasuruan what it has not been asked yet. Returns how many requests are new."""
    official = people["official.pasuruan"]
    if Match.objects.filter(solution__provider__name=UPT, status__in=["proposed", "refused", "lapsed"]).exists():
        return 0
    solutions = list(Solution.objects.filter(provider__name=UPT, status="published").order_by("title"))
    waiting = Problem.objects.filter(cluster__slug="sentra-logam-pasuruan", status="verified", common_problem=None)
    problems = list(waiting.exclude(category="INFRASTRUKTUR_LOGISTIK").order_by("verified_at")[: len(ASKED)])
    for days, problem in zip(ASKED, problems, strict=False):
        ranked = suggestions_for(problem)
        order = {one.id: place for place, one in enumerate(ranked)}
        solution = min(solutions, key=lambda one: order.get(str(one.pk), len(order)))
        with at(max(timezone.now() - timedelta(days=days), problem.verified_at)):
            propose_match(
                problem=problem, solution=solution, by=official, note="Mohon kabar ada tempat atau tidak.",
                **chosen_from(ranked, solution),
            )  # fmt: skip
    _ask_for_all(official)
    keep_quiet()
    return len(problems)


def _ask_for_all(official: User) -> None:
    """Join what is alike, and ask for one test for all these firms."""
    alike = Problem.objects.filter(
        cluster__slug="sentra-logam-pasuruan", category__in=["MUTU_STANDAR", "BAHAN_BAKU"], common_problem=None,
        status__in=["verified", "offered", "accepted", "in_progress"],
    )  # fmt: skip
    members = list(alike.order_by("verified_at")[:3])
    solution = Solution.objects.filter(title=FOR_ALL).first()
    if len(members) < 2 or solution is None or CommonProblem.objects.filter(title=COMMON).exists():
        return
    common = make_common_problem(by=official, title=COMMON, category="MUTU_STANDAR", members=members)
    propose_match(common_problem=common, solution=solution, by=official, note="Satu kunjungan untuk semuanya.")
