"""What the page of a problem costs, with all its panels."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from issues import actions as issue_actions
from issues.models import Problem
from solutions import actions
from tests.factories import ProblemFactory, SolutionFactory

MOST = 20


@pytest.fixture
def told(firm, owner, official):
    """Reported, checked and talked about, with its clocks, beside others of the inbox and of the cluster."""
    draft = issue_actions.report_problem(
        by=owner, firm=firm, category="MUTU_STANDAR", title="Hasil cor keropos", description="Ditolak pembeli."
    )
    sent = issue_actions.submit_problem(problem=draft, by=owner)
    checked = issue_actions.verify_problem(problem=sent, by=official)
    for text in ("Sejak kapan?", "Sejak Mei."):
        issue_actions.comment_problem(problem=checked, by=official, text=text)
    ProblemFactory.create_batch(
        5, firm=firm, status="verified", title="Hasil cor keropos juga", handling_office=official.office
    )
    return Problem.objects.get(pk=checked.pk)


@pytest.mark.parametrize("matched", [0, 2])
def test_page_asks_few_statements_however_much_there_is(client_of, official, told, provider, matched):
    offered = SolutionFactory.create_batch(matched + 3, provider=provider, title="Pendampingan pengecoran")
    actions.read_again()
    for solution in offered[:matched]:
        actions.propose_match(problem=told, solution=solution, by=official)
    client = client_of(official)
    client.get(told.get_absolute_url())
    with CaptureQueriesContext(connection) as asked:
        page = client.get(told.get_absolute_url())
    assert page.status_code == 200
    statements = [query["sql"] for query in asked if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(statements) <= MOST, [sql[:120] for sql in statements]
