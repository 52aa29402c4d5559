"""What offices account for, for everybody: counted by what happened, frozen, and nobody's secret."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from dashboards.models import PublishedTable
from dashboards.published import office_table
from dashboards.publishing import offices, problems, publish_if_new
from issues import actions
from issues.models import Problem
from tests.factories import FirmFactory, ProblemFactory, place

pytestmark = pytest.mark.django_db
QUARTER = date(2026, 7, 1), date(2026, 9, 30)
WIB = ZoneInfo("Asia/Jakarta")
IN = datetime(2026, 8, 12, 9, tzinfo=WIB)
URL, API = "/dashboards/offices/", "/api/v1/dashboards/offices/"


def reports(office, many, *, firms=None, region="35.75", **more):
    """So many reports of the quarter, each of its own firm unless there are fewer."""
    of = [FirmFactory() for _firm in range(firms or many)]
    defaults = {"handling_office": office, "region": place(region), "submitted_at": IN, "status": "submitted", **more}
    return [ProblemFactory(firm=of[number % len(of)], **defaults) for number in range(many)]


def row_of(office):
    return next(row for row in office_table().rows if row.office == office.name)


def test_numbers_are_those_of_what_happened_in_the_quarter(
    time_machine, owner, official, firm, other_firm, other_owner, office_pasuruan
):
    time_machine.move_to(IN)
    told = reports(office_pasuruan, 2)
    own = [actions.report_problem(by=owner, firm=firm, category="LAINNYA", title=str(n), submit=True) for n in range(2)]
    own += [actions.report_problem(by=other_owner, firm=other_firm, category="LAINNYA", title="c", submit=True)]
    actions.verify_problem(problem=own[0], by=official)
    time_machine.move_to(IN + timedelta(days=20))
    for problem in own[1:]:
        actions.verify_problem(problem=problem, by=official)
    offices.publish_offices(*QUARTER)
    row = row_of(office_pasuruan)
    # Three checks, of two firms: too few to be shown. Five reports, of four firms.
    assert (row.received, row.firms, row.answered, row.in_time, row.done) == (5, 4, None, None, 0)
    assert len(told) + len(own) == 5


def test_first_answers_in_time_are_counted_by_their_own_deadline(time_machine, official, office_pasuruan):
    time_machine.move_to(IN)
    sent = reports(office_pasuruan, 7, status="draft", submitted_at=None, reporter=official)
    sent = [actions.submit_problem(problem=problem, by=official) for problem in sent]
    for problem in sent[:4]:
        actions.verify_problem(problem=problem, by=official)
    time_machine.move_to(IN + timedelta(days=20))
    for problem in sent[4:]:
        actions.verify_problem(problem=problem, by=official)
    offices.publish_offices(*QUARTER)
    assert (row_of(office_pasuruan).answered, row_of(office_pasuruan).in_time) == (7, 4)


def test_work_of_earlier_reports_counts_when_it_is_done(office_pasuruan):
    reports(office_pasuruan, 3, submitted_at=IN - timedelta(days=90), status="done", done_at=IN)
    ended = {"status": "closed", "outcome": "solved", "done_at": IN, "closed_at": IN}
    reports(office_pasuruan, 3, submitted_at=IN - timedelta(days=90), **ended)
    offices.publish_offices(*QUARTER)
    row = row_of(office_pasuruan)
    assert (row.received, row.done, row.confirmed) == (0, 6, 3)


@pytest.mark.parametrize("left_out", [{"confidential": True}, {"status": "draft"}])
def test_what_is_in_no_statistics_is_not_here(office_pasuruan, left_out):
    reports(office_pasuruan, 4)
    reports(office_pasuruan, 3, **left_out)
    offices.publish_offices(*QUARTER)
    assert row_of(office_pasuruan).received == 4


@pytest.mark.parametrize("table", [offices, problems])
def test_merged_reports_leave_both_tables(office_pasuruan, table):
    first, *others = reports(office_pasuruan, 5)
    Problem.objects.filter(pk=others[0].pk).update(merged_into=first)
    for each in (offices.publish_offices, problems.publish_problems):
        each(*QUARTER)
    stored = PublishedTable.objects.get(name=table.NAME)
    assert stored.rows[0][stored.columns.index("received" if table is offices else "problems")] == 4


def test_a_small_number_is_withheld_with_what_would_give_it_away(office_pasuruan, office_jatim, office_makassar):
    for office, many in [(office_pasuruan, 2), (office_jatim, 4), (office_makassar, 9)]:
        reports(office, many)
    offices.publish_offices(*QUARTER)
    table = office_table()
    assert table.total.received == 15
    assert [row_of(office).received for office in (office_pasuruan, office_jatim, office_makassar)] == [None, None, 9]
    assert row_of(office_pasuruan).firms is None


def test_what_the_table_of_regions_withholds_does_not_stand_here(office_pasuruan, office_jatim, office_makassar):
    # In Pasuruan four firms reported; the city beside it has two, so that both are withheld there.
    reports(office_pasuruan, 4)
    reports(office_jatim, 2, region="35.79")
    reports(office_jatim, 5, region="35.78")
    reports(office_makassar, 9, region="73.71")
    publish_if_new(*QUARTER)
    assert row_of(office_pasuruan).received is None
    assert row_of(office_makassar).received == 9


def test_a_table_is_published_once_and_never_changes(office_pasuruan):
    reports(office_pasuruan, 4)
    assert publish_if_new(*QUARTER) == 2
    reports(office_pasuruan, 3)
    assert publish_if_new(*QUARTER) == 0
    assert row_of(office_pasuruan).received == 4


@pytest.fixture
def published(office_pasuruan, office_makassar):
    reports(office_pasuruan, 4)
    reports(office_makassar, 9)
    publish_if_new(*QUARTER)


def test_everybody_reads_and_narrows_it(published, client):
    assert "Kota Makassar" in client.get(URL).text
    page = client.get(URL, {"province": "35"})
    assert "Kota Pasuruan" in page.text
    assert "Kota Makassar" not in page.text
    assert client.get(URL, {"search": "makassar", "quarter": "2026-07-01"}).context["page"].object_list[0].received == 9


def test_the_file_is_what_is_shown(published, client):
    lines = b"".join(client.get(URL, {"province": "73", "export": "csv"}).streaming_content).decode().splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("2026-07-01,2026-09-30,73.71,Dinas Perdagangan Kota Makassar,9,")


def test_programs_read_the_same_without_an_account(published, api_of, anonymous):
    body = api_of(anonymous).get(API, {"from": "2026-07-01", "province": "35"}).json()
    assert (body["from"], body["to"], body["total"]["received"]) == ("2026-07-01", "2026-09-30", 13)
    assert [(row["region"], row["received"]) for row in body["offices"]] == [("35.75", 4)]


def test_a_quarter_that_is_not_published_does_not_exist(published, api_of, anonymous):
    assert api_of(anonymous).get(API, {"from": "2020-01-01"}).status_code == 404


def test_the_page_costs_the_same_for_any_number_of_offices(published, client, django_assert_num_queries):
    client.get(URL)
    # The quarters, the provinces, the table.
    with django_assert_num_queries(3):
        client.get(URL)
    assert reverse("dashboards:office_figures") == URL
