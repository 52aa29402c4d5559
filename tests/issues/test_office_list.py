"""Received, checked in time, done, confirmed: one line for each office of the scope, counted by the worker."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from issues import actions
from issues.models import OfficeCount, Problem
from issues.periodic import count_offices
from tests.factories import OfficeFactory, place

URL = "/issues/offices/"
WIB = ZoneInfo("Asia/Jakarta")


def shown(browser) -> dict:
    return {row.office.name: row for row in browser.get(URL).context["page"]}


def test_each_office_accounts_for_its_reports(done, owner, official_jatim, client_of, office_pasuruan):
    actions.close_problem(problem=done, by=owner, helped="yes", rating=5)
    count_offices()
    row = shown(client_of(official_jatim))[office_pasuruan.name]
    assert (row.received, row.share_in_time, row.done, row.confirmed) == (1, 1.0, 1, 1)


def test_a_city_sees_itself_only(done, official_makassar, client_of, office_makassar):
    assert list(shown(client_of(official_makassar))) == [office_makassar.name]


def test_what_is_counted_once_is_counted_again_and_not_added(submitted, office_pasuruan):
    assert count_offices() == count_offices() == 1
    assert OfficeCount.objects.get(office=office_pasuruan).received == 1


@pytest.fixture
def late(submitted, official, time_machine):
    """Waits for the city's check for a week."""
    time_machine.move_to(submitted.due_at + timedelta(days=7))
    count_offices()
    return submitted


def test_the_silence_of_an_office_is_seen_where_the_offices_above_begin_their_day(
    late, official_jatim, ministry, official_makassar, official, client_of, office_pasuruan
):
    for person, seen in [(official_jatim, True), (ministry, True), (official_makassar, False), (official, False)]:
        page = client_of(person).get("/issues/inbox/")
        assert [row.office for row in page.context["late_below"]] == ([office_pasuruan] if seen else []), person
        assert ("kantor di bawah anda" in page.text.lower()) is seen
    row = OfficeCount.objects.get(office=office_pasuruan)
    assert (row.late, row.late_since) == (1, late.due_at)


def test_what_waits_for_the_firm_is_no_silence_of_the_office(late, official, office_pasuruan, time_machine):
    actions.return_problem(problem=late, by=official, note="Kirim foto.")
    time_machine.move_to(datetime(2027, 6, 1, tzinfo=WIB))
    count_offices()
    assert OfficeCount.objects.get(office=office_pasuruan).late == 0


def test_a_merged_report_and_one_withdrawn_unread_are_no_answers(verified, owner, official, firm, office_pasuruan):
    second = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Dua", submit=True)
    actions.withdraw_problem(problem=second, by=owner)
    third = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Tiga", submit=True)
    actions.merge_problem(problem=third, into=verified, by=official)
    count_offices()
    row = OfficeCount.objects.get(office=office_pasuruan)
    assert (row.received, row.answered) == (2, 1)
    assert Problem.objects.count() == 3


def test_the_page_costs_the_same_for_any_number_of_offices(late, ministry, client_of, django_assert_num_queries):
    browser = client_of(ministry)
    browser.get(URL)
    for code in ("35.78", "35.79", "35.76", "35.77"):
        OfficeFactory(region=place(code), name=f"Dinas {code}")
    count_offices()
    # The person, their news, what waits for them twice, the offices.
    with django_assert_num_queries(5):
        browser.get(URL)
