"""Days, moments and deadlines are said in words, in the zone of the office."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone
from django.utils.translation import override

from common import dates
from common.work_days import days_off, names_of

NOON = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)  # Tuesday, 14.05 in Jakarta


@pytest.fixture(autouse=True)
def jakarta():
    with override("id"), timezone.override(ZoneInfo("Asia/Jakarta")), time_machine.travel(NOON, tick=False):
        yield


def plain(words):
    return words.replace(dates.NO_BREAK, " ")


def test_days_are_named():
    assert dates.day(NOON) == "Selasa, 24 Nov 2026"
    assert dates.day_plain(date(2026, 8, 17)) == "17 Agu 2026"
    assert dates.day(None) == "–"


def test_short_days_name_another_year_only():
    assert dates.day_short(date(2026, 11, 24)) == "Sel, 24 Nov"
    assert dates.day_short(date(2027, 1, 1)) == "Jum, 1 Jan 2027"


@pytest.mark.parametrize(
    ["zone", "written"],
    [("Asia/Jakarta", "14.05 WIB"), ("Asia/Makassar", "15.05 WITA"), ("Asia/Jayapura", "16.05 WIT")],
)
def test_moments_are_said_in_the_zone_of_the_office(zone, written):
    with timezone.override(ZoneInfo(zone)):
        assert plain(dates.moment(NOON)) == f"24 Nov 2026, {written}"


def test_a_moment_late_in_the_day_is_tomorrow_in_the_east():
    with timezone.override(ZoneInfo("Asia/Jayapura")):
        assert dates.day_plain(datetime(2026, 11, 24, 16, tzinfo=UTC)) == "25 Nov 2026"


def test_spans_say_an_open_end():
    assert dates.span(date(2026, 12, 7), date(2027, 1, 29)) == "7 Des 2026 sampai 29 Jan 2027"
    assert dates.span(date(2026, 12, 7), None) == "mulai 7 Des 2026"
    assert dates.span(None, date(2026, 12, 7)) == "sampai 7 Des 2026"
    assert dates.span(date(2026, 12, 7), date(2026, 12, 7)) == "7 Des 2026"


@pytest.mark.parametrize(
    ["deadline", "state", "words"],
    [
        (NOON - timedelta(days=5), "late", "Lewat 3 hari kerja"),
        (NOON - timedelta(hours=1), "late", "Lewat tenggat"),
        (NOON + timedelta(hours=2), "today", "Hari ini, 16.05 WIB"),
        (NOON + timedelta(days=1), "soon", "Besok, Rabu 25 Nov"),
        (NOON + timedelta(days=14), "later", "Selasa, 8 Des 2026"),
    ],
)
def test_a_deadline_says_its_state_and_its_words(deadline, state, words):
    due = dates.due(deadline)
    assert (due.state, plain(due.words)) == (state, words)


def test_the_next_working_day_is_soon_over_a_weekend():
    friday = datetime(2026, 11, 27, 3, tzinfo=UTC)
    assert dates.due(friday + timedelta(days=3), now=friday).state == "soon"


def test_a_stopped_clock_says_so_and_no_deadline_says_nothing():
    assert dates.due(NOON, paused=True).state == "paused"
    assert dates.due(None) is None


@pytest.mark.parametrize(
    ["days", "words"],
    [
        ([8, 9, 10, 11, 12, 15], "8–15 Mar"),
        ([8, 10, 11], "8 Mar, 10–11 Mar"),
        ([31, 32], "31 Mar–1 Apr"),
        ([], ""),
    ],
)
def test_days_that_follow_one_another_are_one_run(days, words):
    assert dates.runs([date(2027, 3, 1) + timedelta(days=day - 1) for day in days]) == words


def test_only_days_on_which_an_office_would_work_are_days_off():
    assert days_off(date(2027, 3, 4), date(2027, 3, 16)) == [date(2027, 3, day) for day in (8, 9, 10, 11, 12, 15)]
    assert names_of([date(2027, 3, day) for day in (8, 9, 10, 11)]) == [
        "Hari Suci Nyepi",
        "Hari Raya Idul Fitri",
    ]
