"""Which solutions may answer a problem: the facts are loaded, candidates found by one indexed query, then ranked.

Called by the panel of the problem page and by the API. What the score is made of is in `solutions/matching.py`,
which solutions are looked at in `solutions/candidates.py`.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db import connection
from django.db.models import FilteredRelation, Q, QuerySet
from django.utils import timezone

from clusters.models import Firm, FirmFigures, Kbli, SizeThreshold
from clusters.size_class import size_class, thresholds_on
from issues.models import Problem
from solutions.affinity import TERM_OF
from solutions.candidates import LONGEST_TERM, labels_of, looked_at, terms_of_need
from solutions.eligibility import Conditions, FirmFacts
from solutions.matching import Candidate, Need, Statistics, Suggestion, rank
from solutions.models import Match, Solution
from solutions.reading import VERSION, Reading, read

# The term of the counts that is no word: how many solutions there are.
ALL = ":all"
# Of a firm's newest figures, what its size class is told by.
OF_SIZE = ["workers_male", "workers_female", "workers_total", "investment_rupiah"]
FIELDS = [
    "id", "title", "description", "kind", "categories", "kbli_prefixes", "regions", "size_classes", "needs_nib",
    "cooperative_only", "least_age_years", "opens_on", "closes_on", "quota", "taken", "reading", "terms",
    "provider__name", "provider__region_id", "cost", "cost_note", "record__reached", "record__helped",
]  # fmt: skip


@dataclass(frozen=True)
class Suggested:
    """A ranked suggestion with what a page shows of its solution."""

    suggestion: Suggestion
    id: str
    title: str
    provider: str
    kind: str
    cost: str
    cost_note: str

    @property
    def score(self) -> int:
        return self.suggestion.score

    @property
    def reasons(self):
        return self.suggestion.reasons

    @property
    def exclusions(self):
        return self.suggestion.exclusions

    @property
    def eligible(self) -> bool:
        return self.suggestion.eligible

    @property
    def candidate(self) -> Candidate:
        return self.suggestion.candidate


def text_of(title: str, description: str) -> str:
    return f"{title}\n{description}"


def terms_of(reading: Reading, categories: list[str], kind: str) -> list[str]:
    """What a solution is found by: its words and topics, the categories it answers and its kind."""
    return [*(term[:LONGEST_TERM] for term in reading.terms), *labels_of(categories, [kind])]


def suggestions_for(problem: Problem, *, today: date | None = None) -> list[Suggested]:
    """Return the published solutions for a problem, those its firm may have first, the best fitting first."""
    reading = read(text_of(problem.title, problem.description))
    need = Need(reading, problem.category, facts_of(problem.firm), today or timezone.localdate())
    counts = _counts(terms_of_need(need))
    rows = list(_rows(need, Statistics(counts[ALL], counts)))
    candidates = _as_candidates(rows, problem)
    shown = {str(row["id"]): row for row in rows}
    ranked = rank(need, candidates, _statistics(counts, candidates))
    return [_suggested(one, shown[one.candidate.key]) for one in ranked]


def facts_of(firm: Firm | None) -> FirmFacts | None:
    """What matching asks of a firm: its codes of either version, place, size, NIB, form and age."""
    if firm is None:
        return None
    figures = FirmFigures.objects.filter(firm=firm).order_by("-year").only(*OF_SIZE).first()
    size = size_class(
        workers=figures.workers if figures else None,
        investment_rupiah=figures.investment_rupiah if figures else None,
        limits=thresholds_on(timezone.localdate(), _thresholds()),
    )
    return FirmFacts(
        kbli=_kbli_of(firm),
        region=firm.region_id,
        size_class=size or "",
        has_nib=bool(firm.nib),
        is_group=firm.is_cooperative,
        established=firm.established,
    )


def _kbli_of(firm: Firm) -> tuple[str, ...]:
    if firm.kbli_id is None:
        return ()
    same = Q(pk=firm.kbli_id) | Q(predecessors=firm.kbli_id) | Q(successors=firm.kbli_id)
    return tuple(Kbli.objects.filter(same).order_by("version", "code").values_list("code", flat=True).distinct())


def _thresholds():
    rows = cache.get("size_thresholds")
    if rows is None:
        rows = [row.as_thresholds() for row in SizeThreshold.objects.all()]
        cache.set("size_thresholds", rows, 60)
    return rows


def _counts(terms: list[str]) -> Counter:
    """How many published solutions share each of the terms and each of the topics, and how many there are."""
    asked = [*{*terms, *TERM_OF.values(), ALL}]
    with connection.cursor() as cursor:
        # One array: the ORM would write two hundred parameters.
        cursor.execute("SELECT term, solutions FROM solutions_catalogueterm WHERE term = ANY(%s)", [asked])
        return Counter(dict(cursor.fetchall()))


def _rows(need: Need, statistics: Statistics) -> QuerySet:
    """What is asked of the candidates, with what each did for firms with such a problem, by one query."""
    record = FilteredRelation("records", condition=Q(records__category=need.category, records__reached__gt=0))
    found = Solution.objects.filter(pk__in=looked_at(need, statistics)).annotate(record=record)
    return found.order_by("id").values(*FIELDS)


def _as_candidates(rows: list[dict], problem: Problem) -> list[Candidate]:
    for_common: set = set()
    if problem.common_problem_id:
        matches = Match.objects.filter(common_problem=problem.common_problem_id)
        for_common = set(matches.exclude(status__in=["refused", "declined"]).values_list("solution", flat=True))
    return [_candidate(row, row["id"] in for_common) for row in rows]


def _candidate(row: dict, for_common: bool) -> Candidate:
    kept = row["reading"]
    is_kept = kept.get("version") == VERSION
    reading = Reading.from_json(kept) if is_kept else read(text_of(row["title"], row["description"]))
    left = None if row["quota"] is None else max(row["quota"] - row["taken"], 0)
    return Candidate(
        key=str(row["id"]),
        title=row["title"],
        reading=reading,
        kind=row["kind"],
        categories=tuple(row["categories"]),
        conditions=_conditions(row),
        quota=row["quota"],
        quota_left=left,
        reached=row["record__reached"] or 0,
        helped=row["record__helped"] or 0,
        serves_common_problem=for_common,
    )


def _conditions(row: dict) -> Conditions:
    return Conditions(
        kbli_prefixes=tuple(row["kbli_prefixes"]),
        regions=tuple(row["regions"]),
        size_classes=tuple(row["size_classes"]),
        needs_nib=row["needs_nib"],
        groups_only=row["cooperative_only"],
        least_age_years=row["least_age_years"],
        opens_on=row["opens_on"],
        closes_on=row["closes_on"],
        provider_region=row["provider__region_id"] or "",
    )


def _statistics(counts: Counter, candidates: list[Candidate]) -> Statistics:
    """How common terms are. Before anything is counted, the candidates are the whole catalogue."""
    if counts[ALL]:
        return Statistics(counts[ALL], counts)
    return Statistics(max(len(candidates), 1), Counter(term for one in candidates for term in one.reading.terms))


def _suggested(suggestion: Suggestion, row: dict) -> Suggested:
    return Suggested(
        suggestion, str(row["id"]), row["title"], row["provider__name"], row["kind"], row["cost"], row["cost_note"]
    )
