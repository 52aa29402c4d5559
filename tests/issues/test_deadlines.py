"""What the clock brings: warnings, escalation to the office above, and silence."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from accounts.models import ClosedDay, Notice
from common.work_days import known_days
from issues import actions
from issues.lifecycle import Outcome, Status
from issues.models import ServiceStandard

WIB = ZoneInfo("Asia/Jakarta")
FRIDAY = datetime(2026, 11, 13, 14, tzinfo=WIB)


@pytest.fixture
def friday(time_machine):
    time_machine.move_to(FRIDAY)
    return time_machine


def kinds(user) -> list[str]:
    return list(Notice.objects.filter(user=user, channel="page").order_by("created_at").values_list("kind", flat=True))


@pytest.fixture
def waiting(friday, draft, owner, official, office_jatim, office_ministry):
    return actions.submit_problem(problem=draft, by=owner)


def test_a_report_of_friday_is_due_on_wednesday(waiting):
    assert waiting.due_at == datetime(2026, 11, 18, 16, tzinfo=WIB)


def test_the_office_s_own_closed_day_moves_its_deadlines(waiting, office_pasuruan):
    ClosedDay.objects.create(office=office_pasuruan, date="2026-11-17", reason="Hari jadi kota")
    assert actions.reckon_calendars() == 1
    waiting.refresh_from_db()
    assert waiting.due_at == datetime(2026, 11, 19, 16, tzinfo=WIB)
    assert waiting.clocks.get().changes.last().what == "calendar"


def test_days_that_did_not_change_are_not_reckoned_again(waiting, django_assert_max_num_queries):
    actions.reckon_calendars()
    with django_assert_max_num_queries(4):
        assert actions.reckon_calendars() == 0


def test_closed_days_written_by_the_administration_move_deadlines_at_once(
    waiting, client_of, admin_user, office_pasuruan, django_capture_on_commit_callbacks
):
    actions.reckon_calendars()
    sent = {"name": office_pasuruan.name, "level": "regency", "region": "35.75", "closed_days-TOTAL_FORMS": 1}
    sent |= {"closed_days-INITIAL_FORMS": 0, "closed_days-0-date": "2026-11-17", "closed_days-0-reason": "Hari jadi"}
    with django_capture_on_commit_callbacks(execute=True):
        client_of(admin_user).post(reverse("admin:accounts_office_change", args=[office_pasuruan.pk]), sent)
    line = waiting.clocks.get().changes.last()
    assert (line.what, line.note) == ("calendar", office_pasuruan.name)
    assert line.due_at == datetime(2026, 11, 19, 16, tzinfo=WIB)


def test_the_page_says_that_a_year_without_decree_is_an_estimate(friday, draft, owner, official, client_of, confirm):
    friday.move_to(datetime(2027, 3, 5, 9, tzinfo=WIB))
    problem = actions.submit_problem(problem=draft, by=owner)
    words = "tanggal ini perkiraan"
    assert words in client_of(official).get(problem.get_absolute_url()).text
    confirm(2027, [day.date for day in known_days(2027)])
    assert words not in client_of(official).get(problem.get_absolute_url()).text


def test_a_new_standard_is_for_reports_that_come_under_it(waiting, friday, official, office_jatim, official_jatim):
    ServiceStandard.objects.create(kind="verify", working_days=9, valid_from="2026-11-16", decree="SK baru")
    friday.move_to(datetime(2026, 11, 17, 9, tzinfo=WIB))
    actions.refer_problem(problem=waiting, by=official, office=office_jatim, note="Wewenang provinsi.")
    assert waiting.clocks.get().limit == 3


def test_the_narrowest_standard_of_the_day_holds(friday, draft, owner, office_pasuruan):
    for category, days, since in [("", 4, "2026-02-01"), ("MUTU_STANDAR", 2, "2026-02-01"), ("", 9, "2027-01-01")]:
        ServiceStandard.objects.create(
            kind="verify", category=category, working_days=days, valid_from=since, decree="SK contoh"
        )
    assert actions.submit_problem(problem=draft, by=owner).clocks.get().limit == 2


def test_due_soon_is_told_once_and_only_while_the_office_works(waiting, friday, official):
    friday.move_to(datetime(2026, 11, 17, 20, tzinfo=WIB))
    assert actions.warn_due_soon() == 0
    friday.move_to(datetime(2026, 11, 18, 9, tzinfo=WIB))
    assert actions.warn_due_soon() == 1
    assert actions.warn_due_soon() == 0
    assert kinds(official)[-1] == "problem.due_soon"


def test_late_goes_up_level_by_level_and_the_city_stays_answerable(
    waiting, friday, official, official_jatim, ministry, office_jatim, office_ministry, office_pasuruan
):
    friday.move_to(datetime(2026, 11, 18, 21, tzinfo=WIB))
    assert actions.escalate_late() == 0
    friday.move_to(datetime(2026, 11, 19, 9, tzinfo=WIB))
    assert actions.escalate_late() == 1
    assert actions.escalate_late() == 0
    waiting.refresh_from_db()
    assert (waiting.escalated_to, waiting.handling_office) == (office_jatim, office_pasuruan)
    assert (kinds(official)[-1], kinds(official_jatim)) == ("problem.overdue", ["problem.escalated"])
    friday.move_to(datetime(2026, 11, 24, 9, tzinfo=WIB))
    assert actions.escalate_late() == 1
    waiting.refresh_from_db()
    assert waiting.escalated_to == office_ministry
    assert "problem.escalated" in kinds(ministry)


def test_who_takes_an_escalated_problem_is_answerable(waiting, friday, official, official_jatim, office_jatim):
    friday.move_to(datetime(2026, 11, 19, 9, tzinfo=WIB))
    actions.escalate_late()
    problem = actions.take_problem(problem=waiting, by=official_jatim)
    assert (problem.handling_office, problem.escalated_to) == (office_jatim, None)


def test_silence_closes_after_ten_working_days_and_is_counted_as_such(done, time_machine, owner):
    due = done.due_at
    time_machine.move_to(due - timedelta(minutes=1))
    assert actions.close_unanswered() == 0
    time_machine.move_to(due + timedelta(minutes=1))
    assert actions.close_unanswered() == 1
    done.refresh_from_db()
    assert (done.status, done.outcome) == (Status.CLOSED, Outcome.NO_ANSWER)
    assert actions.reopen_problem(problem=done, by=owner, note="Maaf terlambat: belum terbantu.").status == "verified"


def test_an_hour_without_worker_is_caught_up_once(waiting, friday):
    friday.move_to(datetime(2026, 11, 19, 11, tzinfo=WIB))
    assert [actions.escalate_late() for _run in range(3)] == [1, 0, 0]
