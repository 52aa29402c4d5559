"""How well the suggestions answer known cases, measured against plain BM25. Called by `evaluate_matching`."""

import csv
import json
import re
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from common.full_text import CONFIG
from common.stop_words import STOP_WORDS
from issues.models import Problem
from solutions import bm25
from solutions.actions.readings import count_all_terms, keep_reading
from solutions.kinds import Kind
from solutions.measures import comparison
from solutions.models import Provider, ProviderKind, Solution, SolutionStatus
from solutions.suggesting import suggestions_for

WORD = re.compile(r"\w+")

# Where a text is cut to become title and description; both are read as one.
TITLE = Solution._meta.get_field("title").max_length


@dataclass(frozen=True)
class Cases:
    """Problems and solutions as their files give them, and the grade of each judged pair."""

    problems: Sequence[dict]
    solutions: Sequence[dict]
    judgements: dict[str, dict[str, int]]


def load_cases(problems: Path, solutions: Path, judgements: Path) -> Cases:
    """Read the three files; problems that nobody judged are left out."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    with judgements.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            grades[row["problem_id"]][row["solution_id"]] = int(row["grade"])
    judged = [problem for problem in _read(problems) if problem["id"] in grades]
    return Cases(judged, _read(solutions), {problem["id"]: grades[problem["id"]] for problem in judged})


def _read(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def evaluate(cases: Cases, *, fields: bool) -> dict[str, dict[str, float]]:
    """Return the measures of the portal's suggestions, of BM25, and the gain of the one over the other."""
    return comparison(_ranked_by_portal(cases, fields=fields), _ranked_by_bm25(cases), cases.judgements)


def _ranked_by_portal(cases: Cases, *, fields: bool) -> dict[str, list[str]]:
    """Rank with the function of the problem page, on a catalogue of the cases that is rolled back."""
    with transaction.atomic():
        names = _publish(cases.solutions, fields=fields)
        rankings = {
            problem["id"]: [names[one.id] for one in suggestions_for(_as_problem(problem, fields=fields))]
            for problem in cases.problems
        }
        transaction.set_rollback(True)
    return rankings


def _publish(solutions: Sequence[dict], *, fields: bool) -> dict[str, str]:
    """Make the cases the whole published catalogue, and return their names by key."""
    Solution.objects.filter(status=SolutionStatus.PUBLISHED).update(status=SolutionStatus.DRAFT)
    provider = Provider.objects.create(name=f"evaluation {uuid.uuid4()}", kind=ProviderKind.OFFICE)
    names = {}
    for given in solutions:
        title, description = _cut(given["text"])
        kind = given["kind"] if fields else Kind.LAINNYA
        solution = Solution(provider=provider, kind=kind, title=title, description=description)
        solution.status = SolutionStatus.PUBLISHED
        keep_reading(solution)
        solution.save()
        names[str(solution.pk)] = given["id"]
    count_all_terms()
    return names


def _as_problem(given: dict, *, fields: bool) -> Problem:
    return Problem(description=given["text"], category=given["category"] if fields else "")


def _cut(text: str) -> tuple[str, str]:
    """Cut a text between two words, so that its beginning can be a title."""
    if len(text) <= TITLE:
        return text, ""
    end = text.rfind(" ", 0, TITLE)
    return text[:end], text[end + 1 :]


def _ranked_by_bm25(cases: Cases) -> dict[str, list[str]]:
    texts = {solution["id"]: _snowball(solution["text"]) for solution in cases.solutions}
    return {problem["id"]: bm25.rank(_snowball(problem["text"]), texts) for problem in cases.problems}


def _snowball(text: str) -> dict[str, int]:
    """Return the stems that PostgreSQL makes of a text, and how often each is said.

    Stop words go out before the stemming: the stems of stop words may be those of
    other words too, which would make the line to beat a lower one.
    """
    told = " ".join(word for word in WORD.findall(text.lower()) if word not in STOP_WORDS)
    with connection.cursor() as cursor:
        cursor.execute("SELECT lexeme, cardinality(positions) FROM unnest(to_tsvector(%s, %s))", [CONFIG, told])
        return dict(cursor.fetchall())
