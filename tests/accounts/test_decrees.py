"""The decree of a year: pasted or begun from the package, compared, confirmed; every process then reckons by it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from pytest_django.asserts import assertContains
from redis.exceptions import ConnectionError as NoRedis

from accounts import actions, calendars
from accounts.decree_text import NotRead, read_days
from accounts.models import DecreedDay, YearDecree
from common.work_days import known_days
from issues.models import ClockChange

NUMBER = "SKB 3 Menteri Nomor 1 Tahun 2026 (contoh)"


@pytest.fixture
def desk(client_of, admin_user, _forget_decrees):
    return client_of(admin_user)


def write(desk, pasted=""):
    sent = {"year": 2027, "number": NUMBER, "signed_on": "2026-11-20", "pasted": pasted}
    return desk.post(reverse("admin:accounts_yeardecree_add"), sent, follow=True)


def save(desk, **more):
    """Send the form of the decree back as it stands, as a browser would."""
    page = desk.get(reverse("admin:accounts_yeardecree_change", args=[2027]))
    forms = page.context["inline_admin_formsets"][0].formset
    sent = {"number": NUMBER, "signed_on": "2026-11-20", "pasted": ""}
    sent |= {f"days-{name}": value for name, value in forms.management_form.initial.items()}
    sent["days-TOTAL_FORMS"] = len(forms.initial_forms)
    for form in forms.initial_forms:
        sent |= {form.add_prefix(name): form[name].value() for name in ("id", "decree", "date", "name", "kind")}
    return desk.post(page.request["PATH_INFO"], {**sent, **more}, follow=True)


def test_a_decree_begins_as_the_package_knows_it_and_counts_once_confirmed(desk, django_capture_on_commit_callbacks):
    write(desk)
    decree = YearDecree.objects.get()
    assert decree.days.count() == len(known_days(2027))
    assert (decree.in_force, calendars.is_estimated(2027)) == (None, True)
    with django_capture_on_commit_callbacks(execute=True):
        assertContains(save(desk, _confirm="1"), "Hari-hari ini berlaku")
    assert calendars.decreed_days() == {2027: {day.date for day in known_days(2027)}}
    assert calendars.is_estimated(2027) is False


def test_a_day_that_is_changed_later_counts_when_it_is_confirmed_again(confirm, django_capture_on_commit_callbacks):
    decree = confirm(2027, [date(2027, 3, 9)])
    decree.days.create(date=date(2027, 3, 12), name="Cuti bersama", kind="leave")
    assert calendars.decreed_days() == {2027: {date(2027, 3, 9)}}
    confirm(2027, [date(2027, 3, 9), date(2027, 3, 12)])
    assert calendars.decreed_days() == {2027: {date(2027, 3, 9), date(2027, 3, 12)}}


def test_pasted_lines_take_the_place_of_the_days(desk):
    write(desk)
    save(desk, pasted="1 Januari Tahun Baru\n22–24 Maret 2027: Cuti bersama Idulfitri")
    found = list(DecreedDay.objects.values_list("date__day", "kind"))
    assert found == [(1, "holiday"), (22, "leave"), (23, "leave"), (24, "leave")]


def test_a_line_that_is_no_day_is_named_and_nothing_is_lost(desk):
    page = write(desk, pasted="1 Januari Tahun Baru\nlihat lampiran 99")
    assertContains(page, "lihat lampiran 99")
    assert not YearDecree.objects.exists()


def test_a_day_of_another_year_is_refused_by_the_database(desk):
    write(desk)
    day = DecreedDay(decree_id=2027, date=date(2026, 12, 31), name="Salah tahun")
    with pytest.raises(ValidationError):
        day.full_clean()


def test_a_decree_in_force_is_not_taken_away(confirm, desk):
    confirm(2027, [date(2027, 1, 1)])
    assert desk.post(reverse("admin:accounts_yeardecree_delete", args=[2027]), {"post": "yes"}).status_code == 403


@pytest.mark.django_db
def test_a_decree_without_days_is_not_confirmed(admin_user):
    decree = YearDecree.objects.create(year=2027, number=NUMBER, signed_on=date(2026, 11, 20))
    with pytest.raises(actions.decrees.NoDays):
        actions.confirm_decree(decree=decree, by=admin_user)


def test_readings_cost_no_statement_and_another_process_is_heard_of(confirm, django_assert_num_queries):
    calendars.decreed_days()
    with django_assert_num_queries(0):
        assert calendars.decreed_days() == {}
    YearDecree.objects.create(
        year=2028, number=NUMBER, signed_on=date(2027, 9, 1), in_force=[date(2028, 1, 1)], confirmed_at="2027-10-01T00Z"
    )
    # What the other process does after its commit.
    calendars.forget_decreed_days()
    assert calendars.decreed_days() == {2028: {date(2028, 1, 1)}}


def test_without_the_cache_the_table_is_read(confirm, monkeypatch, django_assert_num_queries):
    confirm(2027, [date(2027, 1, 1)])

    def away(*_args, **_more):
        raise NoRedis

    monkeypatch.setattr(calendars.cache, "get_or_set", away)
    with django_assert_num_queries(1):
        assert 2027 in calendars.decreed_days()


def test_confirming_moves_open_deadlines_and_each_says_why(
    time_machine, owner, official, firm, confirm, django_capture_on_commit_callbacks
):
    from issues import actions as issues

    time_machine.move_to("2027-03-04T02:00:00Z")
    problem = issues.report_problem(by=owner, firm=firm, category="LAINNYA", title="Menjelang Lebaran", submit=True)
    issues.reckon_calendars()
    before = problem.due_at
    leave = [day.date for day in known_days(2027)] + [date(2027, 3, 16), date(2027, 3, 17)]
    confirm(2027, leave)
    problem.refresh_from_db()
    assert problem.due_at == before + timedelta(days=2)
    line = problem.clocks.get().changes.last()
    assert (line.what, line.due_at) == (ClockChange.What.CALENDAR, problem.due_at)
    assert NUMBER in line.note


@pytest.mark.parametrize(
    ["line", "days", "name", "is_leave"],
    [
        ("2027-03-10 Idulfitri", [10], "Idulfitri", False),
        ("3.\tRabu\t10 Maret\tHari Raya Idulfitri 1448 Hijriah", [10], "Hari Raya Idulfitri 1448 Hijriah", False),
        ("Rabu-Kamis, 10-11 Maret 2027: Idulfitri", [10, 11], "Idulfitri", False),
        ("10 dan 11 Mar Idulfitri", [10, 11], "Idulfitri", False),
        ("12/3/2027 Cuti Bersama Idulfitri", [12], "Cuti Bersama Idulfitri", True),
        ("CUTI BERSAMA\n12 Maret Idulfitri", [12], "Idulfitri", True),
        ("CUTI BERSAMA\nHari Libur Nasional\n12 Maret", [12], "Hari libur", False),
    ],
)
def test_a_decree_is_read_however_it_is_typed(line, days, name, is_leave):
    assert read_days(line, 2027) == [(date(2027, 3, day), name, is_leave) for day in days]


@pytest.mark.parametrize("line", ["31 Februari Salah", "tanpa tanggal", "12 Smarch X", "24-22 Maret terbalik", "99"])
def test_what_tells_no_day_is_refused(line):
    with pytest.raises(NotRead, match=line.split()[0]):
        read_days(line, 2027)
