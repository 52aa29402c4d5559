"""Print how well suggestions answer known cases, and what they gain over plain BM25."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand

from solutions.actions.evaluation import evaluate, load_cases

MEASURES = ["recall@1", "recall@5", "recall@10", "mrr", "ndcg@10"]


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("problems", type=Path, help="JSON lines: id, text, category")
        parser.add_argument("solutions", type=Path, help="JSON lines: id, text, kind")
        parser.add_argument("qrels", type=Path, help="tab separated: problem_id, solution_id, grade 1 to 3")
        parser.add_argument(
            "--fields", action="store_true", help="give the problem its category, the solution its kind"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *, problems, solutions, qrels, **options):
        cases = load_cases(problems, solutions, qrels)
        found = evaluate(cases, fields=options["fields"])
        self.stdout.write(json.dumps(found) if options["json"] else table(found, cases, fields=options["fields"]))


def table(found, cases, *, fields):
    """The measures as a table for people."""
    given = "text and fields" if fields else "text alone"
    head = f"{len(cases.problems)} problems, {len(cases.solutions)} solutions, {given}"
    lines = [f"{name:8}" + "".join(f"{found[name][measure]:>11.3f}" for measure in MEASURES) + _interval(found[name])
             for name in ("portal", "bm25")]  # fmt: skip
    titles = " " * 8 + "".join(f"{measure:>11}" for measure in MEASURES) + "   95 % of ndcg@10"
    gain = f"gain of ndcg@10 {found['gain']['ndcg@10']:+.3f}, paired 95 %{_interval(found['gain'])}"
    return "\n".join([head, titles, *lines, gain])


def _interval(row):
    return f"   {row['low']:.3f} to {row['high']:.3f}"
