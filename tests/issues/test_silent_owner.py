"""A report that its owner was asked to complete: reminded, told again, and ended by the office alone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Notice
from common.errors import MoveNotAllowed
from issues import actions, periodic
from issues.models import ServiceStandard

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2026, 11, 2, 10, tzinfo=WIB)
# Ten working days later, a Monday; the next working hour in which somebody is told is on the Tuesday.
DUE = datetime(2026, 11, 16, 16, tzinfo=WIB)
AFTER = datetime(2026, 11, 17, 9, tzinfo=WIB)


@pytest.fixture
def monday(time_machine):
    time_machine.move_to(MONDAY)
    return time_machine


@pytest.fixture
def returned(monday, submitted, official):
    return actions.return_problem(problem=submitted, by=official, note="Foto benda yang keropos?")


def told(user, since) -> list[str]:
    news = Notice.objects.filter(user=user, channel="page", created_at__gte=since)
    return list(news.order_by("created_at").values_list("kind", flat=True))


def test_the_owner_is_reminded_a_working_day_before(returned, owner, time_machine):
    assert returned.due_at == DUE
    time_machine.move_to(DUE - timedelta(days=3, hours=4))
    periodic.warn_due_soon()
    periodic.warn_due_soon()
    assert told(owner, DUE - timedelta(days=4)) == ["problem.due_soon"]


def test_after_the_days_both_sides_are_told_once(returned, owner, official, time_machine):
    time_machine.move_to(AFTER)
    for _run in range(2):
        periodic.warn_due_soon()
        periodic.escalate_late()
    assert told(owner, AFTER) == ["problem.returned"]
    assert told(official, AFTER) == ["problem.silent"]


def test_nobody_is_told_in_the_night(returned, owner, time_machine):
    time_machine.move_to(AFTER.replace(hour=3))
    periodic.warn_due_soon()
    assert told(owner, DUE) == []


def test_the_days_are_those_of_the_standard(monday, submitted, official):
    ServiceStandard.objects.create(kind="complete", working_days=2, valid_from="2026-06-01", decree="Standar 2026")
    returned = actions.return_problem(problem=submitted, by=official, note="Foto?")
    assert returned.due_at == datetime(2026, 11, 4, 16, tzinfo=WIB)


def test_the_office_ends_it_when_the_days_are_over_and_not_before(returned, official, owner, time_machine):
    time_machine.move_to(DUE - timedelta(hours=1))
    with pytest.raises(MoveNotAllowed, match="16 Nov"):
        actions.reject_problem(problem=returned, by=official, reason="incomplete", note="Tidak dijawab.")
    time_machine.move_to(AFTER)
    ended = actions.reject_problem(problem=returned, by=official, reason="incomplete", note="Tidak dijawab.")
    assert (ended.status, ended.outcome, ended.reject_reason) == ("rejected", "not_reachable", "incomplete")
    assert told(owner, AFTER) == ["problem.rejected"]
    again = actions.object_to_rejection(problem=ended, by=owner, note="Ini fotonya.")
    assert (again.status, again.outcome, again.reject_reason) == ("submitted", "", "")


def test_other_reasons_end_no_returned_report_and_this_one_no_other(returned, official, owner, time_machine):
    time_machine.move_to(AFTER)
    with pytest.raises(ValidationError):
        actions.reject_problem(problem=returned, by=official, reason="out_of_scope", note="Bukan.")
    again = actions.submit_problem(problem=returned, by=owner)
    with pytest.raises(ValidationError):
        actions.reject_problem(problem=again, by=official, reason="incomplete", note="Tidak dijawab.")


def test_the_clock_alone_ends_nothing(returned, time_machine):
    time_machine.move_to(AFTER + timedelta(days=60))
    for task in (periodic.warn_due_soon, periodic.escalate_late, periodic.close_unanswered):
        task()
    returned.refresh_from_db()
    assert returned.status == "returned"


def test_pages_say_whose_turn_it_is(returned, official, owner, client_of, time_machine):
    url = returned.get_absolute_url()
    desk = client_of(official)
    assert "do/end/" not in desk.get(url).text
    time_machine.move_to(AFTER)
    page = desk.get(url).text
    assert "Giliran Anda: hubungi pemilik, atau akhiri laporan" in page
    assert "do/end/" in page
    assert "Hubungi pemilik" in desk.get("/issues/inbox/").text
    assert "Waktu melengkapi laporan sudah habis" in client_of(owner).get(url).text
    assert desk.post(f"{url}do/end/", {"note": "Tidak dijawab."}).status_code == 302
    assert "karena belum dilengkapi" in client_of(owner).get(url).text
