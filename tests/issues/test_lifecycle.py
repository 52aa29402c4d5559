"""The table of moves, for all pairs; holds go back to where they came from."""

from itertools import product

import pytest

from common.errors import MoveNotAllowed
from issues.clocks import RUNS, STANDS, change_of
from issues.lifecycle import ENDED, MOVES, OPEN, Status, check_move


@pytest.mark.parametrize(["old", "new"], list(product(Status, Status)))
def test_only_the_moves_of_the_table_are_allowed(old, new):
    if new in MOVES[old]:
        check_move(old, new, held_from=new if new in OPEN else "verified")
    else:
        with pytest.raises(MoveNotAllowed):
            check_move(old, new, held_from=new)


@pytest.mark.parametrize("held_from", [status for status in OPEN if status != Status.ON_HOLD])
def test_a_hold_goes_back_to_where_it_came_from(held_from):
    for new in OPEN:
        if new == held_from:
            check_move(Status.ON_HOLD, new, held_from=held_from)
        else:
            with pytest.raises(MoveNotAllowed):
                check_move(Status.ON_HOLD, new, held_from=held_from)


@pytest.mark.parametrize("held_from", [Status.IN_PROGRESS, Status.DONE])
def test_work_that_began_is_not_withdrawn_out_of_a_hold(held_from):
    with pytest.raises(MoveNotAllowed):
        check_move(Status.ON_HOLD, Status.WITHDRAWN, held_from=held_from)


def test_every_status_can_be_reached_from_a_draft():
    reached, new = set(), {Status.DRAFT}
    while new:
        reached |= new
        new = {after for status in new for after in MOVES[status]} - reached
    assert reached == set(Status)


@pytest.mark.parametrize("status", ENDED)
def test_no_clock_outlives_the_problem(status):
    change = change_of(status, {"verify", "offer", "solve", "confirm"})
    assert change.stop == {"verify", "offer", "solve", "confirm"}
    assert not change.start | change.resume | change.pause


@pytest.mark.parametrize("status", [status for status in OPEN if status != Status.ON_HOLD])
def test_something_runs_while_a_problem_is_open(status):
    assert RUNS[status]
    assert not RUNS[status] & STANDS.get(status, set())
