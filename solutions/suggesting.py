"""Which solutions may answer a problem: the facts are loaded, candidates found by one indexed query, then ranked.

Called by the panel of the problem page and by the API. What the score is made of is in `solutions/matching.py`.
"""

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from django.core.cache import cache
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone

from clusters.models import Firm, FirmFigures, Kbli, SizeThreshold
from clusters.size_class import size_class, thresholds_on
from issues.models import Problem
from solutions.eligibility import Conditions, FirmFacts
from solutions.matching import Candidate, Need, Statistics, Suggestion, rank
from solutions.models import CatalogueTerm, Match, Solution, TrackRecord
from solutions.reading import TOPICS, VERSION, Reading, read, topic_term
from solutions.remedies import ANSWERS

# The term of the counts that is no word: how many solutions there are.
ALL = ":all"
CANDIDATES, ENOUGH = 200, 20
LONGEST_TERM = 60
# Rare terms are looked up until they may bring so many rows: more would cost time and tell little.
LOOKED_UP = 1200
# Of the terms that are common, so many are looked up two by two.
PAIRED = 5
# The terms by which the rows found are ordered before they are cut.
ORDERED_BY = 10
FIELDS = [
    "id", "title", "description", "kind", "categories", "kbli_prefixes", "regions", "size_classes", "needs_nib",
    "cooperative_only", "least_age_years", "opens_on", "closes_on", "quota", "taken", "reading", "terms",
    "provider__name", "provider__region_id", "cost", "cost_note",
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
    """What a solution is found by: its words and topics, the categories it answers (c:) and its kind (k:)."""
    labels = [*(f"c:{category}" for category in sorted(categories)), f"k:{kind}"]
    return [*(term[:LONGEST_TERM] for term in reading.terms), *labels]


def suggestions_for(problem: Problem, *, today: date | None = None) -> list[Suggested]:
    """Return the published solutions for a problem, those its firm may have first, the best fitting first."""
    reading = read(text_of(problem.title, problem.description))
    need = Need(reading, problem.category, facts_of(problem.firm), today or timezone.localdate())
    terms = _terms_of_need(reading, problem.category)
    counts = _counts(terms)
    rows = _candidates(terms, counts)
    candidates = _as_candidates(rows, problem)
    shown = {str(row["id"]): row for row in rows}
    ranked = rank(need, candidates, _statistics(counts, candidates))
    return [_suggested(one, shown[one.candidate.key]) for one in ranked]


def facts_of(firm: Firm | None) -> FirmFacts | None:
    """What matching asks of a firm: its codes of either version, place, size, NIB, form and age."""
    if firm is None:
        return None
    figures = FirmFigures.objects.filter(firm=firm).order_by("-year").first()
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


def _terms_of_need(reading: Reading, category: str) -> list[str]:
    kinds = [kind for kind, weight in ANSWERS.get(category, {}).items() if weight]
    labels = [*([f"c:{category}"] if category else []), *(f"k:{kind}" for kind in kinds)]
    return [*(term[:LONGEST_TERM] for term in reading.terms), *labels]


def _counts(terms: list[str]) -> Counter:
    """How many published solutions share each of the terms and each of the topics, and how many there are."""
    asked = {*terms, *map(topic_term, TOPICS), ALL}
    return Counter(dict(CatalogueTerm.objects.filter(term__in=asked).values_list("term", "solutions")))


def _candidates(terms: list[str], counts: Counter) -> list[dict]:
    """The rows that share the rarest terms with the problem, those that share most first; unread ones too."""
    said = sorted((counts[term], term) for term in set(terms) if counts[term] > 0)
    rare = _rare(said, counts[ALL])
    keys = _best(Solution.objects.filter(_shares(said, rare, counts[ALL])), said, counts[ALL]) if said else []
    if len(keys) < ENOUGH and len(rare) < len(said):
        # All that is left is common, as a category alone: some of those who share it, always the same ones.
        some = Solution.objects.filter(status="published", terms__contains=[said[len(rare)][1]]).order_by("id")
        keys += _best(Solution.objects.filter(id__in=some.values("id")[:LOOKED_UP]), said, counts[ALL])
    return list(_rows(keys))


def _rare(said: list[tuple[int, str]], solutions: int) -> list[str]:
    """The rarest terms, as long as those who say them are few; in a small catalogue all of them."""
    rare, brought = [], 0
    for count, term in said:
        if solutions > LOOKED_UP and brought + count > LOOKED_UP:
            break
        rare.append(term)
        brought += count
    return rare


def _shares(said: list[tuple[int, str]], rare: list[str], solutions: int) -> Q:
    """Who says a rare term, or two terms that are common alone and rare together."""
    wanted = Q(terms__overlap=rare)
    brought = sum(count for count, _term in said[: len(rare)])
    common = said[len(rare) :][:PAIRED]
    pairs = sorted((_together(a, b, solutions), [x, y]) for (a, x), (b, y) in combinations(common, 2))
    for likely, pair in pairs if brought < CANDIDATES else []:
        if brought + likely <= LOOKED_UP:
            wanted |= Q(terms__contains=pair)
            brought += likely
    return wanted & Q(status="published")


def _best(found, said: list[tuple[int, str]], solutions: int) -> list:
    ordered = found.annotate(shared=_shared(said, solutions)).order_by("-shared", "id")
    return [*ordered.values_list("id", flat=True)[:CANDIDATES]]


def _together(a: int, b: int, solutions: int) -> float:
    """Guess how many say both of two terms: midway between chance and the rarer one saying the other too."""
    return math.sqrt(a * b / solutions * min(a, b))


def _rows(keys: list):
    """The found rows, and those that wait to be read."""
    unread = Q(terms=[], status="published")
    rows = Solution.objects.filter(Q(pk__in=keys) | unread).order_by("id").values(*FIELDS)
    return rows[: 2 * CANDIDATES]


def _shared(terms: list[tuple[int, str]], solutions: int):
    """The rarity of the shared terms, added up by the database: enough to cut what is found."""
    parts, params = [], []
    for count, term in terms[:ORDERED_BY]:
        parts.append("CASE WHEN solutions_solution.terms @> ARRAY[%s]::varchar[] THEN %s ELSE 0 END")
        params += [term, math.log(1 + max(solutions, count) / count)]
    return RawSQL(" + ".join(parts), params)  # noqa: S611 - terms are parameters, the text is ours


def _as_candidates(rows: list[dict], problem: Problem) -> list[Candidate]:
    keys = [row["id"] for row in rows]
    records = TrackRecord.objects.filter(solution__in=keys, category=problem.category, reached__gt=0)
    record_of = {record.solution_id: record for record in records}
    for_common: set = set()
    if problem.common_problem_id:
        matches = Match.objects.filter(common_problem=problem.common_problem_id)
        for_common = set(matches.exclude(status__in=["refused", "declined"]).values_list("solution", flat=True))
    return [_candidate(row, record_of.get(row["id"]), row["id"] in for_common) for row in rows]


def _candidate(row: dict, record: TrackRecord | None, for_common: bool) -> Candidate:
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
        reached=record.reached if record else 0,
        helped=record.helped if record else 0,
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
