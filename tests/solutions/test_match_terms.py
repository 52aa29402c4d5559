"""Until when a match waits, when the days of the office change meanwhile."""

from datetime import timedelta

import pytest

from accounts.models import ClosedDay
from issues.actions import hold_problem
from solutions import actions
from solutions.models import Match
from solutions.views.stories import story_of

WHY = "SKB 3 Menteri Nomor 1 (contoh)"


@pytest.fixture
def closes(official):
    """The office closes on the day on which the match would be due."""

    def close(match: Match) -> None:
        ClosedDay.objects.create(office=official.office, date=match.due_at.date(), reason="Cuti bersama")

    return close


def test_a_closed_day_moves_the_deadline_and_the_story_says_why(offer, closes):
    before = offer.due_at
    closes(offer)
    assert [actions.reckon_matches(note=WHY), actions.reckon_matches(note=WHY)] == [1, 0]
    offer.refresh_from_db()
    assert timedelta(days=1) <= offer.due_at - before <= timedelta(days=4)
    last = story_of(offer)[-1]
    assert (last.did, last.note) == ("menghitung ulang tenggat", WHY)


def test_what_stands_still_keeps_its_days(offer, problem, official, closes):
    hold_problem(problem=problem, by=official, note="Menunggu panen")
    closes(offer)
    assert actions.reckon_matches() == 0


def test_what_is_answered_has_no_deadline_to_move(offer, owner, closes):
    closes(offer)
    actions.accept_match(match=offer, by=owner)
    assert actions.reckon_matches() == 0


def test_a_change_of_days_is_put_off_to_the_worker(offer, official, closes, django_capture_on_commit_callbacks):
    from accounts.signals import calendar_changed

    before = offer.due_at
    closes(offer)
    with django_capture_on_commit_callbacks(execute=True):
        calendar_changed.send(None, note=WHY)
    offer.refresh_from_db()
    assert offer.due_at > before
