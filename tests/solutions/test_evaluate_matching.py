"""The quality of the suggestions on real cases: these tests fail when it drops."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from solutions.models import Provider, Solution

CASES = Path(__file__).parent / "data"
FILES = [str(CASES / name) for name in ("problems.jsonl", "solutions.jsonl", "qrels.tsv")]

pytestmark = pytest.mark.django_db


def evaluated(*options):
    printed = StringIO()
    call_command("evaluate_matching", *FILES, "--json", *options, stdout=printed)
    return json.loads(printed.getvalue())


@pytest.mark.parametrize(["options", "least", "least_gain"], [((), 0.82, 0.0), (("--fields",), 0.85, 0.1)])
def test_suggestions_answer_real_cases(options, least, least_gain):
    found = evaluated(*options)
    assert found["portal"]["ndcg@10"] >= least
    assert found["gain"]["low"] > least_gain


def test_the_line_to_beat_is_plain_bm25_in_good_order():
    assert evaluated()["bm25"]["ndcg@10"] > 0.6


def test_the_cases_leave_nothing_behind():
    evaluated()
    assert not Solution.objects.exists()
    assert not Provider.objects.exists()


def test_the_table_names_what_was_measured():
    printed = StringIO()
    call_command("evaluate_matching", *FILES, "--fields", stdout=printed)
    assert "49 problems, 49 solutions, text and fields" in printed.getvalue()
    assert "gain of ndcg@10 +" in printed.getvalue()
