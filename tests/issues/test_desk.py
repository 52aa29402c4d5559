"""The inbox, the list, the search, the files, many at once."""

import csv

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from issues import actions
from issues.exports import read_problems
from issues.models import Problem
from tests.factories import FirmFactory, ProblemFactory, place


@pytest.fixture
def many(cluster, office_pasuruan, official):
    """Makes open problems at the desk, as many as asked."""

    def make(number: int):
        firm = FirmFactory(cluster=cluster)
        rows = ProblemFactory.build_batch(
            number, firm=firm, cluster=cluster, region=place("35.75.04.1006"), status="submitted",
            handling_office=office_pasuruan, due_at="2026-11-25T09:00:00Z", submitted_at="2026-11-20T09:00:00Z",
        )  # fmt: skip
        Problem.objects.bulk_create(rows)

    return make


def queries_of(browser, url) -> int:
    browser.get(url)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert browser.get(url).status_code == 200
    return len(asked)


@pytest.mark.parametrize("url", ["/issues/inbox/", "/issues/", "/issues/?search=cor+kerop"])
def test_a_list_costs_the_same_for_ten_and_for_a_thousand(url, many, client_of, official):
    browser = client_of(official)
    many(10)
    few = queries_of(browser, url)
    many(990)
    assert queries_of(browser, url) == few
    assert few <= 12


def test_api_list_and_record_stay_within_their_queries(many, api_of, official, django_assert_max_num_queries):
    program = api_of(official)
    for number in (1, 120):
        many(number)
        with django_assert_max_num_queries(6):
            program.get("/api/v1/problems/")
    problem = Problem.objects.first()
    with django_assert_max_num_queries(8):
        program.get(f"/api/v1/problems/{problem.number}/")


def test_the_inbox_groups_by_deadline(verified, official, client_of, time_machine):
    time_machine.move_to("2026-11-24T03:00:00Z")
    Problem.objects.filter(pk=verified.pk).update(due_at="2026-11-20T09:00:00Z")
    page = client_of(official).get("/issues/inbox/")
    assert [(name, len(rows)) for name, rows in page.context["groups"]] == [("late", 1)]
    assert page.context["counts"]["late"] == 1


def test_an_escalated_problem_is_in_the_inbox_above(submitted, official_jatim, office_jatim):
    assert not Problem.objects.of_inbox(official_jatim).exists()
    Problem.objects.filter(pk=submitted.pk).update(escalated_to=office_jatim)
    assert Problem.objects.of_inbox(official_jatim).get() == submitted


@pytest.mark.parametrize("words", ["keropos", "kerop", "BLOK REM", "rejeki", "sumber cor", "{number}"])
def test_search_finds_stems_beginnings_number_and_firm(submitted, official, client_of, words):
    words = words.format(number=submitted.number.lower().replace("-", ""))
    page = client_of(official).get("/issues/", {"search": words})
    assert [problem.pk for problem in page.context["page"]] == [submitted.pk], words


def test_search_does_not_find_what_is_not_there(submitted, official, official_makassar, client_of):
    for person, words in [
        (official, "pemasaran"),
        (official_makassar, "keropos"),
        (official_makassar, submitted.number),
    ]:
        assert not client_of(person).get("/issues/", {"search": words}).context["page"].rows


def test_many_at_once_have_one_line_each(submitted, verified, official, colleague, client_of, other_owner, other_firm):
    other = actions.report_problem(by=other_owner, firm=other_firm, category="LAINNYA", title="Lain", submit=True)
    form = {"verb": "verify", "number": [verified.number, other.number]}
    page = client_of(colleague).post("/issues/bulk/", form)
    lines = {line.problem.number: line.done for line in page.context["lines"]}
    assert lines == {verified.number: False, other.number: True}
    form = {"verb": "assign", "to": colleague.pk, "number": [other.number]}
    assert not client_of(colleague).post("/issues/bulk/", form).context["lines"][0].done
    assert client_of(official).post("/issues/bulk/", {**form, "to": official.pk}).context["done"] == 1


def test_the_file_is_exactly_what_is_shown(submitted, other_owner, other_firm, official, client_of):
    actions.report_problem(by=other_owner, firm=other_firm, category="PERMODALAN", title="Modal", submit=True)
    answer = client_of(official).get("/issues/?category=PERMODALAN&export=csv")
    lines = b"".join(answer.streaming_content).decode().strip().splitlines()
    assert len(lines) == 2
    assert "Modal" in lines[1]


def rows_of(answer) -> list[list[str]]:
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    return list(csv.reader(lines))


@pytest.mark.parametrize("query", ["", "column=number&column=status&column=impact", "column=outcome"])
def test_page_and_file_have_the_same_columns(query, submitted, official, client_of):
    browser = client_of(official)
    page = browser.get(f"/issues/?{query}")
    heads, row = rows_of(browser.get(f"/issues/?{query}&export=csv"))
    assert heads == [str(column.label) for column in page.context["chosen"]]
    if query:
        shown = [cell.label for cell in page.context["page"].rows[0].cells]
        assert [str(label) for label in shown] == heads
        assert submitted.get_absolute_url() in page.text
    assert (submitted.number in row) is ("outcome" not in query)


def test_chosen_columns_stay_when_the_list_is_narrowed_and_kept(submitted, official, client_of):
    browser = client_of(official)
    page = browser.get("/issues/?column=number&column=status")
    assert page.text.count('type="hidden" name="column"') == 2
    view = {
        "page": "issues:problem_list",
        "query": "column=number&status=submitted",
        "name": "Ringkas",
        "is_shared": "on",
    }
    browser.post("/account/views/", view)
    assert "?column=number&amp;status=submitted" in browser.get("/issues/").text


def test_a_long_list_is_written_by_the_worker_with_the_chosen_columns(submitted, official):
    found = read_problems(official, QueryDict("column=number&column=due"))
    assert [column.key for column in found.columns] == ["number", "due"]
